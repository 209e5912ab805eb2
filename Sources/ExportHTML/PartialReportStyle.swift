import RecapDashboard

/// What a page needs whose source does not tell everything: the others take the room.
enum PartialReportStyle {
  /// Empty for a report that has everything.
  static func rules(_ report: Report) -> String {
    report.sections.flatMap { section -> [OpeningPart] in
      if case .opening(let parts) = section { parts } else { [] }
    }.map(rules).joined()
  }

  private static func rules(of part: OpeningPart) -> String {
    switch part {
    case .tiles(let tiles) where tiles.count != 3:
      return """

        .tiles { grid-template-columns: repeat(\(max(1, min(3, tiles.count))), 1fr); }
        .tile:last-child { grid-column: auto; }
        @media screen and (max-width: 640px) {
          .tiles { grid-template-columns: 1fr; }
        }
        """
    case .engagement(let engagement) where !engagement.isRated:
      return "\n.engagement { grid-template-columns: 1fr; }"
    case .longest:
      return """

        .longest .participation { margin-top: 12px; }
        .longest tbody td:nth-child(2) { width: 64%; }
        """
    case .source:
      return """

        .stay { height: 20px; margin: 1px 0 5px; }
        .all td:empty::before { content: none !important; }
        .source p { max-width: 900px; }
        """
    default: return ""
    }
  }
}
