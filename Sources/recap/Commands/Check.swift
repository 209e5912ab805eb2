import AnalyticsStore
import ArgumentParser
import Foundation
import Pipeline

/// `recap check`: what is wrong with a database.
struct Check: ParsableCommand, ReportsErrors {
  static let configuration = CommandConfiguration(
    abstract: "Say what is wrong with a database, or that it is sound.",
    discussion: "Every finding is one line on standard output; exit code 65 where there is one.")

  @Argument(help: ArgumentHelp("The event's SQLite database.", valueName: "db"))
  var database: String

  @OptionGroup var errors: ErrorOptions

  func run() throws {
    try reporting {
      let findings = try AnalyticsDatabase.check(path: database)
      let lines = findings.isEmpty ? ["\(database) is sound"] : findings.flatMap(Self.lines)
      let text = lines.map { $0 + "\n" }.joined()
      try Array(text.utf8).withUnsafeBytes(Destination.standardOutput.write)
      guard findings.isEmpty else {
        let total = findings.reduce(0) { $0 + $1.total }
        throw Failure(
          .unsoundData, "\(database) is unsound in \(total) \(total == 1 ? "place" : "places")",
          hint: "correct what is listed or export the database again")
      }
    }
  }

  private static func lines(_ finding: Finding) -> [String] {
    let rest = finding.total - finding.examples.count
    return finding.examples + (rest > 0 ? ["… and \(rest) more of the same"] : [])
  }
}
