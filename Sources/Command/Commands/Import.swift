import ArgumentParser
import Foundation
import RecapAnalytics
import RecapAnalyticsStore
import RecapImporting
import RecapPipeline

/// `recap import`: an event database from what platforms export.
struct Import: ParsableCommand, ReportsErrors {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Write an event database from a platform's exports.",
    discussion: """
      Files are exports in any mix, recognised by their content: attendance lists, polls, chats. \
      What a file does not tell is noted in the database, and no report shows it as 0. The same \
      bytes again change nothing; a newer file of a session replaces what the earlier one told.
      """)

  @Argument(help: ArgumentHelp("Exports, or - for standard input alone.", valueName: "files"))
  var files: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The event database to write, or to extend.", valueName: "db"))
  var output: String?

  @Flag(help: "Say what would be read, and write nothing.")
  var dryRun = false

  @Flag(help: "List the formats, each with where people find that export.")
  var formats = false

  @OptionGroup var choices: ImportArguments

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @OptionGroup var errors: ErrorOptions

  func validate() throws {
    if formats { return }
    if files.isEmpty { throw ValidationError("Missing expected argument '<files> ...'") }
    if output == nil, !dryRun {
      throw ValidationError("--output is missing: name the database, or say --dry-run")
    }
    if output != nil, dryRun {
      throw ValidationError("--dry-run writes nothing: leave --output out")
    }
    if files.contains("-"), files.count > 1 {
      throw ValidationError("- is standard input, and has to stand alone")
    }
  }

  func run() throws {
    if formats { return try listFormats() }
    let voice = ImportVoice(isQuiet: quiet, isJSON: errors.json)
    try reporting {
      do {
        let time = try GenerationTime(choices.asOf)
        let options = try choices.options(time)
        let stored = try storedEvent()
        let event = try Importer(options: options)
          .event(of: files.map { try ImportFile(path: $0) }, extending: stored)
        if let output, !event.isEmpty { try write(event, to: output, stored, at: time.instant) }
        try voice.tell(event, isDryRun: dryRun, output: output)
      } catch let error as ImportError {
        throw Failure(error)
      }
    }
  }

  private func listFormats() throws {
    let width = ImportFormat.allCases.map(\.rawValue.utf8.count).max()! + 2
    try Destination.standardOutput.write(
      lines: ImportFormat.allCases.map { format in
        format.rawValue.padding(toLength: width, withPad: " ", startingAt: 0) + format.source
      })
  }

  private func storedEvent() throws -> StoredEvent? {
    guard let output, FileManager.default.fileExists(atPath: output) else { return nil }
    var inputs = InputFiles(exports: files)
    try inputs.check(output)
    for log in ["-wal", "-journal"].map({ output + $0 })
    where FileManager.default.fileExists(atPath: log) {
      throw OutputError(
        path: output, reason: "\(log) belongs to it",
        hint: "end the program that uses the database, or give another name")
    }
    return try StoredEvent(path: output)
  }

  private func write(
    _ event: ImportedEvent, to output: String, _ stored: StoredEvent?, at instant: Int
  ) throws {
    try OutputFile.make(at: output) {
      try EventFile(event, importedAt: instant).write(to: $0, extending: stored)
    }
  }
}
