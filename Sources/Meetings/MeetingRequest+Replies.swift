extension MeetingRequest {
  /// Everybody of the roster who was invited, whatever they have answered; deputies are not among
  /// them.
  public var invited: [Attendance] { invitedBeforeReplies ?? attendees }
  /// Every guest who was invited by name, whatever they have answered.
  public var invitedGuests: [Guest] { guestsBeforeReplies ?? guests }

  /// The reply of an invitee, if there is one.
  public func reply(of invitee: Reply.Invitee) -> Reply? {
    replies.first { $0.invitee == invitee }
  }

  public func reply(of person: Person.ID) -> Reply? { reply(of: .person(person)) }

  /// Whether a reply frees the seat: leave counts where it is approved or needs no approval.
  public func isExcused(_ reply: Reply) -> Bool {
    switch reply.answer {
    case .accepted, .tentative: return false
    case .delegated: return true
    case .declined:
      guard attendanceRules.leaveNeedsApproval, case .person(let person) = reply.invitee else {
        return true
      }
      let role = invited.first { $0.person == person }?.role
      return role != .required || !reply.approvedBy.isEmpty
    }
  }

  /// The people of the roster who stand in for an invitee.
  public var deputies: [Person.ID: Person.ID] {
    var result: [Person.ID: Person.ID] = [:]
    for reply in replies where reply.answer == .delegated {
      if case .person(let person) = reply.invitee, case .person(let deputy) = reply.deputy {
        result[person] = deputy
      }
    }
    return result
  }

  /// Takes the replies over: whoever is on leave leaves the list, deputies and companions come in,
  /// in protocol order. Of several replies of one invitee the last counts, except that an answer
  /// to an older invitation never replaces one to a newer.
  ///
  /// Room size, papers, calendars and the planner all count `attendees` and `guests`, so that this
  /// is the only place where an answer changes a number.
  public mutating func apply(_ all: some Sequence<Reply>, precedence: Meetings.Precedence) {
    let original = invited
    let originalGuests = invitedGuests
    invitedBeforeReplies = original
    guestsBeforeReplies = originalGuests
    replies = MeetingRequest.latest(all.filter { $0.meeting == id })
    var roles = Dictionary(
      original.map { ($0.person, $0.role) }, uniquingKeysWith: { first, _ in first })
    guests = originalGuests
    for reply in replies where isExcused(reply) {
      switch reply.invitee {
      case .person(let person):
        guard let role = roles.removeValue(forKey: person) else { continue }
        stand(in: reply.deputy, as: role, for: person, among: original, &roles)
      case .guest(let name):
        guard let index = guests.firstIndex(where: { $0.name == name }) else { continue }
        guests.remove(at: index)
        if case .guest(let deputy) = reply.deputy { guests.insert(deputy, at: index) }
        stand(in: reply.deputy, as: .nonvoting, for: nil, among: original, &roles)
      }
    }
    for reply in replies { guests += reply.companions }
    attendees = precedence.sorted(roles.keys).compactMap { person in
      roles[person].map { Attendance(person, $0) }
    }
  }

  private mutating func stand(
    in deputy: Reply.Deputy?, as role: AttendanceRole, for person: Person.ID?,
    among original: [Attendance], _ roles: inout [Person.ID: AttendanceRole]
  ) {
    switch deputy {
    case .person(let deputy):
      // Somebody who was invited anyway keeps the part that they have.
      if !original.contains(where: { $0.person == deputy }) { roles[deputy] = role }
      if let person, chair == person { chair = deputy }
      for index in agenda.indices where person != nil && agenda[index].presenter == person {
        agenda[index].presenter = deputy
      }
    case .guest(let guest):
      if person != nil { guests.append(guest) }
    case nil: break
    }
  }

  private static func latest(_ replies: some Sequence<Reply>) -> [Reply] {
    var order: [Reply.Invitee] = []
    var newest: [Reply.Invitee: Reply] = [:]
    for reply in replies {
      guard let earlier = newest[reply.invitee] else {
        order.append(reply.invitee)
        newest[reply.invitee] = reply
        continue
      }
      if let old = earlier.sequence, let new = reply.sequence, new < old { continue }
      newest[reply.invitee] = reply
    }
    return order.compactMap { newest[$0] }
  }
}
