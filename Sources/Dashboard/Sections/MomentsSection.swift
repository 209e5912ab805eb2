/// The minutes of a session that stand out, each with its figure.
public struct MomentsSection: Sendable {
  public struct Entry: Sendable {
    public let clock: String
    /// "+9 min".
    public let offset: String
    public let headline: String
    /// What was on then, in ever fewer words: the first that has room stands behind the headline.
    public let notes: [String]
    public let sentence: String
    /// The part of the report that has more on it; nil where none has.
    public let destination: ReportPart?
  }

  public let title: String
  /// Always in two columns, however few they are.
  public let isWide: Bool
  /// Set closer, to leave room to others.
  public var isDense = false
  /// In time order, from one to six.
  public let entries: [Entry]
}
