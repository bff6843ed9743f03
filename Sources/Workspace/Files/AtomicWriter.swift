package import Diagnostics
import Foundation

/// Writing failed; nothing of the file was changed.
package struct WriteError: Error {
  package var path: String
  package var reason: Text

  package init(path: String, reason: Text) {
    self.path = path
    self.reason = reason
  }

  package var text: Text {
    Text(
      zh: "写不了 \(path): \(reason.zh); 原有文件没有改动",
      en: "cannot write \(path): \(reason.en); nothing was changed")
  }
}

/// Writes files so that a reader sees the old text or the new one, never half of either.
package enum AtomicWriter {
  /// Writes beside the target, flushes to the disk, then renames over it. A link is followed, and a
  /// file that is replaced keeps its permissions.
  package static func write(_ bytes: some Sequence<UInt8>, to name: String) throws(WriteError) {
    let path = target(of: name)
    let folder = (path as NSString).deletingLastPathComponent
    let name = (path as NSString).lastPathComponent
    do {
      if !folder.isEmpty {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
      }
    } catch {
      throw WriteError(path: folder, reason: SystemError.text(errno))
    }
    if isDevice(path) {
      try writeThrough(Array(bytes), to: path)
      return
    }
    let temporary = (folder.isEmpty ? "" : folder + "/") + ".\(name).\(getpid()).tmp"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw WriteError(path: path, reason: SystemError.text(errno)) }
    if let mode = permissions(of: path) { fchmod(descriptor, mode) }
    var failure = writeAll(Array(bytes), to: descriptor)
    if failure == 0, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, unsafe rename(temporary, path) != 0 { failure = errno }
    if failure != 0 {
      unsafe unlink(temporary)
      throw WriteError(path: path, reason: SystemError.text(failure))
    }
  }

  package static func write(_ text: String, to path: String) throws(WriteError) {
    try write(Array(text.utf8), to: path)
  }

  /// Adds to the end of a file and flushes to the disk.
  package static func append(_ bytes: [UInt8], to path: String) throws(WriteError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw WriteError(path: path, reason: SystemError.text(errno)) }
    var failure = writeAll(bytes, to: descriptor)
    if failure == 0, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure != 0 { throw WriteError(path: path, reason: SystemError.text(failure)) }
  }

  /// The file that a name stands for, links followed; the name itself where there is none yet.
  private static func target(of name: String) -> String {
    guard let resolved = unsafe realpath(name, nil) else { return name }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  private static func permissions(of path: String) -> mode_t? {
    var information = stat()
    return unsafe stat(path, &information) == 0 ? information.st_mode & 0o7777 : nil
  }

  /// Removes a file; one that is not there counts as removed.
  package static func remove(_ path: String) throws(WriteError) {
    if unsafe unlink(path) != 0, errno != ENOENT {
      throw WriteError(path: path, reason: SystemError.text(errno))
    }
  }

  /// `/dev/stdout`, a pipe and the like cannot be replaced by a rename.
  private static func isDevice(_ path: String) -> Bool {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else { return false }
    let type = information.st_mode & S_IFMT
    return type == S_IFCHR || type == S_IFIFO || type == S_IFSOCK || type == S_IFBLK
  }

  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(WriteError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw WriteError(path: path, reason: SystemError.text(errno)) }
    let failure = writeAll(bytes, to: descriptor)
    close(descriptor)
    if failure != 0 { throw WriteError(path: path, reason: SystemError.text(failure)) }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var offset = 0
    while offset < bytes.count {
      let written = unsafe bytes[offset...].withUnsafeBytes { buffer in
        unsafe Foundation.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if written < 0 {
        if errno == EINTR { continue }
        return errno
      }
      offset += written
    }
    return 0
  }
}
