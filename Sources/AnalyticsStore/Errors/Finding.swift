/// Something wrong with a database, as often as it occurs.
public struct Finding: Sendable {
  /// The first occurrences, at most `Finding.mostExamples`, each in one line.
  public internal(set) var examples: [String]
  /// All occurrences.
  public internal(set) var total: Int

  public static let mostExamples = 20
}
