/// Shaped words by their bytes: a table with open addressing, looked up for every word of every
/// line.
///
/// Not by string equality, which takes "é" and "e" with a combining accent for the same and would
/// give one of them the other's glyphs.
struct WordCache {
  private var slots: [ShapedText?]
  private var count = 0

  private static let initialCapacity = 64

  init() { slots = Array(repeating: nil, count: Self.initialCapacity) }

  func find(_ utf8: UnsafeBufferPointer<UInt8>, _ hash: WordHash) -> ShapedText? {
    var index = hash.value & (slots.count - 1)
    while let word = slots[index] {
      if word.hash == hash, word.hasBytes(utf8) { return word }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  mutating func keep(_ word: ShapedText) {
    if 2 * count >= slots.count { grow() }
    insert(word)
    count += 1
  }

  mutating func removeAll() { self = WordCache() }

  private mutating func grow() {
    let words = slots
    slots = Array(repeating: nil, count: 2 * slots.count)
    for case let word? in words { insert(word) }
  }

  private mutating func insert(_ word: ShapedText) {
    var index = word.hash.value & (slots.count - 1)
    while slots[index] != nil { index = (index + 1) & (slots.count - 1) }
    slots[index] = word
  }
}

/// The 64-bit FNV-1a hash of a word, made while its end is looked for.
///
/// Source: Fowler, Noll, Vo, http://www.isthe.com/chongo/tech/comp/fnv/.
struct WordHash: Equatable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func combine(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Not negative.
  var value: Int { Int(truncatingIfNeeded: state >> 1) }
}
