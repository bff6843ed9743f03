public import CivilTime

/// One item of a meeting's business.
public struct AgendaItem: Sendable, Hashable {
  public var title: String
  /// nil: the items without a length share what the others leave of the meeting.
  public var duration: Minutes?
  public var presenter: Person.ID?
  /// The unit that presents, where no person is named.
  public var presentingUnit: String
  /// People who attend for this item only; they are not needed at the others.
  public var attendees: [Person.ID]

  public init(
    title: String, duration: Minutes? = nil, presenter: Person.ID? = nil,
    presentingUnit: String = "", attendees: [Person.ID] = []
  ) {
    self.title = title
    self.duration = duration
    self.presenter = presenter
    self.presentingUnit = presentingUnit
    self.attendees = attendees
  }
}
