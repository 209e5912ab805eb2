import Foundation
import RecapBranding
import RecapDashboard
import RecapPangoText

/// What runs in a process of its own and makes the reports of one session after another, as its
/// standard input says: a `WorkerSetup`, then a `ReportTask` a line.
public enum Worker {
  /// Ends with the input.
  public static func run() throws {
    guard let setup: WorkerSetup = try next() else { return }
    let renderer = TaskRenderer(
      folder: setup.folder,
      fonts: setup.needsFonts
        ? try FontLibrary(further: setup.fonts, cache: setup.fontCache) : nil,
      brand: try setup.brand?.brand() ?? .recap,
      pseudonymKey: try setup.pseudonymKey.map { try PseudonymKey(path: $0) },
      keepsDatabase: setup.keepsDatabase)
    var told: Set<Unicode.Scalar> = []
    while let task: ReportTask = try next() {
      renderer.render(task) { outcome in say(WorkerReply(outcome)) }
      for character in renderer.uncoveredCharacters where told.insert(character.scalar).inserted {
        say(.uncovered(UncoveredCharacter(character)))
      }
      say(.finished)
    }
  }

  private static func next<Message: Decodable>() throws -> Message? {
    try readLine().map { try MessageLine.message(Message.self, Data($0.utf8)) }
  }

  /// Without anybody to listen there is nothing left to do.
  private static func say(_ reply: WorkerReply) {
    do {
      try MessageLine.data(reply).withUnsafeBytes(OutputChannel.standardOutput.write)
    } catch {
      exit(Failure.Code.cannotWrite.rawValue)
    }
  }
}
