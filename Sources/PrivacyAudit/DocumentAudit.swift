/// Looks for people in one document.
struct DocumentAudit {
  private let search: Search
  private let ordinary: OrdinaryText
  private(set) var leaks: [Leak] = []
  /// The needles of the leaks.
  private var found: Set<Int32> = []

  private static let longestPrefix = 12

  init(_ document: DocumentText, _ search: Search, ordinary: OrdinaryText) {
    (self.search, self.ordinary) = (search, ordinary)
    for piece in document.pieces where piece.layer == .content { look(at: piece) }
    for identifier in document.identifiers { look(at: identifier) }
    // Of what is seen from behind, only what was not seen from the front.
    let seen = found
    for piece in document.pieces where piece.layer != .content { look(at: piece, except: seen) }
  }

  private mutating func look(at piece: TextPiece, except seen: Set<Int32> = []) {
    var told: Set<Int32> = []
    for reading in Readings.of(piece.text) {
      let text = FoldedText(reading)
      search.forEachMatch(in: text) { match, range in
        guard isLeak(match, in: piece.layer) else { return false }
        if !seen.contains(match.entry), told.insert(match.entry).inserted {
          add(match, text, range, at: piece.place)
        }
        return true
      }
    }
    found.formUnion(told)
  }

  private func isLeak(_ match: Search.Match, in layer: TextPiece.Layer) -> Bool {
    if layer == .binary {
      let entry = search.needles.entries[Int(match.entry)]
      let isLong = entry.isFoundInsideWords || entry.needle.kind == .email && entry.letters >= 8
      return isLong && match.manner == .whole
    }
    return !ordinary.contains(match, in: layer)
  }

  private mutating func add(
    _ match: Search.Match, _ text: FoldedText, _ range: Range<Int>, at place: String
  ) {
    let entry = search.needles.entries[Int(match.entry)]
    var kind: Leak.Kind =
      switch entry.needle.kind {
      case .name: .name
      case .email: .email
      case .externalID: .externalID
      case .firstName: .firstName
      case .lastName: .lastName
      }
    if case .shortened = match.manner { kind = .shortenedName }
    leaks.append(
      Leak(
        kind: kind, attendee: entry.needle.attendee, others: entry.people.count - 1, place: place,
        text: text.excerpt(range)))
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
