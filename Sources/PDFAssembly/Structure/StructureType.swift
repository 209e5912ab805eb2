import RecapDrawing

/// The standard structure types in use.
///
/// Source: ISO 32000-1, 14.8.4.
enum StructureType: Equatable {
  case document, section, heading(Int), paragraph, span, list, listItem, listBody, figure, link
  case table, row, columnHead, rowHead, cell

  /// Nil for a role that is no part of the content.
  init?(_ role: Role) {
    switch role {
    case .runningHead, .runningFoot: return nil
    case .section: self = .section
    case .heading(let level): self = .heading(level)
    case .paragraph: self = .paragraph
    case .span: self = .span
    case .list: self = .list
    case .listItem: self = .listItem
    case .figure: self = .figure
    case .link: self = .link
    case .table: self = .table
    case .row: self = .row
    case .columnHead: self = .columnHead
    case .rowHead: self = .rowHead
    case .cell: self = .cell
    }
  }

  var name: StaticString {
    switch self {
    case .document: "Document"
    case .section: "Sect"
    case .heading(1): "H1"
    case .heading(2): "H2"
    case .heading(3): "H3"
    case .heading: "H4"
    case .paragraph: "P"
    case .span: "Span"
    case .list: "L"
    case .listItem: "LI"
    case .listBody: "LBody"
    case .figure: "Figure"
    case .link: "Link"
    case .table: "Table"
    case .row: "TR"
    case .columnHead, .rowHead: "TH"
    case .cell: "TD"
    }
  }

  /// What cells a head belongs to.
  var attributes: StaticString? {
    switch self {
    case .columnHead: "/A<</O/Table/Scope/Column>>"
    case .rowHead: "/A<</O/Table/Scope/Row>>"
    default: nil
    }
  }
}
