/// When one live viewer is in the session.
struct Attendance: Sendable {
  var attendee: Int
  /// In time order, in seconds from the session's start; the first may begin before it and the
  /// last go on after its end. Every one holds a second of the session.
  var spans: [Range<Int>]

  func contains(_ second: Int) -> Bool {
    spans.contains { $0.contains(second) }
  }

  /// The part of `window` in the first span that reaches into it.
  func overlap(with window: Range<Int>) -> Range<Int>? {
    for span in spans where span.overlaps(window) { return span.clamped(to: window) }
    return nil
  }

  func seconds(of duration: Int) -> Int {
    spans.reduce(0) { $0 + $1.clamped(to: 0..<duration).count }
  }
}
