import RecapAnalytics

/// What a list of attendees may tell of each beside the minutes.
enum AttendeeFigure {
  case joined, left, visits
  case reactions, chatMessages, pollsAnswered, qaThreads, attachmentDownloads, handRaises

  /// What people did, as far as a source tells it, in order.
  static func deeds(toldBy source: Provenance) -> [AttendeeFigure] {
    let all: [(AttendeeFigure, isTold: Bool)] = [
      (.reactions, source.measures(.reactions)), (.chatMessages, source.measures(.chatMessages)),
      (.pollsAnswered, source.tellsPollsAnswered), (.qaThreads, source.measures(.qaThreads)),
      (.attachmentDownloads, source.measures(.attachmentDownloads)),
      (.handRaises, source.measures(.handRaises)),
    ]
    return all.filter(\.isTold).map(\.0)
  }

  /// How often somebody did it; nil for a time of day.
  func count(of attendee: AttendeeMetrics) -> Int? {
    switch self {
    case .joined, .left: nil
    case .visits: attendee.visits
    case .reactions: attendee.reactions
    case .chatMessages: attendee.chatMessages
    case .pollsAnswered: attendee.pollsAnswered
    case .qaThreads: attendee.qaThreads
    case .attachmentDownloads: attendee.attachmentDownloads
    case .handRaises: attendee.handRaises
    }
  }

  /// Seconds after the start; nil for what is no time of day, or not known.
  func second(of attendee: AttendeeMetrics) -> Int? {
    switch self {
    case .joined: attendee.stretches.first?.lowerBound
    case .left: attendee.stretches.last?.upperBound
    default: nil
    }
  }
}

/// Which figures stand in the columns of the list of attendees, and which under the strip.
struct AttendeeFigures {
  let columns: [AttendeeFigure]
  let counters: [AttendeeFigure]

  private static let columnCount = 3

  /// Where a source tells too little for the columns, they tell when people were there.
  init(toldBy source: Provenance) {
    let deeds = AttendeeFigure.deeds(toldBy: source)
    let presence: [AttendeeFigure] =
      switch Self.columnCount - deeds.count {
      case 3...: [.joined, .left, .visits]
      case 2: [.joined, .left]
      case 1: [.visits]
      default: []
      }
    columns = Array((presence + deeds).prefix(Self.columnCount))
    counters = Array(deeds.dropFirst(Self.columnCount))
  }

  /// Of the list of who was there.
  /// - Parameter isTimed: It is known when.
  init(ofPresence isTimed: Bool, toldBy source: Provenance) {
    columns = isTimed ? [.joined, .left, .visits] : []
    counters = AttendeeFigure.deeds(toldBy: source)
  }
}
