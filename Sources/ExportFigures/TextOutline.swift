import RecapDrawing
import RecapPangoText

extension Typesetter {
  /// The outlines of a line's glyphs where it stands.
  func outline(of text: Scene.Text) -> Path {
    var path = Path()
    var x = text.origin.x
    forEachWord(of: text.line.string, text.line.style) { word in
      for run in word.runs {
        path.segments += run.path(at: Point(x, text.origin.y)).segments
      }
      x += word.width
    }
    return path
  }
}
