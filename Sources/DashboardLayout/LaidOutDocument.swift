public import RecapDrawing

/// A document broken into pages, each drawn when it is asked for.
public protocol LaidOutDocument {
  var information: DocumentInformation { get }
  var pageSize: Size { get }
  var pageCount: Int { get }
  var outline: [OutlineEntry] { get }
  /// Where the parts others refer to begin.
  var destinations: [(name: String, page: Int, y: Double)] { get }

  /// The finished page; `index` counts from 0.
  func page(at index: Int) -> Scene
}

/// An entry of a document's outline.
public struct OutlineEntry: Sendable, Hashable {
  public let title: String
  /// 0 for a section.
  public let level: Int
  /// From 0.
  public let page: Int
  /// Points from the top of the page.
  public let y: Double
}
