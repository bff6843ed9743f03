extension Property {
  /// The parameters but for those of these names.
  func parameters(without names: [String]) -> [Parameter] {
    parameters.filter { !names.contains($0.name) }
  }
}

extension Property {
  /// CN, or what stands before an address in angle brackets.
  fileprivate var personName: String? { parameter("CN") ?? CalendarAddress.name(in: value) }
}

extension Attendee {
  init?(_ property: Property) {
    guard !property.value.isEmpty else { return nil }
    self.init(
      CalendarAddress.plain(property.value), name: property.personName,
      kind: property.parameter("CUTYPE").map { AttendeeKind($0) },
      role: property.parameter("ROLE").map { Role($0) },
      participation: property.parameter("PARTSTAT").map { Participation($0) },
      expectsReply: property.parameter("RSVP").map { $0.uppercased() == "TRUE" })
    delegatedTo = property.values("DELEGATED-TO")
    delegatedFrom = property.values("DELEGATED-FROM")
    members = property.values("MEMBER")
    sentBy = property.parameter("SENT-BY")
    parameters = property.parameters(without: [
      "CN", "CUTYPE", "ROLE", "PARTSTAT", "RSVP", "DELEGATED-TO", "DELEGATED-FROM", "MEMBER",
      "SENT-BY",
    ])
  }
}

extension Organizer {
  init?(_ property: Property) {
    guard !property.value.isEmpty else { return nil }
    self.init(
      CalendarAddress.plain(property.value), name: property.personName,
      sentBy: property.parameter("SENT-BY"))
    parameters = property.parameters(without: ["CN", "SENT-BY"])
  }
}

extension Conference {
  init?(_ property: Property) {
    guard !property.value.isEmpty else { return nil }
    self.init(
      property.value, features: property.values("FEATURE"), label: property.parameter("LABEL"))
    parameters = property.parameters(without: ["VALUE", "FEATURE", "LABEL"])
  }
}

extension Attachment {
  init?(_ property: Property) {
    guard !property.value.isEmpty else { return nil }
    let format = property.parameter("FMTTYPE")
    if property.parameter("VALUE")?.uppercased() == "BINARY" {
      self.init(base64: property.value, format: format)
    } else {
      self.init(uri: property.value, format: format)
    }
    parameters = property.parameters(without: ["VALUE", "FMTTYPE", "ENCODING"])
  }
}
