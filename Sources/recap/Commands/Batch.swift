import ArgumentParser
import Foundation
import PangoText
import Pipeline

/// `recap batch`: the reports of all sessions.
struct Batch: ParsableCommand, ReportsErrors {
  static let configuration = CommandConfiguration(
    abstract: "Write the reports of all sessions of some databases.",
    discussion: """
      Files are named by --name, from {event}, {date}, {session}, {title} and {format}; those that \
      would be named the same get a suffix. manifest.json in the folder says what each file is. \
      The failure of a session is one line and stops no other; the exit code then is 1.

      With --json, standard output has one JSON object a line: an event, at last the summary.

      Shards: --shard 3/8 makes the third of eight parts of the same work. In a Slurm array, a \
      Kubernetes Indexed Job or an AWS Batch array the part is that of the array's task; the last \
      two may need --shard-count. Every part has to see the same databases.
      """)

  @Argument(help: ArgumentHelp("SQLite databases, each of an event.", valueName: "db"))
  var databases: [String]

  @Option(name: [.customLong("out"), .short], help: "The folder to write to.")
  var output: String

  @Option(help: "Formats of each report, such as \(FormatList.all).")
  var formats = FormatList([.pdf])

  @Option(help: "How the files are named, without their extension.")
  var name = NameTemplate.usual

  @Option(help: "Reports made side by side; else one for each processor.")
  var jobs: Int?

  @Flag(help: "Leave files alone that are current, by the content of their session and themselves.")
  var ifChanged = false

  @Flag(help: "Begin nothing more after a failure.")
  var failFast = false

  @OptionGroup var shard: ShardArguments

  @OptionGroup var choices: ReportArguments

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @OptionGroup var errors: ErrorOptions

  func validate() throws {
    if databases.isEmpty { throw ValidationError("Missing expected argument '<db> ...'") }
    guard jobs.map((1...1024).contains) ?? true else {
      throw ValidationError("--jobs must be 1 to 1,024")
    }
  }

  func run() throws {
    let summary = try reporting { try makeReports() }
    if let summary, summary.failed > 0 { throw ExitCode(1) }
    if summary == nil { throw ExitCode(Interruption.code) }
  }

  /// Nil where it was interrupted.
  private func makeReports() throws -> BatchSummary? {
    let (settings, time) = (
      try choices.settings(for: formats.formats), try GenerationTime(choices.asOf)
    )
    if let format = formats.formats.first(where: { !choices.report.isWritten(as: $0) }) {
      throw Failure(
        .usage, "\(RenderError.isDocument(choices.report, format))",
        hint: "leave --report out, or ask for --formats pdf")
    }
    let needsFonts = formats.formats.contains(where: \.isSet)
    // Errors show once, and the workers find what fontconfig learnt.
    if needsFonts { _ = try FontLibrary(further: choices.fonts, cache: FontCache.directory) }
    try OutputFolder.make(output)
    let manifest = ManifestFile(folder: output, shard: try shard.shard())
    var plan = BatchPlan(
      databases: distinctDatabases, formats: formats.formats, names: try NameTemplate(name),
      settings: settings, now: time.instant, shard: try shard.shard())
    if ifChanged { plan.keep(try manifest.all()) }
    let setup = WorkerSetup(
      folder: output, needsFonts: needsFonts, fonts: choices.fonts,
      fontCache: FontCache.directory, keepsDatabase: true)
    let run = BatchRun(
      plan, setup, manifest: manifest, known: try manifest.own(), isFailFast: failFast,
      voice: BatchVoice(isQuiet: quiet, isJSON: errors.json))
    return try run.make(jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// A file that is given twice is one database.
  private var distinctDatabases: [String] {
    var seen: Set<String> = []
    return databases.filter { path in
      seen.insert(URL(fileURLWithPath: path).resolvingSymlinksInPath().path).inserted
    }
  }
}

/// Formats by their names, with commas between them.
struct FormatList: ExpressibleByArgument {
  let formats: [ReportFormat]

  static let all = ReportFormat.allCases.map(\.rawValue).joined(separator: ",")

  init(_ formats: [ReportFormat]) { self.formats = formats }

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    let formats = names.compactMap { ReportFormat(rawValue: String($0)) }
    guard formats.count == names.count else { return nil }
    self.formats = formats
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
}
