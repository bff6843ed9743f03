import Diagnostics
import Foundation
import Meetings

// `ledger.json`. Ledgers of the first format, which knew nothing of recipients, are still read.

extension Ledger {
  enum CodingKeys: String, CodingKey {
    case format, workspace, meetings, series, steps
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let format = try container.decode(String.self, forKey: .format)
    guard Ledger.formats.contains(format) else {
      throw DecodingError.dataCorruptedError(
        forKey: .format, in: container, debugDescription: format)
    }
    workspace = try container.decode(String.self, forKey: .workspace)
    meetings = try container.decode([String: LedgerEntry].self, forKey: .meetings)
    series = try container.decodeIfPresent([String: LedgerSeries].self, forKey: .series) ?? [:]
    steps = try container.decodeIfPresent([LedgerStep].self, forKey: .steps) ?? []
  }

  static func read(_ source: SourceFile, findings: Findings) -> Ledger? {
    do {
      return try JSONDecoder().decode(Ledger.self, from: Data(source.bytes))
    } catch {
      findings.report(
        .badLedger, Text(zh: "台账读不懂", en: "the ledger cannot be read"),
        at: source.location(at: 0..<0),
        hint: Text(
          zh: "从备份或 git 里恢复它; 重建台账会让已发出的日历无法更新",
          en: "restore it from a backup or git; with a new ledger, sent calendars cannot be updated"
        ))
      return nil
    }
  }

  package var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }
}

extension LedgerEntry {
  enum CodingKeys: String, CodingKey {
    case uid, sequence, announced, earlier, isCancelled, occurrence, organizer, people, told
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    uid = try container.decode(String.self, forKey: .uid)
    sequence = try container.decode(Int.self, forKey: .sequence)
    announced = try container.decode(Ledger.Announced.self, forKey: .announced)
    earlier = try container.decodeIfPresent([Ledger.Announced].self, forKey: .earlier) ?? []
    isCancelled = try container.decode(Bool.self, forKey: .isCancelled)
    occurrence = try container.decodeIfPresent(String.self, forKey: .occurrence)
    organizer = try container.decodeIfPresent(String.self, forKey: .organizer)
    people = try container.decodeIfPresent([String].self, forKey: .people) ?? []
    told = try container.decodeIfPresent([String: Delivery].self, forKey: .told) ?? [:]
    guard (0...Int(Int32.max)).contains(sequence) else {
      throw DecodingError.dataCorruptedError(
        forKey: .sequence, in: container, debugDescription: "\(sequence)")
    }
  }
}
