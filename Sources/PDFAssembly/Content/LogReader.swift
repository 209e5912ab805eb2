/// A log being read along with the content.
struct LogReader {
  private let events: [PageLog.Event]
  private var index = 0
  /// Of the glyphs of the event at hand, those that were met.
  private var taken = 0

  init(_ log: PageLog) { events = log.events }

  var next: PageLog.Event? { index < events.count ? events[index] : nil }

  /// Whose the next glyphs are.
  var nextSource: PageLog.Source? {
    if case .glyphs(_, let source)? = next { source } else { nil }
  }

  /// Of the event at hand.
  var glyphsLeft: Int {
    if case .glyphs(let count, _)? = next { count - taken } else { 0 }
  }

  mutating func take(_ count: Int) {
    taken += count
    if count > 0, glyphsLeft == 0 { advance() }
  }

  mutating func advance() { (index, taken) = (index + 1, 0) }
}
