public import RecapDashboard

/// A figure that a session's report does not have.
public struct FigureError: Error, Sendable, CustomStringConvertible {
  public let figure: FigureName
  public let session: String
  /// A clause.
  public let reason: String
  /// Those it has.
  public let others: [FigureName]

  public var description: String { "\(session) has no figure \(figure): \(reason)" }

  /// What to do.
  public var hint: String {
    // One of a kind stands for all of it.
    let names = others.filter {
      switch $0 {
      case .tile(let number), .poll(let number): number == 1
      default: true
      }
    }
    return names.isEmpty
      ? "its report has none" : "give one of \(names.map(\.description).joined(separator: ", "))"
  }
}
