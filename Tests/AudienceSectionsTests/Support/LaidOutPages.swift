import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import RecapPangoText

/// The pages of a report, taken apart.
struct LaidOutPages {
  /// A text with the box its letters fill, in points of the page.
  struct PlacedLine {
    let string: String
    let style: TextStyle
    let box: Rect
  }

  /// What one block has on one page.
  struct Part {
    let page: Int
    let label: String
    var texts: [PlacedLine] = []
    /// Of lines, rectangles and outlines.
    var corners: [Point] = []
  }

  private static let fonts = Result { try FontLibrary() }

  private(set) var parts: [Part] = []
  let pageCount: Int
  let outline: [OutlineEntry]
  let paper: Paper

  init(_ metrics: SessionMetrics, on paper: Paper = .a4) throws {
    let report = ReportComposer(metrics, options: ReportOptions(generatedAt: 0)).report()
    let pages = LaidOutReport(report, on: paper, measure: Typesetter(try Self.fonts.get()))
    pageCount = pages.pageCount
    outline = pages.outline
    self.paper = paper
    for page in 0..<pages.pageCount {
      for case .group(let group) in pages.page(at: page).nodes {
        var part = Part(page: page, label: group.label ?? "margins")
        Self.collect(.group(group), at: .zero, into: &part)
        parts.append(part)
      }
    }
  }

  func parts(_ label: String) -> [Part] { parts.filter { $0.label == label } }

  func texts(_ label: String) -> [String] { parts(label).flatMap(\.texts).map(\.string) }

  /// The names in a table's rows, further lines joined to the first: all in the style of names.
  func names(_ label: String) -> [String] {
    var names: [String] = []
    var isName = false
    for text in parts(label).flatMap(\.texts) {
      if text.style == TextStyle(8.5, .medium) {
        if isName { names[names.count - 1] += " " + text.string } else { names.append(text.string) }
        isName = true
      } else {
        isName = false
      }
    }
    return names
  }

  private static func collect(_ node: Scene.Node, at offset: Point, into part: inout Part) {
    switch node {
    case .group(let group):
      for node in group.nodes { collect(node, at: offset + group.offset, into: &part) }
    case .text(let text):
      let (size, origin) = (text.line.style.size, offset + text.origin)
      let box = Rect(
        x: origin.x, y: origin.y - 0.73 * size, width: text.line.width, height: 0.93 * size)
      part.texts.append(
        PlacedLine(string: text.line.string, style: text.line.style, box: box))
    case .image(let image):
      part.corners += [
        offset + Point(image.frame.minX, image.frame.minY),
        offset + Point(image.frame.maxX, image.frame.maxY),
      ]
    case .shape(let shape):
      switch shape.outline {
      case .line(let a, let b): part.corners += [offset + a, offset + b]
      case .rect(let rect):
        part.corners += [
          offset + Point(rect.minX, rect.minY), offset + Point(rect.maxX, rect.maxY),
        ]
      case .path(let path):
        for case .move(let point) in path.segments { part.corners.append(offset + point) }
        for case .line(let point) in path.segments { part.corners.append(offset + point) }
      }
    }
  }
}
