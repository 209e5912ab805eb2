import ArgumentParser
import Foundation
import RecapAnalytics
import RecapAnalyticsStore

/// `recap list`: the sessions of a database.
struct List: ParsableCommand, ReportsErrors {
  static let configuration = CommandConfiguration(
    abstract: "List the sessions of a database.",
    discussion: """
      One line a session, its fields separated by tabs: id, title, start (UTC), duration in \
      seconds, viewers.
      """)

  @Argument(help: ArgumentHelp("The event's SQLite database.", valueName: "db"))
  var database: String

  @OptionGroup var errors: ErrorOptions

  func run() throws {
    try reporting {
      let sessions = try AnalyticsDatabase(path: database).sessions()
      let lines = [["id", "title", "start", "duration_s", "viewers"]] + sessions.map(Self.fields)
      let text = lines.map { $0.joined(separator: "\t") + "\n" }.joined()
      try Array(text.utf8).withUnsafeBytes(Destination.standardOutput.write)
    }
  }

  private static func fields(_ listing: SessionListing) -> [String] {
    let session = listing.session
    return [
      oneField(session.id), oneField(session.title), Instant.iso8601(session.startedAt),
      String(session.durationSeconds), String(listing.viewers),
    ]
  }

  /// Text that can't end its field or its line.
  private static func oneField(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
