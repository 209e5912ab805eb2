// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A stage of the pipeline: its folder is `Sources/NAME`, its arrows are `dependencies`.
func stage(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

/// What several test targets share.
func fixtures(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: settings)
}

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
  name: "Recap",
  products: [
    .library(name: "Recap", targets: ["Pipeline"]),
    .executable(name: "recap", targets: ["recap"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // Rows to metrics.
    stage("Analytics"),
    .target(name: "CSQLiteConfig", dependencies: [sqlite]),
    stage("AnalyticsStore", ["Analytics", "CSQLiteConfig", grdb, sqlite]),
    stage("SampleEvent", ["AnalyticsStore", grdb]),
    stage("ExportData", ["Analytics"]),

    // Metrics to pages.
    stage("Drawing"),
    stage("Charting", ["Drawing"], resources: [.copy("Resources/world.tsv")]),
    stage("Dashboard", ["Analytics", "Charting", "Drawing"]),
    stage("DashboardLayout", ["Dashboard", "Drawing"]),

    // Pages to bytes.
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo",
      providers: [.apt(["libcairo2-dev", "libpango1.0-dev"])]),
    stage("PangoText", ["Drawing", "CPangoCairo"], resources: [.copy("../../Fonts")]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    stage("PDFAssembly", ["Drawing", "CDeflate"]),
    stage(
      "ExportPDF", ["Drawing", "DashboardLayout", "PangoText", "CPangoCairo", "PDFAssembly"]),

    // Files to a brand.
    stage(
      "Branding",
      ["Dashboard", "Drawing", "CPangoCairo", .product(name: "TOMLKit", package: "TOMLKit")]),

    // Sections to a page of the web.
    stage(
      "ExportHTML",
      [
        "Dashboard", "Digest", "Drawing",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.copy("../../Templates")]),

    // Fonts for pages that browsers set.
    .systemLibrary(
      name: "CHarfBuzzSubset", pkgConfig: "harfbuzz-subset", providers: [.apt(["libharfbuzz-dev"])]),
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    stage("WebFonts", ["Drawing", "CHarfBuzzSubset", "CBrotli"]),
    // Bytes to what identifies them.
    stage("Digest", [.product(name: "Crypto", package: "swift-crypto")]),

    // Finished reports, read again: who is named in them.
    .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .target(name: "CPDFReading", dependencies: ["CPangoCairo"]),
    stage("PDFReading", ["CPDFReading"]),
    stage(
      "PrivacyAudit",
      [
        "Pipeline", "AnalyticsStore", "Analytics", "Dashboard", "ExportData", "CGumbo",
        "PDFReading", "PangoText",
      ]),

    // Who may have a report.
    stage("Access", ["Digest"]),

    // Reports to people by mail.
    .target(name: "CCurl"),
    stage("MailDelivery", ["CCurl"]),
    stage("ExportQueue", ["MailDelivery", grdb]),

    // The two doors.
    stage(
      "Pipeline",
      [
        "Access", "AnalyticsStore", "Analytics", "Branding", "Dashboard", "DashboardLayout",
        "Digest", "ExportData", "ExportHTML", "ExportPDF", "PangoText", "PDFAssembly", "WebFonts",
      ]
    ),
    stage(
      "RecapServer",
      [
        "Access", "Pipeline", "Analytics", "AnalyticsStore", "Branding", "Digest", "ExportData",
        "ExportHTML", "ExportQueue", "MailDelivery", "PangoText",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ], resources: [.copy("Resources/page.css"), .copy("Resources/openapi.json")]),
    .executableTarget(
      name: "recap",
      dependencies: [
        "RecapServer", "Access", "Pipeline", "Analytics", "AnalyticsStore", "Branding", "Dashboard",
        "DashboardLayout", "Digest", "Drawing", "ExportData", "ExportHTML", "ExportQueue",
        "MailDelivery", "PangoText", "PrivacyAudit", "SampleEvent",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    fixtures("SceneInspection", ["Drawing", "PangoText"]),
    fixtures("SessionFixtures", ["Analytics", "AnalyticsStore", grdb]),
    tests("Drawing", ["Drawing", "PangoText", "SceneInspection"]),
    tests(
      "Charting", ["Charting", "Drawing", "PangoText", "SceneInspection"],
      exclude: ["Charts/Goldens"]),
    tests("PangoText", ["PangoText", "CPangoCairo", "Drawing", "SceneInspection"]),
    tests(
      "Dashboard",
      [
        "Dashboard", "Analytics", "Charting", "Drawing", "PangoText", "SceneInspection",
        "SessionFixtures",
      ]),
    tests(
      "Branding",
      ["Branding", "CPangoCairo", "Dashboard", "Drawing", "SceneInspection", "SessionFixtures"]),
    tests(
      "DashboardLayout",
      [
        "DashboardLayout", "Dashboard", "Analytics", "AnalyticsStore", "Drawing", "PangoText",
        "SampleEvent", "SceneInspection", "SessionFixtures",
      ], exclude: ["Goldens"]),
    tests("PDFAssembly", ["PDFAssembly", "Drawing"]),
    tests("Digest", ["Digest"]),
    tests("ExportQueue", ["ExportQueue", "MailDelivery", "SessionFixtures", grdb]),
    tests("MailDelivery", ["MailDelivery", "SessionFixtures"]),
    tests("Access", ["Access", "SceneInspection", "SessionFixtures"]),
    tests(
      "ExportPDF",
      [
        "ExportPDF", "PDFAssembly", "DashboardLayout", "Dashboard", "Analytics", "Drawing",
        "PangoText",
        "SceneInspection", "SessionFixtures",
      ]),
    tests(
      "ExportHTML",
      [
        "ExportHTML", "AnalyticsStore", "Analytics", "Dashboard", "DashboardLayout", "Drawing",
        "ExportData", "PangoText", "SampleEvent", "SceneInspection", "SessionFixtures",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    tests(
      "Pipeline",
      [
        "Pipeline", "Analytics", "AnalyticsStore", "Dashboard", "DashboardLayout", "ExportData",
        "ExportHTML", "PangoText", "SceneInspection", "SessionFixtures", grdb,
      ]),
    tests("WebFonts", ["WebFonts", "CHarfBuzzSubset", "Drawing", "PangoText"]),
    tests("PDFReading", ["PDFReading"]),
    tests(
      "PrivacyAudit",
      [
        "PrivacyAudit", "Pipeline", "AnalyticsStore", "Dashboard", "SceneInspection",
        "SessionFixtures", grdb,
      ]),
    tests(
      "Recap",
      ["recap", "Access", "Pipeline", "AnalyticsStore", "Analytics", "SessionFixtures", grdb]),
    tests(
      "RecapServer",
      [
        "RecapServer", "Access", "ExportData", "ExportHTML", "Pipeline",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ]),
    tests("Analytics", ["Analytics"]),
    tests("AnalyticsStore", ["AnalyticsStore", "Analytics", "ExportData", grdb]),
    tests("ExportData", ["ExportData", "Analytics"]),
    tests("SampleEvent", ["SampleEvent", "AnalyticsStore", grdb]),
    tests(
      "AudienceSections",
      [
        "Analytics", "AnalyticsStore", "Charting", "Dashboard", "DashboardLayout", "Drawing",
        "PangoText", "SampleEvent",
      ]),
    tests(
      "Sections",
      [
        "Analytics", "AnalyticsStore", "Dashboard", "DashboardLayout", "Drawing", "PangoText",
        "SampleEvent",
      ]),
  ]
)
