import CivilTime
import Diagnostics
import Meetings
import Yams

/// `duties.yaml`: who does what around which meeting, on the ground of a checklist.
struct DutiesReader {
  let context: ReadingContext
  let directory: Directory
  let meetings: MeetingNames
  let requests: [MeetingRequest.ID: MeetingRequest]
  let checklists: [ChecklistDraft]
  private var findings: Findings { context.findings }

  private static let entryKeys: [Key] = [.meeting, .checklist, .lines, .tasks]

  /// Who answers for a line of work.
  private struct Crew {
    var owner: Person.ID?
    var deputyOwner: Person.ID?
    var helpers: [Person.ID] = []
  }

  func read(_ file: YAMLFile) -> [Placed<Duty>] {
    guard let root = file.root else { return [] }
    var common: [String: Crew] = [:]
    var entries: [MappingReader]
    if let sequence = root.sequence {
      entries = sequence.compactMap {
        MappingReader($0, in: file, allowed: DutiesReader.entryKeys, context: context)
      }
    } else {
      guard
        let reader = MappingReader(root, in: file, allowed: [.lines, .duties], context: context)
      else { return [] }
      common = crews(reader)
      entries = reader.mappings(.duties, allowed: DutiesReader.entryKeys)
    }
    var seen: [MeetingRequest.ID: SourceLocation] = [:]
    var omitted: Set<Duty.ID> = []
    let duties = entries.flatMap { entry -> [Placed<Duty>] in
      guard let meeting = meetings.id(of: entry) else { return [] }
      if let first = seen[meeting] {
        findings.report(
          .duplicateKey,
          Text(zh: "会议“\(meeting)”写了两次", en: "the meeting “\(meeting)” is given twice"),
          at: entry.place(.meeting), hint: Text(zh: "合成一条", en: "make it one entry"),
          related: [.init(Text(zh: "第一次在这里", en: "first here"), at: first)])
        return []
      }
      seen[meeting] = entry.place(.meeting)
      let crews = common.merging(crews(entry)) { _, own in own }
      return self.duties(of: meeting, entry, crews, omitted: &omitted)
    }
    return resolved(duties, omitted: omitted)
  }

  // MARK: Lines of work

  /// `文稿: 陆文斌、江玥` (owner, deputy, then helpers), or the three by name.
  private func crews(_ entry: MappingReader) -> [String: Crew] {
    guard let node = entry.node(.lines) else { return [:] }
    guard let mapping = node.mapping else {
      entry.wrongType(.lines, Text(zh: "要写成“文稿: 责任人、B角”", en: "maps lines of work to people"))
      return [:]
    }
    var result: [String: Crew] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string.trimmingBlanks() else { continue }
      if value.mapping != nil {
        guard
          let reader = MappingReader(
            value, in: entry.file, allowed: [.owner, .deputyOwner, .helpers], context: context)
        else { continue }
        result[name] = Crew(
          owner: owner(reader), deputyOwner: person(reader, .deputyOwner),
          helpers: people(reader, .helpers))
      } else {
        let texts = value.sequence.map { Array($0) } ?? [value]
        let people = texts.flatMap { text -> [Person.ID] in
          MappingReader.split(text.scalar?.string ?? "").compactMap {
            directory.person($0, at: entry.file.location(text))
          }
        }
        result[name] = Crew(
          owner: people.first, deputyOwner: people.dropFirst().first,
          helpers: Array(people.dropFirst(2)))
      }
    }
    return result
  }

  private func owner(_ entry: MappingReader) -> Person.ID? {
    let named = entry.strings(.owner)
    if named.count > 1 {
      findings.report(
        .twoOwners,
        Text(
          zh: "写了 \(named.count) 个责任人, 一项任务只能有一个",
          en: "\(named.count) owners are named; a duty has exactly one"),
        at: named[1].place,
        hint: Text(
          zh: "留一个责任人, 另一个写作 B角 或协助",
          en: "keep one; the other is the deputy owner or a helper"))
    }
    return named.first.flatMap { directory.person($0.text, at: $0.place) }
  }

  private func person(_ entry: MappingReader, _ key: Key) -> Person.ID? {
    entry.string(key).flatMap { directory.person($0, at: entry.place(key)) }
  }

  private func people(_ entry: MappingReader, _ key: Key) -> [Person.ID] {
    entry.strings(key).flatMap { directory.people($0.text, at: $0.place) }
  }

  // MARK: Duties

  private func duties(
    of meeting: MeetingRequest.ID, _ entry: MappingReader, _ crews: [String: Crew],
    omitted: inout Set<Duty.ID>
  ) -> [Placed<Duty>] {
    let list = checklist(for: meeting, entry)
    let own = entry.mappings(.tasks, allowed: ChecklistReader.taskKeys)
    var byID: [String: MappingReader] = [:]
    for task in own {
      guard let id = id(of: task) else {
        task.require(.matter)
        continue
      }
      if let first = byID[id] {
        findings.report(
          .duplicateDuty, Text(zh: "任务“\(id)”写了两次", en: "the duty “\(id)” is given twice"),
          at: task.place(task.has(.id) ? .id : .matter),
          hint: Text(zh: "合成一条, 或另起编号", en: "make it one, or give it another id"),
          related: [.init(Text(zh: "第一次在这里", en: "first here"), at: first.place)])
      } else {
        byID[id] = task
      }
    }
    var result: [Placed<Duty>] = []
    var fromList: Set<String> = []
    for template in list?.tasks ?? [] {
      guard let id = id(of: template) else { continue }
      fromList.insert(id)
      let change = byID[id]
      if change?.boolean(.omit) ?? false {
        omitted.insert("\(meeting)/\(id)")
        continue
      }
      let layers = [change, template].compactMap { $0 }
      let place = change.map { $0.place($0.has(.id) ? .id : .matter) } ?? entry.place(.meeting)
      if let duty = duty(id, of: meeting, layers, crews) {
        result.append(Placed(duty, at: place))
      }
    }
    for task in own {
      guard let id = id(of: task), !fromList.contains(id),
        byID[id]?.place.position == task.place.position
      else { continue }
      task.require(.matter)
      task.require(.due)
      if let duty = duty(id, of: meeting, [task], crews) {
        result.append(Placed(duty, at: task.place(task.has(.id) ? .id : .matter)))
      }
    }
    return result
  }

  private func id(of task: MappingReader) -> String? { task.string(.id) ?? task.string(.matter) }

  /// Named, or the one for the kind of meeting, or the one for any.
  private func checklist(for meeting: MeetingRequest.ID, _ entry: MappingReader) -> ChecklistDraft?
  {
    if let name = entry.string(.checklist) {
      if ["无", "none", "no"].contains(name.lowercased()) { return nil }
      if let found = checklists.first(where: { $0.list.name == name }) { return found }
      let nearest = Similarity.didYouMean(name, among: checklists.map(\.list.name))
      findings.report(
        .unknownChecklist, Text(zh: "没有“\(name)”这份清单", en: "there is no checklist “\(name)”"),
        at: entry.place(.checklist),
        hint: nearest
          ?? Text(
            zh: "可以写: " + checklists.map(\.list.name).joined(separator: "、") + "、无",
            en: "one of: " + checklists.map(\.list.name).joined(separator: ", ") + ", none"))
      return nil
    }
    let kind = requests[meeting]?.kind.rawValue ?? ""
    return checklists.first { $0.list.kinds.contains(kind) }
      ?? checklists.first { $0.list.kinds.isEmpty }
  }

  /// A duty from what the workspace says of it, then what the checklist says.
  private func duty(
    _ id: String, of meeting: MeetingRequest.ID, _ layers: [MappingReader], _ crews: [String: Crew]
  ) -> Duty? {
    func first(_ key: Key) -> MappingReader? { layers.first { $0.has(key) } }
    guard let due = first(.due).flatMap({ dueTime($0) }),
      let matter = first(.matter)?.string(.matter)
    else { return nil }
    let line = first(.line)?.string(.line) ?? ""
    let crew = crews[line] ?? Crew()
    return Duty(
      id: "\(meeting)/\(id)", meeting: meeting, matter: matter, due: due,
      owner: first(.owner).map { owner($0) } ?? crew.owner,
      deputyOwner: first(.deputyOwner).map { person($0, .deputyOwner) } ?? crew.deputyOwner,
      helpers: first(.helpers).map { people($0, .helpers) } ?? crew.helpers,
      phone: first(.mobile)?.string(.mobile) ?? "",
      length: first(.takes)?.duration(.takes) ?? .zero,
      place: first(.place)?.string(.place) ?? "",
      waitsFor: first(.waitsFor)?.strings(.waitsFor).map(\.text) ?? [], line: line)
  }

  private func dueTime(_ entry: MappingReader) -> Duty.DueTime? {
    guard let text = entry.string(.due) else { return nil }
    if let due = DueTimeText.read(text, near: context.reference, hours: context.hours) {
      return due
    }
    findings.report(
      .badTime, Text(zh: "看不懂完成时间“\(text)”", en: "cannot read the due time “\(text)”"),
      at: entry.place(.due),
      hint: Text(
        zh: "例如 会前3个工作日 17:00、会前30分钟、会中、会后1小时、12月3日16:00",
        en: "for example 3 workdays before 17:00, 30m before, during, 2 workdays after"))
    return nil
  }

  // MARK: What duties say of each other

  /// Names in `waitsFor` become ids: of the same meeting, or with the meeting before a slash.
  private func resolved(_ duties: [Placed<Duty>], omitted: Set<Duty.ID>) -> [Placed<Duty>] {
    let ids = Set(duties.map(\.value.id))
    return duties.map { placed in
      var duty = placed.value
      duty.waitsFor = duty.waitsFor.compactMap { name in
        let own = "\(duty.meeting)/\(name)"
        if ids.contains(own) { return own }
        if ids.contains(name) { return name }
        let local = ids.filter { $0.hasPrefix("\(duty.meeting)/") }.map {
          String($0.dropFirst(duty.meeting.count + 1))
        }
        // A task of the checklist that is left out leaves nothing to wait for.
        if omitted.contains(own) { return nil }
        findings.report(
          .unknownDuty,
          Text(
            zh: "“\(duty.matter)”依赖的任务“\(name)”不存在",
            en: "“\(duty.matter)” waits for “\(name)”, which is no duty"), at: placed.place,
          hint: Similarity.didYouMean(name, among: local.sorted()))
        return nil
      }
      return Placed(duty, at: placed.place)
    }
  }
}
