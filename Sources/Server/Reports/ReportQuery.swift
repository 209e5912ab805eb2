import RecapAccess
import RecapAnalytics
import RecapExportData
import RecapPDFAssembly
import RecapPipeline

/// The options of a report as parameters of its address.
enum ReportQuery {
  /// What is chosen; a parameter that is unknown, or that a format has no use for, is an error.
  static func settings(
    _ query: [RequestTarget.Parameter], _ kind: ReportKind, _ format: ReportFormat
  ) throws -> ReportSettings {
    var settings = ReportSettings(report: kind, table: kind.usualTable)
    var choices = FigureChoices(of: kind, as: [format], spelling: .parameters)
    let names = names(kind, format)
    for parameter in query {
      try check(parameter, isOneOf: names, of: "report")
      if try !set(parameter.name, to: parameter.value, in: &choices) {
        try set(parameter.name, to: parameter.value, in: &settings)
      }
    }
    do { try settings.choose(choices) } catch { throw Problem(error) }
    return settings
  }

  static func check(
    _ parameter: RequestTarget.Parameter, isOneOf names: [String], of what: String
  ) throws {
    guard names.contains(parameter.name) else {
      throw Problem.badRequest(
        "This \(what) has no parameter \(parameter.name); those it has: "
          + "\(names.joined(separator: ", ")).")
    }
  }

  /// The parameters a report has.
  static func names(_ kind: ReportKind, _ format: ReportFormat) -> [String] {
    var names: [String] =
      switch (kind, format) {
      case (.polls, _): ["timeZone", "paper"]
      case (.slides, _), (.eventSlides, _): ["timeZone"]
      case (.summary, .pdf), (.sponsor, .pdf): ["timeZone", "paper"]
      case (.speaker, .pdf): ["timeZone", "paper", "attendees"]
      case (.summary, _), (.sponsor, _): ["timeZone"]
      case (_, .pdf): ["timeZone", "paper", "attendees", "attachments", "descriptiveHeaders"]
      case (_, .html): ["timeZone", "attendees"]
      case (_, .csv): ["what", "descriptiveHeaders", "bom"]
      case (_, .json): []
      case (_, .xlsx): ["timeZone"]
      }
    if kind == .dashboard || kind == .speaker { names.append("dynamics") }
    if kind != .polls, !kind.isOfEvent { names.append("compare") }
    if kind.isOfEvent {
      // The days of an event are those of a zone, whatever they are written as.
      if !names.contains("timeZone") { names.append("timeZone") }
      names += ["credit", "within"]
    }
    if format == .pdf { names.append("standard") }
    return names + (kind.namesNobody ? ["k"] : ["anonymize", "k"])
  }

  private static func set(
    _ name: String, to value: String, in settings: inout ReportSettings
  ) throws {
    switch name {
    case "timeZone":
      guard ZoneRules(value) != nil else {
        throw Problem.badRequest(
          "There is no time zone of this name; give an IANA name such as Europe/Berlin.")
      }
      settings.timeZone = value
    case "paper":
      guard let paper = PaperName(rawValue: value) else {
        throw Problem.badRequest("paper is a4 or letter.")
      }
      settings.paper = paper
    case "attendees":
      switch value {
      case "all": settings.attendees = nil
      case "none": settings.attendees = 0
      default:
        guard let count = Int(value), count >= 0 else {
          throw Problem.badRequest("attendees is all, none or a number.")
        }
        settings.attendees = count
      }
    case "bom": settings.byteOrderMark = try flag(name, value)
    case "attachments": settings.attachments = try flag(name, value)
    case "standard": settings.standard = try choice(name, value) as PDFStandard
    default: settings.descriptiveHeaders = try flag(name, value)
    }
  }

  static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ value: String
  ) throws -> Choice {
    guard let choice = Choice(rawValue: value) else {
      let values = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem.badRequest("\(name) is one of \(values).")
    }
    return choice
  }

  static func flag(_ name: String, _ value: String) throws -> Bool {
    guard let flag = Bool(value) else { throw Problem.badRequest("\(name) is true or false.") }
    return flag
  }
}

// MARK: - Figures

extension ReportQuery {
  /// Whether it is a parameter of the figures.
  private static func set(
    _ name: String, to value: String, in choices: inout FigureChoices
  ) throws -> Bool {
    switch name {
    case "what":
      let tables = choices.report.tables
      guard let table = CSVTable(rawValue: value), tables.contains(table) else {
        let names = tables.map(\.rawValue).joined(separator: ", ")
        throw Problem.badRequest("what is one of \(names).")
      }
      choices.table = table
    case "dynamics": choices.wantsDynamics = try flag(name, value)
    case "compare":
      guard let comparison = ComparisonChoice(value) else {
        throw Problem.badRequest("compare is \(ComparisonChoice.form).")
      }
      choices.comparison = comparison
    case "anonymize": choices.isAnonymized = try flag(name, value)
    case "k": choices.smallestGroup = try number(name, value)
    case "credit":
      guard let credit = Credit(value) else {
        throw Problem.badRequest("credit is \(Credit.form).")
      }
      choices.credit = credit
    case "within": choices.within = try number(name, value)
    default: return false
    }
    return true
  }

  static func number(_ name: String, _ value: String) throws -> Int {
    guard value.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(value) else {
      throw Problem.badRequest("\(name) is a whole number.")
    }
    return number
  }
}

extension ReportSettings {
  /// Refuses what can't be met.
  fileprivate mutating func choose(_ choices: FigureChoices) throws {
    try choices.checkGroups()
    smallestGroup = choices.anonymizedGroup
    table = choices.table ?? table
    dynamics = try choices.dynamicsOptions()
    comparison = try choices.comparisonOptions()
    if report.isOfEvent { event = try choices.eventOptions() }
  }
}
