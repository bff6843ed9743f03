// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// Printing needs Pango, Cairo and libzip. Where they are missing the two printing targets are left
/// out and everything else still builds; `BANHUI_PRINTING=0|1` overrides what was found.
let printing: Bool = {
  switch ProcessInfo.processInfo.environment["BANHUI_PRINTING"] {
  case "0": return false
  case "1": return true
  default:
    let probe = Process()
    probe.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    probe.arguments = [
      "pkg-config", "--exists", "pangocairo", "pangofc", "cairo-ft", "cairo-pdf", "harfbuzz-subset",
      "libzip",
    ]
    probe.standardError = FileHandle.nullDevice
    do { try probe.run() } catch { return false }
    probe.waitUntilExit()
    return probe.terminationStatus == 0
  }
}()

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]
let testSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
]

func floor(
  _ name: String, on dependencies: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource]? = nil, extra: [SwiftSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: settings + extra)
}

func tests(
  of name: String, on dependencies: [Target.Dependency] = [], exclude: [String] = [],
  extra: [SwiftSetting] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
    exclude: exclude, swiftSettings: testSettings + extra)
}

let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

var targets: [Target] = [
  // Floor 0
  .systemLibrary(
    name: "CLibical", pkgConfig: "libical", providers: [.apt(["libical-dev"])]),
  .target(name: "CBuiltInData", exclude: ["data"]),
  floor("Diagnostics"),
  floor("CivilTime"),
  // Floor 1
  floor("Meetings", on: ["CivilTime", "CBuiltInData"]),
  floor("ICalendar", on: ["CivilTime", "Diagnostics", "CLibical"]),
  floor("Documents", on: ["Diagnostics", mustache]),
  floor("Mail", on: ["CivilTime", "Diagnostics"]),
  // Floor 2
  floor("Scheduling", on: ["Meetings", "CivilTime", "Diagnostics"]),
  floor("Logistics", on: ["Meetings", "CivilTime", "Diagnostics", "CBuiltInData"]),
  floor("Workspace", on: ["Meetings", "CivilTime", "Diagnostics", "CBuiltInData", yams]),
  // Floor 3
  floor("Exchange", on: ["Scheduling", "Diagnostics"]),
  floor(
    "Publishing",
    on: [
      "Meetings", "CivilTime", "Scheduling", "Logistics", "Documents", "ICalendar", "Mail",
      "Diagnostics",
    ],
    resources: [.embedInCode("Templates")]),
  // Floor 4
  .executableTarget(
    name: "banhui",
    dependencies: [
      "CivilTime", "Diagnostics", "Meetings", "ICalendar", "Documents", "Mail", "Scheduling", "Logistics",
      "Workspace", "Exchange", "Publishing", arguments,
    ],
    swiftSettings: settings),
  .executableTarget(
    name: "Benchmarks",
    dependencies: [
      "Scheduling", "Logistics", "Exchange", "Workspace", "Meetings", "ICalendar", "CivilTime",
      "Diagnostics",
    ],
    exclude: ["libical"], swiftSettings: settings),
  // Tests
  .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: testSettings),
  tests(of: "Diagnostics"),
  tests(of: "CivilTime", exclude: ["Fixtures"]),
  tests(of: "Meetings", on: ["CivilTime"]),
  tests(of: "ICalendar", on: ["CivilTime", "Diagnostics"], exclude: ["Fixtures"]),
  tests(of: "Documents", on: ["Diagnostics"], exclude: ["Fixtures"]),
  tests(of: "Mail", on: ["CivilTime", "Diagnostics"]),
  tests(of: "Scheduling", on: ["Meetings", "CivilTime", "Diagnostics", "Exchange"]),
  tests(of: "Logistics", on: ["Meetings", "CivilTime", "Diagnostics"]),
  tests(of: "Workspace", on: ["Meetings", "CivilTime", "Diagnostics"]),
  tests(of: "Exchange", on: ["Scheduling", "Diagnostics"]),
  tests(
    of: "Publishing",
    on: [
      "Meetings", "CivilTime", "Scheduling", "Logistics", "Documents", "ICalendar", "Mail",
      "Diagnostics", "Workspace",
    ]),
  .testTarget(
    name: "CommandTests", dependencies: ["TestSupport", "banhui"],
    exclude: ["Cases", "Fixtures", "Golden"],
    swiftSettings: testSettings),
]

if printing {
  targets += [
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    floor("PDF", on: ["Documents", "Diagnostics", "CPangoCairo"]),
    tests(of: "PDF", on: ["Documents", "Diagnostics"], exclude: ["Fixtures"]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    floor("DOCX", on: ["Documents", "Diagnostics", "CZip"]),
    tests(
      of: "DOCX", on: ["Documents", "Diagnostics", "PDF"], exclude: ["Fixtures", "Golden"]),
  ]
  for target in targets where target.name == "Benchmarks" {
    target.dependencies += ["DOCX", "PDF", "Documents"]
    target.swiftSettings = (target.swiftSettings ?? []) + [.define("PRINTING")]
  }
  for target in targets where target.name == "banhui" {
    target.dependencies += ["PDF", "DOCX"]
    target.swiftSettings = (target.swiftSettings ?? []) + [.define("PRINTING")]
  }
}

let package = Package(
  name: "banhui",
  products: [
    .library(
      name: "Banhui",
      targets: [
        "CivilTime", "Diagnostics", "Meetings", "ICalendar", "Documents", "Mail", "Scheduling",
        "Logistics", "Workspace", "Exchange", "Publishing",
      ]),
    .executable(name: "banhui", targets: ["banhui"]),
  ] + (printing ? [.library(name: "BanhuiPrinting", targets: ["PDF", "DOCX"])] : []),
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: targets
)
