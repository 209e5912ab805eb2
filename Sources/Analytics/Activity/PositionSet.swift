/// A set of positions in a list, such as the attendees of a session.
///
/// It takes as much memory as it has positions, whatever they are: a bit for each position of the
/// list would take gigabytes where many options are each chosen by a few of very many.
public struct PositionSet: Sendable {
  private var words: [UInt64] = []
  /// Those beyond the words.
  private var far: Set<Int> = []
  public private(set) var count = 0

  public init() {}

  /// False where the position was there before.
  @discardableResult
  public mutating func insert(_ position: Int) -> Bool {
    let (word, bit) = (position >> 6, UInt64(1) << UInt64(position & 63))
    if word >= words.count {
      guard word < 4 * count + 16 else {
        let isNew = far.insert(position).inserted
        if isNew { count += 1 }
        return isNew
      }
      extendWords(to: max(word + 1, 2 * words.count))
    }
    if words[word] & bit != 0 { return false }
    words[word] |= bit
    count += 1
    return true
  }

  private mutating func extendWords(to length: Int) {
    words.append(contentsOf: repeatElement(0, count: length - words.count))
    for position in far where position >> 6 < length {
      far.remove(position)
      words[position >> 6] |= 1 << UInt64(position & 63)
    }
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
    far.sorted().forEach(body)
  }

  mutating func formUnion(_ other: PositionSet) {
    if other.words.count > words.count { extendWords(to: other.words.count) }
    for (index, word) in other.words.enumerated() {
      count += (word & ~words[index]).nonzeroBitCount
      words[index] |= word
    }
    for position in other.far { insert(position) }
  }

  public func contains(_ position: Int) -> Bool {
    let word = position >> 6
    if word >= words.count { return far.contains(position) }
    return words[word] >> UInt64(position & 63) & 1 == 1
  }
}
