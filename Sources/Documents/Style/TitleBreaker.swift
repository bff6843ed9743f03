/// Breaks a title into lines as the standard asks: words unbroken, the whole a trapezium or a
/// lozenge (GB/T 9704-2012 §7.3.1).
package enum TitleBreaker {
  /// Words that occur in titles and must not be parted; names need no list, as two neighbouring
  /// characters outside of it may be parted only where nothing better is found.
  static let words: Set<String> = [
    "会议", "通知", "通报", "通告", "公告", "决定", "决议", "意见", "报告", "请示", "批复", "纪要", "议程", "日程",
    "方案", "办法", "规定", "条例", "细则", "名单", "安排", "指南", "关于", "召开", "举办", "印发", "转发", "做好",
    "开展", "加强", "推进", "进一步", "全市", "全省", "全县", "全国", "全区", "市委", "省委", "县委", "区委", "政府",
    "人民", "人民政府", "办公室", "委员会", "常务", "常委", "常委会", "常委会会议", "常务委员会", "代表大会", "人大常委会", "副主任", "主任",
    "全体",
    "全体会议",
    "工作", "工作会议", "经济", "农村", "城市", "建设", "发展", "改革", "安全", "安全生产", "生产", "项目", "重点",
    "重大", "专题", "专题会议", "调度", "调度会", "推进会", "座谈会", "动员", "部署", "动员部署", "总结", "表彰",
    "培训", "学习", "贯彻", "落实", "精神", "中央", "党的", "党组", "党委", "领导", "干部", "小组", "领导小组",
    "第一次", "第二次", "第三次", "第四次", "第五次", "年度", "上半年", "下半年", "季度", "电视", "电话", "视频",
    "视频会议", "电视电话会议", "联席", "联席会议", "例会", "分组", "讨论", "预备", "预备会议", "闭幕", "开幕",
    "换届", "选举", "信息", "数字", "生态", "环境", "保护", "乡村", "振兴", "乡村振兴", "高质量", "参会", "人员",
    "座次", "签到", "签到表", "回执", "参会人员", "取消", "变更", "延期", "有关", "事项", "高质量发展",
    "大会", "全会", "年会", "论坛", "峰会", "仪式", "表彰大会", "先进", "集体", "个人", "先进集体", "先进个人", "经验", "交流", "合作",
    "伙伴",
    "数字化", "信息化", "现代化", "一体化", "国际化", "转型", "升级", "创新", "科技", "技术", "战略", "管理", "服务",
    "质量", "绿色", "低碳", "智能", "智能化", "供应链", "产业链", "产业", "企业", "集团", "公司", "有限公司", "股份",
    "股东", "股东大会", "董事", "董事会", "监事会", "全球", "国际", "线上", "线下", "启动", "签约", "研讨会", "发布会",
  ]

  /// The price of parting a word in other letters.
  private static let parting = 500.0

  /// The first character of each line, 0 first; one line for a short title.
  package static func breaks(_ title: [Character], widths: [Double], room: Double) -> [Int] {
    let total = widths.reduce(0, +)
    if total <= room { return [0] }
    let fewest = max(2, Int((total / room).rounded(.up)))
    if title.count > 400 { return greedy(widths, room) }
    // One line more where a word would be parted otherwise.
    var found: (cost: Double, breaks: [Int])?
    for lines in fewest...(fewest + 1) where (found?.cost ?? .infinity) >= parting {
      guard let next = best(title, widths, room, lines) else { continue }
      if found.map({ next.cost < $0.cost }) ?? true { found = next }
    }
    return found?.breaks ?? greedy(widths, room)
  }

  private static func greedy(_ widths: [Double], _ room: Double) -> [Int] {
    var result = [0]
    var used = 0.0
    for (at, width) in widths.enumerated() {
      if used + width > room, used > 0 {
        result.append(at)
        used = 0
      }
      used += width
    }
    return result
  }

  /// The widest piece that no line should part: a word in other letters, a character with its mark.
  package static func widestPiece(_ title: [Character], widths: [Double]) -> Double {
    let prices = prices(title)
    var (widest, piece) = (0.0, 0.0)
    for at in title.indices {
      piece = prices[at] < parting ? widths[at] : piece + widths[at]
      widest = max(widest, piece)
    }
    return widest
  }

  /// The cheapest way into so many lines, by the price of each break and of the shape.
  private static func best(
    _ title: [Character], _ widths: [Double], _ room: Double, _ lines: Int
  ) -> (cost: Double, breaks: [Int])? {
    let prices = prices(title)
    var sums = [0.0]
    for width in widths { sums.append(sums[sums.count - 1] + width) }
    let count = title.count
    // cost[line][end]: breaking the first `end` characters into `line` lines, near the ideal width.
    let ideals = ideals(total: sums[count], lines: lines, room: room)
    var best: (cost: Double, breaks: [Int])?
    for ideal in ideals {
      var costs = [Double](repeating: .infinity, count: count + 1)
      costs[0] = 0
      var froms: [[Int]] = []
      for line in 0..<lines {
        var next = [Double](repeating: .infinity, count: count + 1)
        var from = [Int](repeating: 0, count: count + 1)
        for end in 1...count {
          for start in stride(from: end - 1, through: 0, by: -1) {
            let width = sums[end] - sums[start]
            if width > room { break }
            if costs[start].isInfinite { continue }
            let off = (width - ideal[line]) / room
            let price = costs[start] + off * off * 100 + (end < count ? prices[end] : 0)
            if price < next[end] { (next[end], from[end]) = (price, start) }
          }
        }
        froms.append(from)
        costs = next
      }
      guard costs[count].isFinite, best.map({ costs[count] < $0.cost }) ?? true else { continue }
      var breaks: [Int] = []
      var end = count
      for line in (0..<lines).reversed() {
        end = froms[line][end]
        breaks.append(end)
      }
      best = (costs[count], breaks.reversed())
    }
    return best
  }

  /// Widths of the lines in a trapezium either way up, and in a lozenge for three lines and more.
  private static func ideals(total: Double, lines: Int, room: Double) -> [[Double]] {
    let mean = total / Double(lines)
    let step = min(0.16, max(0.02, (room / mean - 1) / Double(lines)))
    let rising = (0..<lines).map { line in
      mean * (1 + step * (Double(line) - Double(lines - 1) / 2) * 2 / Double(max(1, lines - 1)))
    }
    var shapes = [Array(rising.reversed()), rising]
    if lines >= 3 {
      let weights = (0..<lines).map { line in
        let edge = Double(min(line, lines - 1 - line)) / Double((lines - 1) / 2)
        return 0.85 + 0.3 * edge
      }
      let scale = Double(lines) / weights.reduce(0, +)
      shapes.append(weights.map { mean * $0 * scale })
    }
    return shapes
  }

  /// What it costs to begin a line at each character.
  private static func prices(_ title: [Character]) -> [Double] {
    var prices = [Double](repeating: 3, count: title.count + 1)
    let found = title.indices.flatMap { start in
      (2...6).map { start..<start + $0 }.filter { range in
        range.upperBound <= title.count && words.contains(String(title[range]))
      }
    }
    for word in found {
      prices[word.lowerBound] = 1
      prices[word.upperBound] = 1
    }
    // A word within a longer one does not part it.
    for word in found {
      for inside in word.dropFirst() { prices[inside] = 40 }
    }
    for at in title.indices {
      if LineRules.closing.contains(title[at]) { prices[at] = 1000 }
      if "的和与及等".contains(title[at]) { prices[at] += 25 }
      if at > 0 {
        if LineRules.opening.contains(title[at - 1]) { prices[at] = 1000 }
        if LineRules.closing.contains(title[at - 1]), prices[at] < 100 { prices[at] = 0 }
        if "的".contains(title[at - 1]), prices[at] < 100 { prices[at] = min(prices[at], 0.5) }
        if at > 1, title[at - 2] == "关", title[at - 1] == "于" { prices[at] += 25 }
        // 第九次 and 第十届 belong to what they count.
        if "届次".contains(title[at - 1]),
          title[max(0, at - 5)..<at].contains(where: "第一二三四五六七八九十".contains)
        {
          prices[at] += 20
        }
        if !LineRules.isWide(title[at]), !LineRules.isWide(title[at - 1]) {
          let isPart = title[at - 1] == " " || LineRules.joinsWords(title[...], at: at - 1)
          prices[at] = isPart ? 1 : parting
        }
        if title[at - 1].isNumber || title[at].isNumber && title[at - 1] == "第" {
          prices[at] += 60
        }
      }
    }
    return prices
  }
}
