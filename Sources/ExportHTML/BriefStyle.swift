import RecapDashboard

/// What a page has that tells the sections of the full report in brief.
enum BriefStyle {
  /// Empty for a report without such parts.
  static func rules(_ report: Report) -> String { report.isBrief ? rules : "" }

  private static let rules = """

    /* In brief */
    .brief { display: grid; grid-template-columns: repeat(auto-fit, minmax(0, 1fr)); grid-auto-flow: column;
      gap: 28px 24px; }
    .brief .figure { padding-top: 0; }
    .brief .engaging, thead .engaging { color: var(--green-text); }
    .brief .share, .brief .segments { height: 9px; margin: 6px 0 8px; }
    .brief .tile:last-child { grid-column: auto; }
    .digests { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 0 24px; }
    .digest h2 small { margin-left: 6px; color: var(--ink3); font-size: 13px; font-weight: 400; }
    .digest li { font-size: 14px; }
    .digest b { font-variant-numeric: tabular-nums; }
    .digest h3 { font-size: 14px; }
    .minutes, .said { margin-top: 10px; }
    .minutes li { display: flex; gap: 12px; padding: 4px 0; }
    .minutes li > b { flex: none; min-width: 48px; }
    .said li { display: grid; grid-template-columns: auto minmax(0, 1fr) 72px 44px; gap: 0 10px;
      align-items: center; padding: 4px 0; }
    .said .chip { align-self: start; }
    .said h3 { grid-column: 2 / -1; }
    .said span:not(.chip) { grid-column: 2; }
    .said b, .parts b, .standing b { text-align: right; }
    .parts { margin-top: 10px; }
    .parts + .parts { margin-top: 8px; padding-top: 8px; border-top: 1px solid var(--rule2); }
    .parts li { display: grid; grid-template-columns: minmax(0, 1fr) 34% 48px; gap: 0 10px;
      align-items: center; padding: 2px 0; }
    .parts li > span { color: var(--ink1); }
    .digest .figures { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr);
      gap: 0 16px; margin: 10px 0 14px; }
    .digest .figures > div { display: flex; flex-direction: column-reverse; }
    .digest .figures dt { color: var(--ink3); font-size: 13px; }
    .digest .figures dd { font-size: 30px; line-height: 38px; }
    .standing { margin-top: 8px; }
    .standing li { display: grid; grid-template-columns: minmax(0, 1fr) 140px 60px 76px; gap: 0 12px;
      align-items: center; padding: 6px 0; border-bottom: 1px solid var(--rule2); }
    .standing svg { width: 140px; height: auto; }
    .standing .word { color: var(--ink1); font-weight: 600; text-align: right; white-space: nowrap; }
    .standing .word.z { font-weight: 400; }
    .groups-of { display: grid; grid-template-columns: 1fr 1fr; gap: 0 24px; }
    .groups-of h2 small { margin-left: 6px; color: var(--ink3); font-size: 13px; font-weight: 400; }
    .groups-of table, .largest { margin-top: 8px; font-size: 14px; }
    .groups-of th, .groups-of td, .largest th, .largest td, .busiest th, .busiest td { padding: 4px 0; }
    .groups-of tbody th, .largest tbody th, .busiest tbody th { color: var(--ink1); font-weight: 500; }
    .groups-of tbody th { width: 44%; }
    .groups-of td:nth-child(2) { width: 26%; padding-left: 10px; }
    .groups-of td:nth-child(n+3) { padding-left: 10px; }
    #course > .head { margin: 0; padding: 0; border: 0; }
    #course > .head + .block { margin-top: 20px; }
    .groups-of thead .live { color: var(--blue-text); }
    svg.dot { width: 100%; height: 14px; }
    .largest td { vertical-align: middle; }
    .largest small { display: none; color: var(--ink3); font-size: 13px; font-weight: 400; }
    .largest th:first-child { width: 20%; }
    .largest td:nth-child(odd) { width: 17%; padding-left: 24px; }
    .largest thead th:nth-child(3) { color: var(--blue-text); }
    .remark-of-all { margin-top: 14px; }
    .busiest { font-size: 14px; }
    .busiest td:nth-child(2) { width: 28%; padding-left: 10px; }
    .busiest :is(th, td):nth-child(n+4) { padding-left: 24px; text-align: start; }
    @media screen and (max-width: 860px) {
      .groups-of { grid-template-columns: 1fr; }
      .brief { grid-template-columns: 1fr 1fr; grid-auto-flow: row; }
      .digests { grid-auto-flow: row; grid-auto-columns: auto; }
    }
    @media screen and (max-width: 640px) {
      .largest, .largest tbody { display: block; }
      .largest thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .largest tr { display: grid; grid-template-columns: 1fr auto; padding: 6px 0; }
      .largest small { display: inline; margin-right: 8px; }
      .largest .key { min-width: 150px; }
      .largest tbody td:nth-child(odd), .largest th:first-child { width: auto; padding-left: 0; }
      .busiest { table-layout: fixed; font-size: 13px; }
      .busiest thead th { font-size: 12px; }
      .busiest td:nth-child(2) { display: none; }
      .busiest th:first-child { width: 30%; }
      .busiest :is(th, td):nth-child(3) { width: 22%; }
      .busiest :is(th, td):nth-child(n+4) { padding-left: 12px; }
      .standing li { grid-template-columns: minmax(0, 1fr) 60px 76px; }
      .standing svg { grid-row: 2; grid-column: 1 / -1; }
    }
    @media print {
      .digest li, .digest h3, .digest h2 small, .digest .figures dt { font-size: 8pt; }
      .digest .figures dd { font-size: 16pt; line-height: 20pt; }
      .digests { gap: 0 14px; }
    }
    """
}

extension Report {
  fileprivate var isBrief: Bool {
    sections.contains { section in
      guard case .opening(let parts) = section else { return false }
      return parts.contains {
        switch $0 {
        case .briefFigures, .digests, .groupLists, .largestGroups: true
        default: false
        }
      }
    }
  }
}
