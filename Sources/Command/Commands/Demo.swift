import ArgumentParser
import Foundation
import RecapPipeline
import RecapSampleEvent

/// `recap demo`: a sample event.
struct Demo: ParsableCommand, ReportsErrors {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Write a realistic sample event.",
    discussion: """
      The same options give the same file. An earlier sample is replaced; any other file is not, \
      unless --force is given.

      --as writes the main session as a platform would export it, to try an import without data \
      of one's own. It replaces nothing but the same export:

        recap demo --as teams -o meeting.csv
        recap import meeting.csv -o meeting.db
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write, or - for standard output.", valueName: "file"))
  var output: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The main session as a platform exports it, by a name of recap import --formats.",
      valueName: "format"))
  var format: ExportFormat?

  @Option(
    help: "People who watch the main session, live or its recording.", transform: WholeNumber.parse)
  var attendees = 412

  @Option(help: "The length of the main session.", transform: WholeNumber.parse)
  var minutes = 60

  @Option(help: "Sessions of the event.", transform: WholeNumber.parse)
  var sessions = 12

  @Option(help: "Another seed gives another event.", transform: WholeNumber.parse)
  var seed: UInt64 = 178

  @Flag(
    help: "Store viewing as a row every ten seconds, as players report it; also as recap-events.")
  var heartbeats = false

  @Flag(help: "Replace a file that is no sample event, or one that was changed.")
  var force = false

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
    if let format, format != .recapEvents, heartbeats {
      throw ValidationError(
        "--heartbeats has no effect on \(format.rawValue): leave it out, or say --as recap-events")
    }
  }

  func run() throws {
    try reporting {
      let event = SampleEvent(
        attendees: attendees, minutes: minutes, sessions: sessions, seed: seed,
        heartbeats: heartbeats)
      if let format { return try write(event.export(as: format)) }
      do {
        if output == "-" { return try writeToStandardOutput(event) }
        try checkReplaceable()
        try OutputFile.make(at: output) { try event.write(to: $0) }
      } catch let error as SampleEventError {
        throw OutputError(path: output, reason: "\(error)")
      }
    }
  }

  private func write(_ export: [UInt8]) throws {
    if output == "-" {
      return try export.withUnsafeBytes(OutputChannel.standardOutput.write)
    }
    try checkReplaceable(by: export)
    let file = try OutputFile(path: output)
    try export.withUnsafeBytes { try file.write($0) }
    try file.commit()
  }

  /// Nothing tells an export that was made up from one that was not, but that it is the same.
  private func checkReplaceable(by export: [UInt8]) throws {
    let attributes = try? FileManager.default.attributesOfItem(atPath: output)
    guard !force, attributes?[.type] as? FileAttributeType == .typeRegular,
      let size = attributes?[.size] as? Int, size > 0,
      size != export.count || FileManager.default.contents(atPath: output) != Data(export)
    else { return }
    throw OutputError(
      path: output, reason: "it is there already, and is another file",
      hint: "give another name, or --force to replace it")
  }

  private func checkReplaceable() throws {
    // A log left beside the file would be taken for one of the new database.
    for log in ["-wal", "-journal"].map({ output + $0 })
    where FileManager.default.fileExists(atPath: log) {
      throw OutputError(
        path: output, reason: "\(log) belongs to it",
        hint: "end the program that uses the database, or give another name")
    }
    let size = try? FileManager.default.attributesOfItem(atPath: output)[.size] as? Int
    guard !force, let size, size > 0, !SampleEvent.isUntouched(at: output) else { return }
    throw OutputError(
      path: output, reason: "it is there already, and is not a sample event as it was written",
      hint: "give another name, or --force to replace it")
  }

  private func writeToStandardOutput(_ event: SampleEvent) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "recap-demo-\(UUID()).db")
    defer { try? FileManager.default.removeItem(at: file) }
    try OutputFile.make(at: file.path) { try event.write(to: $0) }
    try Data(contentsOf: file, options: .alwaysMapped)
      .withUnsafeBytes(OutputChannel.standardOutput.write)
  }
}
