/// A text of a document and where it stands.
struct TextPiece {
  enum Layer: Hashable {
    /// What people see, hear or look up.
    case content
    /// What programs read: looked at last, since most of it is content seen from behind.
    case source
    /// Bytes that are letters by chance. Only what is long can be found in them.
    case binary
  }

  /// "page 3, text".
  let place: String
  let text: String
  var layer = Layer.content
}

/// A value that names something in a document for programs: an id, an anchor.
struct Identifier {
  let place: String
  /// What it is the id of, as far as that shows: "attendees.id".
  let context: String
  let value: String
}

/// All that is written in a document.
struct DocumentText {
  var pieces: [TextPiece] = []
  var identifiers: [Identifier] = []

  /// - Parameter place: Put before every place.
  mutating func add(_ other: DocumentText, at place: String) {
    pieces += other.pieces.map {
      TextPiece(place: "\(place), \($0.place)", text: $0.text, layer: $0.layer)
    }
    identifiers += other.identifiers.map {
      Identifier(place: "\(place), \($0.place)", context: $0.context, value: $0.value)
    }
  }
}
