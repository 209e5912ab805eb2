public import RecapAnalytics
import RecapExportData

extension FigureChoices {
  /// Refuses a smallest group that is none, or that nothing is shown by.
  public func checkGroups() throws {
    guard let smallestGroup else { return }
    if !namesNobody, !hasNameless, !asksForDynamics {
      throw isOfNoUseAlone(name("k"), without: "\(name("anonymize")) or \(name("dynamics"))")
    }
    if namesNobody || hasNameless, smallestGroup < 2 {
      throw refusal(
        "\(name("k")) is \(smallestGroup), which is no group", hint: "give 2 or more; 5 is usual")
    }
  }

  private var hasNameless: Bool { editions.contains(where: \.namesNobody) }

  /// The group of the editions that name nobody, beside others that do; nil for the usual one.
  public var namelessGroup: Int? { hasNameless ? smallestGroup : nil }

  private var namesNobody: Bool { isAnonymized || report.namesNobody }

  /// Nil for an edition that names people.
  public var anonymizedGroup: Int? {
    namesNobody ? smallestGroup ?? Anonymization.usualGroup : nil
  }

  /// Nil where they are not asked for.
  public func dynamicsOptions() throws -> DynamicsOptions? {
    guard asksForDynamics else {
      let given = [("score", score != nil), ("follow-up", followUps != nil)]
      if let (option, _) = given.first(where: \.1) {
        throw isOfNoUseAlone(name(option), without: name("dynamics"))
      }
      return nil
    }
    if !report.tellsDynamics, !report.isOfEvent {
      throw refusal(
        "\(name("dynamics")) has no effect on \(name(report.option))",
        hint: "leave one of them out")
    }
    if formats == [.csv], !(table?.isMade(of: .dynamics) ?? false) {
      let tables = CSVTable.all(of: .dynamics).map(\.rawValue).joined(separator: ", ")
      throw hasNoEffect("dynamics", instead: "one of \(tables)")
    }
    let ofPeople = [
      ("the table followup", table == .followup), (name("score"), score != nil),
      (name("follow-up"), followUps != nil),
    ]
    if namesNobody, let (option, _) = ofPeople.first(where: \.1) {
      throw refusal(
        "\(option) is about people, whom \(name("anonymize")) hides",
        hint: "leave one of them out")
    }
    guard (0...1000).contains(followUps ?? 0) else {
      throw refusal(
        "\(name("follow-up")) must be 0 to 1,000 people",
        hint: "25 is usual; everybody is in json and csv")
    }
    let group = smallestGroup ?? DynamicsOptions.usualGroup
    guard (1...1000).contains(group) else {
      throw refusal(
        "\(name("k")) must be 1 to 1,000 with \(name("dynamics"))", hint: "5 is usual")
    }
    return DynamicsOptions(
      smallestGroup: group, score: try score.map(ScoreFile.formula) ?? .usual)
  }

  /// Nil where nothing is compared.
  public func comparisonOptions() throws -> ComparisonOptions? {
    let isTable = table?.isMade(of: .comparison) ?? false
    guard let comparison else {
      if isTable {
        throw isOfNoUseAlone("the table \(table!.rawValue)", without: name("compare"))
      }
      if !comparedDatabases.isEmpty {
        throw isOfNoUseAlone(name("compare-with"), without: name("compare"))
      }
      return nil
    }
    if report.isOfEvent {
      throw refusal(
        "\(name("compare")) is of a session, and \(name("report")) event of all",
        hint: "leave one of them out")
    }
    if formats == [.csv], !isTable { throw hasNoEffect("compare", instead: "comparison or curve") }
    return ComparisonOptions(comparison, databases: comparedDatabases)
  }

  /// Those of the report of an event.
  public func eventOptions() throws -> EventOptions {
    if report.isOfEvent, asksForDynamics {
      throw refusal(
        "\(name("dynamics")) is of a session, and \(name("report")) event of all",
        hint: "leave one of them out")
    }
    let within = within ?? EventOptions.usualGap
    guard (0...1440).contains(within) else {
      throw refusal("\(name("within")) must be 0 to 1,440 minutes", hint: "45 is usual")
    }
    return EventOptions(event: event, credit: credit, within: within)
  }
}
