// swift-tools-version: 6.1
import PackageDescription

// Two programs of one's own: one makes reports, the other puts a figure of its own beside Recap's.
// The module of that figure is named Analytics: the names of Recap's modules begin with Recap, so
// that such names stay free.
let package = Package(
  name: "Library",
  dependencies: [.package(name: "Recap", path: "../..")],
  targets: [
    .target(name: "Analytics"),
    .executableTarget(
      name: "Attendance", dependencies: ["Analytics", .product(name: "Recap", package: "Recap")]),
    .executableTarget(
      name: "Reports", dependencies: [.product(name: "Recap", package: "Recap")]),
  ]
)
