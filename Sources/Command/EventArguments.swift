import ArgumentParser
import RecapAnalytics
import RecapPipeline

/// What can be chosen about the report of an event.
struct EventArguments: ParsableArguments {
  @Option(
    name: .customLong("event"),
    help: ArgumentHelp("Of --report event: this event's sessions alone.", valueName: "id"))
  var id: String?

  @Option(
    help: ArgumentHelp(
      "Of the report of an event: who watched so much of a session live is credited with it, as 80% or 45m.",
      valueName: "share"),
    transform: EventArguments.credit)
  var credit: Credit?

  @Option(
    help: ArgumentHelp(
      "Of the report of an event: the most minutes between the end of a session and a next one; else 45.",
      valueName: "minutes"),
    transform: WholeNumber.parse)
  var within: Int?

  private static func credit(_ text: String) throws -> Credit {
    guard let credit = Credit(text) else {
      throw ValidationError("give \(Credit.form)")
    }
    return credit
  }
}
