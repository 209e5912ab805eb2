/// Something a session may be known by, and which a source may not tell.
public enum Signal: String, Sendable, CaseIterable {
  case attendance, timing
  case timeZone = "time_zone"
  case engagement
  case visitCountry = "visit_country"
  case device, reactions
  case chatMessages = "chat_messages"
  case polls
  case qaThreads = "qa_threads"
  case attachmentDownloads = "attachment_downloads"
  case handRaises = "hand_raises"
  case recording

  /// It is told of those alone who are known to have been there.
  public var isOfLiveViewers: Bool {
    switch self {
    case .engagement, .visitCountry, .device: true
    default: false
    }
  }
}
