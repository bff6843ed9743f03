internal import CBuiltInData
package import Diagnostics
import Meetings

/// What there is to do around a kind of meeting, before anybody is named for it.
package struct Checklist: Sendable {
  package var name: String
  /// Kinds of meeting that it is for; empty: those without a checklist of their own.
  package var kinds: [String]
  package var source: SourceFile
  /// Checklists of the workspace win over built-in ones.
  package var isBuiltIn: Bool
}

/// A checklist with its tasks as its file states them.
struct ChecklistDraft {
  let list: Checklist
  let tasks: [MappingReader]
}

/// `checklists/*.yaml` and the checklists that come with the program.
struct ChecklistReader {
  let context: ReadingContext

  static let taskKeys: [Key] = [
    .id, .matter, .due, .takes, .line, .place, .waitsFor, .owner, .deputyOwner, .helpers, .mobile,
    .omit,
  ]

  func read(_ file: YAMLFile, isBuiltIn: Bool) -> ChecklistDraft? {
    guard let root = file.root,
      let reader = MappingReader(
        root, in: file, allowed: [.checklist, .applies, .tasks], context: context)
    else { return nil }
    reader.require(.checklist)
    reader.require(.tasks)
    guard let name = reader.string(.checklist) else { return nil }
    let tasks = reader.mappings(.tasks, allowed: ChecklistReader.taskKeys)
    for task in tasks {
      task.require(.matter)
      task.require(.due)
    }
    let list = Checklist(
      name: name, kinds: reader.strings(.applies).map(\.text), source: file.source,
      isBuiltIn: isBuiltIn)
    return ChecklistDraft(list: list, tasks: tasks)
  }

  /// The built-in checklists: name of the file and text.
  static var builtIn: [(name: String, text: String)] {
    func text(_ data: banhui_data) -> String {
      let bytes = unsafe UnsafeBufferPointer(start: data.bytes, count: data.size)
      return unsafe String(decoding: bytes, as: UTF8.self)
    }
    return unsafe [
      ("全体会议.yaml", text(banhui_checklist_plenary())),
      ("常务会议.yaml", text(banhui_checklist_standing())),
      ("一般会议.yaml", text(banhui_checklist_ordinary())),
    ]
  }
}
