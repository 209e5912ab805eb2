import Foundation
import SessionFixtures

/// A PDF whose source is changed with the tools of qpdf, which make it whole again.
struct EditedPDF {
  private let folder: TemporaryFolder
  private var source: Data

  init(_ bytes: [UInt8]) throws {
    folder = try TemporaryFolder()
    try Data(bytes).write(to: URL(filePath: folder.path("in.pdf")))
    try Self.run([
      "qpdf", "--qdf", "--object-streams=disable", folder.path("in.pdf"), folder.path("qdf.pdf"),
    ])
    source = try Data(contentsOf: URL(filePath: folder.path("qdf.pdf")))
  }

  /// Replaces the first place of a text.
  mutating func replace(_ text: String, with other: String, encoding: [UInt8]? = nil) throws {
    guard let range = source.range(of: Data(text.utf8)) else { throw EditError(what: text) }
    source.replaceSubrange(range, with: encoding ?? Array(other.utf8))
  }

  mutating func attach(_ text: String, named name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder.path(name)))
    try Data(bytes()).write(to: URL(filePath: folder.path("plain.pdf")))
    try Self.run([
      "qpdf", "--qdf", "--object-streams=disable", folder.path("plain.pdf"), "--add-attachment",
      folder.path(name), "--", folder.path("attached.pdf"),
    ])
    source = try Data(contentsOf: URL(filePath: folder.path("attached.pdf")))
  }

  /// With the lengths and places of all objects corrected.
  func bytes() throws -> [UInt8] {
    try source.write(to: URL(filePath: folder.path("edited.pdf")))
    try Self.run(
      ["fix-qdf", folder.path("edited.pdf")], output: folder.path("fixed.pdf"))
    return Array(try Data(contentsOf: URL(filePath: folder.path("fixed.pdf"))))
  }

  private static func run(_ arguments: [String], output: String? = nil) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    if let output {
      try Data().write(to: URL(filePath: output))
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    }
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw EditError(what: arguments[0]) }
  }

  struct EditError: Error { let what: String }
}
