import Yams

extension MappingReader {
  /// The mappings of a file that is a list, or whose one key holds the list.
  static func list(_ file: YAMLFile, under key: Key, allowed: [Key], context: ReadingContext)
    -> [MappingReader]
  {
    guard let root = file.root else { return [] }
    if let sequence = root.sequence {
      return sequence.compactMap {
        MappingReader($0, in: file, allowed: allowed, context: context)
      }
    }
    return MappingReader(root, in: file, allowed: [key], context: context)?
      .mappings(key, allowed: allowed) ?? []
  }
}
