import RecapImporting
import RecapPipeline

/// How exports are read.
struct ExportReading {
  let arguments: ReadingArguments
  /// The event's name; nil for what the titles begin with.
  let event: String?
  /// Of the files' clock; nil for one that is not known.
  let timeZone: String?
  /// When the import is said to be made.
  let asOf: String?

  /// - Parameter files: Paths, or - alone.
  func event(of files: [String], _ time: GenerationTime) throws -> ImportedEvent {
    let options = try arguments.options(event: event, timeZone: timeZone, time)
    let exports = try files.map { try ImportFile(path: $0) }
    do {
      return try Importer(options: options).event(of: exports)
    } catch {
      throw Failure(error)
    }
  }

  /// What is chosen, as a command line has it.
  func given() throws -> [String] {
    // What is wrong with it is said once.
    _ = try arguments.options(event: event, timeZone: timeZone, GenerationTime(asOf))
    return arguments.given + ReadingArguments.option("event", event)
      + ReadingArguments.option("time-zone", timeZone) + ReadingArguments.option("as-of", asOf)
  }
}
