import Diagnostics
import Exchange
import Scheduling
import Testing

@Suite("Reading a problem")
struct ProblemReaderTests {
  private let smallest = """
    {"format": "banhui-problem-1", "name": "x", "grainMinutes": 15, "days": [{"date": "d", "grains": 4}],
     "rooms": [{"id": "r", "capacity": 3}], "people": [], "objective": [],
     "meetings": [{"id": "m", "duration": 2, "required": [], "preferred": []}]}
    """

  private func findings(_ text: String) -> [String] {
    ProblemReader.read(SourceFile(name: "p", text: text)).findings.map { finding in
      let place = finding.location?.position
      return "\(place?.line ?? 0):\(place?.column ?? 0) \(finding.kind.id)"
    }
  }

  @Test("a sound problem has no findings")
  func sound() { #expect(findings(smallest) == []) }

  @Test(
    "each defect is found at its place",
    arguments: [
      ("\"duration\": 2", "\"duration\": 0", "3:39 number-out-of-range"),
      ("\"duration\": 2", "\"duration\": \"2\"", "3:39 wrong-type"),
      ("\"duration\": 2", "\"duration\": 99999999999999999999", "3:39 number-out-of-range"),
      ("\"capacity\": 3", "\"capacity\": -1", "2:36 number-out-of-range"),
      ("\"required\": []", "\"required\": [\"谁\"]", "3:55 unknown-id"),
      ("\"people\": []", "\"people\": [{\"id\": \"甲\"}, {\"id\": \"甲\"}]", "2:72 duplicate-id"),
      (
        "\"objective\": []", "\"objective\": [{\"rule\": \"x\", \"level\": \"hard\"}]",
        "2:78 unknown-rule"
      ),
      ("\"name\": \"x\"", "\"name\": \"x\", \"name\": \"y\"", "1:45 duplicate-key"),
      ("\"people\": [],", "", "1:1 missing-key"),
      ("[]}]}", "[]}]", "3:75 json-syntax"),
    ])
  func defects(from: String, to: String, expected: String) {
    #expect(findings(smallest.replacing(from, with: to)) == [expected])
  }

  @Test("all defects are reported at once")
  func together() {
    let text = smallest.replacing("\"duration\": 2", with: "\"duration\": -2")
      .replacing("\"required\": []", with: "\"required\": [\"甲\", \"乙\"]")
    #expect(findings(text).count == 3)
  }

  @Test("nesting without end is refused")
  func nesting() {
    #expect(findings(String(repeating: "[", count: 100_000)) == ["1:65 json-syntax"])
  }

  @Test("weights that would overflow are refused")
  func overflow() {
    let text = smallest.replacing(
      "\"objective\": []",
      with:
        "\"objective\": [{\"rule\": \"earliness\", \"level\": \"soft\", \"weight\": 9223372036854775807}]"
    )
    #expect(findings(text) == ["2:118 weight-overflow"])
  }
}
