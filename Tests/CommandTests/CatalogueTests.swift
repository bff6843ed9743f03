import Foundation
import TestSupport
import Testing

/// Every kind of finding has a case that shows it, so that no message goes unread.
@Suite struct CatalogueTests {
  @Test("each finding about a workspace appears in the output of a case")
  func everyFinding() throws {
    let files = ["Workspace", "Logistics"].flatMap { target -> [String] in
      let folder = "Sources/\(target)"
      let names = FileManager.default.enumerator(atPath: Project.file(folder).path)
      return (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix("Diagnoses.swift") }
        .map { "\(folder)/\($0)" }
    }
    let sources = try files.map { try Project.text($0) }.joined()
    let ids = sources.matches(of: /"([a-z-]+)", \.(?:error|warning|note),/).map { String($0.1) }
    #expect(ids.count > 50)
    let cases = try CaseTests.cases.map { name -> String in
      let file = "Tests/CommandTests/Cases/\(name)/stdout"
      return FileManager.default.fileExists(atPath: Project.file(file).path)
        ? try Project.text(file) : ""
    }.joined()
    for id in ids { #expect(cases.contains(id), "no case shows \(id)") }
  }
}
