import RecapDashboard
import RecapDrawing

/// On which page each part of a report begins, known once all of it is laid out.
struct PageReferences {
  private let pages: [ReportPart: Int]
  private let words: PageFurniture

  init(_ pages: [ReportPart: Int], _ words: PageFurniture) {
    self.pages = pages
    self.words = words
  }

  /// Counts from 1; nil for a part the report does not have.
  func page(of part: ReportPart) -> Int? { pages[part] }

  /// Of what leads to a part; nil where the report does not have it.
  func link(to part: ReportPart) -> Role? {
    page(of: part).map { .link(to: .destination(part.name), words.link(part, $0)) }
  }
}

extension SceneBuilder {
  /// What `draw` adds leads to a part of the report, where it has that part.
  mutating func link(
    to part: ReportPart?, _ pages: PageReferences, _ draw: (inout SceneBuilder) -> Void
  ) {
    tag(part.flatMap(pages.link) ?? .span, draw)
  }
}
