/// What a report has besides where its session is compared with others.
enum ComparisonStyle {
  static let rules = """

    /* Beside other sessions */
    .beside { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px;
      margin-top: auto; padding-top: 12px; font-size: 13px; line-height: 1.35; }
    svg.strip { flex: none; width: 160px; height: auto; }
    svg.typical { width: 100%; height: 6px; margin-top: 1px; overflow: visible; }
    .typical .s-ink4 { stroke-width: 3px; }
    .typical .s-ink1 { stroke-width: 1.5px; }
    .engagement .unusual { margin-top: 6px; font-size: 13px; }
    .beside p { flex: 1 1 180px; }
    .participation .legends { padding-bottom: 4px; color: var(--ink3); text-align: start; }
    svg.typical.legend { display: inline-block; width: 18px; margin-right: 8px; vertical-align: 1px; }
    .few { margin-top: 18px; }
    .remark { margin-top: 12px; }
    .remark + .remark { margin-top: 4px; }
    .standings { margin-top: 12px; font-size: 14px; }
    .standings thead tr, .sessions thead tr { border-bottom: 1px solid var(--ink1); }
    .standings tbody th { color: var(--ink1); font-weight: 500; }
    .standings tr > :nth-child(3) { width: 250px; padding-left: 40px; text-align: start;
      white-space: nowrap; }
    .standings tr > :nth-child(5), .standings td[colspan] { text-align: start; padding-left: 20px; }
    .standings td:nth-child(5) { color: var(--ink1); font-weight: 600; }
    .standings td[colspan].z { padding-left: 40px; }
    .standings td:nth-child(5).z { padding-left: 20px; }
    .standings svg, .sessions svg { display: inline-block; vertical-align: middle; }
    .sessions { font-size: 14px; }
    .sessions tbody th { color: var(--ink1); font-weight: 500; }
    .sessions tr > :nth-child(2) { text-align: start; white-space: nowrap; }
    .sessions tr > :nth-child(n+4) { padding-left: 16px; }
    .sessions tr > :nth-child(3) { width: 150px; text-align: center; }
    .sessions svg.course { width: 120px; height: 26px; }
    .sessions .live { color: var(--blue-text); }
    .sessions .recorded { color: var(--amber-text); }
    .sessions .engaging { color: var(--green-text); }
    .sessions .own { border: solid var(--ink1); border-width: 1px 0; }
    .sessions .own > * { color: var(--ink1); font-weight: 600; }
    @media screen and (max-width: 860px) {
      .standings, .standings tbody, .sessions, .sessions tbody { display: block; }
      .standings thead, .sessions thead { position: absolute; width: 1px; height: 1px;
        overflow: hidden; clip-path: inset(50%); }
      .standings tbody tr, .sessions tbody tr { display: grid; gap: 2px 12px; padding: 10px 0; }
      .standings tbody tr > *, .sessions tbody tr > * { width: auto !important;
        padding: 0 !important; }
      .standings tbody tr { grid-template-columns: 1fr auto 56px; }
      .standings tbody td:nth-child(2) { grid-area: 1 / 2 / auto / span 2; }
      .standings tbody td:nth-child(3) { grid-area: 2 / 1; text-align: start; }
      .standings tbody td:nth-child(4) { grid-area: 2 / 2 / auto / span 2; }
      .standings tbody td:nth-child(5) { grid-area: 3 / 1; }
      .standings tbody td:nth-child(6) { grid-area: 3 / 2 / auto / span 2; }
      .standings tbody td[colspan] { grid-area: 2 / 1 / auto / -1; }
      .sessions tbody tr { grid-template-columns: 27fr 40fr 33fr; gap: 2px 8px; }
      .sessions tbody th { grid-area: 1 / 1 / auto / span 2; }
      .sessions tbody .date { grid-area: 1 / 3; text-align: end; }
      .sessions tbody td:nth-child(3) { grid-area: 2 / 1 / auto / -1; margin: 4px 0;
        text-align: start; }
      .sessions svg.course { width: 100%; height: auto; max-width: 340px; }
      .sessions td[data-head] { text-align: start; }
      .sessions td[data-head]::before { content: attr(data-head) " "; color: var(--ink3);
        font-size: 13px; font-weight: 400; }
    }
    @media screen and (max-width: 640px) {
      .compared thead { display: block; }
      .compared thead tr { display: block; padding: 0; }
      .compared thead th { display: none; }
      .participation tbody td:nth-child(2) svg.typical { margin-bottom: 2px; }
    }
    @media print {
      .beside, .engagement .unusual { font-size: 8pt; }
      svg.strip { width: 90px; }
      .standings :nth-child(n) { white-space: nowrap; }
      .standings tr > :nth-child(3) { width: 110px; padding-left: 14px; white-space: normal; }
      .participation .legends, .few { font-size: 8pt; }
      .sessions svg.course { width: 84px; height: 18px; }
      .sessions tr > :nth-child(3) { width: 96px; }
      .sessions tr > :nth-child(n+4) { padding-left: 8px; }
    }
    """
}
