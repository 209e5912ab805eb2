/// One kind of interaction in a session.
struct ActivityScript: Sendable {
  enum Kind: String, Sendable {
    case reaction
    case chatMessage = "chat_message"
    case qaThread = "qa_thread"
    case attachmentDownload = "attachment_download"
    case handRaise = "hand_raise"
  }

  /// A stretch of the session with its own share of the interactions.
  struct Phase: Sendable {
    var minutes: ClosedRange<Double>
    var weight: Double
    /// What the interactions are, the first most often; empty: nothing is said.
    var details: [String] = []
  }

  var kind: Kind
  /// The share of live viewers that takes part.
  var share: Double
  /// How many there are for one live viewer.
  var rate: Double
  var phases: [Phase]
}
