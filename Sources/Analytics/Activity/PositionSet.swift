/// A set of positions in a list, such as the attendees of a session.
public struct PositionSet: Sendable {
  private var words: [UInt64] = []
  public private(set) var count = 0

  public init() {}

  /// False where the position was there before.
  @discardableResult
  public mutating func insert(_ position: Int) -> Bool {
    let (word, bit) = (position >> 6, UInt64(1) << UInt64(position & 63))
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
    }
    if words[word] & bit != 0 { return false }
    words[word] |= bit
    count += 1
    return true
  }

  /// In ascending order.
  func forEach(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(64 * index + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  func union(_ other: PositionSet) -> PositionSet {
    var union = words.count < other.words.count ? other : self
    for (index, word) in (words.count < other.words.count ? words : other.words).enumerated() {
      union.count += (word & ~union.words[index]).nonzeroBitCount
      union.words[index] |= word
    }
    return union
  }

  public func contains(_ position: Int) -> Bool {
    let word = position >> 6
    return word < words.count && words[word] >> UInt64(position & 63) & 1 == 1
  }
}
