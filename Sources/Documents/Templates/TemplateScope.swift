import Mustache

/// One object of the data as the engine sees it; answers for itself and keeps count of the work.
///
/// A class because the engine passes it along as `Any`, and used by one rendering only.
final class TemplateScope: MustacheParent, CustomStringConvertible {
  let value: TemplateValue
  let isRoot: Bool
  private let questions: TemplateQuestions

  init(_ value: TemplateValue, _ questions: TemplateQuestions, isRoot: Bool = false) {
    self.value = value
    self.questions = questions
    self.isRoot = isRoot
  }

  func child(named key: String) -> Any? { questions.answer(key, in: self) }

  var description: String { questions.printed(value) }
}

/// Answers what the tags of a template ask of the data.
final class TemplateQuestions {
  /// Steps of loops and characters of values that one paper may take.
  static let largestWork = 2_000_000

  private let sources: [TemplateSource]
  private let keys: [String: TemplatePlace]
  private let names: TemplateNames
  private var work = 0
  /// The tag at which the work became too much.
  private(set) var overrun: TemplatePlace?

  init(_ sources: [TemplateSource], names: TemplateNames) {
    self.sources = sources
    self.names = names
    var keys: [String: TemplatePlace] = [:]
    for source in sources {
      for tag in source.tags.indices {
        keys[TemplateSource.key(file: source.index, tag: tag)] =
          TemplatePlace(file: source.index, offset: tag)
      }
    }
    self.keys = keys
  }

  func answer(_ key: String, in scope: TemplateScope) -> Any? {
    guard let question = keys[key] else { return nil }
    let tag = sources[question.file].tags[question.offset]
    if overrun != nil { return tag.opensSection ? false as Any : "" }
    spend(1, at: question)
    guard let found = names.value(tag.name, in: scope.value) else {
      // A declared field that this object lacks: nothing to print, and no answer further down.
      if !scope.isRoot { return nil }
      return tag.opensSection ? false as Any : ""
    }
    switch tag.kind {
    case .section, .inverted:
      return section(found, at: question, length: tag.range.count, tag.functions)
    case .markup:
      return tag.functions.isEmpty
        ? wrapped(found.printed, at: question, asMarkup: true) : any(found)
    default:
      return tag.functions.isEmpty ? wrapped(found.printed, at: question) : any(found)
    }
  }

  func printed(_ value: TemplateValue) -> String {
    wrapped(value.printed, at: TemplatePlace(file: 0, offset: 0))
  }

  private func section(
    _ value: TemplateValue, at question: TemplatePlace, length: Int, _ functions: [String]
  ) -> Any {
    if !functions.isEmpty { return any(value) }
    switch value {
    case .none: return false
    case .bool(let flag): return flag
    case .text(""), .number(0): return false
    case .text, .number: return TemplateScope(value, self)
    case .list(let items):
      spend(items.count, at: question)
      return items.map { TemplateScope($0, self) as Any }
    case .object: return TemplateScope(value, self)
    }
  }

  /// The value as the engine's functions know it.
  private func any(_ value: TemplateValue) -> Any {
    switch value {
    case .none: ""
    case .text(let text): text
    case .number(let number): number
    case .bool(let flag): flag
    case .list(let items): items.map { TemplateScope($0, self) as Any }
    case .object: TemplateScope(value, self)
    }
  }

  /// A value between its marks, rid of what is no text.
  private func wrapped(
    _ text: String, at question: TemplatePlace, asMarkup: Bool = false
  ) -> String {
    spend(text.utf8.count / 16, at: question)
    var result = ""
    if sources.indices.contains(question.file),
      sources[question.file].tags.indices.contains(question.offset)
    {
      let start = sources[question.file].tags[question.offset].range.lowerBound
      TemplateMark.write(TemplatePlace(file: question.file, offset: start), to: &result)
    }
    result.unicodeScalars.append(asMarkup ? TemplateMark.markupStart : TemplateMark.valueStart)
    result += TemplateText.printable(text)
    result.unicodeScalars.append(asMarkup ? TemplateMark.markupEnd : TemplateMark.valueEnd)
    return result
  }

  private func spend(_ steps: Int, at question: TemplatePlace) {
    work += steps
    if work > Self.largestWork, overrun == nil { overrun = question }
  }
}
