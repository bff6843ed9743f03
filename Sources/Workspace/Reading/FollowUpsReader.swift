import CivilTime
import Diagnostics
import Meetings

/// `followups.yaml`: decisions of meetings, each with who carries it out and by when.
struct FollowUpsReader {
  let context: ReadingContext
  let directory: Directory

  static let keys: [Key] = [
    .id, .meeting, .matter, .leadUnit, .otherUnits, .owner, .assigned, .due, .source,
  ]

  func read(_ file: YAMLFile) -> [Placed<FollowUp>] {
    let entries = MappingReader.list(
      file, under: .followUps, allowed: FollowUpsReader.keys, context: context)
    var seen: [String: SourceLocation] = [:]
    return entries.compactMap { entry in
      entry.require(.id)
      entry.require(.matter)
      guard let id = entry.string(.id), let matter = entry.string(.matter) else { return nil }
      if let first = seen[id] {
        context.findings.report(
          .duplicateFollowUp,
          Text(zh: "督办事项的编号“\(id)”重复", en: "the follow-up “\(id)” is given twice"),
          at: entry.place(.id), hint: Text(zh: "每项用不同的编号", en: "give each an id of its own"),
          related: [.init(Text(zh: "第一次在这里", en: "first here"), at: first)])
        return nil
      }
      seen[id] = entry.place(.id)
      return Placed(
        FollowUp(
          id: id, meeting: entry.string(.meeting) ?? "", matter: matter,
          unit: entry.string(.leadUnit) ?? "", otherUnits: entry.strings(.otherUnits).map(\.text),
          owner: entry.string(.owner).flatMap { directory.person($0, at: entry.place(.owner)) },
          assigned: entry.day(.assigned), due: entry.day(.due),
          source: entry.string(.source) ?? ""), at: entry.place(.id))
    }
  }
}
