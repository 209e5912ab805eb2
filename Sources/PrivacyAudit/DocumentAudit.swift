/// Looks for people in one document.
struct DocumentAudit {
  private let search: Search
  private let ordinary: OrdinaryText
  private(set) var leaks: [Leak] = []
  private var found: Set<Int32> = []
  /// The attendees of the leaks.
  private var people: Set<Int> = []

  private static let longestPrefix = 12

  init(_ document: DocumentText, _ search: Search, ordinary: OrdinaryText) {
    (self.search, self.ordinary) = (search, ordinary)
    for piece in document.pieces where piece.layer == .content {
      add(matches(in: piece), of: piece)
    }
    for identifier in document.identifiers { look(at: identifier) }
    // Of what is seen from behind, only what was not seen from the front.
    let (seen, known) = (found, people)
    for piece in document.pieces where piece.layer != .content {
      let matches = matches(in: piece).filter { match in
        let entry = search.needles.entries[Int(match.entry)]
        return !seen.contains(match.entry) && !(entry.isSingle && entry.people.isSubset(of: known))
      }
      add(matches, of: piece)
    }
  }

  private struct Found {
    let entry: Int32
    let isShortened: Bool
    let text: String
  }

  /// Each needle once, and no part of a name beside what tells the same person better.
  private func matches(in piece: TextPiece) -> [Found] {
    var (told, found): (Set<Int32>, [Found]) = ([], [])
    for reading in Readings.of(piece.text) {
      let text = FoldedText(reading)
      search.forEachMatch(in: text) { match, range in
        guard isLeak(match, in: piece.layer) else { return false }
        if told.insert(match.entry).inserted {
          found.append(
            Found(
              entry: match.entry, isShortened: match.isShortened, text: text.excerpt(range)))
        }
        return true
      }
    }
    if found.count < 2 { return found }
    let entries = search.needles.entries
    let better = Set(
      found.flatMap { entries[Int($0.entry)].isSingle ? [] : entries[Int($0.entry)].people })
    return found.filter { match in
      let entry = entries[Int(match.entry)]
      return !entry.isSingle || entry.people.isDisjoint(with: better)
    }
  }

  private func isLeak(_ match: Search.Match, in layer: TextPiece.Layer) -> Bool {
    if layer == .binary {
      let entry = search.needles.entries[Int(match.entry)]
      let isLong = entry.isFoundInsideWords || entry.needle.kind == .email && entry.letters >= 8
      return isLong && match.manner == .whole && !ordinary.contains(match, in: layer)
    }
    return !ordinary.contains(match, in: layer)
  }

  private mutating func add(_ matches: [Found], of piece: TextPiece) {
    for match in matches {
      let entry = search.needles.entries[Int(match.entry)]
      found.insert(match.entry)
      people.formUnion(entry.people)
      leaks.append(
        Leak(
          kind: match.isShortened ? .shortenedName : Leak.Kind(entry.needle.kind),
          attendee: entry.needle.attendee, others: entry.people.count - 1, place: piece.place,
          text: match.text))
    }
  }

  private mutating func look(at identifier: Identifier) {
    guard let attendee = attendee(identifier.value), !ordinary.contains(identifier) else { return }
    leaks.append(
      Leak(
        kind: .id, attendee: attendee, others: 0, place: identifier.place, text: identifier.value))
  }

  /// Whose number a value is, with or without some letters before it.
  private func attendee(_ value: String) -> Int? {
    let digits = value.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    let prefix = value.utf8.dropLast(digits)
    guard digits > 0, prefix.count <= Self.longestPrefix, prefix.allSatisfy(Self.isOfName) else {
      return nil
    }
    let number = String(decoding: value.utf8.suffix(digits), as: UTF8.self)
    return search.needles.numbers[number]
      ?? (prefix.last == UInt8(ascii: "-") ? search.needles.numbers["-" + number] : nil)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
