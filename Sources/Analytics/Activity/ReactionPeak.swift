/// One of the stretches of a session with the most reactions.
public struct ReactionPeak: Sendable, Hashable {
  /// From 0.
  public let startMinute: Int
  /// Exclusive.
  public let endMinute: Int
  public let count: Int
  /// The most frequent reaction; nil where none of them has a name.
  public let topReaction: String?
}
