import RecapDashboard

/// The rules of the section on how the audience came and went: pages without it do without them.
enum DynamicsStyle {
  static let rules = """

    /* Audience dynamics */
    .s-band { fill: none; stroke: var(--band); }
    #dynamics h3 { font-size: 18px; line-height: 1.35; letter-spacing: -0.006em; }
    #dynamics .half h3, .follow-up h3 { display: inline; margin-right: 8px; }
    .movements { padding-top: 14px; }
    .movements .chart { margin-top: 12px; }
    .halves { display: grid; grid-template-columns: 1fr 1fr; gap: 34px 32px; margin-top: 34px; }
    .halves.single { grid-template-columns: 1fr; }
    .half, .follow-up { min-width: 0; border-top: 2px solid var(--ink1); padding-top: 9px; }
    .half.minor { border-top-width: 1px; }
    .half .chart, .half table { margin-top: 10px; }
    .half p.note { margin-top: 8px; }
    .follow-up { margin-top: 40px; }
    .segments-by th, .segments-by td { padding: 4px 0; font-size: 14px; }
    .segments-by thead th { font-size: 13px; white-space: nowrap; }
    .segments-by th:first-child { width: 30%; }
    .segments-by td:nth-child(3), .segments-by td:nth-child(5) { width: 21%; padding-left: 16px; }
    .segments-by .key { width: 11%; }
    .segments-by thead th:nth-child(4) { color: var(--blue-text); }
    .segments-by thead th:nth-child(6) { color: var(--green-text); }
    .segments-by .few { color: inherit; font-weight: 400; }
    svg.dot { width: 100%; height: 14px; }
    .windows th, .windows td, .ends-of th, .ends-of td { font-size: 14px; }
    .windows thead th, .ends-of thead th { font-size: 13px; }
    .windows tbody th { color: var(--ink1); font-weight: 600; white-space: nowrap; }
    .windows td:nth-child(2) { width: 24%; padding-left: 16px; }
    .windows td:nth-child(3) { width: 12%; }
    .windows th:last-child, .windows td:last-child { padding-left: 16px; text-align: start; }
    .ends-of td:nth-child(2) { width: 34%; padding-left: 16px; }
    .ends-of .key, .ends-of td:nth-child(3) { width: 15%; }
    .worth { margin-top: 10px; table-layout: fixed; }
    .worth thead tr { border-bottom: 1px solid var(--ink1); }
    .worth tbody tr:first-child { border-top: 0; }
    .worth th, .worth td { padding-left: 8px; font-size: 14px; }
    .worth th:first-child { width: 16%; padding-left: 0; }
    .worth th:nth-child(2) { width: 23%; }
    .worth thead th { font-size: 12px; vertical-align: bottom; overflow-wrap: normal; }
    .worth tbody th { color: var(--ink1); font-weight: 600; }
    .worth small { display: block; color: var(--ink3); font-size: 13px; font-weight: 400; }
    svg.part { width: 12px; height: 9px; margin: 0 0 4px auto; }
    svg.points { width: 100%; height: 12px; }
    .worth td:nth-child(2) { padding-left: 16px; }
    .worth tbody tr:hover { background: var(--surf); }
    @media screen and (max-width: 900px) {
      .halves { grid-template-columns: 1fr; }
    }
    @media screen and (max-width: 860px) {
      .worth, .worth tbody { display: block; }
      .worth thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
        clip-path: inset(50%); }
      .worth tr { display: grid; grid-template-columns: repeat(3, 1fr); gap: 2px 12px;
        padding: 12px 0 10px; }
      .worth tbody th:first-child { grid-column: 1 / span 2; width: auto; padding: 0; }
      .worth td { padding: 0; font-size: 12px; text-align: start; }
      .worth td:nth-child(2) { grid-area: 2 / 1 / auto / -1; width: auto; padding: 4px 0; }
      .worth td.key { grid-area: 1 / 3; font-size: 15px; text-align: right; }
      .worth td[data-of]::before { content: attr(data-of) " "; color: var(--ink3); font-weight: 400; }
    }
    @media screen and (max-width: 640px) {
      .segments-by th, .segments-by td { font-size: 13px; }
      .segments-by { table-layout: fixed; }
      .segments-by thead th { font-size: 12px; white-space: normal; vertical-align: bottom; }
      .segments-by td:nth-child(3), .segments-by td:nth-child(5) { display: none; }
      .segments-by th:first-child { width: 34%; }
      .segments-by th:last-child { width: 27%; }
      .windows td:nth-child(2) { width: 16%; }
    }
    @media print {
      #dynamics h3 { font-size: 12pt; }
      .halves { gap: 16px 24px; margin-top: 16px; }
      .halves .half, .worth tr { break-inside: avoid; }
      .segments-by th, .segments-by td, .windows th, .windows td, .ends-of th, .ends-of td,
      .worth th, .worth td { font-size: 8pt; }
      .worth thead th { font-size: 6.75pt; }
      .worth small { font-size: 7pt; }
    }
    """
}

extension Report {
  /// Whether the page has the section.
  var hasDynamics: Bool { sections.contains { $0.part == .dynamics } }
}
