import CivilTime
import Diagnostics
import Meetings
import Yams

/// `meetings.yaml` and `meetings/*.yaml`: what is to be planned.
struct MeetingsReader {
  let context: ReadingContext
  let office: Office
  let directory: Directory
  private var findings: Findings { context.findings }

  init(context: ReadingContext, office: Office, directory: Directory) {
    self.context = context
    self.office = office
    self.directory = directory
  }

  static let keys: [Key] = [
    .id, .title, .kind, .organizer, .chair, .contact, .required, .optional, .nonvoting, .except,
    .guests, .duration, .windows, .earliest, .latest, .preferredTimes, .preferredRooms, .rooms,
    .seats, .layout, .equipment, .site, .setUp, .clearUp, .after, .before, .sameDay, .differentDay,
    .pinned, .series, .breakouts, .priority, .agenda, .waiting, .seating, .confidentiality,
    .purpose,
    .requirements, .checkIn, .replyBy, .attendance, .attachments, .number,
  ]

  /// The requests of one file, series and breakouts not yet expanded.
  func drafts(_ file: YAMLFile) -> [MeetingDraft] {
    guard let root = file.root else { return [] }
    let entries: [MappingReader]
    if let sequence = root.sequence {
      entries = sequence.compactMap {
        MappingReader($0, in: file, allowed: MeetingsReader.keys, context: context)
      }
    } else {
      entries =
        MappingReader(root, in: file, allowed: [.meetings], context: context)?
        .mappings(.meetings, allowed: MeetingsReader.keys) ?? []
    }
    return entries.flatMap { drafts($0, plenary: nil) }
  }

  private func drafts(_ entry: MappingReader, plenary: MeetingDraft?) -> [MeetingDraft] {
    guard let draft = draft(entry, plenary: plenary) else { return [] }
    let breakouts = entry.mappings(.breakouts, allowed: MeetingsReader.keys).flatMap {
      drafts($0, plenary: draft)
    }
    return [draft] + breakouts
  }

  private func draft(_ entry: MappingReader, plenary: MeetingDraft?) -> MeetingDraft? {
    if !entry.has(.id) { entry.require(.title) }
    guard let id = entry.string(.id) ?? entry.string(.title), !id.isEmpty else { return nil }
    if plenary == nil { entry.require(.duration) }
    let stated = entry.duration(.duration)
    let length = stated ?? plenary?.request.duration ?? Minutes(60)
    var request = MeetingRequest(id: id, title: entry.string(.title) ?? id, duration: length)
    if !(1...24 * 60).contains(length.count) {
      findings.report(
        .outOfRange,
        Text(zh: "时长要在 1 分钟到 24 小时之间", en: "a meeting lasts from 1 minute to 24 hours"),
        at: entry.place(.duration))
      request.duration = Minutes(60)
    }
    let defaultKind: MeetingKind =
      plenary != nil ? .breakout : entry.has(.series) ? .regular : .topic
    request.kind = entry.string(.kind).map(MeetingKind.init(rawValue:)) ?? defaultKind
    request.organizer =
      entry.string(.organizer) ?? plenary?.request.organizer ?? office.organization
    request.plenary = plenary?.request.id
    readPeople(entry, into: &request, plenary: plenary)
    readRoomNeeds(entry, into: &request)
    readTexts(entry, into: &request, plenary: plenary)
    request.attendanceRules = AttendanceRulesReader(directory: directory).read(entry)
    let agenda = AgendaReader(
      entry: entry, directory: directory,
      unitsPresent: directory.units(of: request.attendees.map(\.person)))
    request.agenda = agenda.items()
    request.waiting = agenda.waiting()
    request.seating = SeatingReader(
      directory: directory, guests: Set(request.guests.map(\.name))
    ).read(entry)
    let draft = MeetingDraft(request: request, entry: entry)
    draft.hasReadableLength = (stated != nil) == entry.has(.duration)
    draft.windows = entry.windows(.windows)
    draft.preferred = entry.windows(.preferredTimes)
    draft.earliest = earliest(entry, .earliest, atEndOfDay: false)
    draft.latest = earliest(entry, .latest, atEndOfDay: true)
    if let plenary, draft.windows.isEmpty, !entry.has(.windows) {
      draft.windows = plenary.breakoutWindows
    }
    draft.series = SeriesReader(entry: entry).read()
    return draft
  }

  /// A day, or a day and a time; the end of the day where a latest day is meant.
  private func earliest(_ entry: MappingReader, _ key: Key, atEndOfDay: Bool) -> LocalDateTime? {
    guard let text = entry.string(key) else { return nil }
    if case .success(let time) = DateTimeText.read(text, near: context.reference) { return time }
    return entry.day(key).map { LocalDateTime($0, atEndOfDay ? .endOfDay : .midnight) }
  }

  private func readRoomNeeds(_ entry: MappingReader, into request: inout MeetingRequest) {
    request.needs.seats = entry.integer(.seats, in: 1...1_000_000)
    request.needs.layout = entry.choice(.layout, RoomLayout.spellings)
    let knownEquipment = Set(office.rooms.flatMap(\.equipment))
    for (text, place) in entry.strings(.equipment) {
      request.needs.equipment.insert(text)
      if !office.rooms.isEmpty, !knownEquipment.contains(text) {
        let hint = Similarity.suggestion(to: text, among: knownEquipment.sorted())
        findings.report(
          .unknownEquipment,
          Text(zh: "没有会议室登记了“\(text)”", en: "no room lists “\(text)”"), at: place,
          hint: hint)
      }
    }
    if let site = entry.string(.site) {
      request.needs.site = site
      let sites = Set(office.rooms.map(\.site)).sorted()
      if !office.rooms.isEmpty, !sites.contains(site) {
        findings.report(
          .unknownSite, Text(zh: "没有会议室在“\(site)”", en: "no room is at “\(site)”"),
          at: entry.place(.site),
          hint: office.rooms.contains { $0.name == site || $0.id == site }
            ? Text(zh: "它是会议室, 写“会议室: \(site)”", en: "it is a room; write “rooms: \(site)”")
            : Similarity.suggestion(to: site, among: sites))
      }
    }
    if entry.has(.rooms) {
      request.needs.rooms = entry.strings(.rooms).compactMap {
        directory.room($0.text, at: $0.place)
      }
    }
    request.preferredRooms = entry.strings(.preferredRooms).compactMap {
      directory.room($0.text, at: $0.place)
    }
    request.setUp = entry.duration(.setUp) ?? .zero
    request.clearUp = entry.duration(.clearUp) ?? .zero
  }

  private func readTexts(
    _ entry: MappingReader, into request: inout MeetingRequest, plenary: MeetingDraft?
  ) {
    request.priority =
      entry.integer(.priority, in: 1...9) ?? plenary?.request.priority
      ?? MeetingRequest.ordinaryPriority
    request.confidentiality =
      entry.choice(
        .confidentiality,
        [
          (.open, ["公开", "open"]), (.internal, ["内部", "internal"]),
          (.confidential, ["秘密", "涉密", "confidential"]),
        ]) ?? plenary?.request.confidentiality ?? .open
    request.purpose = entry.string(.purpose) ?? ""
    request.requirements = texts(entry, .requirements)
    request.checkIn = entry.duration(.checkIn) ?? .zero
    request.replyBy = entry.dateTime(.replyBy)
    request.documentNumber = entry.string(.number) ?? ""
    request.attachments = addresses(entry, .attachments)
  }

  /// Addresses of documents, each with its scheme.
  private func addresses(_ entry: MappingReader, _ key: Key) -> [String] {
    texts(entry, key).filter { text in
      let isAddress =
        text.contains(":") && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
        && text.first?.isLetter == true
      if !isAddress {
        findings.report(
          .badChoice, Text(zh: "“\(text)”不是网址", en: "“\(text)” is no address"),
          at: entry.place(key),
          hint: Text(
            zh: "写完整的网址, 例如 https://oa.example.cn/议题.pdf, 其中不能有空格",
            en: "a whole address without blanks, for example https://oa.example.org/paper.pdf"))
      }
      return isAddress
    }
  }

  /// Sentences: unlike names they are not split at commas.
  private func texts(_ entry: MappingReader, _ key: Key) -> [String] {
    entry.elements(key).compactMap { node in
      guard let scalar = node.scalar else {
        entry.wrongType(key, Text(zh: "要写文字", en: "takes text"))
        return nil
      }
      return scalar.string.trimmingBlanks()
    }
  }
}
