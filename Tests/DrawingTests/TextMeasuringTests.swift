import RecapDrawing
import RecapPangoText
import SceneInspection
import Testing

@Suite struct TextMeasuringTests {
  private let style = TextStyle(8.5)
  private let texts = [
    "The release train leaves every Tuesday, whoever is aboard",
    "Donaudampfschifffahrtsgesellschaft",
    "عبد الرحمن بن محمد الخوارزمي", "長谷川太郎山田花子", "สมชายศรีสุวรรณเจริญพานิช", "राजेन्द्र प्रसाद श्रीवास्तव",
    "👩‍💻👨‍👩‍👧‍👦🇩🇪🏳️‍🌈👍🏽🎉", "Zoe\u{301} Mu\u{308}ller Be\u{301}la\u{308}",
  ]

  // MARK: Fitting

  @Test("a line that fits stays whole")
  func fits() throws {
    let measure = try TestFonts.typesetter()
    for text in texts {
      let whole = measure.line(text, style)
      #expect(measure.line(text, style, fitting: whole.width) == whole)
    }
  }

  @Test("a line that doesn't fit ends in an ellipsis at a cluster boundary, and fits")
  func fitting() throws {
    let measure = try TestFonts.typesetter()
    for text in texts {
      let whole = measure.line(text, style).width
      for width in stride(from: 10, to: whole, by: 7) {
        let line = measure.line(text, style, fitting: width)
        #expect(line.width <= width, "\(text) at \(width)")
        #expect(line.string.hasSuffix("…"))
        let kept = Array(line.string.dropLast())
        #expect(Array(text).starts(with: kept), "\(line.string)")
        #expect(kept.last != " ")
      }
    }
  }

  @Test("the longest beginning that fits is kept")
  func longest() throws {
    let measure = try TestFonts.typesetter()
    let text = texts[0]
    let line = measure.line(text, style, fitting: 100)
    let kept = line.string.dropLast().count
    #expect(measure.line(String(text.prefix(kept + 2)) + "…", style).width > 100)
  }

  @Test("where nothing fits there is the ellipsis alone")
  func nothingFits() throws {
    #expect(try TestFonts.typesetter().line("Report", style, fitting: 1).string == "…")
  }

  // MARK: Lines

  @Test("lines fit, and together they are the text")
  func lines() throws {
    let measure = try TestFonts.typesetter()
    for text in texts {
      for width in [40.0, 60, 100, 500] {
        let lines = measure.lines(text, style, width: width)
        let slack = 0.1 + measure.width(of: " ", style)
        #expect(lines.allSatisfy { $0.width <= width + slack }, "\(text) at \(width)")
        let joined = lines.map(\.string).joined().filter { $0 != " " }
        #expect(joined.unicodeScalars.elementsEqual(text.filter { $0 != " " }.unicodeScalars))
      }
    }
  }

  @Test("words break only where they are longer than a line")
  func wordBreaks() throws {
    let lines = try TestFonts.typesetter().lines(texts[0], style, width: 70).map(\.string)
    #expect(lines.count > 2)
    #expect(lines.joined(separator: " ") == texts[0])
    #expect(try TestFonts.typesetter().lines(texts[1], style, width: 70).count > 1)
  }

  @Test("the last of limited lines ends in an ellipsis where text is left over")
  func limit() throws {
    let measure = try TestFonts.typesetter()
    let all = measure.lines(texts[0], style, width: 70)
    let two = measure.lines(texts[0], style, width: 70, limit: 2)
    #expect(two.count == 2)
    #expect(two[0] == all[0])
    #expect(two[1].string.hasSuffix("…"))
    #expect(two[1].width <= 70)
    #expect(measure.lines(texts[0], style, width: 70, limit: all.count) == all)
  }

  @Test("no text is one empty line")
  func empty() throws {
    #expect(try TestFonts.typesetter().lines("", style, width: 70).map(\.string) == [""])
  }

  // MARK: Balanced lines

  @Test("balanced lines are as many and as even as can be")
  func balanced() throws {
    let measure = try TestFonts.typesetter()
    let title = "How we ship every Tuesday without anybody noticing and what it takes to do so"
    let plain = measure.lines(title, style, width: 200)
    let balanced = measure.balancedLines(title, style, width: 200)
    #expect(balanced.count == plain.count)
    #expect(balanced.map(\.string).joined(separator: " ") == title)
    func spread(_ lines: [TextLine]) -> Double {
      (lines.map(\.width).max() ?? 0) - (lines.map(\.width).min() ?? 0)
    }
    #expect(spread(balanced) < spread(plain))
    #expect(balanced.allSatisfy { $0.width <= 200 })
  }

  @Test("one line and cut lines are not balanced")
  func notBalanced() throws {
    let measure = try TestFonts.typesetter()
    #expect(measure.balancedLines("Short", style, width: 200).map(\.string) == ["Short"])
    let cut = measure.balancedLines(texts[0], style, width: 70, limit: 2)
    #expect(cut == measure.lines(texts[0], style, width: 70, limit: 2))
  }

  // MARK: Several styles

  @Test("pieces of a line follow each other, each in its style, and nothing is lost")
  func spans() throws {
    let measure = try TestFonts.typesetter()
    let (bold, plain) = (style.weight(.semibold), style)
    let spans = [
      TextSpan("412 people", style: bold, paint: Paint(Color(1))),
      TextSpan(" watched: 356 live, 139 the recording, ", style: plain, paint: Paint(Color(2))),
      TextSpan("", style: bold, paint: Paint(Color(1))),
      TextSpan("83 both", style: bold, paint: Paint(Color(1))),
      TextSpan(".", style: plain, paint: Paint(Color(2))),
    ]
    for width in [60.0, 90, 120, 400] {
      let lines = measure.lines(spans, width: width)
      for line in lines {
        #expect(line.first?.x == 0)
        for (a, b) in zip(line, line.dropFirst()) { #expect(abs(a.x + a.line.width - b.x) < 1e-9) }
        #expect((line.last.map { $0.x + $0.line.width } ?? 0) <= width + 1)
        for piece in line {
          #expect((piece.line.style == bold) == (piece.paint == Paint(Color(1))))
        }
      }
      let text = lines.joined().map(\.line.string).joined().filter { $0 != " " }
      #expect(text == spans.map(\.string).joined().filter { $0 != " " })
    }
    #expect(measure.lines(spans, width: 400).count == 1)
    #expect(measure.lines(spans, width: 60).count > 2)
  }
}
