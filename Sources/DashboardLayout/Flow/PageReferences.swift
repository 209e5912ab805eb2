import Dashboard

/// On which page each part of a report begins, known once all of it is laid out.
struct PageReferences {
  private let pages: [ReportPart: Int]

  init(_ pages: [ReportPart: Int]) { self.pages = pages }

  /// Counts from 1; nil for a part the report does not have.
  func page(of destination: ReportPart) -> Int? { pages[destination] }
}
