import ArgumentParser
import Foundation
import RecapAnalytics
import RecapAnalyticsStore

/// `recap list`: the sessions of a database.
struct List: ParsableCommand, ReportsErrors {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the sessions of a database.",
    discussion: """
      On a terminal, a table. To a file or a pipe, one line a session, its fields separated by \
      tabs: id, title, start (UTC), duration in seconds, viewers. With --json, one array of objects \
      with id, title, startedAt (UTC), timeZone, durationSeconds and viewers.
      """)

  @Argument(help: ArgumentHelp("The event's SQLite database.", valueName: "db"))
  var database: String

  @OptionGroup var errors: ErrorOptions

  func run() throws {
    try reporting {
      let sessions = try AnalyticsDatabase(path: database).sessions()
      if errors.json {
        try Self.json(sessions).withUnsafeBytes(Destination.standardOutput.write)
      } else if let columns = Terminal.columns() {
        try Destination.standardOutput.write(lines: SessionTable(sessions).lines(columns: columns))
      } else {
        try Destination.standardOutput.write(lines: Self.lines(sessions))
      }
    }
  }

  // MARK: For programs

  private static func lines(_ sessions: [SessionListing]) -> [String] {
    ([["id", "title", "start", "duration_s", "viewers"]] + sessions.map(fields))
      .map { $0.joined(separator: "\t") }
  }

  private static func fields(_ listing: SessionListing) -> [String] {
    let session = listing.session
    return [
      PlainLine.escaped(session.id), PlainLine.escaped(session.title),
      Instant.iso8601(session.startedAt),
      String(session.durationSeconds), String(listing.viewers),
    ]
  }

  private struct Entry: Encodable {
    let id, title, startedAt, timeZone: String
    let durationSeconds, viewers: Int
  }

  private static func json(_ sessions: [SessionListing]) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let entries = sessions.map { listing in
      let session = listing.session
      return Entry(
        id: session.id, title: session.title, startedAt: Instant.iso8601(session.startedAt),
        timeZone: session.zone.identifier, durationSeconds: session.durationSeconds,
        viewers: listing.viewers)
    }
    return try encoder.encode(entries) + Data("\n".utf8)
  }
}
