import RecapAnalytics
import SessionFixtures
import Testing

/// Text that was written to break pages.
@Suite struct HostileTextTests {
  private static let payloads = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'-alert(1)-'",
    "</script><script>alert(1)</script>", "</style><style>*{display:none}</style>",
    "</noscript><svg/onload=alert(1)>", "<!--", "-->", "<![CDATA[", "{{.title}}",
    "{{{bodyMarkup}}}",
    "{{> report}}", "${7*7}", "javascript:alert(1)", "&lt;b&gt;",
    "\"\u{301} onmouseover=alert(1) x=\"",
    "<\u{338}script>", "a\u{202E}gnp.exe", "\u{2066}x", "\\\"); alert(1); //",
    "</title></desc></text></svg><script>alert(1)</script>", "</textarea>", "%3Cscript%3E",
    "\u{FEFF}\u{200B}x", "﷽", "👩‍👩‍👧‍👦", "Ω≈ç√∫˜µ≤≥÷", "ثم نفس سقطت وبالتحديد",
    "undefined", "NULL", "__proto__", "constructor", "1;DROP TABLE users", "=1+1",
    "../../etc/passwd",
  ]

  private func session(_ texts: [String]) -> SessionFixture {
    var session = SessionFixture()
    session.title = texts[0]
    session.event = texts[0]
    session.people = texts.map { text in
      var person = SessionFixture.Person(text, text, live: [.init(0..<3600)])
      (person.title, person.company, person.role, person.industry) = (text, text, text, text)
      person.interactions = [.init(.reaction, at: 60, detail: text)]
      person.plays = [.init(at: session.startedAt + 90_000, seconds: 60)]
      return person
    }
    session.polls = texts.map { .init($0, at: 300, answeredBy: [0]) }
    return session
  }

  @Test("a page holds no tag, attribute or script that the same page of plain names has not")
  func structure() throws {
    func shape(_ html: String) -> [String: Int] {
      // Names are isolated by need, and values differ.
      html.bareTags.filter { !$0.hasPrefix("<bdi") }
        .reduce(into: [:]) { counts, tag in counts[tag, default: 0] += 1 }
    }
    let plain = shape(try ReportPages.html(try session(["plain", "plain 2"]).metrics()))
    for payload in Self.payloads {
      let texts = [payload, payload + " 2"]
      let html = try ReportPages.html(try session(texts).metrics())
      let own = shape(html)
      let others = Set(own.keys).union(plain.keys).filter { own[$0] != plain[$0] }
      #expect(others.isEmpty, "\(payload)")
      #expect(html.ranges(of: "<script").count == 2, "\(payload)")
      #expect(html.ranges(of: "</script").count == 2, "\(payload)")
      #expect(html.ranges(of: "<style").count == 1, "\(payload)")
      #expect(html.ranges(of: "</style").count == 1, "\(payload)")
      for tag in html.bareTags {
        #expect(!tag.contains(/\s(style|on[a-z]+)\s*=/), "\(payload): \(tag)")
      }
    }
  }

  @Test("what was written is what is read")
  func shown() throws {
    let html = try ReportPages.html(try session(["<b>Ada</b> & \"Co\"", "x"]).metrics())
    let text = "&lt;b&gt;Ada&lt;/b&gt; &amp; &quot;Co&quot;"
    #expect(html.contains("<title>\(text)</title>"))
    #expect(html.contains("<h1 id=\"title\"><bdi>\(text)</bdi></h1>"))
    #expect(html.contains("<bdi>\(text)</bdi></span>"))
    #expect(html.contains("<th scope=row>\(text) \(text)<small>\(text), <b>\(text)</b></small>"))
    #expect(html.contains(#"\u003cb\u003eAda\u003c/b\u003e \u0026 \"Co\""#))
  }
}
