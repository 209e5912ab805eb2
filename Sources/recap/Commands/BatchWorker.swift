import ArgumentParser
import Foundation
import PangoText
import Pipeline

/// `recap batch-worker`: what a batch starts to have several reports made side by side.
struct BatchWorker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch-worker", abstract: "Make reports for a batch.", shouldDisplay: false)

  func run() throws {
    try reporting {
      guard let setup: WorkerSetup = try next() else { return }
      let renderer = SessionRenderer(
        folder: setup.folder, settings: setup.settings, now: setup.now,
        fonts: setup.needsFonts ? try FontLibrary(further: setup.fonts) : nil)
      var told: Set<Unicode.Scalar> = []
      while let task: SessionTask = try next() {
        renderer.render(task) { outcome in say(WorkerReply(outcome)) }
        for character in renderer.uncoveredCharacters where told.insert(character.scalar).inserted {
          say(.uncovered(UncoveredCharacter(character)))
        }
        say(.finished)
      }
    }
  }

  private func next<Message: Decodable>() throws -> Message? {
    try readLine().map { try MessageLine.message(Message.self, Data($0.utf8)) }
  }

  /// Without anybody to listen there is nothing left to do.
  private func say(_ reply: WorkerReply) {
    do {
      try MessageLine.data(reply).withUnsafeBytes(OutputChannel.standardOutput.write)
    } catch {
      Foundation.exit(Failure.Code.cannotWrite.rawValue)
    }
  }
}

extension WorkerReply {
  init(_ outcome: SessionRenderer.Outcome) {
    switch outcome {
    case .written(let file): self = .written(file)
    case .current(let file): self = .current(file)
    case .failed(let targets, let error):
      self = .failed(paths: targets.map(\.path), Failure(error))
    }
  }
}
