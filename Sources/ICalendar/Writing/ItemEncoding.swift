internal import CivilTime

extension ItemText {
  mutating func append(_ event: Event, stamp: LocalDateTime?) {
    kept = event.parameters
    text.begin("VEVENT")
    head(event, stamp: stamp)
    switch event.extent {
    case .end(let end): time("DTEND", end)
    case .duration(let span): word("DURATION", span.description)
    case .unstated: break
    }
    recurrence(event)
    details(event)
    word("TRANSP", event.transparency?.word)
    people(event.organizer, event.attendees)
    tail(event)
    text.end("VEVENT")
  }

  mutating func append(_ todo: Todo, stamp: LocalDateTime?) {
    kept = todo.parameters
    text.begin("VTODO")
    head(todo, stamp: stamp)
    time("DUE", todo.due)
    word("DURATION", todo.duration?.description)
    recurrence(todo)
    details(todo)
    utc("COMPLETED", todo.completed)
    number("PERCENT-COMPLETE", todo.percentComplete)
    people(todo.organizer, todo.attendees)
    tail(todo)
    text.end("VTODO")
  }

  mutating func append(_ entry: FreeBusy, stamp: LocalDateTime?) {
    kept = entry.parameters
    text.begin("VFREEBUSY")
    text("UID", entry.uid)
    utc("DTSTAMP", entry.stamp ?? stamp)
    time("DTSTART", entry.start)
    time("DTEND", entry.end)
    people(entry.organizer, entry.attendees)
    word("URL", entry.url)
    for busy in entry.entries {
      value("FREEBUSY", busy.period.value) { $0.parameter("FBTYPE", busy.kind.word) }
    }
    append(entry.properties)
    text.end("VFREEBUSY")
  }

  /// UID, DTSTAMP and DTSTART, with which every item begins.
  private mutating func head(_ item: some CalendarItem, stamp: LocalDateTime?) {
    text("UID", item.uid)
    utc("DTSTAMP", item.stamp ?? stamp)
    if let id = item.recurrenceID {
      time("RECURRENCE-ID", id.start) { if id.andFuture { $0.parameter("RANGE", "THISANDFUTURE") } }
    }
    number("SEQUENCE", item.sequence)
    time("DTSTART", item.start)
  }

  private mutating func recurrence(_ item: some CalendarItem) {
    for rule in item.rules { word("RRULE", rule.description) }
    for extra in item.extraDates {
      switch extra {
      case .start(let start): time("RDATE", start)
      case .period(let period):
        value("RDATE", period.value) {
          $0.parameter("VALUE", "PERIOD")
          if let zone = period.start.zone { $0.parameter("TZID", zone) }
        }
      }
    }
    // One to a line: some clients read only the first of a list.
    for exception in item.exceptions { time("EXDATE", exception) }
  }

  private mutating func details(_ item: some CalendarItem) {
    text("SUMMARY", item.summary)
    text("LOCATION", item.location)
    text("DESCRIPTION", item.description)
    word("STATUS", item.status?.word)
    word("CLASS", item.classification?.word)
    number("PRIORITY", item.priority)
    if !item.categories.isEmpty {
      value("CATEGORIES", item.categories.map(TextValue.escaped).joined(separator: ","))
    }
    word("URL", item.url)
    utc("CREATED", item.created)
    utc("LAST-MODIFIED", item.modified)
  }

  private mutating func tail(_ item: some CalendarItem) {
    for conference in item.conferences { append(conference) }
    for attachment in item.attachments { append(attachment) }
    append(item.properties)
    // What was kept belongs to the item's own properties.
    kept = [:]
    for alarm in item.alarms { append(alarm) }
    for component in item.components { text.append(component, depth: 3) }
  }
}
