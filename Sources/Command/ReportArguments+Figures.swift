import RecapAnalytics
import RecapExportData
import RecapPipeline

extension ReportArguments {
  func figureChoices(for formats: [ReportFormat]) -> FigureChoices {
    var choices = FigureChoices(of: report, as: formats, spelling: .options)
    (choices.table, choices.isAnonymized) = (table, anonymize)
    (choices.smallestGroup, choices.wantsDynamics) = (smallestGroup, dynamics.isWanted)
    (choices.score, choices.comparison) = (dynamics.score, comparison.choice)
    choices.followUps = dynamics.followUps
    choices.comparedDatabases = comparison.databases
    (choices.event, choices.credit, choices.within) = (event.id, event.credit, event.within)
    return choices
  }

  /// Nil for reports of sessions alone.
  /// - Parameter isBeside: Whether the report of the event is made beside those of its sessions.
  func eventOptions(isBeside: Bool = false) throws -> EventOptions? {
    try checkTable()
    if report == .event || isBeside { return try figureChoices(for: []).eventOptions() }
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

  /// A table is of a session or of an event.
  private func checkTable() throws {
    guard let table, !report.tables.contains(table) else { return }
    let tables = report.tables.map(\.rawValue).joined(separator: ", ")
    throw Failure(
      .usage,
      "the table \(table.rawValue) is not of \(report == .event ? "an event" : "a session")",
      hint: "give one of \(tables)\(report == .event ? "" : ", or --report event, too")")
  }
}
