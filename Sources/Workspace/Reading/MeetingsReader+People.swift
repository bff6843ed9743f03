import Diagnostics
import Meetings
import Yams

extension MeetingsReader {
  func readPeople(
    _ entry: MappingReader, into request: inout MeetingRequest, plenary: MeetingDraft?
  ) {
    let findings = context.findings
    request.chair = entry.string(.chair).flatMap { directory.person($0, at: entry.place(.chair)) }
    request.contact =
      entry.string(.contact).flatMap { directory.person($0, at: entry.place(.contact)) }
      ?? plenary?.request.contact
    var roles: [Person.ID: AttendanceRole] = [:]
    // The strongest role of a person counts, whichever list comes first.
    for (key, role) in [
      (Key.optional, AttendanceRole.optional), (.nonvoting, .nonvoting), (.required, .required),
    ] {
      for (text, place) in entry.strings(key) {
        for person in directory.people(text, at: place) { roles[person] = role }
      }
    }
    for (text, place) in entry.strings(.except) {
      let named = directory.people(text, at: place)
      if !named.isEmpty, named.allSatisfy({ roles[$0] == nil }) {
        findings.report(
          .uselessException,
          Text(zh: "“\(text)”本来就不在名单里", en: "“\(text)” would not attend anyway"), at: place)
      }
      for person in named { roles[person] = nil }
    }
    if let chair = request.chair { roles[chair] = .required }
    request.attendees = directory.sorted(Array(roles.keys)).compactMap { person in
      roles[person].map { Attendance(person, $0) }
    }
    readGuests(entry, into: &request)
  }

  /// A headcount, a list of names, or names with units and a headcount beside them.
  private func readGuests(_ entry: MappingReader, into request: inout MeetingRequest) {
    for node in entry.elements(.guests) {
      if let scalar = node.scalar {
        let text = scalar.string.trimmingBlanks()
        if let number = MeetingsReader.headcount(text) {
          request.unnamedGuests = headcount(number, at: entry.file.location(node))
        } else {
          request.guests += MappingReader.split(text).map { MeetingsReader.guest($0) }
        }
        continue
      }
      guard
        let guest = MappingReader(
          node, in: entry.file, allowed: [.name, .unit, .post, .headcount], context: context)
      else { continue }
      let number = guest.integer(.headcount, in: 0...100_000)
      if let number, let unit = guest.string(.unit), !guest.has(.name) {
        request.guests.append(Guest(name: "\(number)人", unit: unit, count: number))
        continue
      }
      request.unnamedGuests += number ?? 0
      if let name = guest.string(.name) {
        request.guests.append(
          Guest(
            name: name.plainName(), unit: guest.string(.unit) ?? "", post: guest.string(.post) ?? ""
          ))
      } else if !guest.has(.headcount) {
        guest.require(.name)
      }
    }
  }

  /// `15`, `15人`, `三十人`; a number too long to read counts as one too large.
  private static func headcount(_ text: String) -> Int? {
    var cursor = TextCursor(text)
    guard let number = cursor.number() else { return nil }
    if cursor.take("人") || cursor.isAtEnd { return cursor.isAtEnd ? number : nil }
    return cursor.rest.allSatisfy(\.isNumber) ? Int.max : nil
  }

  private func headcount(_ number: Int, at place: SourceLocation) -> Int {
    if (0...100_000).contains(number) { return number }
    context.findings.report(
      .badNumber, Text(zh: "人数要在 0 到 100000 之间", en: "a headcount is from 0 to 100000"), at: place)
    return 0
  }

  /// `赵教授（省委党校）`.
  static func guest(_ text: String) -> Guest {
    let plain = text.replacing("（", with: "(").replacing("）", with: ")")
    guard let open = plain.firstIndex(of: "("), plain.hasSuffix(")") else {
      return Guest(name: text.plainName())
    }
    return Guest(
      name: plain[..<open].plainName(),
      unit: plain[plain.index(after: open)...].dropLast().trimmingBlanks())
  }

  /// Somebody who is brought along: a name, or how many.
  static func companion(_ text: String) -> Guest {
    guard let number = headcount(text), (1...1000).contains(number) else { return guest(text) }
    return Guest(name: "", count: number)
  }
}
