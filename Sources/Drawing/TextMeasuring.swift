/// A source of text measures: the one thing layout asks of the fonts.
public protocol TextMeasuring: AnyObject {
  /// The advance of one line in points.
  func width(of string: String, _ style: TextStyle) -> Double

  /// Where a paragraph of one style breaks: the UTF-8 offsets at which its lines start, beginning
  /// with 0. Breaks between words, and inside a word only where it is longer than a line.
  func lineStarts(of string: String, _ style: TextStyle, width: Double) -> [Int]

  /// The same for a paragraph of several styles; offsets count through all spans.
  func lineStarts(of spans: [TextSpan], width: Double) -> [Int]
}

extension TextMeasuring {
  public func line(_ string: String, _ style: TextStyle) -> TextLine {
    TextLine(string, style: style, width: width(of: string, style))
  }

  /// The line, or its longest beginning that fits in `width` with an ellipsis.
  public func line(_ string: String, _ style: TextStyle, fitting width: Double) -> TextLine {
    let whole = line(string, style)
    guard whole.width > width else { return whole }
    let clusters = Array(string)
    // The largest count of clusters that still fits lies in low..<high.
    var (low, high) = (0, clusters.count)
    var best = line("…", style)
    while low < high {
      let middle = (low + high + 1) / 2
      let shortened = String(clusters[..<middle]).trimmingSpacesAtEnd + "…"
      let candidate = line(shortened, style)
      if candidate.width <= width {
        (low, best) = (middle, candidate)
      } else {
        high = middle - 1
      }
    }
    return best
  }

  /// The paragraph's lines, at most `limit`, the last ending in "…" where text is left over.
  /// Lines that end between words are followed by their space.
  /// - Parameter readsRest: What is left over is read with the last line, though nobody sees it.
  public func lines(
    _ string: String, _ style: TextStyle, width: Double, limit: Int = .max,
    readsRest: Bool = false
  ) -> [TextLine] {
    let starts = lineStarts(of: string, style, width: width)
    return (0..<min(limit, starts.count)).map { index in
      let isLast = index + 1 == starts.count
      let isCut = index + 1 == limit && !isLast
      let end = isLast || isCut ? string.utf8.count : starts[index + 1]
      let whole = string.slice(starts[index]..<end)
      let text = whole.trimmingSpacesAtEnd
      if isCut {
        let line = line(text, style, fitting: width)
        return readsRest ? line.read(as: text) : line
      }
      return isLast || text == whole ? line(text, style) : line(text, style).followed
    }
  }

  /// The paragraph's lines in the narrowest measure that needs no further line.
  public func balancedLines(
    _ string: String, _ style: TextStyle, width: Double, limit: Int = .max,
    readsRest: Bool = false
  ) -> [TextLine] {
    let widest = lines(string, style, width: width, limit: limit, readsRest: readsRest)
    let count = lineStarts(of: string, style, width: width).count
    guard count > 1, count <= limit else { return widest }
    var (tooNarrow, wideEnough) = (width / Double(count + 1), width)
    while wideEnough - tooNarrow > 1 {
      let middle = (tooNarrow + wideEnough) / 2
      if lineStarts(of: string, style, width: middle).count <= count {
        wideEnough = middle
      } else {
        tooNarrow = middle
      }
    }
    return lines(string, style, width: wideEnough)
  }

  /// The lines of a paragraph of several styles, each as pieces from left to right.
  public func lines(_ spans: [TextSpan], width: Double) -> [[PlacedText]] {
    let starts = lineStarts(of: spans, width: width)
    let total = spans.reduce(0) { $0 + $1.string.utf8.count }
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : total
      return pieces(of: spans, in: starts[index]..<end, isLast: end == total)
    }
  }

  private func pieces(
    of spans: [TextSpan], in range: Range<Int>, isLast: Bool
  ) -> [PlacedText] {
    var pieces: [PlacedText] = []
    var (x, start) = (0.0, 0)
    for (index, span) in spans.enumerated() {
      let end = start + span.string.utf8.count
      let overlap = range.clamped(to: start..<end)
      if !overlap.isEmpty {
        var text = span.string.slice(overlap.lowerBound - start..<overlap.upperBound - start)
        var isFollowed = false
        if overlap.upperBound == range.upperBound {
          let trimmed = text.trimmingSpacesAtEnd
          isFollowed = trimmed != text && !isLast
          text = trimmed
        }
        var line = line(text, span.style)
        if isFollowed { line = line.followed }
        pieces.append(PlacedText(line, x: x, paint: span.paint, spanIndex: index))
        x += line.width
      }
      start = end
    }
    return pieces
  }
}

extension String {
  /// The text between two UTF-8 offsets on scalar boundaries. What is isolated there and begins
  /// before is isolated in it too.
  fileprivate func slice(_ range: Range<Int>) -> String {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    let slice = String(self[start..<utf8.index(startIndex, offsetBy: range.upperBound)])
    let depth = range.lowerBound == 0 ? 0 : String(self[..<start]).openIsolates
    return depth == 0 ? slice : String(repeating: "\u{2068}", count: depth) + slice
  }

  fileprivate var trimmingSpacesAtEnd: String {
    var scalars = unicodeScalars[...]
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
