import Foundation
import TestSupport
import Testing

@testable import Logistics

/// 姓氏笔画排序 against the official list and the two conventions of the reference.
@Suite struct StrokeOrderTests {
  @Test("the 3,500 common characters stand in the official order, without one inversion")
  func official() throws {
    let official = try Project.text("Tests/Fixtures/common-characters-1.txt")
      .unicodeScalars.filter { $0 != "\n" }.map(String.init)
    try #require(official.count == 3500)
    var generator = SystemRandomNumberGenerator()
    let sorted = StrokeOrder().sorted(official.shuffled(using: &generator))
    #expect(sorted == official)
  }

  @Test("fewer strokes first, then 横竖撇点折")
  func strokes() {
    #expect(
      StrokeOrder().sorted(["张三", "李四", "王五", "丁一", "文六"]) == ["丁一", "王五", "文六", "李四", "张三"])
  }

  @Test("a given name of one character counts as blank in one convention and not in the other")
  func conventions() {
    #expect(StrokeOrder(.surname).sorted(["田大利", "田富"]) == ["田富", "田大利"])
    #expect(StrokeOrder(.fullName).sorted(["田富", "田大利"]) == ["田大利", "田富"])
  }

  @Test("compound surnames count by their first character, and keep their given names apart")
  func compound() {
    #expect(StrokeOrder().sorted(["欧阳雪松", "白晓春", "司马光"]) == ["白晓春", "司马光", "欧阳雪松"])
    #expect(StrokeOrder(.surname).sorted(["司马一一", "司马光"]) == ["司马光", "司马一一"])
    #expect(StrokeOrder(.fullName).sorted(["司马光", "司马一一"]) == ["司马一一", "司马光"])
  }

  @Test("spaces in a name of two characters do not matter")
  func spaces() {
    #expect(StrokeOrder().sorted(["王　明", "王二"]) == ["王二", "王　明"])
    #expect(StrokeOrder().estimates(in: ["王　明"]).isEmpty)
  }

  @Test("a character outside the data stands by its number of strokes, and is reported")
  func outside() {
    let order = StrokeOrder()
    // 麤 has 33 strokes and is not in the table; 龘 … are no help there.
    #expect(order.sorted(["麤一", "王一", "魏一"]) == ["王一", "魏一", "麤一"])
    #expect(order.estimates(in: ["麤一", "王一"]) == [.init(character: "麤", strokes: 33)])
    #expect(order.estimates(in: ["John"]).allSatisfy { $0.strokes == nil })
    #expect(order.sorted(["Ann", "魏一"]) == ["魏一", "Ann"])
  }

  @Test("names that agree keep their order")
  func stable() {
    let people = [("李静", 1), ("王一", 2), ("李静", 3)]
    #expect(StrokeOrder().sorted(people) { $0.0 }.map(\.1) == [2, 1, 3])
  }
}
