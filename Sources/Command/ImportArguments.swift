import ArgumentParser
import RecapImporting

/// How exports are read into a database of their own.
struct ImportArguments: ParsableArguments {
  @OptionGroup var reading: ReadingArguments

  @Option(help: "The event's name; else what the titles begin with.")
  var event: String?

  @Option(
    help: "The zone of the files' clock, such as Europe/Berlin; else times are kept as they are.")
  var timeZone: String?

  @Option(help: "When the import is said to be made; no time of a file lies after it.")
  var asOf: String?

  func options(_ time: GenerationTime) throws -> ImportOptions {
    try reading.options(event: event, timeZone: timeZone, time)
  }
}
