internal import CivilTime

extension Attendee {
  var property: Property { property(named: "ATTENDEE") }

  func property(named name: String) -> Property {
    var list: [Parameter] = []
    func add(_ name: String, _ value: String?) {
      if let value { list.append(Parameter(name, value)) }
    }
    add("CUTYPE", kind?.word)
    add("ROLE", role?.word)
    add("PARTSTAT", participation?.word)
    add("RSVP", expectsReply.map { $0 ? "TRUE" : "FALSE" })
    add("CN", self.name)
    if !delegatedTo.isEmpty { list.append(Parameter("DELEGATED-TO", delegatedTo)) }
    if !delegatedFrom.isEmpty { list.append(Parameter("DELEGATED-FROM", delegatedFrom)) }
    if !members.isEmpty { list.append(Parameter("MEMBER", members)) }
    add("SENT-BY", sentBy)
    return Property(name, list + parameters, value: address)
  }
}

extension Organizer {
  var property: Property {
    var list: [Parameter] = []
    if let name { list.append(Parameter("CN", name)) }
    if let sentBy { list.append(Parameter("SENT-BY", sentBy)) }
    return Property("ORGANIZER", list + parameters, value: address)
  }
}

extension Conference {
  var property: Property {
    var list = [Parameter("VALUE", "URI")]
    if !features.isEmpty { list.append(Parameter("FEATURE", features)) }
    if let label { list.append(Parameter("LABEL", label)) }
    return Property("CONFERENCE", list + parameters, value: uri)
  }
}

extension Attachment {
  var property: Property {
    var list: [Parameter] = []
    if let format { list.append(Parameter("FMTTYPE", format)) }
    switch content {
    case .uri(let uri):
      return Property("ATTACH", list + parameters, value: uri)
    case .base64(let data):
      list += [Parameter("ENCODING", "BASE64"), Parameter("VALUE", "BINARY")]
      return Property("ATTACH", list + parameters, value: data)
    }
  }
}

extension Alarm {
  var component: Component {
    var builder = ComponentBuilder()
    builder.word("ACTION", action)
    switch trigger {
    case .fromStart(let span): builder.word("TRIGGER", span.description)
    case .fromEnd(let span):
      builder.add(Property("TRIGGER", [Parameter("RELATED", "END")], value: span.description))
    case .at(let time):
      builder.add(Property("TRIGGER", [Parameter("VALUE", "DATE-TIME")], value: time.value))
    }
    builder.text("SUMMARY", summary)
    builder.text("DESCRIPTION", description)
    if let repetition {
      builder.number("REPEAT", repetition.count)
      builder.word("DURATION", repetition.pause.description)
    }
    builder.people(nil, attendees)
    builder.append(properties)
    return Component("VALARM", builder.properties)
  }
}

extension Calendar.Feed {
  /// RFC 7986 §5 and the older names that Apple, Google and Outlook read.
  var properties: [Property] {
    var builder = ComponentBuilder()
    builder.text("NAME", name)
    builder.text("X-WR-CALNAME", name)
    builder.text("DESCRIPTION", description)
    builder.text("X-WR-CALDESC", description)
    if let refreshInterval {
      builder.add(
        Property(
          "REFRESH-INTERVAL", [Parameter("VALUE", "DURATION")], value: refreshInterval.description))
      builder.word("X-PUBLISHED-TTL", refreshInterval.description)
    }
    if let source {
      builder.add(Property("SOURCE", [Parameter("VALUE", "URI")], value: source))
    }
    builder.text("COLOR", color)
    return builder.properties
  }
}
