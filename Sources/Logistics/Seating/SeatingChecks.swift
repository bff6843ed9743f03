public import Diagnostics
public import Meetings

/// What is wrong with the seats of an office's meetings: settings that cannot be met, seats that no
/// longer match who attends, and people whom precedence cannot place.
public enum SeatingChecks {
  /// - Parameters:
  ///   - places: where each meeting is stated.
  ///   - rankPlaces: where the roster states each person's rank.
  public static func diagnostics(
    office: Office, places: [MeetingRequest.ID: SourceLocation] = [:],
    rankPlaces: [Person.ID: SourceLocation] = [:]
  ) -> [Diagnostic] {
    office.meetings.flatMap { request -> [Diagnostic] in
      let place = places[request.id]
      var result = twice(request, office, place, rankPlaces)
      let plan = office.seatPlans[request.id]
      guard plan != nil || request.seating != Seating() else { return result }
      let arrangement = SeatingArrangement(
        request, in: office, layout: request.needs.layout, plan: plan)
      result += precedence(request, arrangement.order, office, place, rankPlaces)
      result += diagnostics(arrangement, request, at: place)
      if let plan { result += staleness(plan, arrangement, request, place) }
      return result
    }
  }

  /// What an arrangement could not give.
  public static func diagnostics(
    _ arrangement: SeatingArrangement, _ request: MeetingRequest, at place: SourceLocation?
  ) -> [Diagnostic] {
    let words = SeatingWords(arrangement.people, request)
    return arrangement.shortfalls.map { shortfall in
      let (kind, message, hint) = words.text(shortfall, seats: arrangement.room.seats.count)
      return Diagnostic(kind, message, at: place, hint: hint)
    }
  }

  /// Seats, people and cards must agree one for one.
  private static func staleness(
    _ plan: SeatPlan, _ arrangement: SeatingArrangement, _ request: MeetingRequest,
    _ place: SourceLocation?
  ) -> [Diagnostic] {
    let attending = Set(arrangement.people.entries.map(\.taker))
    let seated = Set(plan.seats.values)
    let words = SeatingWords(arrangement.people, request)
    let missing = arrangement.people.entries.map(\.taker).filter { !seated.contains($0) }
    let gone = plan.seats.sorted { $0.key < $1.key }.map(\.value).filter {
      !attending.contains($0)
    }
    let lost = plan.seats.keys.sorted().filter { arrangement.room.seat(named: $0) == nil }
    if missing.isEmpty && gone.isEmpty && lost.isEmpty { return [] }
    var parts: [Text] = []
    if !missing.isEmpty {
      parts.append(
        Text(zh: "没有座位: \(words.list(missing))", en: "without a seat: \(words.list(missing))"))
    }
    if !gone.isEmpty {
      parts.append(
        Text(
          zh: "不参会仍有座位: \(words.list(gone))", en: "seated but not attending: \(words.list(gone))"))
    }
    if !lost.isEmpty {
      let names = words.shortened(lost)
      parts.append(Text(zh: "会场没有的座位: \(names)", en: "seats the hall has not: \(names)"))
    }
    return [
      Diagnostic(
        .seatsOutOfDate,
        Text(
          zh: "“\(request.title)”的座次与参会人员对不上（\(plan.seats.count) 座, \(attending.count) 人）: "
            + parts.map(\.zh).joined(separator: "; "),
          en: "the seats of “\(request.title)” do not match (\(plan.seats.count) seats, "
            + "\(attending.count) people): " + parts.map(\.en).joined(separator: "; ")),
        at: place,
        hint: Text(
          zh: "运行 banhui seats \(request.id), 再重印席卡和座次图",
          en: "run banhui seats \(request.id), and print cards and chart again"))
    ]
  }

  /// Two with the same rank, or none, where rank decides: all of the platform, and of a room that is
  /// filled by rank those at its head.
  private static func precedence(
    _ request: MeetingRequest, _ order: Seating.Order, _ office: Office, _ place: SourceLocation?,
    _ rankPlaces: [Person.ID: SourceLocation]
  ) -> [Diagnostic] {
    let attending = Set(request.attendees.map(\.person))
    let present = office.people.filter { attending.contains($0.id) }
    func same(_ people: [Person], _ whose: Text) -> [Diagnostic] {
      Dictionary(grouping: people.filter { $0.rank != nil }, by: \.rank)
        .sorted { ($0.key ?? 0) < ($1.key ?? 0) }.filter { $0.value.count > 1 }
        .map { rank, members in
          let names = members.map(\.name)
          return Diagnostic(
            .twoNumberOnes,
            Text(
              zh: "\(whose.zh)\(names.joined(separator: "、"))的职务排序都是 \(rank ?? 0)",
              en: "\(names.joined(separator: ", ")) \(whose.en) all have rank \(rank ?? 0)"),
            at: place,
            hint: Text(zh: "在花名册里给出不同的“排序”", en: "give them different ranks in the roster"),
            related: related(members, rankPlaces))
        }
    }
    guard let platform = request.seating.platform else {
      guard order == .rank, let highest = present.compactMap(\.rank).min() else { return [] }
      return same(
        present.filter { $0.rank == highest },
        Text(zh: "“\(request.title)”按职务排座, ", en: "of “\(request.title)”, seated by rank,"))
    }
    let people = present.filter { platform.people.contains(.person($0.id)) }
    var result = same(people, Text(zh: "主席台上", en: "of the platform"))
    let unranked = people.filter { $0.rank == nil }
    if !unranked.isEmpty {
      let names = unranked.map(\.name)
      result.append(
        Diagnostic(
          .rankMissing,
          Text(
            zh: "主席台上\(names.joined(separator: "、"))没有职务排序",
            en: "\(names.joined(separator: ", ")) of the platform have no rank"),
          at: place, hint: Text(zh: "在花名册里补上“排序”", en: "fill in the rank in the roster"),
          related: related(unranked, rankPlaces)))
    }
    return result
  }

  /// Where the roster has people, for as many as one reads.
  private static func related(
    _ people: [Person], _ places: [Person.ID: SourceLocation]
  ) -> [Diagnostic.Related] {
    people.prefix(3).compactMap { person in
      places[person.id].map { .init(Text(zh: person.name, en: person.name), at: $0) }
    }
  }

  /// One person who attends under two units.
  private static func twice(
    _ request: MeetingRequest, _ office: Office, _ place: SourceLocation?,
    _ rankPlaces: [Person.ID: SourceLocation]
  ) -> [Diagnostic] {
    let attending = Set(request.attendees.map(\.person))
    let people = office.people.filter { attending.contains($0.id) && !$0.mobile.isEmpty }
    let groups = Dictionary(grouping: people) { "\($0.name)\u{0}\($0.mobile)" }
    return groups.values.filter { Set($0.map(\.unit)).count > 1 }
      .sorted { $0[0].id < $1[0].id }.map { members in
        let units = members.map(\.unit)
        return Diagnostic(
          .attendsTwice,
          Text(
            zh: "\(members[0].name)以\(units.joined(separator: "、"))两个身份参加“\(request.title)”",
            en:
              "\(members[0].name) attends “\(request.title)” under \(units.joined(separator: " and "))"
          ),
          at: place,
          hint: Text(
            zh: "用“除外”去掉一条, 例如 除外: [\(members[1].name)（\(units[1])）]",
            en: "leave one out, for example except: [\(members[1].name)（\(units[1])）]"),
          related: related(members, rankPlaces))
      }
  }
}
