import ArgumentParser
import RecapAnalyticsStore

/// `recap schema`: the SQL of the database Recap reads.
struct PrintSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the SQL of the schema Recap reads.")

  func run() throws { print(Schema.sql, terminator: "") }
}
