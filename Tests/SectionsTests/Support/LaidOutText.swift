import Foundation
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import RecapPangoText

/// A line of text on a page, where it stands there.
struct LaidOutText {
  let string: String
  let box: Rect
  /// The label of the part of the page it belongs to; nil in the margins.
  let part: String?
}

/// The pages of a report, taken apart.
struct LaidOutPages {
  let pages: [[LaidOutText]]
  let paper: Paper
  let outline: [OutlineEntry]

  private static let fonts = Result {
    try FontLibrary(
      cacheDirectory: FileManager.default.temporaryDirectory.appending(path: "recap-fonts").path)
  }

  init(_ report: Report, on paper: Paper = .a4) throws {
    let laidOut = LaidOutReport(report, on: paper, measure: Typesetter(try Self.fonts.get()))
    self.paper = laidOut.paper
    outline = laidOut.outline
    pages = (0..<laidOut.pageCount).map { index in
      Self.texts(in: laidOut.page(at: index).nodes, at: .zero, part: nil)
    }
  }

  private static func texts(
    in nodes: [Scene.Node], at offset: Point, part: String?
  ) -> [LaidOutText] {
    nodes.flatMap { node -> [LaidOutText] in
      switch node {
      case .group(let group):
        return texts(in: group.nodes, at: offset + group.offset, part: part ?? group.label)
      case .shape, .image: return []
      case .text(let text):
        // From the capitals' height to the descenders' depth.
        let size = text.line.style.size
        let origin = offset + text.origin
        return [
          LaidOutText(
            string: text.line.string,
            box: Rect(
              x: origin.x, y: origin.y - 0.73 * size, width: text.line.width, height: 0.93 * size),
            part: part)
        ]
      }
    }
  }

  func texts(of parts: String...) -> [LaidOutText] {
    pages.joined().filter { $0.part.map(parts.contains) ?? false }
  }

  /// How often a text stands in some parts, however it is broken into lines.
  func count(of text: String, in parts: String...) -> Int {
    let all = pages.joined().filter { $0.part.map(parts.contains) ?? false }
      .map { $0.string.withoutSpaces }.joined()
    let wanted = Array(text.withoutSpaces.unicodeScalars)
    let scalars = Array(all.unicodeScalars)
    guard wanted.count <= scalars.count else { return 0 }
    var (count, index) = (0, 0)
    while index + wanted.count <= scalars.count {
      if scalars[index] == wanted[0], Array(scalars[index..<index + wanted.count]) == wanted {
        count += 1
        index += wanted.count
      } else {
        index += 1
      }
    }
    return count
  }

  /// Texts of the sections that leave the content's box.
  var outside: [String] {
    let content = Rect(
      x: paper.contentX - 1, y: paper.contentTop, width: Paper.contentWidth + 2,
      height: paper.contentBottom - paper.contentTop)
    return texts(of: "polls", "poll answers", "definitions").filter { text in
      text.box.minX < content.minX || text.box.maxX > content.maxX
        || text.box.minY < content.minY || text.box.maxY > content.maxY
    }.map(\.string)
  }

  /// Pairs of texts that stand on each other by more than half a point; page one is not looked at.
  var overlaps: [String] {
    pages.dropFirst().flatMap { page -> [String] in
      let texts = page.map { ($0.string, $0.box.insetBy(0.25)) }.sorted { $0.1.minY < $1.1.minY }
      var found: [String] = []
      for (index, first) in texts.enumerated() {
        for second in texts[(index + 1)...] {
          if second.1.minY > first.1.maxY { break }
          if first.1.intersects(second.1) { found.append("\(first.0) | \(second.0)") }
        }
      }
      return found
    }
  }
}

extension String {
  var withoutSpaces: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
