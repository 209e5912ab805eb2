import ArgumentParser
import Foundation
import RecapAnalytics
import RecapAnalyticsStore
import RecapDashboard
import RecapPipeline

/// `recap check`: what is wrong with a database, or whom finished reports name.
struct Check: ParsableCommand, ReportsErrors {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with a database, or that it is sound.",
    usage: """
      recap check <db>
      recap check --privacy <file> ... <db>
      """,
    discussion: """
      Every finding is one line on standard output; exit code 65 where there is one. What can be \
      read and is plainly wrong, such as times of day in place of seconds or countries by their \
      names, is a line that begins with "warning:". The last line says what a sound database holds.

      With --privacy, reports are looked through for the attendees of the database: their names, \
      e-mail addresses and ids, in whatever a file holds. Each is a pdf, html, csv, json or xlsx file, or \
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
    let diagnosis = try AnalyticsDatabase.check(path: database)
    var lines = diagnosis.findings.flatMap(Self.lines)
    if let totals = diagnosis.totals {
      lines = diagnosis.warnings.flatMap(Self.lines).map { "warning: " + $0 }
      lines += [Self.verdict(database, diagnosis.warnings), "\(database): \(Self.text(totals))"]
    }
    try Destination.standardOutput.write(lines: lines)
    guard diagnosis.findings.isEmpty else {
      let total = diagnosis.findings.reduce(0) { $0 + $1.total }
      throw Failure(
        .unsoundData, "\(database) is unsound in \(total) \(total == 1 ? "place" : "places")",
        hint: "correct what is listed or export the database again")
    }
  }

  private static func verdict(_ database: String, _ warnings: [Finding]) -> String {
    let total = warnings.reduce(0) { $0 + $1.total }
    return total == 0
      ? "\(database) is sound" : "\(database) is sound, with \(count(total, "warning"))"
  }

  /// Such as "4 sessions, 1,204 people, 980 viewers, 612 hours viewed live".
  private static func text(_ totals: Diagnosis.Totals) -> String {
    let hours = Ratio(totals.liveSeconds, 3600)!
    // From ten on the decimal says nothing.
    let isShort = totals.liveSeconds < 36_000
    return [
      count(totals.sessions, "session"), count(totals.people, "person", "people"),
      count(totals.viewers, "viewer"),
      "\(NumberFormat.english.decimal(hours, places: isShort ? 1 : 0)) hours viewed live",
    ].joined(separator: ", ")
  }

  private static func count(_ count: Int, _ one: String, _ several: String? = nil) -> String {
    "\(NumberFormat.english.count(count)) \(count == 1 ? one : several ?? one + "s")"
  }

  private static func lines(_ finding: Finding) -> [String] {
    let rest = finding.total - finding.examples.count
    return finding.examples + (rest > 0 ? ["… and \(rest) more of the same"] : [])
  }
}
