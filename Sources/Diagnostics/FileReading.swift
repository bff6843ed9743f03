import Foundation

/// A file could not be read.
public struct ReadingFailure: Error, Sendable {
  /// As the user named it.
  public var path: String
  public var reason: Reason

  public enum Reason: Sendable {
    case missing
    case isFolder
    case tooLarge(limit: Int)
    /// An `errno` of the system.
    case refused(Int32)
  }

  public var text: Text {
    let why =
      switch reason {
      case .missing: SystemError.text(ENOENT)
      case .isFolder: SystemError.text(EISDIR)
      case .tooLarge(let limit):
        limit >= 1 << 20
          ? Text(zh: "文件超过 \(limit >> 20) MB", en: "the file is larger than \(limit >> 20) MB")
          : Text(zh: "文件超过 \(limit) 字节", en: "the file is larger than \(limit) bytes")
      case .refused(let code): SystemError.text(code)
      }
    return Text(zh: "\(path): 无法读取: \(why.zh)", en: "\(path): cannot be read: \(why.en)")
  }
}

/// Reads whole files of a bounded size.
public enum FileReading {
  /// The bytes of a file; `-` is standard input. Never holds much more than `limit` bytes, and
  /// never opens a pipe or device that would keep it waiting for ever, standard input excepted.
  public static func bytes(of path: String, limit: Int) throws(ReadingFailure) -> [UInt8] {
    if path == "-" { return try bytes(from: STDIN_FILENO, path, expecting: 0, limit: limit) }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw ReadingFailure(path: path, reason: errno == ENOENT ? .missing : .refused(errno))
    }
    defer { close(descriptor) }
    var information = stat()
    guard unsafe fstat(descriptor, &information) == 0 else {
      throw ReadingFailure(path: path, reason: .refused(errno))
    }
    if information.st_mode & S_IFMT == S_IFDIR {
      throw ReadingFailure(path: path, reason: .isFolder)
    }
    return try bytes(
      from: descriptor, path, expecting: Int(information.st_size), limit: limit)
  }

  private static func bytes(
    from descriptor: Int32, _ path: String, expecting size: Int, limit: Int
  ) throws(ReadingFailure) -> [UInt8] {
    if size > limit { throw ReadingFailure(path: path, reason: .tooLarge(limit: limit)) }
    var result: [UInt8] = []
    result.reserveCapacity(size)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count == 0 { return result }
      if count < 0 {
        if errno == EINTR { continue }
        throw ReadingFailure(path: path, reason: .refused(errno))
      }
      result += piece[..<count]
      if result.count > limit {
        throw ReadingFailure(path: path, reason: .tooLarge(limit: limit))
      }
    }
  }
}
