internal import CivilTime

/// Turns values into the component that is written; the order of properties is fixed, so that the
/// same values give the same bytes.
struct ComponentBuilder {
  private(set) var properties: [Property] = []
  /// Parameters kept from a file, by property name.
  var kept: [String: [Parameter]] = [:]

  mutating func add(_ property: Property) {
    properties.append(property)
    if !kept.isEmpty, let more = kept[property.name] {
      properties[properties.count - 1].parameters += more
    }
  }

  private mutating func add(_ name: String, _ value: String) {
    add(Property(upperCase: name, [], value: value))
  }

  mutating func reserve(_ count: Int) { properties.reserveCapacity(count) }

  mutating func text(_ name: String, _ text: String?) {
    // An empty value is an error to libical 3 and says nothing to anyone.
    if let text, !text.isEmpty { add(name, TextValue.escaped(text)) }
  }

  mutating func word(_ name: String, _ word: String?) {
    if let word { add(name, word) }
  }

  mutating func number(_ name: String, _ number: Int?) {
    if let number { add(name, String(number)) }
  }

  mutating func time(_ name: String, _ time: DateTime?) {
    if let time { add(Property(upperCase: name, time.parameters, value: time.value)) }
  }

  mutating func utc(_ name: String, _ time: LocalDateTime?) {
    if let time { add(name, time.compact + "Z") }
  }

  mutating func append(_ more: [Property]) {
    properties += more
  }
}

extension ComponentBuilder {
  /// UID, DTSTAMP and DTSTART, with which every item begins.
  mutating func head(_ item: some CalendarItem, stamp: LocalDateTime?) {
    reserve(16 + item.attendees.count + item.properties.count)
    word("UID", TextValue.escaped(item.uid))
    utc("DTSTAMP", item.stamp ?? stamp)
    if let id = item.recurrenceID {
      let range = id.andFuture ? [Parameter("RANGE", "THISANDFUTURE")] : []
      add(Property("RECURRENCE-ID", range + id.start.parameters, value: id.start.value))
    }
    number("SEQUENCE", item.sequence)
    time("DTSTART", item.start)
  }

  mutating func recurrence(_ item: some CalendarItem) {
    for rule in item.rules { word("RRULE", rule.description) }
    for extra in item.extraDates {
      switch extra {
      case .start(let start): add(Property("RDATE", start.parameters, value: start.value))
      case .period(let period):
        add(
          Property(
            "RDATE", [Parameter("VALUE", "PERIOD")] + period.start.parameters, value: period.value))
      }
    }
    // One to a line: some clients read only the first of a list.
    for exception in item.exceptions { time("EXDATE", exception) }
  }

  mutating func details(_ item: some CalendarItem) {
    text("SUMMARY", item.summary)
    text("LOCATION", item.location)
    text("DESCRIPTION", item.description)
    word("STATUS", item.status?.word)
    word("CLASS", item.classification?.word)
    number("PRIORITY", item.priority)
    if !item.categories.isEmpty {
      let list = item.categories.map(TextValue.escaped).joined(separator: ",")
      add(Property("CATEGORIES", value: list))
    }
    word("URL", item.url)
    utc("CREATED", item.created)
    utc("LAST-MODIFIED", item.modified)
  }

  mutating func people(_ organizer: Organizer?, _ attendees: [Attendee]) {
    if let organizer { add(organizer.property) }
    for attendee in attendees { add(attendee.property) }
  }

  mutating func tail(_ item: some CalendarItem) {
    for conference in item.conferences { add(conference.property) }
    for attachment in item.attachments { add(attachment.property) }
    append(item.properties)
  }
}

extension Event {
  func component(stamp: LocalDateTime?) -> Component {
    var builder = ComponentBuilder(kept: parameters)
    builder.head(self, stamp: stamp)
    switch extent {
    case .end(let end): builder.time("DTEND", end)
    case .duration(let span): builder.word("DURATION", span.description)
    case .unstated: break
    }
    builder.recurrence(self)
    builder.details(self)
    builder.word("TRANSP", transparency?.word)
    builder.people(organizer, attendees)
    builder.tail(self)
    return Component(
      "VEVENT", builder.properties, components: alarms.map(\.component) + components)
  }
}

extension Todo {
  func component(stamp: LocalDateTime?) -> Component {
    var builder = ComponentBuilder(kept: parameters)
    builder.head(self, stamp: stamp)
    builder.time("DUE", due)
    builder.word("DURATION", duration?.description)
    builder.recurrence(self)
    builder.details(self)
    builder.utc("COMPLETED", completed)
    builder.number("PERCENT-COMPLETE", percentComplete)
    builder.people(organizer, attendees)
    builder.tail(self)
    return Component("VTODO", builder.properties, components: alarms.map(\.component) + components)
  }
}

extension FreeBusy {
  func component(stamp: LocalDateTime?) -> Component {
    var builder = ComponentBuilder(kept: parameters)
    builder.word("UID", TextValue.escaped(uid))
    builder.utc("DTSTAMP", self.stamp ?? stamp)
    builder.time("DTSTART", start)
    builder.time("DTEND", end)
    builder.people(organizer, attendees)
    builder.word("URL", url)
    for entry in entries {
      builder.add(
        Property("FREEBUSY", [Parameter("FBTYPE", entry.kind.word)], value: entry.period.value))
    }
    builder.append(properties)
    return Component("VFREEBUSY", builder.properties)
  }
}
