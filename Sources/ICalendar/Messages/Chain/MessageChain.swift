internal import CivilTime
public import Diagnostics

/// Whether a sequence of messages about meetings is coherent: what each may say after those before
/// it (RFC 5546 §2.1.4, §2.1.5, §3.2).
public struct MessageChain: Sendable {
  private var meetings: [String: ChainMeeting] = [:]
  public private(set) var findings: [Diagnostic] = []

  public init() {}

  /// Takes the next file, in the order in which the messages were sent.
  public mutating func take(_ source: SourceFile) {
    let options = ReadingOptions()
    let result = CalendarReader(options).read(source)
    findings += result.findings.filter { $0.severity == .error }
    let roots = TreeReader.calendars(in: source, options).roots
    for (calendar, root) in zip(result.calendars, roots) {
      let places = root.components.filter { $0.name == "VEVENT" }
      guard let method = calendar.method else {
        report(
          ChainPlace(source, root), .messageWithoutMethod, zh: "这不是消息：没有 METHOD",
          en: "this is no message: it has no METHOD")
        continue
      }
      for (event, component) in zip(calendar.events, places) {
        take(event, method, ChainPlace(source, component))
      }
    }
  }

  private mutating func take(_ event: Event, _ method: Method, _ place: ChainPlace) {
    var meeting = meetings[event.uid] ?? ChainMeeting()
    var report = ChainReport(place)
    switch method {
    case .request, .publish, .add: meeting.announce(event, method, &report)
    case .cancel: meeting.cancel(event, &report)
    case .reply, .counter: meeting.answer(event, method, &report)
    case .refresh, .declineCounter: meeting.mention(event, method, &report)
    default:
      report.add(
        .messageWithoutMethod, at: nil, zh: "不认识的 METHOD：\(method)",
        en: "the METHOD \(method) is unknown")
    }
    meetings[event.uid] = meeting
    findings += report.findings
  }

  private mutating func report(
    _ place: ChainPlace, _ kind: DiagnosticKind, zh: String, en: String
  ) {
    var report = ChainReport(place)
    report.add(kind, at: nil, zh: zh, en: en)
    findings += report.findings
  }
}

/// Where a message is.
struct ChainPlace: Sendable {
  let source: SourceFile
  let component: ReadComponent

  init(_ source: SourceFile, _ component: ReadComponent) {
    self.source = source
    self.component = component
  }

  /// The property of a name, else the beginning of the component.
  func location(_ name: String?) -> SourceLocation {
    if let name, let property = component.first(name) {
      return source.location(at: property.range())
    }
    let end = component.offset + 6 + component.name.utf8.count
    return source.location(at: component.offset..<end)
  }
}

/// The findings about one message.
struct ChainReport {
  let place: ChainPlace
  private(set) var findings: [Diagnostic] = []

  init(_ place: ChainPlace) {
    self.place = place
  }

  mutating func add(
    _ kind: DiagnosticKind, at property: String?, zh: String, en: String,
    before: SourceLocation? = nil
  ) {
    let related = before.map {
      [Diagnostic.Related(Text(zh: "此前的消息在这里", en: "the message before is here"), at: $0)]
    }
    findings.append(
      Diagnostic(
        kind, Text(zh: zh, en: en), at: place.location(property), related: related ?? []))
  }
}
