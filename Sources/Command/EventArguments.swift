import ArgumentParser
import RecapAnalytics
import RecapExportData
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
      throw ValidationError("give a share up to 100% such as 80%, or minutes such as 45m")
    }
    return credit
  }
}

extension ReportArguments {
  /// Nil for reports of sessions alone.
  /// - Parameter isBeside: Whether the report of the event is made beside those of its sessions.
  func eventOptions(isBeside: Bool = false) throws -> EventOptions? {
    try checkTable()
    guard report == .event || isBeside else {
      let given = [
        ("--event", event.id != nil), ("--credit", event.credit != nil),
        ("--within", event.within != nil),
      ]
      if let (option, _) = given.first(where: \.1) {
        throw Failure(
          .usage, "\(option) is of no use alone",
          hint: "give --report event, too, or --event-report in a batch")
      }
      return nil
    }
    if report == .event, asksForDynamics {
      throw Failure(
        .usage, "--dynamics is of a session, and --report event of all",
        hint: "leave one of them out")
    }
    let within = event.within ?? EventOptions.usualGap
    guard (0...1440).contains(within) else {
      throw Failure(.usage, "--within must be 0 to 1,440 minutes", hint: "45 is usual")
    }
    return EventOptions(event: event.id, credit: event.credit, within: within)
  }

  /// A table is of a session or of an event.
  private func checkTable() throws {
    guard let table else { return }
    let sources: [CSVTable.Source] =
      report == .event ? [.event] : [.session, .dynamics, .comparison]
    if sources.contains(where: table.isMade) { return }
    let tables = sources.flatMap(CSVTable.all).map(\.rawValue).joined(separator: ", ")
    throw Failure(
      .usage,
      "the table \(table.rawValue) is not of \(report == .event ? "an event" : "a session")",
      hint: "give one of \(tables)\(report == .event ? "" : ", or --report event, too")")
  }
}
