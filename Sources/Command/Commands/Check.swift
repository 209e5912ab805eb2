import ArgumentParser
import Foundation
import RecapAnalyticsStore
import RecapPipeline

/// `recap check`: what is wrong with a database, or whom finished reports name.
struct Check: ParsableCommand, ReportsErrors {
  static let configuration = CommandConfiguration(
    abstract: "Say what is wrong with a database, or that it is sound.",
    usage: """
      recap check <db>
      recap check --privacy <file> ... <db>
      """,
    discussion: """
      Every finding is one line on standard output; exit code 65 where there is one.

      With --privacy, reports are looked through for the attendees of the database: their names, \
      e-mail addresses and ids, in whatever a file holds. Each is a pdf, html, csv or json file, or \
      a folder of such. What is ordinary text of the same report is no name.
      """)

  @Flag(help: "Look for attendees in reports.")
  var privacy = false

  @Argument(
    help: ArgumentHelp(
      "The event's SQLite database; with --privacy, reports before it.", valueName: "db"))
  var paths: [String]

  @OptionGroup var errors: ErrorOptions

  func validate() throws {
    guard let last = paths.last else { throw ValidationError("Missing expected argument '<db>'") }
    if !privacy, paths.count > 1 {
      throw ValidationError(
        "Unexpected argument '\(last)': only --privacy takes more than a database")
    }
    if privacy, paths.count < 2 {
      throw ValidationError("--privacy needs a report and, after it, the database")
    }
  }

  func run() throws {
    try reporting {
      let database = paths[paths.count - 1]
      if privacy {
        try PrivacyCheck(reports: Array(paths.dropLast()), database: database).run()
      } else {
        try checkSoundness(of: database)
      }
    }
  }

  private func checkSoundness(of database: String) throws {
    let findings = try AnalyticsDatabase.check(path: database)
    let lines = findings.isEmpty ? ["\(database) is sound"] : findings.flatMap(Self.lines)
    try Destination.standardOutput.write(lines: lines)
    guard findings.isEmpty else {
      let total = findings.reduce(0) { $0 + $1.total }
      throw Failure(
        .unsoundData, "\(database) is unsound in \(total) \(total == 1 ? "place" : "places")",
        hint: "correct what is listed or export the database again")
    }
  }

  private static func lines(_ finding: Finding) -> [String] {
    let rest = finding.total - finding.examples.count
    return finding.examples + (rest > 0 ? ["… and \(rest) more of the same"] : [])
  }
}
