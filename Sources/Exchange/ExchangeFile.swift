public import Diagnostics
import Foundation

/// Reads files of the exchange format.
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
          zh: "\(path): 无法读取: \(reason(error).zh)",
          en: "\(path): cannot be read: \(reason(error).en)"))
    }
  }

  private static func reason(_ error: any Error) -> Text {
    var error = error as NSError
    while let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError { error = underlying }
    if error.domain == NSPOSIXErrorDomain { return SystemError.text(Int32(error.code)) }
    switch error.code {
    case CocoaError.fileReadNoSuchFile.rawValue, CocoaError.fileNoSuchFile.rawValue:
      return SystemError.text(ENOENT)
    case CocoaError.fileReadNoPermission.rawValue: return SystemError.text(EACCES)
    default: return Text(error.localizedDescription)
    }
  }
}
