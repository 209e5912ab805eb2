import ArgumentParser
import RecapAnalytics
import RecapExportData
import RecapPipeline

/// What can be chosen about earlier sessions beside one.
struct ComparisonArguments: ParsableArguments {
  @Option(
    name: .customLong("compare"),
    help: ArgumentHelp(
      """
      Compare with so many earlier sessions of the same kind and about the same length, with all, or \
      with those of some ids (pdf, html, json; csv with --what).
      """,
      valueName: "sessions"),
    transform: ComparisonArguments.choice)
  var choice: ComparisonChoice?

  @Option(
    name: .customLong("compare-with"),
    help: ArgumentHelp(
      "Another database whose sessions are compared with, too; may be given several times.",
      valueName: "db"))
  var databases: [String] = []

  private static func choice(_ text: String) throws -> ComparisonChoice {
    if text == "all" { return .all }
    if !text.isEmpty, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
      guard let count = Int(text), (1...1000).contains(count) else {
        throw ValidationError("give 1 to 1,000 sessions, all, or ids")
      }
      return .latest(count)
    }
    let ids = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard ids.allSatisfy({ !$0.isEmpty }) else {
      throw ValidationError("give 1 to 1,000 sessions, all, or ids with commas between them")
    }
    return .named(ids)
  }
}

extension ReportArguments {
  /// Nil where nothing is compared.
  func comparisonOptions(for formats: [ReportFormat]) throws -> ComparisonOptions? {
    let isTable = table?.isMade(of: .comparison) ?? false
    guard let choice = comparison.choice else {
      if isTable || !comparison.databases.isEmpty {
        throw Failure(
          .usage,
          "\(isTable ? "the table \(table!.rawValue)" : "--compare-with") is of no use alone",
          hint: "give --compare, too")
      }
      return nil
    }
    if report == .event {
      throw Failure(
        .usage, "--compare is of a session, and --report event of all",
        hint: "leave one of them out")
    }
    if formats == [.csv], !isTable {
      throw Failure(
        .usage, "--compare has no effect on the table \((table ?? .attendees).rawValue)",
        hint: "leave it out, or give --what with comparison or curve")
    }
    return ComparisonOptions(choice, databases: comparison.databases)
  }
}
