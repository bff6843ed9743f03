internal import CBuiltInData
import CivilTime
import Diagnostics
import Meetings
import Yams

/// `policies/*.yaml` and the national regulations that come with the program.
struct PolicyReader {
  let context: ReadingContext
  private var findings: Findings { context.findings }

  /// What the files say, before rules are switched and waivers are matched.
  struct Draft {
    var policies: [Policy] = []
    var places: [PolicyRule.ID: SourceLocation] = [:]
    var waivers: [MappingReader] = []
    var switches: [(rule: String, isOn: Bool, place: SourceLocation)] = []
  }

  private static let policyKeys: [Key] = [
    .policy, .source, .date, .standing, .clauses, .waivers, .enable, .disable,
  ]
  private static let ruleKeys: [Key] = [
    .id, .clause, .measure, .atMost, .atLeast, .kinds, .exceptKinds, .classes, .hasBreakouts,
    .words, .severity, .enable,
  ]
  private static let waiverKeys: [Key] = [.clause, .meeting, .reason, .approvedBy, .until]

  private static let standings: [(Policy.Standing, [String])] = [
    (.national, ["国家", "national"]), (.provincial, ["省级", "provincial"]),
    (.own, ["本级", "own"]), (.unconfirmed, ["未核实", "unconfirmed"]),
  ]
  private static let severities: [(PolicyRule.Severity, [String])] = [
    (.error, ["错误", "error"]), (.warning, ["警告", "warning"]), (.note, ["说明", "note"]),
  ]

  static let measures: [(PolicyRule.Measure, [String])] = [
    (.span, ["会期", "span"]), (.duration, ["时长", "duration"]), (.speech, ["讲话", "speech"]),
    (.items, ["议题数", "items"]), (.headcount, ["人数", "headcount"]),
    (.staffShare, ["工作人员比例", "staff-share"]), (.perWeek, ["每周会议", "per-week"]),
    (.perMonth, ["每月会议", "per-month"]), (.perYear, ["每年会议", "per-year"]),
    (.notice, ["通知提前", "notice"]), (.freeWeek, ["无会周", "free-week"]),
    (.freeDay, ["无会日", "free-day"]), (.costPerPersonDay, ["综合定额", "cost-per-person-day"]),
    (.lodgingPerPersonDay, ["住宿定额", "lodging-per-person-day"]),
    (.mealsPerPersonDay, ["伙食定额", "meals-per-person-day"]),
    (.otherPerPersonDay, ["其他定额", "other-per-person-day"]), (.totalCost, ["总费用", "total-cost"]),
  ]

  static var national: SourceFile {
    let data = unsafe banhui_national_policies()
    let bytes = unsafe UnsafeBufferPointer(start: data.bytes, count: data.size)
    return unsafe SourceFile(name: "国家规定.yaml", text: String(decoding: bytes, as: UTF8.self))
  }

  func read(_ file: YAMLFile, into draft: inout Draft) {
    guard let root = file.root else { return }
    let nodes = root.sequence.map { Array($0) } ?? [root]
    for node in nodes {
      guard
        let entry = MappingReader(
          node, in: file, allowed: PolicyReader.policyKeys, context: context)
      else { continue }
      draft.waivers += entry.mappings(.waivers, allowed: PolicyReader.waiverKeys)
      for (key, isOn) in [(Key.enable, true), (.disable, false)] {
        draft.switches += entry.strings(key).map { ($0.text, isOn, $0.place) }
      }
      if !entry.has(.clauses), !entry.has(.policy) { continue }
      entry.require(.policy)
      guard let name = entry.string(.policy) else { continue }
      var policy = Policy(
        name: name, source: entry.string(.source) ?? "", date: entry.string(.date) ?? "",
        standing: entry.choice(.standing, PolicyReader.standings) ?? .own)
      for clause in entry.mappings(.clauses, allowed: PolicyReader.ruleKeys) {
        guard let rule = rule(clause, of: policy) else { continue }
        let place = clause.place(.id)
        if let first = draft.places[rule.id] {
          findings.report(
            .duplicatePolicyRule,
            Text(zh: "条款“\(rule.id)”写了两次", en: "the clause “\(rule.id)” is given twice"),
            at: place, hint: Text(zh: "每条用不同的编号", en: "give each an id of its own"),
            related: [.init(Text(zh: "第一次在这里", en: "first here"), at: first)])
          continue
        }
        draft.places[rule.id] = place
        policy.rules.append(rule)
      }
      draft.policies.append(policy)
    }
  }

  private func rule(_ entry: MappingReader, of policy: Policy) -> PolicyRule? {
    entry.require(.id)
    entry.require(.measure)
    let key: Key = entry.has(.atLeast) ? .atLeast : .atMost
    entry.require(key)
    guard let id = entry.string(.id),
      let measure = entry.choice(.measure, PolicyReader.measures),
      let text = entry.string(key)
    else { return nil }
    guard let limit = PolicyLimitText.read(text, for: measure, hours: context.hours) else {
      findings.report(
        .badNumber, Text(zh: "看不懂限度“\(text)”", en: "cannot read the limit “\(text)”"),
        at: entry.place(key), hint: PolicyLimitText.example(for: measure))
      return nil
    }
    let scope = PolicyRule.Scope(
      kinds: Set(entry.strings(.kinds).map(\.text)),
      exceptKinds: Set(entry.strings(.exceptKinds).map(\.text)),
      classes: Set(entry.strings(.classes).map(\.text)),
      hasBreakouts: entry.boolean(.hasBreakouts), words: entry.strings(.words).map(\.text))
    return PolicyRule(
      id: "\(policy.name)/\(id)", policy: policy.name, clause: entry.string(.clause) ?? "",
      measure: measure, bound: key == .atLeast ? .atLeast : .atMost, limit: limit, scope: scope,
      severity: entry.choice(.severity, PolicyReader.severities) ?? .warning,
      isOn: entry.boolean(.enable) ?? (policy.standing != .unconfirmed))
  }

  // MARK: Switches and waivers

  /// The policies with their rules switched, and the waivers that can be understood.
  func resolve(_ draft: Draft, meetings: MeetingNames) -> (
    policies: [Policy], waivers: [Placed<Waiver>]
  ) {
    var policies = draft.policies
    let ids = policies.flatMap { $0.rules.map(\.id) } + policies.map(\.name)
    for (name, isOn, place) in draft.switches {
      if !ids.contains(name) {
        reportUnknown(name, at: place, among: ids)
        continue
      }
      for index in policies.indices {
        for rule in policies[index].rules.indices
        where [policies[index].name, policies[index].rules[rule].id].contains(name) {
          policies[index].rules[rule].isOn = isOn
        }
      }
    }
    let waivers = draft.waivers.compactMap { entry -> Placed<Waiver>? in
      for key in PolicyReader.waiverKeys where key != .meeting { entry.require(key) }
      guard let rule = entry.string(.clause), let reason = entry.string(.reason),
        let approvedBy = entry.string(.approvedBy), let until = entry.day(.until)
      else { return nil }
      guard draft.places[rule] != nil else {
        reportUnknown(rule, at: entry.place(.clause), among: ids)
        return nil
      }
      var meeting: MeetingRequest.ID?
      if entry.has(.meeting) {
        guard let id = meetings.id(of: entry) else { return nil }
        meeting = id
      }
      return Placed(
        Waiver(
          rule: rule, meeting: meeting, reason: reason, approvedBy: approvedBy, until: until),
        at: entry.place(.clause))
    }
    return (policies, waivers)
  }

  private func reportUnknown(_ name: String, at place: SourceLocation, among ids: [String]) {
    findings.report(
      .unknownPolicyRule, Text(zh: "没有“\(name)”这一条款", en: "there is no clause “\(name)”"),
      at: place,
      hint: Similarity.didYouMean(name, among: ids)
        ?? Text(zh: "banhui policy 列出全部条款", en: "banhui policy lists all of them"))
  }
}
