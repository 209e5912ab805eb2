// swift-tools-version: 6.1
import PackageDescription

// A program of one's own that makes reports. It has a module named Analytics: names of Recap's
// modules begin with Recap, so that such names stay free.
let package = Package(
  name: "Library",
  dependencies: [.package(name: "Recap", path: "../..")],
  targets: [
    .target(name: "Analytics"),
    .executableTarget(
      name: "Reports", dependencies: ["Analytics", .product(name: "Recap", package: "Recap")]),
  ]
)
