import ArgumentParser
import Foundation
import RecapAnalytics
import RecapPangoText
import RecapPipeline

/// `recap batch`: the reports of all sessions.
struct Batch: ParsableCommand, ReportsErrors {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Write the reports of all sessions of some databases.",
    discussion: """
      Files are named by --name, from {event}, {date}, {session}, {title}, {edition} and {format}; those \
      that would be named the same get a suffix, and editions but the full one their name. manifest.json in the folder says what each file is; \
      index.html leads people to them. With --event-report each database has a report of its event, \
      too, which leads to those of its sessions by relative links: the folder can be moved, put on a \
      web server or sent as an archive. The failure of a session is one line and stops no other; the \
      exit code then is 1.

      With --json, standard output has one JSON object a line: an event, at last the summary; of a \
      watch, whenever something was made.

      Shards: --shard 3/8 makes the third of eight parts of the same work. In a Slurm array, a \
      Kubernetes Indexed Job or an AWS Batch array the part is that of the array's task; the last \
      two may need --shard-count. Every part has to see the same databases.

      A watch (--watch) runs until it is told to end, which is exit code 130. It waits for what \
      comes late from the live session, not for plays of its recording. A report that the manifest \
      has and that is there as it was made is never made again, whatever changes: delete its file \
      to have that done. What fails is one line, and is tried again when its database changes and \
      after each --settle. Exports of a platform in the folder (.csv, .tsv, .txt, .json, .jsonl, \
      .ndjson, .xml) are read as recap import reads them, each by itself, and those of a sub-folder \
      together, once they have stayed the same for a minute, or --settle where that is less; when \
      one changes, its reports are made again. --time-zone is the zone of their clock, too, and \
      --event the name of their event. The report of an event is made once no session of its database is still \
      to come, and again when one was added. The folder of the reports has to be the watch's own.
      """)

  @Argument(
    help: ArgumentHelp(
      "SQLite databases, each of an event, and exports of a platform, together of one.",
      valueName: "files"))
  var files: [String] = []

  @OptionGroup var watch: WatchArguments

  @Option(name: [.customLong("out"), .short], help: "The folder to write to.")
  var output: String

  @Option(help: "Formats of each report, such as \(FormatList.all).", transform: FormatList.init)
  var formats = FormatList([.pdf])

  @Option(
    help: ArgumentHelp(
      """
      Editions of each report, such as full,summary,sponsor, from one reading of each session; else \
      that of --edition.
      """, valueName: "editions"),
    transform: EditionList.init)
  var editions: EditionList?

  @Option(help: "How the files are named, without their extension.")
  var name = NameTemplate.usual

  @Option(
    help: "Reports made side by side, each by one processor; else one for each there is.",
    transform: WholeNumber.parse)
  var jobs: Int?

  @Flag(help: "Write the report of each database's event, too, which leads to its sessions'.")
  var eventReport = false

  @Flag(help: "Leave files alone that are current, by the content of their session and themselves.")
  var ifChanged = false

  @Flag(help: "Begin nothing more after a failure.")
  var failFast = false

  @OptionGroup var shard: ShardArguments

  @OptionGroup var choices: ReportArguments

  @OptionGroup(title: "Options for exports") var reading: ReadingArguments

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @OptionGroup var errors: ErrorOptions

  func validate() throws {
    if files.isEmpty, watch.folder == nil {
      throw ValidationError("Missing expected argument '<files> ...'")
    }
    guard jobs.map((1...1024).contains) ?? true else {
      throw ValidationError("--jobs must be 1 to 1,024")
    }
    if watch.folder == nil {
      if watch.settleTime != nil { throw ValidationError("--settle needs --watch") }
      return
    }
    if !files.isEmpty { throw ValidationError("--watch takes a folder instead of databases") }
    if ifChanged { throw ValidationError("--watch makes each report once, without --if-changed") }
    if failFast { throw ValidationError("--watch goes on after a failure, without --fail-fast") }
  }

  func run() throws {
    let summary = try reporting {
      guard let folder = watch.folder else { return try makeReports() }
      try keepWatch(over: folder)
      return nil
    }
    guard let summary else { throw ExitCode(Interruption.code) }
    if summary.failed > 0 { throw ExitCode(1) }
  }

  /// Nil where it was interrupted.
  private func makeReports() throws -> BatchSummary? {
    let time = try GenerationTime(choices.asOf)
    let source = try ReportSource(files, reading, choices, isBatch: true)
    defer { source.close() }
    let (settings, setup) = try prepare(source.choices)
    let databases = try source.databases(ImportVoice(isQuiet: quiet, isJSON: false))
    let manifest = ManifestFile(folder: output, shard: try shard.shard())
    var plan = BatchPlan(
      databases: Self.distinct(databases), keys: source.keys, products: products(settings),
      names: try NameTemplate(name), settings: settings, event: try eventOptions(source.choices),
      now: time.instant, shard: try shard.shard())
    var inputs = try InputFiles(databases: files, choices: choices)
    try inputs.check(manifest.path)
    for target in plan.tasks.flatMap(\.targets) { try inputs.check("\(output)/\(target.path)") }
    if ifChanged { plan.keep(try manifest.all()) }
    let voice = BatchVoice(isQuiet: quiet, isJSON: errors.json)
    voice.warn(of: IndexFile(folder: output))
    let run = try BatchRun(
      plan, setup, manifest: manifest, known: try manifest.own(), isFailFast: failFast,
      voice: voice, interruption: Interruption.descriptor())
    return try run.make(jobs: workerCount)
  }

  /// Returns when it was told to end.
  private func keepWatch(over folder: String) throws {
    // What there is changes: parts that are computed apart would overlap, or leave something out.
    guard try shard.shard() == .whole else {
      throw Failure(
        .usage, "a watch has no parts", hint: "give each watch a folder of its own, and no --shard")
    }
    guard Self.resolved(folder) != Self.resolved(output) else {
      throw Failure(
        .usage, "the folder that is watched is that of the reports",
        hint: "give --out a folder of its own")
    }
    try reading.checkForMany()
    let exports = ExportReading(
      arguments: reading, event: choices.event.id, timeZone: choices.timeZone, asOf: choices.asOf)
    var choices = choices
    choices.event.id = nil
    // It is of exports alone where no report of a database heeds it.
    if !eventReport, !formats.written.contains(where: \.isSet) { choices.timeZone = nil }
    let (settings, setup) = try prepare(choices)
    let databases = try PrivateFolder("recap-watch")
    defer { databases.remove() }
    let interruption = Interruption.descriptor()
    let watch = Watch(
      folder: folder, settle: self.watch.settle.seconds, output: output,
      products: products(settings), names: try NameTemplate(name), settings: settings,
      event: try eventOptions(choices),
      exports: ExportDatabases(
        folder: databases.path, options: try exports.given() + (quiet ? ["--quiet"] : [])),
      isStopped: { Interruption.hasCome(interruption) })
    let run = WatchRun(
      watch, setup, manifest: ManifestFile(folder: output, shard: .whole),
      voice: BatchVoice(isQuiet: quiet, isJSON: errors.json, isWatch: true),
      interruption: interruption, interval: self.watch.interval,
      now: { Int(Date().timeIntervalSince1970) })
    try run.run(jobs: workerCount)
  }

  private var workerCount: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// Nil where events have no reports.
  private func eventOptions(_ choices: ReportArguments) throws -> EventOptions? {
    eventReport ? try choices.eventOptions(isBeside: true) : nil
  }

  private func products(_ settings: ReportSettings) -> ReportProducts {
    ReportProducts(
      editions?.kinds ?? [settings.report], as: formats.formats, hasSlides: formats.hasSlides)
  }

  /// Makes sure that there is what all reports need.
  private func prepare(
    _ choices: ReportArguments
  ) throws -> (ReportSettings, WorkerSetup) {
    try checkEditions(choices)
    var settings = try choices.settings(
      for: formats.written, editions: editions?.kinds ?? [], withEvent: eventReport)
    if case .named = choices.comparison.choice {
      throw Failure(
        .usage, "--compare names sessions, and a batch compares each with others",
        hint: "give how many, or all; or use recap render --session")
    }
    if choices.report.isOfEvent {
      throw Failure(
        .usage, "a batch makes reports of sessions, and --report event is one of all",
        hint: "give --event-report, which adds it, or use recap render --report event")
    }
    if let event = choices.event.id {
      throw Failure(
        .usage, "--event is \(event), and a batch reports the whole of each database",
        hint: "use recap render --report event --event \(event)")
    }
    if let format = formats.formats.first(where: { !choices.report.isWritten(as: $0) }) {
      throw Failure(
        .usage, "\(RenderError.isDocument(choices.report, format))",
        hint: "leave --report out, or ask for --formats pdf")
    }
    let brand = try ChosenBrand(choices.brand, for: formats.written)
    settings.brand = brand.map { BrandReference($0.file) }
    let needsFonts = formats.written.contains(where: \.isSet)
    // Errors show once, and the workers find what fontconfig learnt.
    if needsFonts { _ = try FontLibrary(further: choices.fonts, cache: FontCache.directory) }
    try OutputFolder.make(output)
    if !quiet { brand?.warn() }
    var key: String?
    if choices.anonymize, choices.pseudonymKey == nil {
      let path = output + "/.pseudonyms.key"
      try PseudonymKey.keep(at: path)
      key = path
    }
    return (
      settings,
      WorkerSetup(
        folder: output, needsFonts: needsFonts, fonts: choices.fonts,
        fontCache: FontCache.directory, brand: brand?.file,
        pseudonymKey: key, keepsDatabase: true)
    )
  }

  /// Each edition is written as something, and each format is that of an edition.
  private func checkEditions(_ choices: ReportArguments) throws {
    guard let editions else { return }
    if choices.edition != nil || choices.report != .dashboard {
      throw Failure(
        .usage, "--editions are of the dashboard, and \(choices.report.option) was asked for, too",
        hint: "leave one of them out")
    }
    let (kinds, formats) = (editions.kinds, formats.formats)
    if let kind = kinds.first(where: { kind in !formats.contains(where: kind.isWritten) }),
      let format = formats.first
    {
      throw Failure(
        .usage, "\(RenderError.isDocument(kind, format))",
        hint: "leave \(kind.rawValue) out of --editions, or ask for --formats pdf, too")
    }
    if let format = formats.first(where: { format in
      !kinds.contains { $0.isWritten(as: format) }
    }) {
      throw Failure(
        .usage, "\(format.rawValue) holds all of a session, and no edition of --editions does",
        hint: "give full, too, or leave \(format.rawValue) out")
    }
  }

  /// A file that is given twice is one database.
  private static func distinct(_ databases: [String]) -> [String] {
    var seen: Set<String> = []
    return databases.filter { path in
      seen.insert(resolved(path)).inserted
    }
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}

/// Formats by their names, with commas between them; slides are among them.
struct FormatList: CustomStringConvertible {
  let formats: [ReportFormat]
  let hasSlides: Bool

  static let all = FormatList(ReportFormat.allCases, hasSlides: true)

  init(_ formats: [ReportFormat], hasSlides: Bool = false) {
    (self.formats, self.hasSlides) = (formats, hasSlides)
  }

  init(_ text: String) throws {
    var (formats, hasSlides): ([ReportFormat], Bool) = ([], false)
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      switch RenderFormat(argument: String(name)) {
      case .report(let format): formats.append(format)
      case .slides: hasSlides = true
      case .figure, nil:
        throw ValidationError("give some of \(Self.all), with commas between them")
      }
    }
    (self.formats, self.hasSlides) = (formats, hasSlides)
  }

  /// Whatever is written, slides as what they are written as.
  var written: [ReportFormat] { formats + (hasSlides ? [.pdf] : []) }

  var description: String {
    (formats.map(\.rawValue) + (hasSlides ? ["slides"] : [])).joined(separator: ",")
  }
}
