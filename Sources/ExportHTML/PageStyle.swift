/// The style that pages besides the report begin with: colours of the reports, and plain text.
public enum PageStyle {
  public static let rules = """
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
    h3 { color: var(--ink1); font-size: 18px; font-weight: 600; line-height: 1.35; letter-spacing: -0.006em; }
    :focus-visible { outline: 2px solid var(--blue-text); outline-offset: 2px; }

    """
}
