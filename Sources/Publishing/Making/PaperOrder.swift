import CivilTime
public import Diagnostics
public import Documents
public import Meetings

/// One paper to be made: which, about what, and how.
public struct PaperOrder: Sendable {
  public let paper: Paper
  /// The meeting that it is about; nil for a paper of the whole schedule.
  public let meeting: MeetingRequest.ID?
  public let options: PaperOptions

  public init(_ paper: Paper, meeting: MeetingRequest.ID?, options: PaperOptions = PaperOptions()) {
    self.paper = paper
    self.meeting = meeting
    self.options = options
  }

  /// Every paper that the schedule asks for: of the whole of it, of each meeting in its order, and
  /// of what was announced and is no longer held.
  public static func all(
    of base: PaperOccasion, options: PaperOptions = PaperOptions()
  ) -> [PaperOrder] {
    let papers = Paper.all + Paper.tables
    var orders = papers.filter { $0.subject == .meetingOrAll && $0.isWanted(for: base) }
      .map { PaperOrder($0, meeting: nil, options: options) }
    for meeting in base.schedule {
      let occasion = base.about(meeting)
      orders += papers.filter { $0.isWanted(for: occasion) }
        .map { PaperOrder($0, meeting: meeting.request.id, options: options) }
    }
    for announced in base.noLongerHeld {
      let occasion = base.about(announced)
      orders += Paper.all.filter { $0.isWanted(for: occasion) }
        .map { PaperOrder($0, meeting: announced.id, options: options) }
    }
    return orders
  }

  /// A finished paper: one document for each copy, and the facts that they were made from.
  public struct Result: Sendable {
    public var documents: [Document]
    public var facts: TemplateValue
    public var diagnostics: [Diagnostic]
  }

  /// nil where the schedule has no longer what the paper is about.
  public func occasion(in base: PaperOccasion) -> PaperOccasion? {
    guard let meeting else { return paper.suits(base) ? base : nil }
    let occasion: PaperOccasion? =
      if paper.subject == .cancelled {
        base.noLongerHeld.first { $0.id == meeting }.map { base.about($0) }
      } else {
        base.schedule.first { $0.request.id == meeting }.map { base.about($0) }
      }
    return occasion.flatMap { paper.suits($0) ? $0 : nil }
  }

  /// Makes the paper; nil where the schedule has no longer what it is about. No documents and
  /// errors among the findings where the template does not allow it.
  public func make(in base: PaperOccasion, templates: TemplateLibrary) -> Result? {
    guard let occasion = occasion(in: base) else { return nil }
    var result = Result(documents: [], facts: .none, diagnostics: [])
    var facts: [TemplateValue] = []
    for copy in options.occasions(of: occasion) {
      let context = paper.context(for: copy)
      facts.append(.object(context.values))
      let (document, diagnostics) = paper.document(for: copy, templates: templates)
      if let document { result.documents.append(document) }
      result.diagnostics += diagnostics
      if diagnostics.hasErrors { break }
    }
    result.facts = facts.count == 1 ? facts[0] : .list(facts)
    return result
  }
}

extension PaperOccasion {
  /// Meetings that were announced and do not stand in the schedule, by their times.
  public var noLongerHeld: [AnnouncedMeeting] {
    let held = Set(schedule.map(\.request.id))
    return announced.values.filter { !held.contains($0.id) }
      .sorted { ($0.interval.start, $0.id) < ($1.interval.start, $1.id) }
  }
}
