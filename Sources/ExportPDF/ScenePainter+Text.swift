import RecapDrawing
import RecapPDFAssembly
import RecapPangoText

extension ScenePainter {
  /// Draws a line of text from left to right, so that it can be searched and copied.
  func draw(_ text: Scene.Text, at offset: Point) throws {
    let words = try words(of: text.line, at: offset + text.origin)
    if let halo = text.halo { drawHalo(of: words, halo) }
    // What runs to the left is drawn in the order it is seen, as programs that copy and search
    // expect; the structure says how it is read.
    let isBackward = words.contains { $0.drawing.isBackward }
    if isBackward { openReading(text.line.spoken) }
    let reading = reading(of: text.line, words)
    for word in words {
      for glyphs in word.drawing.runs {
        content.show(glyphs, at: word.place, text.paint, of: owner, reading: reading)
      }
    }
    if let reading, words.allSatisfy({ $0.drawing.runs.isEmpty }) {
      content.note(reading, of: owner)
    }
    if isBackward { closeReading() }
  }

  private typealias Word = (text: ShapedText, drawing: WordDrawing, place: Point)

  /// The shaped words of a line, each with its place.
  private func words(of line: TextLine, at origin: Point) throws -> [Word] {
    var words: [(text: ShapedText, place: Point)] = []
    var x = origin.x
    typesetter.forEachWord(of: line.seen, line.style) { word in
      words.append((word, Point(x, origin.y)))
      x += word.width
    }
    // The space behind a line that runs to the left stands before what is seen of it.
    if line.isFollowed, words.first?.text.runs.first?.isBackward == true {
      let space = x - origin.x - line.width
      for index in words.indices { words[index].place.x -= space }
    }
    return try words.map { ($0.text, try drawing(of: $0.text), $0.place) }
  }

  /// The same word is encoded once for a document.
  private func drawing(of text: ShapedText) throws -> WordDrawing {
    let key = ObjectIdentifier(text)
    if let known = drawings[key] { return known }
    if drawings.count >= Self.mostDrawings { drawings.removeAll(keepingCapacity: true) }
    let new = try WordDrawing(text, resources)
    drawings[key] = new
    return new
  }

  /// Of characters for private use, archives ask to be told what they are; marks apart from their
  /// letters are told with them; and what has no glyph is told all the same.
  private func reading(of line: TextLine, _ words: [Word]) -> Reading? {
    guard
      line.reading != nil || line.string.unicodeScalars.contains(where: \.isForPrivateUse)
        || words.contains(where: { $0.drawing.hasLooseText })
        || !line.string.isEmpty && words.allSatisfy({ $0.drawing.runs.isEmpty })
    else { return nil }
    readings += 1
    return Reading(number: readings, text: line.spoken)
  }

  private func drawHalo(of words: [Word], _ halo: Stroke) {
    var outline = Path()
    for word in words {
      for run in word.text.runs {
        outline.segments += HaloOutline.path(of: run, at: word.place, width: halo.width).segments
      }
    }
    content.draw(Scene.Shape(.path(outline), fill: halo.paint, stroke: halo), at: .zero)
  }
}

extension Unicode.Scalar {
  fileprivate var isForPrivateUse: Bool {
    // None is encoded with lower numbers, as most texts are.
    value >= 0xE000 && properties.generalCategory == .privateUse
  }
}

extension TextLine {
  /// With the space that parts it from what is read next.
  fileprivate var seen: String { isFollowed ? string + " " : string }

  /// What it says, in the order it is read.
  fileprivate var spoken: String {
    let text = (reading ?? string).withoutIsolates
    return isFollowed ? text + " " : text
  }
}
