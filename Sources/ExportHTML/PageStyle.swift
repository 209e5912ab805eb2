/// The style that pages besides the report begin with: colours of the reports, and plain text.
public enum PageStyle {
  public static let rules = """
    :root {
      color-scheme: light dark;
      --light: initial;
      --dark: ;
      --paper: var(--light, #ffffff) var(--dark, #0e1319);
      --ink1: var(--light, #10151c) var(--dark, #f2f5f8);
      --ink2: var(--light, #2e3744) var(--dark, #cbd3dc);
      --ink3: var(--light, #55616f) var(--dark, #98a4b1);
      --rule1: var(--light, #bfc7d0) var(--dark, #3a4654);
      --rule2: var(--light, #e1e6eb) var(--dark, #232c37);
      --surf: var(--light, #f4f6f8) var(--dark, #151c25);
      --blue-text: var(--light, #1b4fb8) var(--dark, #8ab2ff);
      --text: Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      --display: "Inter Display", Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
    }
    @media screen and (prefers-color-scheme: dark) { :root { --light: ; --dark: initial; } }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0;
      background: var(--paper);
      color: var(--ink2);
      font: 400 15px/1.45 var(--text);
      overflow-wrap: break-word;
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
