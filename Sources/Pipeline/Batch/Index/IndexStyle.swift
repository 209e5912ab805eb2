import RecapExportHTML

/// The style of the page that leads to reports.
enum IndexStyle {
  static let rules =
    PageStyle.rules + """
      main { max-width: 1136px; margin: 0 auto; padding: 36px 20px 80px; }
      .note { margin-top: 4px; color: var(--ink3); font-size: 13px; font-variant-numeric: tabular-nums; }
      section { margin-top: 44px; }
      .sessions { margin-top: 14px; border-top: 2px solid var(--ink1); }
      .sessions > li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) fit-content(60%);
        gap: 6px 24px;
        align-items: center;
        padding: 16px 0;
        border-bottom: 1px solid var(--rule2);
      }
      .files { display: flex; flex-wrap: wrap; gap: 8px; }
      .files a {
        display: block;
        min-height: 32px;
        padding: 6px 12px;
        border: 1px solid var(--rule1);
        border-radius: 5px;
        color: var(--ink1);
        font-size: 13px;
        font-weight: 500;
        line-height: 18px;
        text-decoration: none;
      }
      .files a:hover { background: var(--surf); }
      .size { margin-left: 4px; color: var(--ink3); font-weight: 400; font-variant-numeric: tabular-nums; }
      .of { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
      @media (max-width: 640px) {
        h1 { font-size: 28px; }
        h2 { font-size: 24px; }
        main { padding-left: 16px; padding-right: 16px; }
        .sessions > li { grid-template-columns: minmax(0, 1fr); }
      }
      @media print { :root { color-scheme: light !important; } }

      """
}
