internal import CivilTime
internal import Diagnostics

/// Turns components into values, one item after the other.
struct CalendarDecoder {
  private let source: SourceFile
  private let options: ReadingOptions
  private(set) var findings: [Diagnostic] = []
  /// The calendar whose items are being read.
  private var calendar = Calendar(productID: "")
  /// Zones that have been looked up, by TZID.
  private let names = ZoneNames()

  init(_ source: SourceFile, _ options: ReadingOptions) {
    self.source = source
    self.options = options
  }

  private func reader(of component: ReadComponent) -> PropertyReader {
    PropertyReader(component, source, options, names)
  }

  /// A component directly within the calendar.
  mutating func take(_ component: ReadComponent) {
    switch component.name {
    case "VEVENT": calendar.events.append(event(component))
    case "VTODO": calendar.todos.append(todo(component))
    case "VFREEBUSY": calendar.freeBusy.append(freeBusy(component))
    case "VTIMEZONE":
      calendar.zones.append(component.plain)
      names.define(calendar.zones.last?.definedZone)
    default: calendar.components.append(component.plain)
    }
  }

  /// The calendar itself, all its items taken.
  mutating func finish(_ component: ReadComponent) -> Calendar {
    var reader = reader(of: component)
    var calendar = calendar
    self.calendar = Calendar(productID: "")
    calendar.productID = reader.text("PRODID") ?? ""
    _ = reader.raw("VERSION")
    _ = reader.one("CALSCALE") { $0.property.value.uppercased() == "GREGORIAN" ? true : nil }
    calendar.method = reader.raw("METHOD").map { Method($0) }
    calendar.feed = feed(&reader)
    calendar.properties = reader.rest.map(\.property)
    note(reader)
    for use in names.takeUnknown(definedIn: calendar) {
      note([
        Diagnostic(
          .unknownZone,
          Text(
            zh: "没有时区“\(use.name)”的资料，文件里也没有它的 VTIMEZONE",
            en: "nothing is known of the time zone ‘\(use.name)’, and the file does not define it"),
          at: source.location(at: use.range),
          hint: Text(zh: "北京时间写作 Asia/Shanghai", en: "for Beijing's time write Asia/Shanghai"))
      ])
    }
    return calendar
  }

  private mutating func note(_ reader: PropertyReader) {
    if !reader.findings.isEmpty { note(reader.findings) }
  }

  /// Findings past the limit are left out, the last one saying so.
  private mutating func note(_ more: [Diagnostic]) {
    let room = options.limits.findings - findings.count
    guard room > 0 else { return }
    findings += more.prefix(room)
    if findings.count == options.limits.findings {
      findings.append(
        Diagnostic(
          .calendarTooLarge,
          Text(
            zh: "问题超过 \(options.limits.findings) 个，其余不再列出",
            en: "there are more than \(options.limits.findings) findings; the rest is left out"),
          at: source.location(at: 0..<1)))
    }
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
    var reader = reader(of: component)
    var event = Event(uid: "")
    fill(&event, &reader, component)
    if let end = reader.time("DTEND") {
      event.extent = .end(end)
    } else if let span = reader.length("DURATION") {
      event.extent = .duration(span)
    }
    event.transparency = reader.raw("TRANSP").map { Transparency($0) }
    close(&event, &reader)
    return event
  }

  private mutating func todo(_ component: ReadComponent) -> Todo {
    var reader = reader(of: component)
    var todo = Todo(uid: "")
    fill(&todo, &reader, component)
    todo.due = reader.time("DUE")
    todo.duration = reader.length("DURATION")
    todo.completed = reader.utc("COMPLETED")
    todo.percentComplete = reader.number("PERCENT-COMPLETE", 0...100)
    close(&todo, &reader)
    return todo
  }

  private mutating func freeBusy(_ component: ReadComponent) -> FreeBusy {
    var reader = reader(of: component)
    var result = FreeBusy(uid: reader.text("UID") ?? "")
    result.stamp = reader.utc("DTSTAMP")
    result.start = reader.time("DTSTART")
    result.end = reader.time("DTEND")
    result.organizer = reader.all("ORGANIZER") { Organizer($0.property) }.first
    result.attendees = reader.all("ATTENDEE") { Attendee($0.property) }
    result.url = reader.raw("URL")
    let entries = reader.all("FREEBUSY") { read -> [FreeBusy.Entry]? in
      let kind = BusyKind(read.property.parameter("FBTYPE") ?? "BUSY")
      return PropertyReader.list(read) { piece in
        Period(value: piece, zone: nil).map { FreeBusy.Entry(kind, $0) }
      }
    }
    result.entries = entries.flatMap { $0 }
    result.properties = reader.rest.map(\.property)
    result.parameters = reader.kept
    note(reader)
    return result
  }

  private mutating func fill(
    _ item: inout some CalendarItem, _ reader: inout PropertyReader, _ component: ReadComponent
  ) {
    item.uid = reader.text("UID") ?? ""
    item.stamp = reader.utc("DTSTAMP")
    item.recurrenceID = reader.one("RECURRENCE-ID", knowing: ["TZID", "RANGE"]) { read in
      names.dateTime(read).map {
        RecurrenceID(
          $0, andFuture: read.property.parameter("RANGE")?.uppercased() == "THISANDFUTURE")
      }
    }
    item.sequence = reader.number("SEQUENCE", 0...Int(Int32.max))
    item.start = reader.time("DTSTART")
    item.rules = reader.rules()
    item.extraDates = reader.all("RDATE") { read -> [ExtraDate]? in
      PropertyReader.list(read) { piece in
        let zone = names.zone(read)
        if let period = Period(value: piece, zone: zone) { return .period(period) }
        return DateTime(value: piece, zone: zone).map(ExtraDate.start)
      }
    }.flatMap { $0 }
    reader.refuseExceptionRules()
    item.exceptions = reader.all("EXDATE") { read -> [DateTime]? in
      PropertyReader.list(read) { DateTime(value: $0, zone: names.zone(read)) }
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
    note(reader)
  }

  /// nil where it lacks an ACTION or a TRIGGER; it is kept as it came then.
  private mutating func alarm(_ component: ReadComponent) -> Alarm? {
    var reader = reader(of: component)
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
    else {
      note(reader)
      return nil
    }
    var alarm = Alarm(action, trigger, description: reader.text("DESCRIPTION"))
    alarm.summary = reader.text("SUMMARY")
    if let count = reader.number("REPEAT", 0...10_000),
      let pause = reader.length("DURATION")
    {
      alarm.repetition = Alarm.Repetition(count: count, pause: pause)
    }
    alarm.attendees = reader.all("ATTENDEE") { Attendee($0.property) }
    alarm.properties = reader.rest.map(\.property)
    note(reader)
    return alarm
  }
}
