import ArgumentParser
import Foundation
import RecapPipeline
import RecapSampleEvent

/// `recap demo`: a sample event.
struct Demo: ParsableCommand, ReportsErrors {
  static let configuration = CommandConfiguration(
    abstract: "Write a realistic sample event.",
    discussion: "The same options give the same file.")

  @Option(name: [.short, .long], help: ArgumentHelp("The database to write.", valueName: "db"))
  var output: String

  @Option(help: "People who watch the main session, live or its recording.")
  var attendees = 412

  @Option(help: "The length of the main session.")
  var minutes = 60

  @Option(help: "Sessions of the event.")
  var sessions = 4

  @Option(help: "Another seed gives another event.")
  var seed: UInt64 = 178

  @Flag(help: "Store viewing as a row every ten seconds, as players report it.")
  var heartbeats = false

  @OptionGroup var errors: ErrorOptions

  func validate() throws {
    guard (0...1_000_000).contains(attendees) else {
      throw ValidationError("--attendees must be 0 to 1,000,000")
    }
    guard (1...10_080).contains(minutes) else {
      throw ValidationError("--minutes must be 1 to 10,080, which is seven days")
    }
    guard (1...10_000).contains(sessions) else {
      throw ValidationError("--sessions must be 1 to 10,000")
    }
  }

  func run() throws {
    try reporting {
      let event = SampleEvent(
        attendees: attendees, minutes: minutes, sessions: sessions, seed: seed,
        heartbeats: heartbeats)
      do {
        try OutputFile.make(at: output) { try event.write(to: $0) }
      } catch let error as SampleEventError {
        throw OutputError(path: output, reason: "\(error)")
      }
    }
  }
}
