import Foundation

/// Names by their sound (拼音排序): syllable by syllable, letters before tones, characters of one
/// sound by their strokes.
///
/// The sounds are Unicode's (ICU's Han–Latin transform) but for characters that are read otherwise
/// as surnames, such as 曾, 单, 仇.
public struct PinyinOrder: Sendable {
  private let table: StrokeTable

  public init(table: StrokeTable = .builtIn) {
    self.table = table
  }

  /// One syllable as dictionaries order it: lu, lü, luan, lüe, lun.
  struct Syllable: Hashable, Comparable {
    /// Without tone, ü as u.
    var letters: String
    /// 1 where the u is ü.
    var umlaut = 0
    /// 1…4, 5 for none.
    var tone: Int

    static func < (a: Syllable, b: Syllable) -> Bool {
      (a.letters, a.umlaut, a.tone) < (b.letters, b.umlaut, b.tone)
    }
  }

  struct Key: Comparable {
    var syllables: [Syllable]
    var places: [StrokeTable.Place]

    static func < (a: Key, b: Key) -> Bool {
      for (left, right) in zip(zip(a.syllables, a.places), zip(b.syllables, b.places)) {
        if left.0 != right.0 { return left.0 < right.0 }
        if left.1 != right.1 { return left.1 < right.1 }
      }
      return a.syllables.count < b.syllables.count
    }
  }

  /// Sorts anything that has a name.
  public func sorted<Element>(_ elements: [Element], by name: (Element) -> String) -> [Element] {
    let names = elements.map { Surname.characters(of: name($0)) }
    let sounds = PinyinOrder.sounds(of: Set(names.joined()))
    return Logistics.sorted(elements, by: names.map { key($0, sounds) })
  }

  public func sorted(_ names: [String]) -> [String] { sorted(names) { $0 } }

  /// The sound of a name as it is written: `zēng guó qiáng`.
  public func reading(of name: String) -> String {
    let characters = Surname.characters(of: name)
    let own = PinyinOrder.surnameReading(characters)
    let rest = characters.dropFirst(own.count).map(PinyinOrder.transformed)
    return (own + rest).joined(separator: " ")
  }

  private func key(_ characters: [Unicode.Scalar], _ sounds: [Unicode.Scalar: Syllable]) -> Key {
    var syllables = characters.map { sounds[$0] ?? Syllable(letters: "", tone: 5) }
    for (index, reading) in PinyinOrder.surnameReading(characters).enumerated() {
      syllables[index] = PinyinOrder.syllable(reading)
    }
    return Key(syllables: syllables, places: characters.map(table.place))
  }

  /// The readings of the surname where they differ from the usual ones; empty where they do not.
  private static func surnameReading(_ characters: [Unicode.Scalar]) -> [String] {
    let length = Surname.length(in: characters)
    var surname = ""
    surname.unicodeScalars.append(contentsOf: characters.prefix(length))
    return surnames[surname]?.split(separator: " ").map(String.init) ?? []
  }

  /// One call for all characters: the transform is made anew for each call.
  private static func sounds(of characters: Set<Unicode.Scalar>) -> [Unicode.Scalar: Syllable] {
    let list = Array(characters)
    let text = list.map(String.init).joined(separator: "\n")
    let lines = transformed(text).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == list.count else {
      return Dictionary(uniqueKeysWithValues: list.map { ($0, syllable(transformed($0))) })
    }
    return Dictionary(uniqueKeysWithValues: zip(list, lines.map { syllable(String($0)) }))
  }

  private static func transformed(_ scalar: Unicode.Scalar) -> String {
    transformed(String(scalar))
  }

  private static func transformed(_ text: String) -> String {
    text.applyingTransform(.mandarinToLatin, reverse: false) ?? text
  }

  private static func syllable(_ reading: String) -> Syllable {
    var result = Syllable(letters: "", tone: 5)
    for scalar in reading.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x304: result.tone = 1
      case 0x301: result.tone = 2
      case 0x30C: result.tone = 3
      case 0x300: result.tone = 4
      case 0x308: result.umlaut = 1
      default: result.letters.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Surnames whose reading is not the commonest one of their characters.
  private static let surnames: [String: String] = [
    "曾": "zēng", "单": "shàn", "仇": "qiú", "翟": "zhái", "解": "xiè", "查": "zhā", "任": "rén",
    "区": "ōu", "朴": "piáo", "盖": "gě", "华": "huà", "冼": "xiǎn", "洗": "xiǎn", "缪": "miào",
    "乐": "yuè", "员": "yùn", "秘": "bì", "覃": "qín", "召": "shào", "燕": "yān", "应": "yīng",
    "卜": "bǔ", "於": "yū", "黑": "hè", "折": "shé", "盛": "shèng", "沈": "shěn", "贾": "jiǎ",
    "葛": "gě", "薄": "bó", "柏": "bǎi", "种": "chóng", "宓": "mì", "哈": "hǎ", "祭": "zhài",
    "尉": "wèi", "过": "guō", "郗": "xī", "隗": "wěi", "眭": "suī", "都": "dū", "车": "chē",
    "谌": "chén", "乜": "niè", "阚": "kàn", "佴": "nài", "么": "yāo", "訾": "zī", "长": "cháng",
    "石": "shí", "宿": "sù", "乌": "wū", "曲": "qū", "牟": "mù", "令": "lìng", "宁": "níng",
    "尉迟": "yù chí", "万俟": "mò qí", "长孙": "zhǎng sūn", "令狐": "líng hú", "澹台": "tán tái",
    "单于": "chán yú", "鲜于": "xiān yú", "乐正": "yuè zhèng", "亓官": "qí guān",
  ]
}
