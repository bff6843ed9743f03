import CivilTime
import Foundation
import Testing

@Suite struct ZoneTests {
  static let hasZoneFiles = FileManager.default.fileExists(
    atPath: Zone.directory + "/Europe/Berlin")

  @Test("the zones of China need no zone files")
  func chinaBuiltIn() throws {
    for name in ["Asia/Shanghai", "PRC", "Asia/Hong_Kong", "Asia/Macau", "Asia/Taipei"] {
      let zone = try Zone(named: name, directory: "/nowhere")
      #expect(zone.offset(at: Instant(secondsSinceEpoch: 1_800_000_000)).seconds == 28_800)
    }
    #expect(
      try Zone(named: "Asia/Urumqi", directory: "/nowhere").offset(
        at: Instant(secondsSinceEpoch: 1_800_000_000)
      ).seconds == 21_600)
  }

  @Test("a zone that the machine does not know is an error, and so is a path for a name")
  func unknownZones() {
    #expect(throws: ZoneError.notFound("Europe/Berlin", directory: "/nowhere")) {
      try Zone(named: "Europe/Berlin", directory: "/nowhere")
    }
    for name in ["../../etc/passwd", "", "/etc/passwd", "Europe//Berlin", "a\u{0}b"] {
      #expect(throws: ZoneError.invalidName(name)) { try Zone(named: name) }
    }
  }

  @Test("the built-in zones agree with the zone files since 1980", .enabled(if: hasZoneFiles))
  func builtInAgrees() throws {
    for name in ["Asia/Shanghai", "Asia/Hong_Kong", "Asia/Macau", "Asia/Taipei", "Asia/Urumqi"] {
      let builtIn = try Zone(named: name)
      let system = try #require(TimeZone(identifier: name))
      var day = try #require(Day(year: 1980, month: 1, day: 1))
      while day.year < 2050 {
        let instant = Instant(utc: LocalDateTime(day, .midnight))
        let date = Date(timeIntervalSince1970: Double(instant.secondsSinceEpoch))
        #expect(builtIn.offset(at: instant).seconds == system.secondsFromGMT(for: date))
        day = day + 1
      }
    }
  }

  @Test(
    "offsets agree with Foundation on both sides of every change",
    .enabled(if: hasZoneFiles),
    arguments: [
      "Europe/Berlin", "America/New_York", "Australia/Sydney", "America/Sao_Paulo", "Asia/Tokyo",
      "Africa/Casablanca", "America/Nuuk", "Asia/Jerusalem", "Australia/Lord_Howe", "Asia/Kolkata",
    ])
  func agreesWithFoundation(_ name: String) throws {
    let zone = try Zone(named: name)
    let system = try #require(TimeZone(identifier: name))
    func offset(_ seconds: Int) -> Int {
      system.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }
    // Foundation brings its own data, which may be older than the machine's: no later than 2025.
    for seconds in stride(from: 0, to: 1_760_000_000, by: 40_000) {
      #expect(
        zone.offset(at: Instant(secondsSinceEpoch: seconds)).seconds == offset(seconds),
        "\(seconds)")
    }
    let range = Instant(secondsSinceEpoch: 0)...Instant(secondsSinceEpoch: 1_760_000_000)
    for change in zone.transitions(in: range) {
      let at = change.instant.secondsSinceEpoch
      #expect(change.before.seconds == offset(at - 1))
      #expect(change.after.seconds == offset(at))
    }
  }

  @Test(
    "skipped times are read by the offset before, repeated times are the first of two",
    .enabled(if: hasZoneFiles))
  func gapsAndFolds() throws {
    let zone = try Zone(named: "Europe/Berlin")
    let spring = try #require(Day(iso: "2026-03-29"))
    let autumn = try #require(Day(iso: "2026-10-25"))
    let half = try #require(TimeOfDay(hour: 2, minute: 30))
    #expect(
      zone.instant(LocalDateTime(spring, half)).utc.description == "2026-03-29 01:30")
    #expect(
      zone.instant(LocalDateTime(autumn, half)).utc.description == "2026-10-25 00:30")
    #expect(
      zone.local(zone.instant(LocalDateTime(spring, half))).description == "2026-03-29 03:30")
  }

  @Test("every local time that exists comes back from its instant", .enabled(if: hasZoneFiles))
  func roundTrip() throws {
    let zone = try Zone(named: "America/New_York")
    for seconds in stride(from: 1_700_000_000, to: 1_800_000_000, by: 1_799) {
      let instant = Instant(secondsSinceEpoch: seconds)
      let back = zone.instant(zone.local(instant))
      let isRepeated = zone.offset(at: back) != zone.offset(at: instant)
      #expect(back == instant || (isRepeated && back < instant))
    }
  }

  @Test("a yearly rule goes on for ever after the listed changes", .enabled(if: hasZoneFiles))
  func farFuture() throws {
    let berlin = try Zone(named: "Europe/Berlin")
    for year in [2040, 2399, 9998] {
      let winter = try #require(Day(year: year, month: 1, day: 15))
      let summer = try #require(Day(year: year, month: 7, day: 15))
      #expect(berlin.offset(at: Instant(utc: LocalDateTime(winter, .midnight))).seconds == 3600)
      #expect(berlin.offset(at: Instant(utc: LocalDateTime(summer, .midnight))).seconds == 7200)
    }
    let sydney = try Zone(named: "Australia/Sydney")
    let january = try #require(Day(year: 2060, month: 1, day: 1))
    #expect(sydney.offset(at: Instant(utc: LocalDateTime(january, .midnight))).seconds == 39_600)
    let year =
      Instant(
        utc: LocalDateTime(january, .midnight))...Instant(
        utc: LocalDateTime(january + 364, .midnight))
    // Clocks go back on the first Sunday of April, forward on that of October, both at 16:00 UTC.
    #expect(
      sydney.transitions(in: year).map(\.instant.utc.description) == [
        "2060-04-03 16:00", "2060-10-02 16:00",
      ])
  }

  @Test("a damaged zone file is an error")
  func damagedFile() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "zones-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let whole = FileManager.default.contents(atPath: Zone.directory + "/Europe/Berlin")
    for bytes in [Data(), Data("TZif2".utf8), whole?.prefix(200) ?? Data("x".utf8)] {
      try bytes.write(to: folder.appending(path: "Broken"))
      #expect(throws: ZoneError.damaged("Broken", directory: folder.path())) {
        try Zone(named: "Broken", directory: folder.path())
      }
    }
  }
}
