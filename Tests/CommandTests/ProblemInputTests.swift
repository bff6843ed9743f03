import Foundation
import TestSupport
import Testing

/// Problems that nobody would write: `solve` and `verify` give a clear error or a right answer.
@Suite struct ProblemInputTests {
  struct Input: Sendable, CustomTestStringConvertible {
    let name: String
    let members: [String: String]
    let status: Int32
    /// A word of the answer, or of the error.
    let says: String

    init(_ name: String, _ members: [String: String], _ status: Int32, _ says: String) {
      (self.name, self.members, self.status, self.says) = (name, members, status, says)
    }

    var testDescription: String { name }

    var text: String {
      let usual = [
        "format": #""banhui-problem-1""#, "name": #""t""#, "grainMinutes": "15",
        "days": #"[{"date": "2026-12-01", "grains": 8}]"#, "sites": "[]",
        "rooms": #"[{"id": "r", "capacity": 10}]"#, "people": #"[{"id": "p"}]"#,
        "meetings": "[\(meeting("m"))]",
        "objective": #"[{"rule": "room-conflict", "level": "hard", "weight": 1}]"#,
      ]
      let all = usual.merging(members) { _, new in new }.sorted { $0.key < $1.key }
      return "{" + all.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}"
    }
  }

  private static func meeting(_ id: String, duration: String = "2", _ more: String = "") -> String {
    #"{"id": "\#(id)", "duration": \#(duration), "required": ["p"], "preferred": []\#(more)}"#
  }

  private static let inputs: [Input] = [
    Input("as it should be", [:], 0, "optimal"),
    Input("no meetings", ["meetings": "[]"], 0, "optimal"),
    Input("no rooms", ["rooms": "[]"], 3, "infeasible"),
    Input("no days", ["days": "[]"], 3, "infeasible"),
    Input("no time", ["days": #"[{"date": "d", "grains": 0}]"#], 3, "infeasible"),
    Input("an id twice", ["meetings": "[\(meeting("m")), \(meeting("m"))]"], 2, "duplicate-id"),
    Input("a duration of 0", ["meetings": "[\(meeting("m", duration: "0"))]"], 2, "超出范围"),
    Input(
      "the least integer", ["meetings": "[\(meeting("m", duration: "-9223372036854775808"))]"], 2,
      "number-out-of-range"),
    Input(
      "the greatest integer", ["meetings": "[\(meeting("m", duration: "9223372036854775807"))]"],
      2, "number-out-of-range"),
    Input(
      "more than an integer", ["meetings": "[\(meeting("m", duration: "1e400"))]"], 2,
      "number-out-of-range"),
    Input(
      "a weight that overflows",
      [
        "objective": #"[{"rule": "room-conflict", "level": "hard", "weight": 4611686018427387904}]"#
      ],
      2, "weight-overflow"),
    Input(
      "pins that contradict each other",
      [
        "meetings":
          "[\(meeting("a", #", "pinned": {"start": 0, "room": "r"}"#)), \(meeting("b", #", "pinned": {"start": 1, "room": "r"}"#))]"
      ], 3, "infeasible"),
    Input(
      "a pin outside the horizon",
      ["meetings": "[\(meeting("m", #", "pinned": {"start": 100, "room": "r"}"#))]"], 3,
      "infeasible"),
    Input(
      "each after the other",
      [
        "meetings":
          "[\(meeting("a", #", "after": [{"meeting": "b", "minGap": 0}]"#)), \(meeting("b", #", "after": [{"meeting": "a", "minGap": 0}]"#))]"
      ], 3, "infeasible"),
    Input(
      "a list without end",
      ["rooms": "[" + String(repeating: "0,", count: 1_000_000) + "0]"], 2, "200000"),
    Input(
      "lists in lists without end", ["rooms": String(repeating: "[", count: 1_000_000)], 2, "64 层"),
    Input("not a number", ["grainMinutes": "NaN"], 2, "json-syntax"),
  ]

  @Test("is solved, or refused with the reason", arguments: inputs)
  func solve(_ input: Input) throws {
    let work = try TemporaryFolder()
    try Data(input.text.utf8).write(to: work.url.appendingPathComponent("problem.json"))
    let result = try CommandLineTool.run(
      ["solve", "problem.json", "-o", "solution.json", "--moves", "2000"], in: work.path)
    #expect(result.status == input.status, "\(result.errors.prefix(500))")
    let solution = work.path + "/solution.json"
    if input.status == 2 {
      #expect(result.errors.contains(input.says))
      #expect(!FileManager.default.fileExists(atPath: solution))
      return
    }
    #expect(try String(contentsOfFile: solution, encoding: .utf8).contains(input.says))
    let verified = try CommandLineTool.run(
      ["verify", "problem.json", "solution.json"], in: work.path)
    #expect(verified.status == (input.status == 0 ? 0 : 1), "\(verified.errors.prefix(500))")
  }
}
