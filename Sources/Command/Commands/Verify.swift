import ArgumentParser
import Foundation
import RecapDashboard
import RecapPipeline

/// `recap verify`: whether a folder of reports is as it was made.
struct Verify: ParsableCommand, ReportsErrors {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say whether the reports in a folder are, byte for byte, as they were made.",
    discussion: """
      Each file is held to the size and the SHA-256 that the manifest of its batch has. What is gone \
      or changed is a line on standard output, and exit code 65. A file that no manifest has is a \
      line that begins with "warning:": nothing says what it is. Whoever can change the reports can \
      change the manifest, too: keep a copy of it, or its own checksum, elsewhere.
      """)

  @Argument(
    help: ArgumentHelp("A folder that recap batch wrote to.", valueName: "folder"))
  var folder: String

  @OptionGroup var errors: ErrorOptions

  func run() throws {
    try reporting {
      let found = try verification()
      func lines(_ paths: [String], _ text: String) -> [String] {
        paths.map { "\(DisplayText.line($0)) \(text)" }
      }
      let count = found.intact == 1 ? "1 file is" : "\(found.intact) files are"
      try Destination.standardOutput.write(
        lines: lines(found.unknown, "is in no manifest").map { "warning: " + $0 }
          + lines(found.missing, "is gone") + lines(found.changed, "is not as it was made")
          + ["\(DisplayText.line(folder)): \(count) as made"])
      let faults = found.missing.count + found.changed.count
      guard found.isSound else {
        throw Failure(
          .unsoundData,
          "\(folder) is not as it was made: \(faults) \(faults == 1 ? "file" : "files")",
          hint: "make them again with recap batch, or take them from a copy")
      }
    }
  }

  private func verification() throws -> FolderVerification {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      throw Failure(
        .noInput, "there is no folder \(folder)", hint: "give the folder that recap batch wrote to")
    }
    return try FolderVerification(folder: folder)
  }
}
