internal import CivilTime
internal import Diagnostics

/// Turns components into values.
struct CalendarDecoder {
  private let source: SourceFile
  private let options: ReadingOptions
  private(set) var findings: [Diagnostic] = []

  init(_ source: SourceFile, _ options: ReadingOptions) {
    self.source = source
    self.options = options
  }

  mutating func calendar(_ component: ReadComponent) -> Calendar {
    var reader = PropertyReader(component, source, options)
    var calendar = Calendar(productID: reader.text("PRODID") ?? "")
    _ = reader.raw("VERSION")
    _ = reader.one("CALSCALE") { $0.property.value.uppercased() == "GREGORIAN" ? true : nil }
    calendar.method = reader.raw("METHOD").map { Method($0) }
    calendar.feed = feed(&reader)
    for inner in component.components {
      switch inner.name {
      case "VEVENT": calendar.events.append(event(inner))
      case "VTODO": calendar.todos.append(todo(inner))
      case "VFREEBUSY": calendar.freeBusy.append(freeBusy(inner))
      case "VTIMEZONE": calendar.zones.append(inner.plain)
      default: calendar.components.append(inner.plain)
      }
    }
    calendar.properties = reader.rest.map(\.property)
    findings += reader.findings
    return calendar
  }

  private func feed(_ reader: inout PropertyReader) -> Calendar.Feed? {
    let old = reader.text("X-WR-CALNAME")
    guard let name = reader.text("NAME") ?? old else { return nil }
    var feed = Calendar.Feed(name: name)
    let oldDescription = reader.text("X-WR-CALDESC")
    feed.description = reader.text("DESCRIPTION") ?? oldDescription
    let oldInterval = reader.raw("X-PUBLISHED-TTL").flatMap { Span($0) }
    feed.refreshInterval = reader.one("REFRESH-INTERVAL") { Span($0.property.value) } ?? oldInterval
    feed.source = reader.raw("SOURCE")
    feed.color = reader.text("COLOR")
    return feed
  }

  private mutating func event(_ component: ReadComponent) -> Event {
    var reader = PropertyReader(component, source, options)
    var event = Event(uid: "")
    fill(&event, &reader, component)
    if let end = reader.time("DTEND") {
      event.extent = .end(end)
    } else if let span = reader.one("DURATION", { Span($0.property.value) }) {
      event.extent = .duration(span)
    }
    event.transparency = reader.raw("TRANSP").map { Transparency($0) }
    close(&event, &reader)
    return event
  }

  private mutating func todo(_ component: ReadComponent) -> Todo {
    var reader = PropertyReader(component, source, options)
    var todo = Todo(uid: "")
    fill(&todo, &reader, component)
    todo.due = reader.time("DUE")
    todo.duration = reader.one("DURATION") { Span($0.property.value) }
    todo.completed = reader.utc("COMPLETED")
    todo.percentComplete = reader.number("PERCENT-COMPLETE", 0...100)
    close(&todo, &reader)
    return todo
  }

  private mutating func freeBusy(_ component: ReadComponent) -> FreeBusy {
    var reader = PropertyReader(component, source, options)
    var result = FreeBusy(uid: reader.text("UID") ?? "")
    result.stamp = reader.utc("DTSTAMP")
    result.start = reader.time("DTSTART")
    result.end = reader.time("DTEND")
    result.organizer = reader.all("ORGANIZER") { Organizer($0.property) }.first
    result.attendees = reader.all("ATTENDEE") { Attendee($0.property) }
    result.url = reader.raw("URL")
    let entries = reader.all("FREEBUSY") { read -> [FreeBusy.Entry]? in
      let kind = BusyKind(read.property.parameter("FBTYPE") ?? "BUSY")
      let pieces = read.property.value.split(separator: ",")
      let periods = pieces.compactMap { Period(value: String($0), zone: nil) }
      return periods.count == pieces.count ? periods.map { FreeBusy.Entry(kind, $0) } : nil
    }
    result.entries = entries.flatMap { $0 }
    result.properties = reader.rest.map(\.property)
    result.parameters = reader.kept
    findings += reader.findings
    return result
  }

  private mutating func fill(
    _ item: inout some CalendarItem, _ reader: inout PropertyReader, _ component: ReadComponent
  ) {
    item.uid = reader.text("UID") ?? ""
    item.stamp = reader.utc("DTSTAMP")
    item.recurrenceID = reader.one("RECURRENCE-ID", knowing: ["TZID", "RANGE"]) { read in
      PropertyReader.dateTime(read).map {
        RecurrenceID(
          $0, andFuture: read.property.parameter("RANGE")?.uppercased() == "THISANDFUTURE")
      }
    }
    item.sequence = reader.number("SEQUENCE", 0...Int(Int32.max))
    item.start = reader.time("DTSTART")
    item.rules = reader.rules()
    item.extraDates = reader.all("RDATE") { read in Self.extraDates(read.property) }.flatMap { $0 }
    item.exceptions = reader.all("EXDATE") { read -> [DateTime]? in
      let zone = read.property.parameter("TZID").map(PropertyReader.zoneName)
      let pieces = read.property.value.split(separator: ",")
      let times = pieces.compactMap { DateTime(value: String($0), zone: zone) }
      return times.count == pieces.count ? times : nil
    }.flatMap { $0 }
    item.summary = reader.text("SUMMARY")
    item.location = reader.text("LOCATION")
    item.description = reader.text("DESCRIPTION")
    item.status = reader.raw("STATUS").map { Status($0) }
    item.classification = reader.raw("CLASS").map { Classification($0) }
    item.priority = reader.number("PRIORITY", 0...9)
    item.categories = reader.all("CATEGORIES") { TextValue.list($0.property.value) }.flatMap { $0 }
    item.url = reader.raw("URL")
    item.created = reader.utc("CREATED")
    item.modified = reader.utc("LAST-MODIFIED")
    item.organizer = reader.one(
      "ORGANIZER", knowing: ["CN", "SENT-BY", "DIR", "LANGUAGE", "EMAIL", "SCHEDULE-STATUS"]
    ) { Organizer($0.property) }
    item.attendees = reader.all("ATTENDEE") { Attendee($0.property) }
    item.conferences = reader.all("CONFERENCE") { Conference($0.property) }
    item.attachments = reader.all("ATTACH") { Attachment($0.property) }
    for inner in component.components {
      if inner.name == "VALARM", let alarm = alarm(inner) {
        item.alarms.append(alarm)
      } else {
        item.components.append(inner.plain)
      }
    }
  }

  private mutating func close(_ item: inout some CalendarItem, _ reader: inout PropertyReader) {
    item.properties = reader.rest.map(\.property)
    item.parameters = reader.kept
    // Organizers keep their further parameters themselves.
    item.parameters["ORGANIZER"] = nil
    findings += reader.findings
  }

  private static func extraDates(_ property: Property) -> [ExtraDate]? {
    let zone = property.parameter("TZID").map(PropertyReader.zoneName)
    let pieces = property.value.split(separator: ",").map(String.init)
    let dates = pieces.compactMap { piece -> ExtraDate? in
      if let period = Period(value: piece, zone: zone) { return .period(period) }
      return DateTime(value: piece, zone: zone).map(ExtraDate.start)
    }
    return dates.count == pieces.count ? dates : nil
  }

  /// nil where it lacks an ACTION or a TRIGGER; it is kept as it came then.
  private mutating func alarm(_ component: ReadComponent) -> Alarm? {
    var reader = PropertyReader(component, source, options)
    guard let action = reader.raw("ACTION"),
      let trigger = reader.one(
        "TRIGGER",
        { read -> Alarm.Trigger? in
          if let span = Span(read.property.value) {
            return read.property.parameter("RELATED")?.uppercased() == "END"
              ? .fromEnd(span) : .fromStart(span)
          }
          return DateTime(value: read.property.value, zone: nil).map(Alarm.Trigger.at)
        })
    else { return nil }
    var alarm = Alarm(action, trigger, description: reader.text("DESCRIPTION"))
    alarm.summary = reader.text("SUMMARY")
    if let count = reader.number("REPEAT", 0...10_000),
      let pause = reader.one("DURATION", { Span($0.property.value) })
    {
      alarm.repetition = Alarm.Repetition(count: count, pause: pause)
    }
    alarm.attendees = reader.all("ATTENDEE") { Attendee($0.property) }
    alarm.properties = reader.rest.map(\.property)
    findings += reader.findings
    return alarm
  }
}
