public import Diagnostics
public import Documents

/// A kind of paper: the name of its template, the fields that the template may use, and how they
/// are filled from the schedule.
public struct Paper: Sendable {
  /// What a paper can be about.
  public enum Subject: Sendable, Hashable {
    /// One meeting of the schedule.
    case meeting
    /// One meeting, or all of the schedule.
    case meetingOrAll
    /// A meeting that was announced and is no longer held.
    case cancelled
  }

  /// As the command line has it, and the name of its template: `notice`.
  public let name: String
  public let title: Text
  public let subject: Subject
  public let fields: [TemplateField]
  private let wants: @Sendable (PaperOccasion) -> Bool
  private let values: @Sendable (PaperOccasion) -> [String: TemplateValue]
  /// Makes a paper that has no template.
  private let table: (@Sendable (PaperOccasion) -> Document?)?

  /// - Parameters:
  ///   - isWanted: whether `render all` makes the paper of this occasion.
  ///   - values: the facts; every declared field has one.
  init(
    name: String, title: Text, subject: Subject = .meeting, fields: [TemplateField],
    isWanted: @escaping @Sendable (PaperOccasion) -> Bool = { _ in true },
    values: @escaping @Sendable (PaperOccasion) -> [String: TemplateValue]
  ) {
    self.name = name
    self.title = title
    self.subject = subject
    self.fields = fields
    wants = isWanted
    self.values = values
    table = nil
  }

  /// A paper without a template, made wherever there is something to put into it.
  init(
    table name: String, title: Text, subject: Subject,
    document: @escaping @Sendable (PaperOccasion) -> Document?
  ) {
    self.name = name
    self.title = title
    self.subject = subject
    fields = Paper.rowFields
    wants = { _ in true }
    values = { Paper.rows(of: document($0)) }
    table = document
  }

  /// A paper about one meeting.
  init(
    name: String, title: Text, fields: [TemplateField],
    isWanted: @escaping @Sendable (ScheduledMeeting, PaperOccasion) -> Bool = { _, _ in true },
    values: @escaping @Sendable (ScheduledMeeting, PaperOccasion) -> [String: TemplateValue]
  ) {
    self.init(
      name: name, title: title, subject: .meeting, fields: fields,
      isWanted: { occasion in occasion.meeting.map { isWanted($0, occasion) } ?? false },
      values: { occasion in occasion.meeting.map { values($0, occasion) } ?? [:] })
  }

  /// Every kind of paper that has a template, in the order in which an office needs them.
  public static let all: [Paper] = [
    advanceNotice, notice, changeNotice, cancellationNotice, programme, agenda, script, roster,
    signIn, replyForm, guide, minutes, placeCards, badges, doorSigns, waiting, seatChart, seatList,
    seatCards,
  ]

  /// The paper of a name, English or Chinese.
  public static func named(_ name: String) -> Paper? {
    (all + tables).first { $0.name == name || $0.title.zh == name }
  }

  /// Whether the occasion asks for this paper without anyone naming it.
  public func isWanted(for occasion: PaperOccasion) -> Bool {
    suits(occasion) && wants(occasion)
  }

  /// Whether the occasion has what the paper is about.
  public func suits(_ occasion: PaperOccasion) -> Bool {
    if let table, table(occasion) == nil { return false }
    return switch subject {
    case .meeting: occasion.meeting != nil
    case .meetingOrAll: occasion.cancelled == nil
    case .cancelled: occasion.cancelled != nil
    }
  }

  /// The facts of an occasion as the templates of this paper see them.
  public func context(for occasion: PaperOccasion) -> TemplateContext {
    TemplateContext(fields: fields, values: values(occasion))
  }

  /// The paper, or everything that stands against making it.
  public func document(
    for occasion: PaperOccasion, templates: TemplateLibrary
  ) -> (document: Document?, diagnostics: [Diagnostic]) {
    if let table { return (table(occasion), []) }
    return templates.document(named: name, with: context(for: occasion))
  }
}
