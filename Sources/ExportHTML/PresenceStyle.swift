import RecapDashboard

/// What a list of who was there has in other colours, and other widths, than one of attention.
enum PresenceStyle {
  /// Empty for a report with another list.
  static func rules(_ report: Report) -> String {
    guard let presence = report.presence else { return "" }
    return rules + (presence.isTimed ? "" : totals) + (presence.isRated ? rated : "")
  }

  /// Columns of when people came are not there.
  private static let totals = """

    .attendees tr > :nth-child(n+3):nth-child(-n+5) { display: none; }
    @media screen { .attendees thead th:nth-child(6) { grid-column: 6; } }
    @media screen and (min-width: 861px) {
      .attendees tr { grid-template-columns:
        minmax(130px, 1fr) minmax(72px, 90px) 0 0 0 minmax(110px, 130px) minmax(98px, 138px)
        repeat(2, minmax(82px, 114px)); }
    }
    """

  private static let rated = """

    .attendees line { stroke: var(--green); }
    """

  private static let rules = """

    /* Presence alone */
    .a, .attendees line { stroke: var(--blue); }
    .levels { grid-template-columns: repeat(6, 1fr); }
    .cross .f-green { display: none; }
    #details .engaged { color: inherit; font-weight: inherit; }
    @media screen and (max-width: 860px) {
      .attendees td:nth-child(n+11) { grid-row: 6; }
      .attendees td:nth-child(11) { grid-column: 1 / span 2; }
      .attendees td:nth-child(12) { grid-column: 3 / span 2; }
      .attendees td:nth-child(13) { grid-column: 5 / span 2; }
    }
    @media screen and (min-width: 861px) {
      .attendees tr > :nth-child(n+11) { grid-row: 3; }
      .attendees tr > :nth-child(11) { grid-column: 7; margin-left: 16px; }
      .attendees tr > :nth-child(12) { grid-column: 8; }
      .attendees tr > :nth-child(13) { grid-column: 9; }
    }
    @media screen {
      .attendees td:nth-child(11)::before { content: var(--cell11); }
      .attendees td:nth-child(12)::before { content: var(--cell12); }
      .attendees td:nth-child(13)::before { content: var(--cell13); }
    }
    @media screen and (max-width: 640px) {
      .levels { grid-template-columns: 1fr 1fr; }
    }
    """
}
