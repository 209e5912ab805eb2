import ArgumentParser
import RecapPipeline

/// `recap sessions-worker`: what the service starts to look into a database.
struct SessionsWorker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: SessionsProcess.commandName, abstract: "Say what sessions a database has.",
    shouldDisplay: false)

  @Argument var database: String

  func run() throws {
    ParentWatch.begin()
    try reporting { try SessionsProcess.run(database) }
  }
}
