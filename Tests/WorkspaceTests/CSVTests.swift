import Diagnostics
import Testing

@testable import Workspace

@Suite struct CSVTests {
  private func rows(_ text: String) -> [[String]] {
    CSVTable(SourceFile(name: "t.csv", text: text)).rows.map { $0.map(\.text) }
  }

  @Test("commas, semicolons and tabs are told apart by the header", arguments: [",", ";", "\t"])
  func separators(_ separator: String) {
    let text =
      ["a", "b", "c"].joined(separator: separator) + "\n1" + separator + "2" + separator + "3"
    #expect(rows(text) == [["a", "b", "c"], ["1", "2", "3"]])
  }

  @Test("quotation marks keep separators, line ends and doubled marks")
  func quotes() {
    #expect(rows("a,b\n\"x,\"\"y\"\"\nz\",2\r\n") == [["a", "b"], ["x,\"y\"\nz", "2"]])
  }

  @Test("empty rows and rows of empty fields are left out; empty last fields are kept")
  func empties() {
    #expect(rows("a,b\n\n,\n1,\n") == [["a", "b"], ["1", ""]])
  }

  @Test("a mark that is never closed is found where it opens")
  func unclosed() {
    #expect(CSVTable(SourceFile(name: "t", text: "a,b\n1,\"x\n2,3\n")).unclosedQuote == 6)
    #expect(CSVTable(SourceFile(name: "t", text: "a\n\"x\"\n")).unclosedQuote == nil)
  }

  @Test("any bytes at all are read without a crash")
  func anything() {
    var random = SystemRandomNumberGenerator()
    let alphabet: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x09, 0x61, 0xE4]
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      let table = CSVTable(SourceFile(name: "t", bytes: bytes))
      #expect(
        table.rows.allSatisfy { row in row.allSatisfy { $0.range.upperBound <= bytes.count } })
    }
  }
}

@Suite struct TextDecodingTests {
  @Test("a UTF-8 file with one damaged line is not taken for GB18030")
  func damaged() {
    let lines = Array("关于会议\n通知\n".utf8)
    #expect(TextDecoding.utf8(from: lines + [0xB2, 0xCE, 0x0A]) == nil)
    #expect(TextDecoding.utf8(from: [0xB2, 0xCE, 0x0A, 0xB2, 0xCE, 0x0A]) == Array("参\n参\n".utf8))
  }

  @Test("UTF-8 with and without a mark, UTF-16 and GB18030 are one text")
  func encodings() {
    let utf8 = Array("姓名".utf8)
    #expect(TextDecoding.utf8(from: utf8) == utf8)
    #expect(TextDecoding.utf8(from: [0xEF, 0xBB, 0xBF] + utf8) == utf8)
    #expect(TextDecoding.utf8(from: [0xD0, 0xD5, 0xC3, 0xFB]) == utf8)
    #expect(TextDecoding.utf8(from: [0xFF, 0xFE, 0xD3, 0x59, 0x0D, 0x54]) == utf8)
    #expect(TextDecoding.utf8(from: [0xFF, 0xFF, 0xFF]) == nil)
    #expect(TextDecoding.utf8(from: []) == [])
  }
}
