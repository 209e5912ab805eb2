/// The style of the page that leads to reports. Colours are those of the reports.
enum IndexStyle {
  static let rules = """
    :root {
      color-scheme: light dark;
      --paper: light-dark(#ffffff, #0e1319);
      --ink1: light-dark(#10151c, #f2f5f8);
      --ink2: light-dark(#2e3744, #cbd3dc);
      --ink3: light-dark(#55616f, #98a4b1);
      --rule1: light-dark(#bfc7d0, #3a4654);
      --rule2: light-dark(#e1e6eb, #232c37);
      --surf: light-dark(#f4f6f8, #151c25);
      --blue-text: light-dark(#1b4fb8, #8ab2ff);
      --text: Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      --display: "Inter Display", Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0;
      background: var(--paper);
      color: var(--ink2);
      font: 400 15px/1.45 var(--text);
      overflow-wrap: anywhere;
    }
    h1, h2, h3, p, ul { margin: 0; padding: 0; }
    ul { list-style: none; }
    h1, h2 {
      color: var(--ink1);
      font-family: var(--display);
      font-weight: 600;
      letter-spacing: -0.022em;
      text-wrap: balance;
    }
    h1 { font-size: 38px; line-height: 1.15; }
    h2 { font-size: 28px; line-height: 1.2; }
    h3 { color: var(--ink1); font-size: 18px; font-weight: 600; line-height: 1.35; }
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
    :focus-visible { outline: 2px solid var(--blue-text); outline-offset: 2px; }
    @media (max-width: 640px) {
      h1 { font-size: 28px; }
      h2 { font-size: 24px; }
      main { padding-inline: 16px; }
      .sessions > li { grid-template-columns: minmax(0, 1fr); }
    }
    @media print { :root { color-scheme: light !important; } }

    """
}
