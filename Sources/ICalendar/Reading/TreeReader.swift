internal import Diagnostics

/// Builds the components of a file from its lines, one at a time, and reports what breaks their
/// structure. What has been handed out is not kept, so that memory follows the largest item and not
/// the file.
struct TreeReader {
  /// What the file holds, in the order in which it ends.
  enum Piece {
    /// A component directly within a VCALENDAR.
    case item(ReadComponent)
    /// A component in no other; of a VCALENDAR, what has not been handed out as items.
    case root(ReadComponent)
  }

  private let source: SourceFile
  private let options: ReadingOptions
  private(set) var findings: [Diagnostic] = []
  /// Whether a limit was exceeded, so that nothing of the file is to be used.
  private(set) var isRefused = false
  private var scanner: LineScanner
  private var parser = LineParser()
  private var open: [ReadComponent] = []
  private var closed: [Piece] = []
  private var components = 0
  private var properties = 0
  private var errors = 0
  private var isStopped = false
  private var hasReportedLF = false

  init(_ source: SourceFile, _ options: ReadingOptions) {
    self.source = source
    self.options = options
    scanner = LineScanner(source.bytes, limit: options.limits.line)
    if scanner.position > 0, options.mode == .strict {
      add(
        .strictViolation, 0..<scanner.position, zh: "文件开头有字节序标记（BOM）",
        en: "the file begins with a byte order mark")
    }
    let limits = options.limits
    if source.bytes.count > limits.size {
      stop(0..<1, zh: "文件超过 \(limits.size) 字节", en: "the file has more than \(limits.size) bytes")
    } else if hasTooManyComponents {
      stop(0..<1, zh: "组件过多", en: "too many components")
    }
  }

  mutating func next() -> Piece? {
    while closed.isEmpty {
      guard !isStopped, let line = scanner.next() else {
        if open.isEmpty { return nil }
        finish()
        continue
      }
      take(line)
    }
    return closed.removeFirst()
  }

  /// Counted before anything is built, which would take the time and memory that the limit saves.
  private var hasTooManyComponents: Bool {
    let file = source.bytes
    let bytes = file.span
    if bytes.isEmpty { return false }
    var count = bytes[0] | 0x20 == 0x62 ? 1 : 0
    for index in 1..<bytes.count {
      count += bytes[index - 1] == 0x0A && bytes[index] | 0x20 == 0x62 ? 1 : 0
    }
    return count > options.limits.components
  }

  private mutating func take(_ line: LineScanner.Line) {
    if line.length == 0, !line.isTooLong { return }
    if line.usesBareLF, !hasReportedLF, options.mode == .strict {
      hasReportedLF = true
      add(
        .strictViolation, line.start..<(line.start + 1), zh: "行末应为 CRLF",
        en: "lines end with CRLF")
    }
    if line.isTooLong {
      stop(
        line.start..<(line.start + 20), zh: "此行超过 \(options.limits.line) 字节",
        en: "this line has more than \(options.limits.line) bytes")
      return
    }
    if line.hasControls { reportControls(line) }
    let read: ReadProperty
    do throws(LineParser.Failure) {
      read = try scanner.withContent(of: line) { (bytes) throws(LineParser.Failure) in
        try parser.property(bytes, line)
      }
    } catch {
      let at = line.start + min(error.offset, line.unfoldedLength)
      findings.append(
        Diagnostic(.malformedLine, error.message, at: source.location(at: at..<(at + 1))))
      countError()
      return
    }
    if parser.isRepaired {
      add(
        .invalidEncoding, line.start..<(line.start + max(1, line.unfoldedLength)),
        zh: "此行不是 UTF-8", en: "this line is not UTF-8")
    }
    if parser.isMisquoted {
      findings.append(
        Diagnostic(
          options.mode == .strict ? .strictViolation : .tolerated,
          Text(
            zh: "参数的值含冒号时应整个加引号，引号不得写在值中间",
            en:
              "a parameter with a colon in it is quoted as a whole, and no quote stands within one"),
          at: source.location(at: line.start..<(line.start + max(1, line.unfoldedLength)))))
    }
    switch read.name {
    case "BEGIN": begin(read)
    case "END": end(read)
    default:
      properties += 1
      if properties > options.limits.properties {
        stop(read.range(), zh: "属性过多", en: "too many properties")
      } else if open.isEmpty {
        add(.malformedLine, read.range(), zh: "此行不在任何组件内", en: "this line is in no component")
      } else {
        open[open.count - 1].properties.append(read)
      }
    }
  }

  /// Control characters, which libical passes over in silence.
  private mutating func reportControls(_ line: LineScanner.Line) {
    let first = scanner.withContent(of: line) { bytes -> Int? in
      for index in bytes.indices where isControl(bytes[index]) { return index }
      return nil
    }
    let at = line.start + min(first ?? 0, line.unfoldedLength)
    add(.invalidEncoding, at..<(at + 1), zh: "此处有控制字符", en: "there is a control character here")
  }

  private mutating func begin(_ read: ReadProperty) {
    components += 1
    if components > options.limits.components {
      stop(read.range(), zh: "组件过多", en: "too many components")
      return
    }
    if open.count >= options.limits.depth {
      stop(
        read.range(), zh: "组件嵌套超过 \(options.limits.depth) 层",
        en: "components are nested more than \(options.limits.depth) deep")
      return
    }
    open.append(ReadComponent(name: Self.componentName(read), offset: read.lineStart))
    // Most items have some twenty properties; growing the list step by step would copy them.
    open[open.count - 1].properties.reserveCapacity(24)
  }

  private static func componentName(_ read: ReadProperty) -> String {
    let name = read.property.value
    if name.utf8.allSatisfy({ (65...90).contains($0) }) { return name }
    return name.uppercased().filter { !$0.isWhitespace }
  }

  private mutating func end(_ read: ReadProperty) {
    let name = Self.componentName(read)
    guard let last = open.last else {
      add(
        .unbalancedComponent, read.range(), zh: "END:\(name) 没有对应的 BEGIN",
        en: "END:\(name) has no BEGIN")
      return
    }
    if last.name != name {
      let opened = source.location(at: last.offset..<(last.offset + 1))
      findings.append(
        Diagnostic(
          .unbalancedComponent,
          Text(
            zh: "此处应为 END:\(last.name)，却是 END:\(name)",
            en: "END:\(last.name) is wanted here, not END:\(name)"),
          at: source.location(at: read.range()),
          related: [.init(Text(zh: "组件从这里开始", en: "the component begins here"), at: opened)]))
      countError()
      guard open.contains(where: { $0.name == name }) else { return }
      while let last = open.last, last.name != name { closeLast() }
    }
    closeLast()
  }

  private mutating func closeLast() {
    guard let last = open.popLast() else { return }
    if open.isEmpty {
      closed.append(.root(last))
    } else if open.count == 1, open[0].name == "VCALENDAR" {
      closed.append(.item(last))
    } else {
      open[open.count - 1].components.append(last)
    }
  }

  private mutating func finish() {
    for component in open.reversed() where !isStopped {
      add(
        .unbalancedComponent, component.offset..<(component.offset + 6 + component.name.utf8.count),
        zh: "\(component.name) 没有 END，文件可能不完整",
        en: "\(component.name) has no END; the file may be cut short")
    }
    while !open.isEmpty { closeLast() }
  }

  private mutating func add(_ kind: DiagnosticKind, _ range: Range<Int>, zh: String, en: String) {
    findings.append(Diagnostic(kind, Text(zh: zh, en: en), at: source.location(at: range)))
    countError()
  }

  /// After so many errors the rest is not read: it is hardly a calendar.
  private mutating func countError() {
    errors += 1
    guard errors == options.limits.errors else { return }
    isStopped = true
    findings.append(
      Diagnostic(
        .calendarTooLarge,
        Text(zh: "已有 \(errors) 个错误，其余未读", en: "after \(errors) errors the rest was not read"),
        at: source.location(at: scanner.position..<(scanner.position + 1))))
  }

  private mutating func stop(_ range: Range<Int>, zh: String, en: String) {
    findings.append(
      Diagnostic(.calendarTooLarge, Text(zh: zh, en: en), at: source.location(at: range)))
    isStopped = true
    isRefused = true
    open = []
    closed = []
  }
}
