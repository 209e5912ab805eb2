import ArgumentParser
import RecapAnalytics
import RecapExportData
import RecapPipeline

/// What can be chosen about how the audience came and went.
struct DynamicsArguments: ParsableArguments {
  @Flag(
    name: .customLong("dynamics"),
    help: """
      How the audience came, went and stayed, by company and role, and whom to follow up with: a \
      section of the report; in json a member, in csv tables of --what.
      """)
  var isWanted = false

  @Option(
    help: ArgumentHelp(
      "A TOML file with the points of the follow-up list.", valueName: "file"))
  var score: String?
}

extension ReportArguments {
  /// Those of CSV imply it.
  var asksForDynamics: Bool { dynamics.isWanted || table?.isMade(of: .dynamics) ?? false }

  /// Nil where they are not asked for.
  func dynamicsOptions(for formats: [ReportFormat]) throws -> DynamicsOptions? {
    guard asksForDynamics else {
      if dynamics.score != nil {
        throw Failure(.usage, "--score is of no use alone", hint: "give --dynamics, too")
      }
      return nil
    }
    if report == .polls {
      throw Failure(
        .usage, "--dynamics has no effect on --report polls", hint: "leave one of them out")
    }
    if formats == [.csv], !(table?.isMade(of: .dynamics) ?? false) {
      let tables = CSVTable.all(of: .dynamics).map(\.rawValue).joined(separator: ", ")
      throw Failure(
        .usage, "--dynamics has no effect on the table \((table ?? .attendees).rawValue)",
        hint: "leave it out, or give --what with one of \(tables)")
    }
    if anonymize, dynamics.score != nil || table == .followup {
      throw Failure(
        .usage,
        "\(table == .followup ? "the table followup" : "--score") is about people, whom --anonymize hides",
        hint: "leave one of them out")
    }
    let group = smallestGroup ?? DynamicsOptions.usualGroup
    guard (1...1000).contains(group) else {
      throw Failure(.usage, "--k must be 1 to 1,000 with --dynamics", hint: "5 is usual")
    }
    return DynamicsOptions(
      smallestGroup: group, score: try dynamics.score.map(ScoreFile.formula) ?? .usual)
  }
}
