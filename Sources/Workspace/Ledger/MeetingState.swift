package import CivilTime
package import Meetings

/// A meeting as it is about to be announced, and to whom.
package struct MeetingState: Sendable, Equatable {
  package var meeting: MeetingRequest.ID
  package var title: String
  package var interval: Interval
  /// The place as people read it.
  package var place: String
  package var room: Room.ID?
  package var series: MeetingRequest.SeriesMembership?
  /// The address that invitations come from; nil where nobody who answers for it has one.
  package var organizer: String?
  package var recipients: [Recipient]

  package init(
    meeting: MeetingRequest.ID, title: String, interval: Interval, place: String,
    room: Room.ID? = nil, series: MeetingRequest.SeriesMembership? = nil, organizer: String? = nil,
    recipients: [Recipient] = []
  ) {
    self.meeting = meeting
    self.title = title
    self.interval = interval
    self.place = place
    self.room = room
    self.series = series
    self.organizer = organizer
    self.recipients = recipients
  }

  package var announced: Ledger.Announced {
    Ledger.Announced(title: title, interval: interval, room: place, roomID: room)
  }
}

/// Somebody who is to know of a meeting.
package struct Recipient: Sendable, Hashable {
  package var id: Person.ID
  package var name: String
  /// Empty for who has no e-mail and is told by hand.
  package var address: String
  /// A fingerprint of all that the message says beside title, time and place.
  package var digest: String
  /// On leave, or sends a deputy: hears of another time or place, and of nothing else.
  package var isExcused: Bool

  package init(
    id: Person.ID, name: String, address: String, digest: String, isExcused: Bool = false
  ) {
    self.isExcused = isExcused
    self.id = id
    self.name = name
    self.address = address
    self.digest = digest
  }
}
