import RecapDashboard

/// What the page of an event needs whose sessions do not tell everything: the others take the room.
enum PartialEventStyle {
  /// Empty where the event has everything.
  static func rules(_ report: Report) -> String {
    guard report.isOfAnEvent else { return "" }
    let parts = report.sections.flatMap { section -> [OpeningPart] in
      if case .opening(let parts) = section { parts } else { [] }
    }
    var rules = ""
    for part in parts {
      switch part {
      case .tiles(let tiles) where tiles.count < 3:
        rules += """

          .tiles { grid-template-columns: repeat(\(tiles.count), 1fr); }
          .tile:last-child { grid-column: auto; }
          @media screen and (max-width: 640px) {
            .tiles { grid-template-columns: 1fr; }
          }
          """
      case .engagement(let engagement) where !engagement.isRated:
        rules += "\n.engagement { grid-template-columns: 1fr; }"
      default: break
      }
    }
    return rules
  }
}
