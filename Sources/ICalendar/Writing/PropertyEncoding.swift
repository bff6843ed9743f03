internal import CivilTime

extension ItemText {
  mutating func people(_ organizer: Organizer?, _ attendees: [Attendee]) {
    if let organizer {
      value("ORGANIZER", organizer.address) { line in
        if let name = organizer.name { line.parameter("CN", name) }
        if let sentBy = organizer.sentBy { line.parameter("SENT-BY", sentBy) }
        line.append(organizer.parameters)
      }
    }
    for attendee in attendees {
      value("ATTENDEE", attendee.address) { attendee.append(to: &$0) }
    }
  }

  mutating func append(_ conference: Conference) {
    value("CONFERENCE", conference.uri) { line in
      line.parameter("VALUE", "URI")
      if !conference.features.isEmpty { line.parameter("FEATURE", conference.features) }
      if let label = conference.label { line.parameter("LABEL", label) }
      line.append(conference.parameters)
    }
  }

  mutating func append(_ attachment: Attachment) {
    let address: String
    switch attachment.content {
    case .uri(let uri): address = uri
    case .base64(let data): address = data
    }
    value("ATTACH", address) { line in
      if let format = attachment.format { line.parameter("FMTTYPE", format) }
      if case .base64 = attachment.content {
        line.parameter("ENCODING", "BASE64")
        line.parameter("VALUE", "BINARY")
      }
      line.append(attachment.parameters)
    }
  }

  mutating func append(_ alarm: Alarm) {
    text.begin("VALARM")
    word("ACTION", alarm.action)
    switch alarm.trigger {
    case .fromStart(let span): word("TRIGGER", span.description)
    case .fromEnd(let span):
      value("TRIGGER", span.description) { $0.parameter("RELATED", "END") }
    case .at(let time):
      value("TRIGGER", time.value) { $0.parameter("VALUE", "DATE-TIME") }
    }
    text("SUMMARY", alarm.summary)
    text("DESCRIPTION", alarm.description)
    if let repetition = alarm.repetition {
      number("REPEAT", repetition.count)
      word("DURATION", repetition.pause.description)
    }
    people(nil, alarm.attendees)
    append(alarm.properties)
    text.end("VALARM")
  }

  /// RFC 7986 §5 and the older names that Apple, Google and Outlook read.
  mutating func append(_ feed: Calendar.Feed) {
    text("NAME", feed.name)
    text("X-WR-CALNAME", feed.name)
    text("DESCRIPTION", feed.description)
    text("X-WR-CALDESC", feed.description)
    if let interval = feed.refreshInterval {
      value("REFRESH-INTERVAL", interval.description) { $0.parameter("VALUE", "DURATION") }
      word("X-PUBLISHED-TTL", interval.description)
    }
    if let source = feed.source {
      value("SOURCE", source) { $0.parameter("VALUE", "URI") }
    }
    text("COLOR", feed.color)
  }
}

extension Attendee {
  fileprivate func append(to line: inout ComponentText) {
    if let kind { line.parameter("CUTYPE", kind.word) }
    if let role { line.parameter("ROLE", role.word) }
    if let participation { line.parameter("PARTSTAT", participation.word) }
    if let expectsReply { line.parameter("RSVP", expectsReply ? "TRUE" : "FALSE") }
    if let name { line.parameter("CN", name) }
    if !delegatedTo.isEmpty { line.parameter("DELEGATED-TO", delegatedTo) }
    if !delegatedFrom.isEmpty { line.parameter("DELEGATED-FROM", delegatedFrom) }
    if !members.isEmpty { line.parameter("MEMBER", members) }
    if let sentBy { line.parameter("SENT-BY", sentBy) }
    line.append(parameters)
  }
}

extension ComponentText {
  /// Parameters kept from a file.
  fileprivate mutating func append(_ parameters: [Parameter]) {
    for parameter in parameters { self.parameter(parameter.name, parameter.values) }
  }
}
