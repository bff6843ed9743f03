package import Diagnostics
package import Meetings
import Yams

/// `seats/ID.yaml`: who sits where in one meeting, written by `banhui seats` and open to edits by
/// hand: the next run keeps all seats that may stay.
package enum SeatPlanFile {
  package static func name(_ meeting: MeetingRequest.ID) -> String {
    "seats/\(FileName.safe(meeting)).yaml"
  }

  /// One line a seat, in the order given.
  package static func text(
    _ seats: [(seat: String, taker: Seating.SeatTaker)], title: String, office: Office,
    language: Language
  ) -> String {
    let people = PersonReference(office.people)
    let isChinese = language == .zh
    let head = Text(
      zh: "# 座次, 由 banhui seats 写成; 可以手工对调, 再次运行时尽量不动已有的座位。",
      en: "# Seats, written by banhui seats; swap by hand, and the next run moves as few as it can."
    )
    let lines = seats.map { seat, taker in
      let name =
        switch taker {
        case .person(let id): people[id]
        case .guest(let name): name
        }
      return "  \(ScheduleFile.quoted(seat)): \(ScheduleFile.quoted(name))"
    }
    let title = title.split(whereSeparator: \.isNewline).joined(separator: " ")
    let key = isChinese ? Key.seats.chineseName : Key.seats.rawValue
    return ([head[language], "# \(title)", "\(key):\(lines.isEmpty ? " {}" : "")"] + lines)
      .joined(separator: "\n") + "\n"
  }

  static func read(
    _ file: YAMLFile, directory: Directory, context: ReadingContext
  ) -> SeatPlan? {
    guard let root = file.root,
      let reader = MappingReader(root, in: file, allowed: [.seats], context: context),
      let node = reader.node(.seats)
    else { return nil }
    guard let mapping = node.mapping else {
      reader.wrongType(.seats, Text(zh: "要写成“座位: 姓名”", en: "maps seats to names"))
      return nil
    }
    var plan = SeatPlan()
    var first: [Seating.SeatTaker: SourceLocation] = [:]
    for (key, value) in mapping {
      guard let seat = key.scalar?.string, let name = value.scalar?.string.trimmingBlanks(),
        !name.isEmpty
      else { continue }
      let place = file.location(value)
      // Whoever is no longer on the roster has left the plan by being nobody; guests are free text.
      let taker: Seating.SeatTaker? =
        directory.hasPerson(name)
        ? directory.person(name, at: place).map { .person($0) } : .guest(name)
      guard let taker else { continue }
      if let earlier = first[taker] {
        context.findings.report(
          .seatedTwice,
          Text(zh: "“\(name)”坐了两个座位", en: "“\(name)” sits in two seats"), at: place,
          hint: Text(zh: "留下其中一个", en: "keep one of them"),
          related: [.init(Text(zh: "第一个在这里", en: "first here"), at: earlier)])
        continue
      }
      first[taker] = place
      plan.seats[seat] = taker
    }
    return plan
  }
}
