import Foundation
import TestSupport

/// A workspace by the seed: an office whose names, titles and agendas are as awkward as they can be
/// while still being a workspace.
struct RandomOffice {
  let names: [String]
  private(set) var meetings: [String] = []
  private var random: SeededGenerator
  private var files: [String: String] = [:]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    names = Self.names(&random)
    files["banhui.yaml"] = """
      单位名称: \(Self.units[0])
      排会周期: 2026年12月7日 至 12月11日
      """
    files["people.csv"] = people()
    files["rooms.yaml"] = """
      会议室:
        - {名称: 大礼堂, 容量: 400}
        - {名称: \(Self.quoted(Self.long(60, &random))), 容量: 200}
        - {名称: 小会议室, 容量: 120}
      """
    files["meetings.yaml"] = "会议:\n" + (1...4).map { meeting($0) }.joined()
  }

  func write(to folder: TemporaryFolder) throws {
    for (name, text) in files { try folder.write(text, to: name) }
  }

  // MARK: Words

  static let units = [
    "云溪市统计局办公室", "市人力资源社会保障局", "云溪高新技术产业开发区管理委员会（云溪综合保税区管理委员会）", "𠮷田县委",
    "Yunxi Institute of Water", "市局",
  ]
  private static let given = Array("喆堃翀昇犇镕祎玥垚明静远国强丽华建志文海波子涵𠮷𪚥𬱖䶮鿍")
  private static let surnames = ["王", "欧阳", "李", "司马", "阿", "尹", "㛃", "𬭚"]
  private static let strange = [
    "阿卜杜热依木·吐尔逊买买提·阿布都克里木江", "Maria-José Carreño Quiñones", "שרה לוי", "محمد علي",
    "张😀", "李A", "王 五", "Ñandú", "ก้องเกียรติ", "O’Neill",
  ]

  private static func names(_ random: inout SeededGenerator) -> [String] {
    var names: [String] = []
    for index in 0..<(12 + random.below(50)) {
      if index % 6 == 5 {
        names.append(strange[random.below(strange.count)])
      } else if index % 11 == 10 {
        names.append(String((0..<40).map { _ in given[random.below(given.count)] }))
      } else {
        let length = 1 + random.below(3)
        names.append(
          surnames[random.below(surnames.count)]
            + String((0..<length).map { _ in given[random.below(given.count)] }))
      }
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  private static func long(_ count: Int, _ random: inout SeededGenerator) -> String {
    let pieces = [
      "全市", "重点项目", "建设", "（第一批）", "推进", "会议", "安全生产", "2026年", "“十五五”", "、", "Wi-Fi 7", "和",
      "https://yunxi.example/a/very/long/address?of=a&page=1",
    ]
    var text = "关于"
    while text.count < count { text += pieces[random.below(pieces.count)] }
    return String(text.prefix(count))
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  // MARK: Files

  private mutating func people() -> String {
    var lines = ["姓名,单位,职务,排序,手机,邮箱,组"]
    for (index, name) in names.enumerated() {
      let post =
        random.below(8) == 0 ? Self.long(60, &random) : ["局长", "一级巡视员", "", "干部"][random.below(4)]
      let group = index % 2 == 0 ? "甲组" : "乙组"
      let cells = [
        name, Self.units[random.below(Self.units.count)], post, "\(index + 1)",
        "139\(10_000_000 + index)", "p\(index)@yunxi.example", group,
      ]
      lines.append(
        cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func meeting(_ number: Int) -> String {
    let id = "m\(number)"
    meetings.append(id)
    let title = Self.long([6, 14, 40, 200][number - 1], &random)
    var lines = [
      "  - 编号: \(id)", "    标题: \(Self.quoted(title))", "    主持人: \(Self.quoted(names[0]))",
      "    联系人: \(Self.quoted(names[1]))",
      "    出席: [\(number % 2 == 1 ? "甲组" : "甲组, 乙组")]", "    时长: 2小时",
      "    座次: {会场: {形式: 剧院式, 排数: 6, 每排: [5, 8, 5]}, 主席台: {人员: [\(Self.quoted(names[0])), \(Self.quoted(names[1]))]}}",
      "    回执截止: 2026年12月4日16:00",
    ]
    if random.below(2) == 0 {
      lines.append("    特邀: [{姓名: 外宾, 单位: \(Self.quoted(Self.long(30, &random)))}, {人数: 3}]")
    }
    let items = random.below(7)
    if items > 0 {
      lines.append("    议程:")
      for item in 0..<items {
        let presenter = names[random.below(names.count)]
        lines.append(
          "      - {标题: \(Self.quoted(Self.long(4 + random.below(80), &random))), "
            + "汇报人: \(Self.quoted(presenter)), 时长: \(5 + item)分钟}")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// The same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
