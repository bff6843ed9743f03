import Foundation

/// What the operating system says of a failed operation, in the user's words.
public enum SystemError {
  /// The meaning of an `errno`.
  public static func text(_ code: Int32) -> Text {
    switch code {
    case ENOENT: Text(zh: "没有这个文件", en: "there is no such file")
    case ENOSPC, EDQUOT: Text(zh: "磁盘已满", en: "no space left on device")
    case EACCES, EPERM: Text(zh: "没有权限", en: "permission denied")
    case EROFS: Text(zh: "磁盘是只读的", en: "read-only file system")
    case EISDIR: Text(zh: "它是一个目录", en: "it is a directory")
    case ENOTDIR: Text(zh: "路径中有一段不是目录", en: "part of the path is no directory")
    default: Text(unsafe String(cString: strerror(code)))
    }
  }
}
