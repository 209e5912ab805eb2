/// What the source of a session's data tells, and what it does not, in a sentence or two.
public struct SourceSection: Sendable {
  public let title: String
  public let text: String
}
