/// What is drawn of the characters, as readers see them, that hold more than can be told apart: no
/// language piles up more marks, and what is joined to no end would leave its place. Their texts are
/// kept whole.
struct ClusterPile {
  private static let (mostMarks, mostLetters) = (4, 8)

  /// The byte at which each byte's character begins; empty where each is a character of its own.
  private var starts: [Int] = []
  private var current = -1
  private var (marks, letters) = (0, 0)

  init(_ utf8: [UInt8]) {
    if utf8.allSatisfy({ $0 < 0x80 }) { return }
    starts.reserveCapacity(utf8.count)
    for character in String(decoding: utf8, as: UTF8.self) {
      let start = starts.count
      for _ in character.utf8 { starts.append(start) }
    }
  }

  /// Counts a glyph of the text at a byte, and says whether it is drawn.
  mutating func takes(glyphOfWidth width: Double, at byte: Int) -> Bool {
    if starts.isEmpty { return true }
    if starts[byte] != current { (current, marks, letters) = (starts[byte], 0, 0) }
    if width == 0 { marks += 1 } else { letters += 1 }
    return width == 0
      ? marks <= Self.mostMarks && letters <= Self.mostLetters
      : letters <= Self.mostLetters
  }
}
