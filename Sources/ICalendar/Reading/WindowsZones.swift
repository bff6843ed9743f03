/// The zone names of Windows, which Outlook and Exchange write, by IANA name (Unicode CLDR,
/// `windowsZones.xml`, the territory 001 entries; Unicode licence).
enum WindowsZones {
  static let iana: [String: String] = [
    "China Standard Time": "Asia/Shanghai", "中国标准时间": "Asia/Shanghai",
    "Taipei Standard Time": "Asia/Taipei", "Singapore Standard Time": "Asia/Singapore",
    "Tokyo Standard Time": "Asia/Tokyo", "Korea Standard Time": "Asia/Seoul",
    "Ulaanbaatar Standard Time": "Asia/Ulaanbaatar",
    "SE Asia Standard Time": "Asia/Bangkok", "India Standard Time": "Asia/Kolkata",
    "Central Asia Standard Time": "Asia/Bishkek", "West Asia Standard Time": "Asia/Tashkent",
    "Pakistan Standard Time": "Asia/Karachi", "Bangladesh Standard Time": "Asia/Dhaka",
    "Nepal Standard Time": "Asia/Kathmandu", "Myanmar Standard Time": "Asia/Yangon",
    "Arabian Standard Time": "Asia/Dubai", "Arab Standard Time": "Asia/Riyadh",
    "Iran Standard Time": "Asia/Tehran", "Israel Standard Time": "Asia/Jerusalem",
    "North Asia Standard Time": "Asia/Krasnoyarsk", "North Asia East Standard Time": "Asia/Irkutsk",
    "Vladivostok Standard Time": "Asia/Vladivostok",
    "W. Australia Standard Time": "Australia/Perth",
    "AUS Eastern Standard Time": "Australia/Sydney",
    "E. Australia Standard Time": "Australia/Brisbane",
    "Cen. Australia Standard Time": "Australia/Adelaide",
    "New Zealand Standard Time": "Pacific/Auckland",
    "Russian Standard Time": "Europe/Moscow", "Turkey Standard Time": "Europe/Istanbul",
    "GMT Standard Time": "Europe/London", "Greenwich Standard Time": "Atlantic/Reykjavik",
    "W. Europe Standard Time": "Europe/Berlin", "Romance Standard Time": "Europe/Paris",
    "Central Europe Standard Time": "Europe/Budapest",
    "Central European Standard Time": "Europe/Warsaw", "FLE Standard Time": "Europe/Kyiv",
    "GTB Standard Time": "Europe/Bucharest", "E. Europe Standard Time": "Europe/Chisinau",
    "Egypt Standard Time": "Africa/Cairo", "South Africa Standard Time": "Africa/Johannesburg",
    "E. Africa Standard Time": "Africa/Nairobi", "W. Central Africa Standard Time": "Africa/Lagos",
    "Eastern Standard Time": "America/New_York", "Central Standard Time": "America/Chicago",
    "Mountain Standard Time": "America/Denver", "US Mountain Standard Time": "America/Phoenix",
    "Pacific Standard Time": "America/Los_Angeles", "Alaskan Standard Time": "America/Anchorage",
    "Hawaiian Standard Time": "Pacific/Honolulu", "Atlantic Standard Time": "America/Halifax",
    "Newfoundland Standard Time": "America/St_Johns",
    "E. South America Standard Time": "America/Sao_Paulo",
    "Argentina Standard Time": "America/Buenos_Aires", "SA Pacific Standard Time": "America/Bogota",
    "UTC": "UTC", "Coordinated Universal Time": "UTC",
  ]

  /// Places in the names that Windows displays, `(UTC+08:00) 北京，重庆，…`, which Exchange writes as
  /// TZIDs; the first that occurs decides.
  private static let displayedPlaces: [(place: String, zone: String)] = [
    ("Beijing", "Asia/Shanghai"), ("北京", "Asia/Shanghai"), ("Taipei", "Asia/Taipei"),
    ("台北", "Asia/Taipei"), ("Singapore", "Asia/Singapore"), ("新加坡", "Asia/Singapore"),
    ("Tokyo", "Asia/Tokyo"), ("东京", "Asia/Tokyo"), ("Seoul", "Asia/Seoul"),
    ("首尔", "Asia/Seoul"), ("Moscow", "Europe/Moscow"), ("莫斯科", "Europe/Moscow"),
    ("Berlin", "Europe/Berlin"), ("柏林", "Europe/Berlin"), ("Paris", "Europe/Paris"),
    ("巴黎", "Europe/Paris"), ("London", "Europe/London"), ("伦敦", "Europe/London"),
    ("Eastern Time", "America/New_York"), ("东部时间", "America/New_York"),
    ("Pacific Time", "America/Los_Angeles"), ("太平洋时间", "America/Los_Angeles"),
    ("Coordinated Universal Time", "UTC"), ("协调世界时", "UTC"),
  ]

  static func displayed(_ name: String) -> String? {
    displayedPlaces.first { name.contains($0.place) }?.zone
  }
}
