/// Why a .docx could not be written or read.
public enum DOCXError: Error, Sendable, Hashable {
  /// libzip failed to write, such as for want of memory.
  case container(String)
  /// The bytes are no zip file, or not a whole one.
  case damaged(String)
  /// The file, or what it unpacks to, is larger than any letterhead.
  case tooLarge
}
