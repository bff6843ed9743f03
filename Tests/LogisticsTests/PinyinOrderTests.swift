import Testing

@testable import Logistics

/// Names by sound, with the readings that surnames have.
@Suite struct PinyinOrderTests {
  @Test("letters first, then tones, then strokes")
  func order() {
    #expect(PinyinOrder().sorted(["王明", "安平", "张华", "李丽"]) == ["安平", "李丽", "王明", "张华"])
    #expect(PinyinOrder().sorted(["马一", "麻一", "骂一"]) == ["麻一", "马一", "骂一"])
    #expect(PinyinOrder().sorted(["江一", "姜一"]) == ["江一", "姜一"])
  }

  @Test("surnames are read as surnames")
  func surnames() {
    let order = PinyinOrder()
    #expect(order.reading(of: "曾国强") == "zēng guó qiáng")
    #expect(order.reading(of: "单田芳") == "shàn tián fāng")
    #expect(order.reading(of: "尉迟恭") == "yù chí gōng")
    #expect(order.sorted(["曾一", "层一", "翟一", "迪一"]) == ["层一", "迪一", "曾一", "翟一"])
  }

  @Test("ü comes after u")
  func umlaut() {
    #expect(PinyinOrder().sorted(["吕一", "鲁一", "罗一"]) == ["鲁一", "吕一", "罗一"])
  }
}
