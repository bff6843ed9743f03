extension Office {
  /// The same office with only some of its meetings; what these say of the others is dropped.
  public func keeping(_ isKept: (MeetingRequest.ID) -> Bool) -> Office {
    var office = self
    office.meetings = meetings.filter { isKept($0.id) }.map { request in
      var request = request
      request.after.removeAll { !isKept($0.meeting) }
      request.sameDay.removeAll { !isKept($0) }
      request.differentDay.removeAll { !isKept($0) }
      if let plenary = request.plenary, !isKept(plenary) { request.plenary = nil }
      return request
    }
    return office
  }

  /// Changes one meeting's request.
  public mutating func change(_ id: MeetingRequest.ID, _ body: (inout MeetingRequest) -> Void) {
    for index in meetings.indices where meetings[index].id == id { body(&meetings[index]) }
  }
}
