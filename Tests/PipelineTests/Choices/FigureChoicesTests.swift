import RecapAnalytics
import RecapExportData
import RecapPipeline
import Testing

/// What can be met of what is chosen, and in which words the rest is refused.
struct FigureChoicesTests {
  private func message(
    _ spelling: FigureChoices.Spelling, _ report: ReportKind = .dashboard,
    _ format: ReportFormat = .csv, set: (inout FigureChoices) -> Void,
    make: (FigureChoices) throws -> Void
  ) -> String? {
    var choices = FigureChoices(of: report, as: [format], spelling: spelling)
    set(&choices)
    do { try make(choices) } catch { return Failure(error).message }
    return nil
  }

  @Test("a refusal names options as whoever chose writes them")
  func refusalsNameOptions() {
    func compare(_ choices: inout FigureChoices) { choices.comparison = .all }
    #expect(
      message(.options, set: compare, make: { _ = try $0.comparisonOptions() })
        == "--compare has no effect on the table attendees")
    #expect(
      message(.parameters, set: compare, make: { _ = try $0.comparisonOptions() })
        == "compare has no effect on the table attendees")
    #expect(
      message(.parameters, .event, .json, set: compare, make: { _ = try $0.comparisonOptions() })
        == "compare is of a session, and report event of all")
    #expect(
      message(.parameters, set: { $0.smallestGroup = 3 }, make: { try $0.checkGroups() })
        == "k is of no use alone")
    #expect(
      message(.parameters, set: { $0.within = 1441 }, make: { _ = try $0.eventOptions() })
        == "within must be 0 to 1,440 minutes")
    func hide(_ choices: inout FigureChoices) {
      (choices.table, choices.isAnonymized) = (.followup, true)
    }
    #expect(
      message(.parameters, set: hide, make: { _ = try $0.dynamicsOptions() })
        == "the table followup is about people, whom anonymize hides")
  }

  @Test("what can be met is options") func whatCanBeMetIsOptions() throws {
    var choices = FigureChoices(of: .dashboard, as: [.csv], spelling: .parameters)
    #expect(try choices.dynamicsOptions() == nil && choices.comparisonOptions() == nil)
    choices.table = .segments
    #expect(try choices.dynamicsOptions() == DynamicsOptions())
    (choices.isAnonymized, choices.smallestGroup) = (true, 7)
    #expect(try choices.dynamicsOptions() == DynamicsOptions(smallestGroup: 7))
    #expect(choices.anonymizedGroup == 7)
    (choices.table, choices.comparison) = (.curve, .latest(3))
    #expect(try choices.comparisonOptions() == ComparisonOptions(.latest(3)))
    var event = FigureChoices(of: .event, as: [.pdf], spelling: .parameters)
    #expect(try event.eventOptions() == EventOptions() && event.anonymizedGroup == nil)
    (event.credit, event.within) = (Credit("80%"), 0)
    #expect(try event.eventOptions() == EventOptions(credit: Credit("80%"), within: 0))
  }

  @Test("a group is of two at least where nobody is named, and of one where people are")
  func groups() {
    for (isAnonymized, least) in [(true, 2), (false, 1)] {
      for group in 0...3 {
        let refused = message(
          .options,
          set: {
            ($0.isAnonymized, $0.smallestGroup, $0.table) = (isAnonymized, group, .segments)
          },
          make: {
            try $0.checkGroups()
            _ = try $0.dynamicsOptions()
          })
        #expect((refused == nil) == (group >= least))
      }
    }
  }

  @Test("each table is of the reports that have it") func tables() {
    #expect(ReportKind.event.tables == CSVTable.all(of: .event))
    #expect(ReportKind.dashboard.tables.contains(.segments))
    #expect(!ReportKind.dashboard.tables.contains(.matrix))
    for kind in ReportKind.allCases { #expect(kind.tables.contains(kind.usualTable)) }
  }

  @Test(
    "sessions to compare with are a number, all or ids",
    arguments: [
      ("1", .latest(1)), ("1000", .latest(1000)), ("all", .all), ("a", .named(["a"])),
      ("a,b", .named(["a", "b"])), ("1,2", .named(["1", "2"])), ("0", nil), ("1001", nil),
      ("99999999999999999999", nil), ("", nil), ("a,", nil), (",", nil),
    ] as [(String, ComparisonChoice?)])
  func comparisons(text: String, choice: ComparisonChoice?) {
    #expect(ComparisonChoice(text) == choice)
  }
}
