import CivilTime
public import Diagnostics
public import Documents

/// A written paper that no longer says what holds, and why.
public struct StalePaper: Sendable {
  public var path: String
  public var record: PaperRecord
  public var title: Text
  public var reasons: [Text]
  /// Whether its meeting takes place no more, so that it cannot be made again.
  public var isObsolete = false
}

extension PaperManifest {
  /// The papers that would come out otherwise today, by path, each made again with the options and
  /// on the date that it was made with.
  public func stale(in base: PaperOccasion, templates: TemplateLibrary) -> [StalePaper] {
    papers.sorted { $0.key < $1.key }.compactMap { path, record in
      guard let paper = Paper.named(record.paper) else { return nil }
      var occasion = base
      occasion.today = Day(iso: record.made) ?? base.today
      let order = PaperOrder(paper, meeting: record.meeting, options: record.options)
      let gone = StalePaper(
        path: path, record: record, title: paper.title,
        reasons: [Text(zh: "会议已不在方案里", en: "the meeting is no longer in the schedule")],
        isObsolete: true)
      guard let result = order.make(in: occasion, templates: templates) else {
        return record.paper == Paper.cancellationNotice.name ? nil : gone
      }
      var stale = gone
      stale.isObsolete = false
      if result.diagnostics.hasErrors {
        stale.reasons = [Text(zh: "模板现在有错误", en: "its template has errors now")]
        return stale
      }
      if PaperRecord.fingerprint(of: result.documents) == record.fingerprint { return nil }
      stale.reasons = FactChange.between(record.facts, result.facts, paper.fields).map(\.text)
      if stale.reasons.isEmpty {
        stale.reasons = [Text(zh: "模板或版式改过", en: "its template was changed")]
      }
      return stale
    }
  }
}
