import Workspace

/// Names that are safe as file names on every system, each used once.
struct FileNames {
  private var used: Set<String> = []

  mutating func unique(_ name: String, else id: String) -> String {
    let safe = FileName.safe(name)
    if used.insert(safe.lowercased()).inserted { return safe }
    let longer = FileName.safe("\(name)-\(id)")
    used.insert(longer.lowercased())
    return longer
  }
}
