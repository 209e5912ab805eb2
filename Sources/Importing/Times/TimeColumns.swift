/// Reads the times of a file and keeps what its order of day and month is decided by.
struct TimeColumns {
  private var parser = TimeParser()
  /// The first value that can be read in two ways.
  private(set) var firstOpen: (text: String, time: RawTime, line: Int)?
  /// None was read yet, or one whose readings say the same.
  private var needsOpen = true
  /// Times that are none of a stay.
  private(set) var others: [(time: RawTime, line: Int)] = []

  mutating func time(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) -> RawTime? {
    guard let time = parser.time(bytes) else { return nil }
    if needsOpen, time.shape == .open, firstOpen == nil || !isSame(time) {
      firstOpen = (String(decoding: bytes, as: UTF8.self).trimmedCell, time, line)
      needsOpen = isSame(time)
    }
    return time
  }

  private func isSame(_ time: RawTime) -> Bool { time.date(in: .dmy) == time.date(in: .mdy) }

  mutating func time(_ text: String, line: Int) -> RawTime? {
    var text = text
    return text.withUTF8 { time($0, line: line) }
  }

  /// A time that is none of a stay, such as a meeting's start.
  mutating func other(_ text: String, line: Int) -> RawTime? {
    guard let time = time(text, line: line) else { return nil }
    others.append((time, line))
    return time
  }

  func order(_ visits: [RawVisit], _ options: ImportOptions) throws(ImportError) -> (
    RawTime.Order, isLikely: Bool
  ) {
    try DateOrderDecision(
      options: options, visits: visits, others: others, firstOpen: firstOpen
    ).order()
  }
}
