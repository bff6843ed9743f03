import Foundation
import TestSupport
import Testing

/// Every kind of finding has a case that shows it, so that no message goes unread.
@Suite struct CatalogueTests {
  private func ids(in folder: String) throws -> Set<String> {
    let pattern = /DiagnosticKind\(\s*"([a-z0-9-]+)",\s*\.(?:error|warning|note),/
    return Set(
      try Project.swiftFiles(in: folder).flatMap { file in
        try Project.text(file).matches(of: pattern).map { String($0.1) }
      })
  }

  /// What all cases print.
  private func shown() throws -> String {
    try CaseTests.cases.flatMap { name in
      try ["stdout", "stderr"].map { stream in
        let file = "Tests/CommandTests/Cases/\(name)/\(stream)"
        return FileManager.default.fileExists(atPath: Project.file(file).path)
          ? try Project.text(file) : ""
      }
    }.joined()
  }

  @Test("each finding about a user's files appears in the output of a case")
  func everyFinding() throws {
    let ids = try ids(in: "Sources").subtracting(ids(in: "Sources/ICalendar"))
      .subtracting(ids(in: "Sources/PDF")).subtracting(ids(in: "Sources/DOCX"))
    #expect(ids.count > 70)
    let shown = try shown()
    for id in ids.sorted() {
      #expect(
        shown.contains("[\(id)]") || shown.contains("\"id\": \"\(id)\""), "no case shows \(id)")
    }
  }

  /// Some findings about calendars only a program that uses the library can meet, and those about
  /// fonts depend on the machine, those about Word files on the build: a test of the library may
  /// show these instead.
  @Test(
    "each finding about calendars, fonts and Word files appears in a case or in a test of the library",
    arguments: [("ICalendar", "ICalendarTests"), ("PDF", "PDFTests"), ("DOCX", "DOCXTests")])
  func findingsOfLibraries(_ library: String, _ tests: String) throws {
    // No input is known that libical refuses after our own checks: this one is a safety net.
    let ids = try ids(in: "Sources/\(library)").subtracting(["refused-by-libical"])
    #expect(!ids.isEmpty)
    let shown = try shown()
    let sources = try Project.swiftFiles(in: "Tests/\(tests)").map { try Project.text($0) }.joined()
    for id in ids.sorted() {
      #expect(
        shown.contains("[\(id)]") || sources.contains("\"\(id)\""), "nothing shows \(id)")
    }
  }
}
