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
    if report.isOfEvent || isBeside { return try figureChoices(for: []).eventOptions() }
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
      "the table \(table.rawValue) is not of \(report.isOfEvent ? "an event" : "a session")",
      hint: "give one of \(tables)\(report.isOfEvent ? "" : ", or --report event, too")")
  }
}

extension ReportArguments {
  /// The slides of what was chosen.
  func slides() throws -> ReportKind {
    if dynamics.isWanted {
      throw Failure(
        .usage, "--dynamics has no effect on --format slides", hint: "leave one of them out")
    }
    switch report {
    case .dashboard: return .slides
    case .event: return .eventSlides
    default:
      throw Failure(
        .usage, "--format slides is of a whole session or event, and not of --\(report.option)",
        hint: "leave one of them out")
    }
  }
}
