import ArgumentParser
import Foundation
import RecapImporting
import RecapPipeline

/// `recap exports-worker`: what is started to have a database made of exports.
struct ExportsWorker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: ExportDatabases.commandName, abstract: "Make a database of exports.",
    shouldDisplay: false)

  @Argument var files: [String]
  @Option var into: String
  @Option var name: String
  @OptionGroup var choices: ImportArguments
  @Flag var quiet = false

  func run() throws {
    ParentWatch.begin()
    umask(0o077)
    try reporting { try AnsweringProcess.run(database) }
  }

  /// All of it is in memory at once.
  private func checkSize() throws {
    let size = files.compactMap(FileSignature.init).reduce(0) { $0 + $1.size }
    guard size > Self.most << 20 else { return }
    throw Failure(
      .unsoundData, "\(name) has more than the \(Self.most) MB that are read at once",
      hint: "make a database of it with recap import")
  }

  /// Megabytes.
  private static let most = 500

  /// Named by a digest of what it is made of.
  private func database() throws -> String {
    let reading = ExportReading(
      arguments: choices.reading, event: choices.event, timeZone: choices.timeZone,
      asOf: choices.asOf)
    try checkSize()
    let time = try GenerationTime(choices.asOf)
    let event = try reading.event(of: files, time)
    let folder = "\(into)/\(event.digest(named: name))"
    let path = "\(folder)/\(name)"
    if FileManager.default.fileExists(atPath: path) { return path }
    try ImportVoice(isQuiet: quiet, isJSON: false).tell(event, isDryRun: false, output: nil)
    try OutputFolder.make(folder)
    try OutputFile.make(at: path) {
      // Nobody asks when: the same files give the same database, whenever they are read.
      try EventFile(event, importedAt: time.asked ?? 0).write(to: $0)
    }
    return path
  }
}
