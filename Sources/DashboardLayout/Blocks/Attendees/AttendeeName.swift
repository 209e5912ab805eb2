import RecapDrawing

/// A name broken into lines: the first in its column, further ones under the numbers too.
struct AttendeeName {
  let lines: [TextLine]

  /// A name is never cut before this; it would fill most of a page.
  private static let mostLines = 40

  init(
    _ name: String, _ style: TextStyle, width: Double, wideWidth: Double,
    measure: any TextMeasuring
  ) {
    let starts = measure.lineStarts(of: name, style, width: width)
    guard starts.count > 1 else {
      lines = [measure.line(name, style)]
      return
    }
    let first = String(decoding: name.utf8.prefix(starts[1]), as: UTF8.self)
    let rest = String(decoding: name.utf8.dropFirst(starts[1]), as: UTF8.self)
    lines =
      [measure.line(first, style)]
      + measure.lines(rest, style, width: wideWidth, limit: Self.mostLines - 1)
  }
}
