/// Sequences of letters by their beginnings: many are looked for at once, in as many steps as the
/// text has letters times the few that they have in common.
struct LetterTree {
  private var edges: [UInt64: Int32] = [:]
  /// By node; -1 where none ends.
  private(set) var ends: [Int32] = [-1]
  /// By node: one of those that go on from here.
  private(set) var examples: [Int32] = [-1]

  static let root: Int32 = 0

  func next(_ node: Int32, _ letter: UInt32) -> Int32? {
    edges[UInt64(UInt32(bitPattern: node)) << 32 | UInt64(letter)]
  }

  /// Adds a sequence, and gives what was known by the same letters, if anything was.
  mutating func insert(_ letters: some Sequence<UInt32>, as value: Int32) -> Int32? {
    var node = Self.root
    for letter in letters {
      let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(letter)
      if let next = edges[key] {
        node = next
      } else {
        edges[key] = Int32(ends.count)
        node = Int32(ends.count)
        ends.append(-1)
        examples.append(value)
      }
    }
    if ends[Int(node)] >= 0 { return ends[Int(node)] }
    ends[Int(node)] = value
    return nil
  }
}
