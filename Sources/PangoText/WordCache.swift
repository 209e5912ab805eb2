import Foundation

/// Shaped words by their bytes.
///
/// Not by string equality, which takes "é" and "e" with a combining accent for the same and would
/// give one of them the other's glyphs.
struct WordCache {
  private var words: [WordHash: ShapedText] = [:]

  func find(_ utf8: UnsafeBufferPointer<UInt8>, _ hash: WordHash) -> ShapedText? {
    guard let word = words[hash], word.utf8.count == utf8.count else { return nil }
    let isSame = word.utf8.withUnsafeBufferPointer {
      memcmp($0.baseAddress!, utf8.baseAddress!, utf8.count) == 0
    }
    return isSame ? word : nil
  }

  /// Of two words with one hash the later stays.
  mutating func keep(_ word: ShapedText, _ hash: WordHash) { words[hash] = word }

  mutating func removeAll() { words.removeAll(keepingCapacity: true) }
}

/// The 64-bit FNV-1a hash of a word, made while its end is looked for.
///
/// Source: Fowler, Noll, Vo, http://www.isthe.com/chongo/tech/comp/fnv/.
struct WordHash: Hashable {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
