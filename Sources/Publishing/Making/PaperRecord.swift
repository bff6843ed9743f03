import Diagnostics
public import Documents
import Foundation
public import Meetings

/// What one written file was made from, so that it can be told later whether it still holds.
public struct PaperRecord: Sendable, Codable, Equatable {
  /// The name of the kind of paper.
  public var paper: String
  public var meeting: MeetingRequest.ID?
  /// `pdf`, `html`, …
  public var format: String
  public var options: PaperOptions
  /// `2026-12-03`: the date that the paper carries.
  public var made: String
  /// Of everything that the paper says.
  public var fingerprint: String
  /// The facts that were put into its template.
  public var facts: TemplateValue

  public init(
    _ order: PaperOrder, format: String, made: String, documents: [Document],
    facts: TemplateValue
  ) {
    paper = order.paper.name
    meeting = order.meeting
    self.format = format
    options = order.options
    self.made = made
    fingerprint = PaperRecord.fingerprint(of: documents)
    self.facts = facts
  }

  /// Equal for papers that read and look the same.
  static func fingerprint(of documents: [Document]) -> String {
    var print = Fingerprint()
    for document in documents {
      print.add(HTMLRenderer().render(document))
      print.add(document.kind + document.style)
    }
    return print.digits
  }
}

/// The papers of a workspace by the path of their file: `out/papers.json`.
public struct PaperManifest: Sendable, Codable, Equatable {
  public static let name = "out/papers.json"

  public var format = "banhui-papers-1"
  public var papers: [String: PaperRecord] = [:]

  public init() {}

  /// nil where the bytes are no manifest.
  public init?(_ bytes: some Sequence<UInt8>) {
    guard let read = try? JSONDecoder().decode(PaperManifest.self, from: Data(bytes)),
      read.format == "banhui-papers-1"
    else { return nil }
    self = read
  }

  public var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }
}
