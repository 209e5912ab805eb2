/// What names nobody though it looks like it: the words, ids and anchors of reports of nobody.
struct OrdinaryText {
  private struct Key: Hashable {
    let match: Search.Match
    let layer: TextPiece.Layer
  }

  private let search: Search
  private var matches: Set<Key> = []
  private var identifiers: Set<String> = []

  init(_ search: Search) { self.search = search }

  /// Takes a report of nobody for what it is.
  mutating func add(_ document: DocumentText) {
    for piece in document.pieces where piece.layer != .binary {
      note(piece) { entry, _ in entry.needle.kind != .email || entry.isSingle }
    }
    for identifier in document.identifiers { identifiers.insert(Self.key(identifier)) }
  }

  /// Takes the titles and employers of people for words, also where these are somebody's name; but
  /// who is named as a whole in one of them is named.
  mutating func add(profiles: some Sequence<[String]>) {
    for profile in profiles {
      let text = profile.joined(separator: FoldedText.partSeparator)
      note(TextPiece(place: "", text: text)) { entry, spansParts in entry.isSingle || spansParts }
    }
  }

  private mutating func note(
    _ piece: TextPiece, where isOrdinary: (IdentityNeedles.Entry, _ spansParts: Bool) -> Bool
  ) {
    for reading in Readings.of(piece.text) {
      let text = FoldedText(reading)
      search.forEachMatch(in: text) { match, range in
        let spansParts = range.dropFirst().contains(where: text.startsPart)
        if isOrdinary(search.needles.entries[Int(match.entry)], spansParts) {
          matches.insert(Key(match: match, layer: piece.layer))
        }
        return false
      }
    }
  }

  func contains(_ match: Search.Match, in layer: TextPiece.Layer) -> Bool {
    matches.contains(Key(match: match, layer: .content))
      || layer != .content && matches.contains(Key(match: match, layer: layer))
  }

  func contains(_ identifier: Identifier) -> Bool {
    identifiers.contains(Self.key(identifier))
  }

  /// How many names are words of this text.
  var names: Int {
    matches.count { $0.match.manner == .whole && $0.layer == .content }
  }

  private static func key(_ identifier: Identifier) -> String {
    "\(identifier.context)=\(identifier.value)"
  }
}
