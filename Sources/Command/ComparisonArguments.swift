import ArgumentParser
import RecapAnalytics
import RecapPipeline

/// What can be chosen about earlier sessions beside one.
struct ComparisonArguments: ParsableArguments {
  @Option(
    name: .customLong("compare"),
    help: ArgumentHelp(
      """
      Compare with so many earlier sessions of the same kind and about the same length, with all, or \
      with those of some ids (pdf, html, json, xlsx; csv with --what).
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
    guard let choice = ComparisonChoice(text) else {
      throw ValidationError("give \(ComparisonChoice.form)")
    }
    return choice
  }
}
