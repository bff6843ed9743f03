internal import Diagnostics

/// Builds the components of a file from its lines and reports what breaks their structure.
struct TreeReader {
  private let source: SourceFile
  private let options: ReadingOptions
  private(set) var findings: [Diagnostic] = []
  private var open: [ReadComponent] = []
  private(set) var roots: [ReadComponent] = []
  private var components = 0
  private var properties = 0
  private var errors = 0
  private var isStopped = false

  init(_ source: SourceFile, _ options: ReadingOptions) {
    self.source = source
    self.options = options
  }

  mutating func read() {
    let limits = options.limits
    guard source.bytes.count <= limits.size else {
      stop(0..<1, zh: "文件超过 \(limits.size) 字节", en: "the file has more than \(limits.size) bytes")
      return
    }
    if hasTooManyComponents { return stop(0..<1, zh: "组件过多", en: "too many components") }
    var scanner = LineScanner(source.bytes, limit: limits.line)
    var hasReportedLF = false
    while !isStopped, let line = scanner.next() {
      if line.bytes.isEmpty, !line.isTooLong { continue }
      if line.usesBareLF, !hasReportedLF, options.mode == .strict {
        hasReportedLF = true
        add(
          .strictViolation, line.start..<(line.start + 1), zh: "行末应为 CRLF",
          en: "lines end with CRLF")
      }
      if line.isTooLong {
        stop(
          line.start..<(line.start + 20), zh: "此行超过 \(limits.line) 字节",
          en: "this line has more than \(limits.line) bytes")
        return
      }
      take(line)
    }
    finish()
  }

  /// Counted before anything is built, which would take the time and memory that the limit saves.
  private var hasTooManyComponents: Bool {
    var count = 0
    var atLineStart = true
    for byte in source.bytes {
      if atLineStart, byte == 0x42 || byte == 0x62 { count += 1 }
      atLineStart = byte == 0x0A
    }
    return count > options.limits.components
  }

  private mutating func take(_ line: LineScanner.Line) {
    check(line)
    let read: ReadProperty
    do {
      read = try LineParser.property(line)
    } catch {
      let at = line.start + min(error.offset, line.unfoldedLength)
      findings.append(
        Diagnostic(.malformedLine, error.message, at: source.location(at: at..<(at + 1))))
      countError()
      return
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

  /// What libical passes over in silence: control characters and bytes that are not UTF-8.
  private mutating func check(_ line: LineScanner.Line) {
    var hasHigh = false
    for (index, byte) in line.bytes.enumerated() {
      if byte >= 0x80 {
        hasHigh = true
      } else if byte < 0x20 && byte != 0x09 || byte == 0x7F {
        let at = line.start + min(index, line.unfoldedLength)
        add(.invalidEncoding, at..<(at + 1), zh: "此处有控制字符", en: "there is a control character here")
        return
      }
    }
    if hasHigh, String(validating: line.bytes, as: UTF8.self) == nil {
      add(
        .invalidEncoding, line.start..<(line.start + max(1, line.unfoldedLength)),
        zh: "此行不是 UTF-8", en: "this line is not UTF-8")
    }
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
    let name = read.property.value.uppercased()
    open.append(ReadComponent(name: name, offset: read.lineStart))
  }

  private mutating func end(_ read: ReadProperty) {
    let name = read.property.value.uppercased().filter { !$0.isWhitespace }
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
    guard let closed = open.popLast() else { return }
    if open.isEmpty {
      roots.append(closed)
    } else {
      open[open.count - 1].components.append(closed)
    }
  }

  private mutating func finish() {
    for component in open.reversed() {
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

  private mutating func countError() {
    errors += 1
    if errors >= options.limits.errors { isStopped = true }
  }

  private mutating func stop(_ range: Range<Int>, zh: String, en: String) {
    findings.append(
      Diagnostic(.calendarTooLarge, Text(zh: zh, en: en), at: source.location(at: range)))
    isStopped = true
    open = []
    roots = []
  }
}
