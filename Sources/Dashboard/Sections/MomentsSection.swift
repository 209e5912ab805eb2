/// The minutes of a session that stand out, each with its figure.
public struct MomentsSection: Sendable {
  public struct Entry: Sendable {
    public let clock: String
    /// "+9 min".
    public let offset: String
    public let headline: String
    public let sentence: String
  }

  public let title: String
  /// In time order, at most six.
  public let entries: [Entry]
}
