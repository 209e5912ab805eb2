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

  @Option(
    name: .customLong("follow-up"),
    help: ArgumentHelp(
      "How many people worth a follow-up are listed in pdf and html, 0 to 1,000; else 25.",
      valueName: "people"),
    transform: WholeNumber.parse)
  var followUps: Int?
}

extension ReportArguments {
  /// Those of CSV imply it.
  var asksForDynamics: Bool { dynamics.isWanted || table?.isMade(of: .dynamics) ?? false }

  /// Nil where they are not asked for.
  func dynamicsOptions(for formats: [ReportFormat]) throws -> DynamicsOptions? {
    guard asksForDynamics else {
      let given = [("--score", dynamics.score != nil), ("--follow-up", dynamics.followUps != nil)]
      if let (option, _) = given.first(where: \.1) {
        throw Failure(.usage, "\(option) is of no use alone", hint: "give --dynamics, too")
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
    let ofPeople = [
      ("the table followup", table == .followup), ("--score", dynamics.score != nil),
      ("--follow-up", dynamics.followUps != nil),
    ]
    if anonymize, let (option, _) = ofPeople.first(where: \.1) {
      throw Failure(
        .usage, "\(option) is about people, whom --anonymize hides",
        hint: "leave one of them out")
    }
    guard (0...1000).contains(dynamics.followUps ?? 0) else {
      throw Failure(
        .usage, "--follow-up must be 0 to 1,000 people",
        hint: "25 is usual; everybody is in json and csv")
    }
    let group = smallestGroup ?? DynamicsOptions.usualGroup
    guard (1...1000).contains(group) else {
      throw Failure(.usage, "--k must be 1 to 1,000 with --dynamics", hint: "5 is usual")
    }
    return DynamicsOptions(
      smallestGroup: group, score: try dynamics.score.map(ScoreFile.formula) ?? .usual)
  }
}
