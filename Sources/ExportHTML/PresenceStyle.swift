/// What a report without attention has in other colours, and other widths: there is no green in it.
enum PresenceStyle {
  static let rules = """

    /* Presence alone */
    .tiles { grid-template-columns: 1fr 1fr; }
    .tile:last-child { grid-column: auto; }
    .stay { height: 20px; margin: 1px 0 5px; }
    .all td:empty::before { content: none !important; }
    .engagement { grid-template-columns: 1fr; }
    .a, .attendees line { stroke: var(--blue); }
    .levels { grid-template-columns: repeat(6, 1fr); }
    .cross .f-green { display: none; }
    #details .engaged { color: inherit; font-weight: inherit; }
    .source p { max-width: 900px; }
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
      .tiles { grid-template-columns: 1fr; }
      .levels { grid-template-columns: 1fr 1fr; }
    }
    """
}
