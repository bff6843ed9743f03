public import Diagnostics
import Foundation

/// Reads and writes files of the exchange format.
public enum ExchangeFile {
  public struct Failure: Error, Sendable {
    public var message: Text
  }

  /// A file's text; refuses what is too large before reading it. `-` is standard input.
  public static func read(_ path: String) throws(Failure) -> SourceFile {
    do {
      if path == "-" {
        let data = try FileHandle.standardInput.readToEnd() ?? Data()
        return SourceFile(name: "-", bytes: [UInt8](data))
      }
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      if let size = attributes[.size] as? Int, size > ProblemReader.greatestSize {
        throw Failure(
          message: Text(zh: "\(path): 文件过大, 不予读取", en: "\(path): the file is too large"))
      }
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      return SourceFile(name: path, bytes: [UInt8](data))
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(
        message: Text(
          zh: "\(path): 无法读取: \(reason(error))", en: "\(path): cannot be read: \(reason(error))")
      )
    }
  }

  /// Writes a file whole or not at all: to a new file beside it, then renamed.
  public static func write(_ text: String, to path: String) throws(Failure) {
    let temporary = path + ".\(ProcessInfo.processInfo.processIdentifier).tmp"
    do {
      if FileManager.default.fileExists(atPath: path),
        !FileManager.default.isWritableFile(atPath: path)
      {
        throw CocoaError(.fileWriteNoPermission)
      }
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      if let type = attributes?[.type] as? FileAttributeType, type != .typeRegular {
        // A device or a pipe is written to, not replaced.
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
        return
      }
      try Data(text.utf8).write(to: URL(fileURLWithPath: temporary))
      if unsafe rename(temporary, path) != 0 {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw Failure(
        message: Text(
          zh: "\(path): 无法写入: \(reason(error))", en: "\(path): cannot be written: \(reason(error))")
      )
    }
  }

  private static func reason(_ error: any Error) -> String {
    var error = error as NSError
    if let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError { error = underlying }
    return error.domain == NSPOSIXErrorDomain
      ? unsafe String(cString: strerror(Int32(error.code))) : error.localizedDescription
  }
}
