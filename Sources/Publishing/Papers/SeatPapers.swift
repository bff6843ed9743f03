import CivilTime
import Diagnostics
import Documents
import Logistics
import Meetings

extension Paper {
  /// 座次图.
  public static let seatChart = Paper(
    name: "seat-chart", title: Text(zh: "座次图", en: "seating chart"), fields: seatFields
  ) { meeting, _ in
    hasSeating(meeting)
  } values: { meeting, _ in
    seatValues(meeting)
  }

  /// 座次表: by seat and by name.
  public static let seatList = Paper(
    name: "seat-list", title: Text(zh: "座次表", en: "seating list"), fields: seatFields
  ) { meeting, _ in
    hasSeating(meeting)
  } values: { meeting, _ in
    seatValues(meeting)
  }

  /// 席卡 in the order of the seats.
  public static let seatCards = Paper(
    name: "seat-cards", title: Text(zh: "座次席卡", en: "cards in seating order"),
    fields: seatFields
  ) { meeting, _ in
    hasSeating(meeting)
  } values: { meeting, _ in
    seatValues(meeting)
  }

  /// Meetings for which somebody thought of seats.
  private static func hasSeating(_ meeting: ScheduledMeeting) -> Bool {
    meeting.request.seating != Seating() || meeting.office.seatPlans[meeting.request.id] != nil
  }

  private static func seatValues(_ meeting: ScheduledMeeting) -> [String: TemplateValue] {
    let request = meeting.request
    let arrangement = SeatingArrangement(
      request, in: meeting.office, layout: request.needs.layout,
      plan: meeting.office.seatPlans[request.id])
    let seated = arrangement.seated
    let byName = StrokeOrder().sorted(seated) { $0.entry.name }
    let map = SeatChart.map(arrangement, request.seating)
    return [
      "name": .text(request.title), "time": .text(OfficialPhrases.moment(meeting.interval.start)),
      "provisional": .bool(!meeting.office.provisionalYears.isEmpty),
      "place": .text(meeting.place), "count": .number(seated.count),
      "chart": [
        "front": .text(map.front), "caption": .text(map.caption),
        "rows": .list(
          map.rows.map { row in
            [
              "label": .text(row.label),
              "seats": .list(row.seats.map { $0.map { .text($0) } ?? .none }),
            ]
          }),
      ],
      "bySeat": .list(seated.map(seatEntry)), "byName": .list(byName.map(seatEntry)),
    ]
  }

  private static func seatEntry(
    _ place: (seat: SeatRoom.Seat, entry: SeatingPeople.Entry)
  ) -> TemplateValue {
    [
      "seat": .text(place.seat.name), "name": .text(place.entry.name),
      "spacedName": .text(OfficialPhrases.spaced(place.entry.name)),
      "unit": .text(place.entry.unit), "post": .text(place.entry.post),
    ]
  }

  private static let seatFields: [TemplateField] = [
    TemplateField(
      "name", ["会议名称"], meaning: Text(zh: "会议名称", en: "name of the meeting"), example: "市委全会"),
    TemplateField(
      "time", ["时间"], meaning: Text(zh: "开始时间", en: "start"),
      example: "2026年12月3日（星期四）上午9:00"),
    CommonFacts.flag("provisional", ["暂定"], "方案是暂定的", "the plan is provisional"),
    TemplateField(
      "place", ["地点"], meaning: Text(zh: "会议室", en: "the room"), example: "云溪大礼堂"),
    TemplateField(
      "count", ["人数"], .number, meaning: Text(zh: "有座位的人数", en: "people with a seat"),
      example: "96"),
    TemplateField(
      "chart", ["座次图"],
      .object([
        TemplateField("front", ["前方"], meaning: Text(zh: "前方", en: "the front"), example: "主席台"),
        TemplateField("caption", ["说明"], meaning: Text(zh: "说明", en: "caption"), example: "共 96 座"),
        TemplateField(
          "rows", ["排"],
          .list([
            TemplateField("label", ["排号"], meaning: Text(zh: "排号", en: "row"), example: "1排"),
            TemplateField(
              "seats", ["座位"], .texts, meaning: Text(zh: "姓名, 从左到右", en: "names, left to right")),
          ]), meaning: Text(zh: "各排", en: "rows")),
      ]), meaning: Text(zh: "座次图的数据", en: "data of the chart")),
    TemplateField(
      "bySeat", ["按座位"], .list(placeFields), meaning: Text(zh: "按座位先后", en: "in seating order")),
    TemplateField(
      "byName", ["按姓名"], .list(placeFields), meaning: Text(zh: "按姓氏笔画", en: "in stroke order")),
  ]

  private static let placeFields: [TemplateField] = [
    TemplateField("seat", ["座位"], meaning: Text(zh: "座位", en: "the seat"), example: "3排5座"),
    TemplateField("name", ["姓名"], meaning: Text(zh: "姓名", en: "name"), example: "王海"),
    PeopleFacts.spacedName,
    TemplateField("unit", ["单位"], meaning: Text(zh: "单位", en: "unit"), example: "市审计局"),
    TemplateField("post", ["职务"], meaning: Text(zh: "职务", en: "post"), example: "局长"),
  ]
}
