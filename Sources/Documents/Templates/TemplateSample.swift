extension TemplateContext {
  /// Facts made up from the examples of the fields, to try a template without a schedule.
  ///
  /// - Parameter isFull: every field has a value and every list two entries; else everything that
  ///   may be missing is.
  public static func sample(of fields: [TemplateField], isFull: Bool) -> TemplateContext {
    TemplateContext(
      fields: fields,
      values: Dictionary(
        fields.map { ($0.name, value(of: $0, isFull: isFull)) },
        uniquingKeysWith: { first, _ in first }))
  }

  private static func value(of field: TemplateField, isFull: Bool) -> TemplateValue {
    if !isFull {
      switch field.shape {
      case .text, .object: return .none
      case .number: return .number(0)
      case .bool: return .bool(false)
      case .texts, .list: return .list([])
      }
    }
    switch field.shape {
    case .text: return .text(field.example)
    case .number: return .number(Int(field.example) ?? 1)
    case .bool: return .bool(true)
    case .texts: return .list([.text(field.example)])
    case .list(let members):
      let entry = TemplateValue.object(sample(of: members, isFull: true).values)
      return .list([entry, entry])
    case .object(let members): return .object(sample(of: members, isFull: true).values)
    }
  }
}
