// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// The folder of a module: `RecapAnalytics` is in `Sources/Analytics`. The prefix keeps the names of
/// modules apart from those of a package that uses Recap.
func folder(of module: String) -> String { "Sources/" + module.dropFirst("Recap".count) }

/// A stage of the pipeline; its arrows are `dependencies`.
func stage(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: folder(of: name), resources: resources,
    swiftSettings: settings)
}

/// A few lines of C between Swift and a library.
func shim(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: folder(of: name))
}

/// A library of the system.
func system(_ name: String, pkgConfig: String, apt packages: String...) -> Target {
  .systemLibrary(
    name: name, path: folder(of: name), pkgConfig: pkgConfig, providers: [.apt(packages)])
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
    .library(name: "Recap", targets: ["Recap"]),
    .executable(name: "recap", targets: ["RecapCommand"]),
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
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // What comes with the program: one folder beside it.
    stage(
      "RecapResources",
      resources: [.copy("../../Fonts"), .copy("../../Templates")]
        + ["world.tsv", "page.css", "openapi.json", "import-words"].map { .copy("Files/\($0)") }),

    // Rows to metrics.
    stage("RecapAnalytics"),
    shim("RecapCSQLiteConfig", [sqlite]),
    stage("RecapAnalyticsStore", ["RecapAnalytics", "RecapCSQLiteConfig", grdb, sqlite]),
    stage("RecapSampleEvent", ["RecapAnalytics", "RecapAnalyticsStore", grdb]),
    stage("RecapExportData", ["RecapAnalytics"]),

    // Exports of platforms to rows.
    system("RecapCExpat", pkgConfig: "expat", apt: "libexpat1-dev"),
    stage("RecapXMLReading", ["RecapCExpat"]),
    stage(
      "RecapImporting",
      [
        "RecapAnalytics", "RecapAnalyticsStore", "RecapDigest", "RecapResources", "RecapXMLReading",
        grdb, sqlite,
      ]),

    // Metrics to pages.
    stage("RecapDrawing"),
    stage("RecapCharting", ["RecapDrawing", "RecapResources"]),
    stage("RecapDashboard", ["RecapAnalytics", "RecapCharting", "RecapDrawing"]),
    stage("RecapDashboardLayout", ["RecapDashboard", "RecapDrawing"]),

    // Pages to bytes.
    system("RecapCPangoCairo", pkgConfig: "pangocairo", apt: "libcairo2-dev", "libpango1.0-dev"),
    stage("RecapPangoText", ["RecapDrawing", "RecapCPangoCairo", "RecapResources"]),
    system("RecapCDeflate", pkgConfig: "libdeflate", apt: "libdeflate-dev"),
    stage("RecapPDFAssembly", ["RecapDrawing", "RecapFontSubsetting", "RecapCDeflate"]),
    stage(
      "RecapExportPDF",
      [
        "RecapDrawing", "RecapDashboardLayout", "RecapPangoText", "RecapCPangoCairo",
        "RecapPDFAssembly",
      ]),

    // Tables to a workbook.
    shim("RecapCXLSXWriter"),
    stage("RecapZIPReading", ["RecapCDeflate"]),
    stage(
      "RecapExportXLSX",
      ["RecapAnalytics", "RecapExportData", "RecapCXLSXWriter", "RecapZIPReading"]),

    // Single figures to bytes.
    stage(
      "RecapExportFigures",
      [
        "RecapDrawing", "RecapDashboardLayout", "RecapDashboard", "RecapPangoText",
        "RecapCPangoCairo", "RecapWebFonts",
      ]),

    // Files to a brand, and to points.
    stage("RecapTOMLReading", [.product(name: "TOMLKit", package: "TOMLKit")]),
    stage(
      "RecapBranding",
      [
        "RecapDashboard", "RecapDrawing", "RecapFileReading", "RecapCPangoCairo",
        "RecapTOMLReading", "RecapXMLReading",
      ]),

    // Sections to a page of the web.
    stage(
      "RecapExportHTML",
      [
        "RecapDashboard", "RecapDigest", "RecapDrawing", "RecapFileReading", "RecapResources",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),

    // Fonts for pages that browsers set.
    system("RecapCHarfBuzzSubset", pkgConfig: "harfbuzz-subset", apt: "libharfbuzz-dev"),
    system("RecapCBrotli", pkgConfig: "libbrotlienc", apt: "libbrotli-dev"),
    stage("RecapFontSubsetting", ["RecapCHarfBuzzSubset"]),
    stage("RecapWebFonts", ["RecapDrawing", "RecapFontSubsetting", "RecapCBrotli"]),
    // Files that somebody names.
    stage("RecapFileReading"),
    // Bytes to what identifies them.
    stage("RecapDigest", [.product(name: "Crypto", package: "swift-crypto")]),

    // Finished reports, read again: who is named in them.
    system("RecapCGumbo", pkgConfig: "gumbo", apt: "libgumbo-dev"),
    shim("RecapCPDFReading", ["RecapCPangoCairo"]),
    stage("RecapPDFReading", ["RecapCPDFReading"]),
    stage(
      "RecapPrivacyAudit",
      [
        "RecapPipeline", "RecapAnalyticsStore", "RecapAnalytics", "RecapDashboard",
        "RecapExportData", "RecapCGumbo", "RecapPDFReading", "RecapPangoText", "RecapXMLReading",
        "RecapZIPReading",
      ]),

    // Who may have a report.
    stage("RecapAccess", ["RecapDigest", "RecapFileReading"]),

    // Reports to people by mail.
    shim("RecapCCurl"),
    stage("RecapMailDelivery", ["RecapCCurl"]),
    stage("RecapExportQueue", ["RecapMailDelivery", grdb]),

    // The three doors: a library, a service, a command line.
    .target(
      name: "Recap",
      dependencies: [
        "RecapAnalytics", "RecapAnalyticsStore", "RecapPangoText", "RecapPipeline",
      ], path: "Sources/Recap", swiftSettings: settings),
    stage(
      "RecapPipeline",
      [
        "RecapAccess", "RecapAnalyticsStore", "RecapAnalytics", "RecapBranding", "RecapDashboard",
        "RecapDashboardLayout", "RecapDigest", "RecapExportData", "RecapExportFigures",
        "RecapExportHTML", "RecapExportPDF", "RecapExportXLSX", "RecapFileReading",
        "RecapPangoText", "RecapPDFAssembly", "RecapResources", "RecapTOMLReading",
        "RecapWebFonts",
      ]
    ),
    stage(
      "RecapServer",
      [
        "RecapAccess", "RecapPipeline", "RecapAnalytics", "RecapAnalyticsStore", "RecapBranding",
        "RecapDashboard", "RecapDashboardLayout", "RecapDigest", "RecapExportData",
        "RecapExportFigures", "RecapExportHTML", "RecapExportQueue", "RecapMailDelivery",
        "RecapPDFAssembly", "RecapPangoText",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        "RecapResources",
      ]),
    .executableTarget(
      name: "RecapCommand",
      dependencies: [
        "RecapServer", "RecapAccess", "RecapPipeline", "RecapAnalytics", "RecapAnalyticsStore",
        "RecapBranding", "RecapDashboard", "RecapDashboardLayout", "RecapDigest", "RecapDrawing",
        "RecapExportData", "RecapExportFigures", "RecapExportHTML", "RecapExportQueue",
        "RecapFileReading", "RecapImporting", "RecapMailDelivery", "RecapPDFAssembly",
        "RecapPangoText", "RecapPrivacyAudit", "RecapSampleEvent",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: folder(of: "RecapCommand"), swiftSettings: settings),

    fixtures("SceneInspection", ["RecapDrawing", "RecapPangoText"]),
    fixtures("ReportInspection", ["RecapAnalytics", "RecapDashboard"]),
    fixtures("SessionFixtures", ["RecapAnalytics", "RecapAnalyticsStore", grdb]),
    tests("Drawing", ["RecapDrawing", "RecapPangoText", "SceneInspection"]),
    tests(
      "Charting", ["RecapCharting", "RecapDrawing", "RecapPangoText", "SceneInspection"],
      exclude: ["Charts/Goldens"]),
    tests(
      "PangoText", ["RecapPangoText", "RecapCPangoCairo", "RecapDrawing", "SceneInspection"]),
    tests("XMLReading", ["RecapXMLReading"]),
    tests(
      "Dashboard",
      [
        "RecapDashboard", "RecapAnalytics", "RecapCharting", "RecapDrawing", "RecapPangoText",
        "ReportInspection", "SceneInspection", "SessionFixtures",
      ]),
    tests(
      "Branding",
      [
        "RecapBranding", "RecapCPangoCairo", "RecapDashboard", "RecapDrawing", "SceneInspection",
        "SessionFixtures",
      ]),
    tests(
      "DashboardLayout",
      [
        "RecapDashboardLayout", "RecapDashboard", "RecapAnalytics", "RecapAnalyticsStore",
        "RecapDrawing", "RecapPangoText", "RecapSampleEvent", "ReportInspection",
        "SceneInspection", "SessionFixtures",
      ], exclude: ["Goldens", "Blocks/Goldens"]),
    tests(
      "PDFAssembly",
      [
        "RecapPDFAssembly", "RecapCDeflate", "RecapDrawing", "RecapFontSubsetting",
        "RecapPangoText",
        "SceneInspection",
      ]),
    tests("Digest", ["RecapDigest"]),
    tests("FileReading", ["RecapFileReading"]),
    tests("ExportQueue", ["RecapExportQueue", "RecapMailDelivery", "SessionFixtures", grdb]),
    tests("MailDelivery", ["RecapMailDelivery", "SessionFixtures"]),
    tests("Access", ["RecapAccess", "SceneInspection", "SessionFixtures"]),
    tests(
      "ExportPDF",
      [
        "RecapExportPDF", "RecapPDFAssembly", "RecapDashboardLayout", "RecapDashboard",
        "RecapAnalytics", "RecapDrawing", "RecapPangoText", "ReportInspection", "SceneInspection",
        "SessionFixtures",
      ]),
    tests(
      "ExportFigures",
      [
        "RecapExportFigures", "RecapExportPDF", "RecapCPangoCairo", "RecapDashboardLayout",
        "RecapDashboard", "RecapAnalytics", "RecapDrawing", "RecapPangoText", "ReportInspection",
        "SceneInspection",
        "SessionFixtures",
      ]),
    tests(
      "ExportHTML",
      [
        "RecapExportHTML", "RecapAnalyticsStore", "RecapAnalytics", "RecapDashboard",
        "RecapDashboardLayout", "RecapDrawing", "RecapExportData", "RecapPangoText",
        "RecapSampleEvent", "ReportInspection", "SceneInspection", "SessionFixtures",
      ], exclude: ["Goldens"]),
    tests(
      "Pipeline",
      [
        "RecapPipeline", "RecapAnalytics", "RecapAnalyticsStore", "RecapDashboard",
        "RecapDashboardLayout", "RecapDigest", "RecapExportData",
        "RecapExportHTML", "RecapPDFAssembly", "RecapPangoText", "SceneInspection",
        "SessionFixtures", grdb,
      ]),
    tests("WebFonts", ["RecapWebFonts", "RecapCHarfBuzzSubset", "RecapDrawing", "RecapPangoText"]),
    tests("PDFReading", ["RecapPDFReading", "SceneInspection"]),
    tests(
      "PrivacyAudit",
      [
        "RecapPrivacyAudit", "RecapPipeline", "RecapAnalyticsStore", "RecapDashboard",
        "RecapExportData", "SceneInspection", "SessionFixtures", grdb,
      ]),
    tests(
      "Command",
      [
        "RecapCommand", "RecapAccess", "RecapPipeline", "RecapAnalyticsStore", "RecapAnalytics",
        "SessionFixtures", grdb,
      ]),
    tests(
      "Server",
      [
        "RecapServer", "RecapAccess", "RecapAnalytics", "RecapAnalyticsStore", "RecapDashboard",
        "RecapDashboardLayout", "RecapExportData", "RecapExportFigures", "RecapExportHTML",
        "RecapExportQueue", "RecapMailDelivery", "RecapPDFAssembly", "RecapPipeline",
        "RecapSampleEvent", "SceneInspection", "SessionFixtures", grdb,
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ]),
    tests("Analytics", ["RecapAnalytics"]),
    tests("AnalyticsStore", ["RecapAnalyticsStore", "RecapAnalytics", "RecapExportData", grdb]),
    tests("ExportData", ["RecapExportData", "RecapAnalytics"]),
    tests(
      "ExportXLSX",
      [
        "RecapExportXLSX", "RecapAnalytics", "RecapExportData", "RecapXMLReading",
        "RecapZIPReading",
      ]
    ),
    tests("ZIPReading", ["RecapZIPReading"]),
    tests(
      "Importing",
      [
        "RecapImporting", "RecapAnalytics", "RecapAnalyticsStore", "RecapSampleEvent",
        "SceneInspection", "SessionFixtures", grdb,
      ]),
    tests("SampleEvent", ["RecapSampleEvent", "RecapAnalyticsStore", grdb]),
    tests(
      "AudienceSections",
      [
        "RecapAnalytics", "RecapAnalyticsStore", "RecapCharting", "RecapDashboard",
        "RecapDashboardLayout", "RecapDrawing", "RecapPangoText", "RecapSampleEvent",
      ]),
    tests(
      "Sections",
      [
        "RecapAnalytics", "RecapAnalyticsStore", "RecapDashboard", "RecapDashboardLayout",
        "RecapDrawing", "RecapPangoText", "RecapSampleEvent", "ReportInspection",
      ]),
  ]
)
