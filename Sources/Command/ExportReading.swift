import RecapImporting

/// How exports are read.
struct ExportReading {
  let arguments: ReadingArguments
  /// The event's name; nil for what the titles begin with.
  let event: String?
  /// Of the files' clock; nil for one that is not known.
  let timeZone: String?
  /// When the import is said to be made.
  let asOf: String?

  func options(_ time: GenerationTime) throws -> ImportOptions {
    try arguments.options(event: event, timeZone: timeZone, time)
  }
}
