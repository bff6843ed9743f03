import Diagnostics
import Documents

/// One fact that was put into a paper and reads otherwise now.
struct FactChange {
  /// What it is called, in the words of the template reference.
  var subject: Text
  var change: Text

  var text: Text {
    Text(zh: "\(subject.zh): \(change.zh)", en: "\(subject.en): \(change.en)")
  }

  /// What differs between two sets of facts, in the order of the declared fields.
  static func between(
    _ old: TemplateValue, _ new: TemplateValue, _ fields: [TemplateField]
  ) -> [FactChange] {
    if case .list(let olds) = old, case .list(let news) = new {
      var seen: Set<String> = []
      let pairs = zip(olds, news).flatMap { between($0, $1, fields) }
      var result = pairs.filter { seen.insert($0.text.zh).inserted }
      if olds.count != news.count {
        result.append(
          FactChange(
            subject: Text(zh: "份数", en: "copies"),
            change: Text(
              zh: "由 \(olds.count) 改为 \(news.count)", en: "\(olds.count) → \(news.count)")))
      }
      return result
    }
    guard case .object(let olds) = old, case .object(let news) = new else { return [] }
    return fields.flatMap { field -> [FactChange] in
      let (before, after) = (olds[field.name] ?? .none, news[field.name] ?? .none)
      return before == after ? [] : changes(of: field, from: before, to: after)
    }
  }

  private static func changes(
    of field: TemplateField, from old: TemplateValue, to new: TemplateValue
  ) -> [FactChange] {
    let subject =
      field.aliases.isEmpty
      ? field.meaning
      : Text(
        zh: field.aliases[0], en: field.name)
    switch (field.shape, old, new) {
    case (.object(let members), .object, .object):
      return between(old, new, members).map { inner in
        FactChange(
          subject: Text(
            zh: subject.zh + "的" + inner.subject.zh, en: "\(subject.en) \(inner.subject.en)"),
          change: inner.change)
      }
    case (.list(let members), .list(let olds), .list(let news)):
      return entries(olds, news, members).map { FactChange(subject: subject, change: $0) }
    case (.texts, .list(let olds), .list(let news)):
      return entries(olds, news, []).map { FactChange(subject: subject, change: $0) }
    case (.bool, _, _):
      // A flag follows from other facts, which say more.
      return []
    default:
      return [FactChange(subject: subject, change: moved(words(old), words(new)))]
    }
  }

  /// Entries are known by their first text that is no number: a name, a title. Of several of one
  /// name those that read the same go together, the others in their order.
  private static func entries(
    _ olds: [TemplateValue], _ news: [TemplateValue], _ members: [TemplateField]
  ) -> [Text] {
    let (oldNames, newNames) = (olds.map { label($0, members) }, news.map { label($0, members) })
    var waiting = Dictionary(grouping: olds.indices) { oldNames[$0] }
    let others = news.indices.filter { index in
      let same = waiting[newNames[index]]?.firstIndex { olds[$0] == news[index] }
      if let same { waiting[newNames[index]]?.remove(at: same) }
      return same == nil
    }
    var pairs: [(old: Int, new: Int)] = []
    var added: [String] = []
    for index in others {
      if let first = waiting[newNames[index]]?.first {
        waiting[newNames[index]]?.removeFirst()
        pairs.append((first, index))
      } else {
        added.append(newNames[index])
      }
    }
    let gone = olds.indices.filter { waiting[oldNames[$0]]?.contains($0) ?? false }
      .map { oldNames[$0] }.filter { !$0.isEmpty }
    var result: [Text] = []
    added.removeAll(where: \.isEmpty)
    if !added.isEmpty {
      let names = added.joined(separator: "、")
      result.append(Text(zh: "增加 \(names)", en: "added \(names)"))
    }
    if !gone.isEmpty {
      let names = gone.joined(separator: "、")
      result.append(Text(zh: "去掉 \(names)", en: "removed \(names)"))
    }
    var changed: [Text] = []
    for (before, index) in pairs {
      let name = newNames[index]
      let counted = members.filter { !["number", "index"].contains($0.name) }
      changed += between(olds[before], news[index], counted).map { inner in
        name.isEmpty
          ? inner.text : Text(zh: "\(name) \(inner.text.zh)", en: "\(name) \(inner.text.en)")
      }
    }
    result += changed
    if result.isEmpty { result.append(Text(zh: "顺序变了", en: "the order has changed")) }
    return result
  }

  private static func label(_ value: TemplateValue, _ members: [TemplateField]) -> String {
    if case .text(let text) = value { return text }
    for name in ["name", "title", "date", "text", "what", "label"] {
      if case .text(let text)? = value[name] {
        if name == "title", case .text(let time)? = value["time"], time.count <= 11 {
          return "\(time) \(text)"
        }
        return text
      }
    }
    return ""
  }

  private static func moved(_ old: String, _ new: String) -> Text {
    if old.isEmpty { return Text(zh: "增加 \(new)", en: "added \(new)") }
    if new.isEmpty { return Text(zh: "去掉 \(old)", en: "removed \(old)") }
    return Text(zh: "由 \(old) 改为 \(new)", en: "\(old) → \(new)")
  }

  private static func words(_ value: TemplateValue) -> String {
    switch value {
    case .none: ""
    case .text(let text): text
    case .number(let number): "\(number)"
    case .bool(let flag): flag ? "是" : "否"
    case .list(let items): items.map(words).filter { !$0.isEmpty }.joined(separator: "、")
    case .object(let members):
      members.sorted { $0.key < $1.key }.map { words($0.value) }.filter { !$0.isEmpty }
        .joined(separator: " ")
    }
  }
}
