import ArgumentParser
import RecapPipeline

/// `recap batch-worker`: what is started to have several reports made side by side.
struct BatchWorker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: WorkerProcess.commandName, abstract: "Make reports for a batch.",
    shouldDisplay: false)

  func run() throws {
    ParentWatch.begin()
    try reporting { try Worker.run() }
  }
}
