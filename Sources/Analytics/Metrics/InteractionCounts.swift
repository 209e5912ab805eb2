/// How often one attendee took part in a session, besides watching.
public struct InteractionCounts: Sendable, Hashable {
  public let reactions: Int
  public let chatMessages: Int
  /// Polls with at least one answer.
  public let pollsAnswered: Int
  public let qaThreads: Int
  public let attachmentDownloads: Int
  public let handRaises: Int
}

extension AttendeeMetrics {
  public var interactions: InteractionCounts {
    InteractionCounts(
      reactions: reactions, chatMessages: chatMessages, pollsAnswered: pollsAnswered,
      qaThreads: qaThreads, attachmentDownloads: attachmentDownloads, handRaises: handRaises)
  }
}
