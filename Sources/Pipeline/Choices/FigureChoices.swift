public import RecapAnalytics
public import RecapExportData

/// What is chosen about the figures of a report, before it is known whether it can be met.
///
///     var choices = FigureChoices(of: .dashboard, as: [.csv], spelling: .options)
///     choices.comparison = .latest(10)
///     try choices.comparisonOptions()  // Failure: "--compare has no effect on the table attendees"
public struct FigureChoices: Sendable {
  /// How whoever chose writes the name of an option, so that a refusal has their words.
  public enum Spelling: Sendable {
    /// Of a call: "--compare".
    case options
    /// Of an address: "compare".
    case parameters
  }

  public let report: ReportKind
  public let formats: [ReportFormat]
  /// Made beside each other; empty for the report alone.
  public var editions: [ReportKind] = []
  /// The one of CSV; nil for the usual one.
  public var table: CSVTable?
  public var isAnonymized = false
  /// The fewest people that are shown as a group.
  public var smallestGroup: Int?
  public var wantsDynamics = false
  /// The path of a file of points.
  public var score: String?
  /// How many people worth a follow-up documents list.
  public var followUps: Int?
  public var comparison: ComparisonChoice?
  /// Paths of further databases to compare with.
  public var comparedDatabases: [String] = []
  /// One event of a database that holds several.
  public var event: String?
  public var credit: Credit?
  /// Minutes.
  public var within: Int?
  let spelling: Spelling

  public init(of report: ReportKind, as formats: [ReportFormat], spelling: Spelling) {
    (self.report, self.formats, self.spelling) = (report, formats, spelling)
  }

  /// The tables of dynamics imply them.
  public var asksForDynamics: Bool { wantsDynamics || table?.isMade(of: .dynamics) ?? false }

  func name(_ option: String) -> String {
    switch spelling {
    case .options: "--" + option
    case .parameters: option
    }
  }

  func refusal(_ message: String, hint: String) -> Failure { Failure(.usage, message, hint: hint) }

  /// Of an option that nothing of what is written heeds.
  func hasNoEffect(_ option: String, instead tables: String) -> Failure {
    refusal(
      "\(name(option)) has no effect on the table \((table ?? .attendees).rawValue)",
      hint: "leave it out, or give \(name("what")) with \(tables)")
  }

  func isOfNoUseAlone(_ what: String, without others: String) -> Failure {
    refusal("\(what) is of no use alone", hint: "give \(others), too")
  }
}

extension ReportKind {
  /// Tables its CSV may have.
  public var tables: [CSVTable] {
    let sources: [CSVTable.Source] =
      isOfEvent ? [.event] : [.session, .dynamics, .comparison]
    return CSVTable.allCases.filter { sources.contains(where: $0.isMade) }
  }

  public var usualTable: CSVTable { isOfEvent ? .matrix : .attendees }
}
