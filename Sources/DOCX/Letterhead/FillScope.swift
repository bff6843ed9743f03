import Documents

/// What a name in a letterhead means at one place: the innermost object that knows it answers.
struct FillScope {
  let names: TemplateNames
  private var values: [TemplateValue]

  init(_ context: TemplateContext) {
    names = TemplateNames(context.fields)
    values = [.object(context.values)]
  }

  /// Inside one more section.
  func inside(_ value: TemplateValue) -> FillScope {
    var scope = self
    scope.values.append(value)
    return scope
  }

  func value(_ name: String) -> TemplateValue {
    if name == "." { return values.last ?? .none }
    for value in values.reversed() {
      if let found = names.value(name, in: value) { return found }
    }
    return .none
  }

  /// What a section of this name is repeated for.
  func items(_ name: String, isInverted: Bool) -> [TemplateValue] {
    let value = value(name)
    let items: [TemplateValue]
    switch value {
    case .none, .text(""), .number(0), .bool(false): items = []
    case .list(let list): items = list
    case .text, .number, .bool, .object: items = [value]
    }
    if isInverted { return items.isEmpty ? [TemplateValue.none] : [] }
    return items
  }
}
