public import CivilTime
public import Diagnostics

/// Mends in a calendar file what can be mended without changing what is meant, and says each thing
/// it did. What it does not understand it leaves as it stands.
public struct CalendarFixer: Sendable {
  /// DTSTAMP for what has none, in UTC.
  public var stamp: LocalDateTime

  public init(stamp: LocalDateTime) {
    self.stamp = stamp
  }

  public struct Result: Sendable {
    /// The mended file; nil where there is no calendar to mend.
    public var bytes: [UInt8]?
    /// What was done, in order.
    public var changes: [Text]
  }

  public func fix(_ source: SourceFile) -> Result {
    let (roots, findings) = TreeReader.calendars(in: source, ReadingOptions())
    if roots.isEmpty { return Result(bytes: nil, changes: []) }
    var changes = findings.filter { $0.kind == .malformedLine }.map { finding in
      let line = finding.location?.position.line ?? 0
      return Text(zh: "删去第 \(line) 行：不是“名称:值”", en: "line \(line) left out: it is not NAME:value")
    }
    if findings.contains(where: { $0.kind == .unbalancedComponent }) {
      changes.append(Text(zh: "补齐 BEGIN 和 END", en: "BEGIN and END made to match"))
    }
    var text = ComponentText()
    for root in roots {
      var repair = CalendarRepair(root.plain, stamp: stamp)
      repair.removeControls()
      for rule in CalendarLinter.rules { rule.fix(&repair) }
      text.append(repair.root)
      changes += repair.log
    }
    if text.bytes != source.bytes, changes.isEmpty || LongLine.isFound(in: source) {
      changes.append(
        Text(zh: "按 CRLF 和 75 字节重新折行", en: "lines folded anew, with CRLF and 75 octets"))
    }
    return Result(bytes: text.bytes, changes: changes)
  }
}

extension CalendarRepair {
  fileprivate mutating func removeControls() {
    mendProperties { property in
      guard property.value.utf8.contains(where: isControl) else { return nil }
      property.value = String(
        decoding: property.value.utf8.filter { !isControl($0) }, as: UTF8.self)
      return Text(
        zh: "去掉 \(property.name) 中的控制字符", en: "control characters taken out of \(property.name)")
    }
  }
}
