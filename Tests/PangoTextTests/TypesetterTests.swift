import RecapDrawing
import RecapPangoText
import SceneInspection
import Testing

@Suite struct TypesetterTests {
  private let style = TextStyle(8.5)
  private let texts = [
    "Shipping every Tuesday, 1,234 people", "office affluent fjord", "Zoe\u{301} Zoé", "محمد عبد",
    "משה בן", "สมชาย", "राजेन्द्र", "長谷川 太郎", "👩‍💻 🎉", "Ελένη Юлия", "– “quoted” …",
  ]

  private func widths(_ typesetter: Typesetter) -> [Double] {
    [style, style.weight(.semibold), style.tabular, TextStyle(22, .semibold, face: .display)]
      .flatMap { style in texts.map { typesetter.width(of: $0, style) } }
  }

  @Test("the same widths twice, from another typesetter and on other threads")
  func sameWidths() async throws {
    let typesetter = try TestFonts.typesetter()
    let first = widths(typesetter)
    #expect(widths(typesetter) == first)
    let others = try await withThrowingTaskGroup(of: [Double].self) { group in
      for _ in 0..<4 { group.addTask { widths(try TestFonts.typesetter()) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(others.allSatisfy { $0 == first })
  }

  @Test("a sentence that isolates a title runs from left to right, as wide as without")
  func isolates() throws {
    let typesetter = try TestFonts.typesetter()
    func runs(_ text: String) -> [(text: String, isBackward: Bool)] {
      var runs: [(String, Bool)] = []
      typesetter.forEachWord(of: text, style) { word in
        for run in word.runs {
          runs.append(
            (String(decoding: run.clusters.flatMap(\.text), as: UTF8.self), run.isBackward))
        }
      }
      return runs
    }
    let title = "מבוא"
    let sentence = runs("1 \u{2068}\(title)\u{2069}: 59% of viewing time.")
    #expect(sentence.first?.text.hasPrefix("1") == true)
    #expect(sentence.last?.text.hasSuffix("time.") == true)
    #expect(sentence.filter(\.isBackward).count == 1)
    // Alone it turns all of it.
    #expect(runs("1 \(title): 59% of viewing time.").last?.text.hasSuffix("time.") == false)
    // But for the kerning of what stands beside each other.
    let plain = typesetter.width(of: "1 \(title): 59%", style)
    #expect(abs(typesetter.width(of: "1 \u{2068}\(title)\u{2069}: 59%", style) - plain) < 0.2)
  }

  @Test("tabular figures are equally wide, proportional ones are not")
  func tabular() throws {
    let typesetter = try TestFonts.typesetter()
    for weight in [TextStyle.Weight.regular, .medium, .semibold] {
      let style = TextStyle(8.5, weight)
      let tabular = Set((0...9).map { typesetter.width(of: "\($0)", style.tabular) })
      #expect(tabular.count == 1)
      #expect(Set((0...9).map { typesetter.width(of: "\($0)", style) }).count > 1)
    }
  }

  @Test("ligatures are off: letters are as wide together as apart, each with its own glyph")
  func ligatures() throws {
    let typesetter = try TestFonts.typesetter()
    for text in ["ffi", "fi", "fl", "ffl", "tt", "www"] {
      var glyphs = 0
      typesetter.forEachWord(of: text, style) { glyphs += $0.runs.map(\.glyphs.count).reduce(0, +) }
      #expect(glyphs == text.count, "\(text)")
    }
  }

  @Test("words are as wide alone as in a line")
  func words() throws {
    let typesetter = try TestFonts.typesetter()
    let apart = ["Shipping ", "every ", "Tuesday"].map { typesetter.width(of: $0, style) }
    let together = typesetter.width(of: "Shipping every Tuesday", style)
    #expect(abs(apart.reduce(0, +) - together) < 1e-9)
  }

  @Test("an accent of its own and a letter with one keep their own text")
  func combining() throws {
    let typesetter = try TestFonts.typesetter()
    for text in ["Zo\u{E9}", "Zoe\u{301}", "Zo\u{E9}"] {
      var bytes: [UInt8] = []
      typesetter.forEachWord(of: text, style) { word in
        bytes += word.runs.flatMap { $0.clusters.flatMap(\.text) }
      }
      #expect(bytes == Array(text.utf8))
    }
  }

  @Test("clusters and glyphs of every run account for all of its text")
  func clusters() throws {
    let typesetter = try TestFonts.typesetter()
    for text in texts {
      var bytes = 0
      typesetter.forEachWord(of: text, style) { word in
        for run in word.runs {
          #expect(run.clusters.reduce(0) { $0 + $1.glyphCount } == run.glyphs.count)
          for cluster in run.clusters { bytes += cluster.text.count }
        }
      }
      #expect(bytes == text.utf8.count, "\(text)")
    }
  }

  @Test(
    "scripts of the world have glyphs",
    arguments: [
      "محمد بن عبد الله", "משה בן אברהם", "สมชาย ศรีสุวรรณ", "राजेन्द्र श्रीवास्तव", "長谷川太郎 王小明 김철수 ひらがな",
      "👩‍💻🎉🇩🇪❤️🙂👍🏽", "Ελένη Юлия Nguyễn Łukasz Şükrü", "ქართული հայերեն አማርኛ", "தமிழ் తెలుగు ಕನ್ನಡ മലയാളം",
      "বাংলা ગુજરાતી ਪੰਜਾਬੀ ଓଡ଼ିଆ සිංහල", "ខ្មែរ ລາວ မြန်မာ ދިވެހި བོད་ཡིག", "∑√∞≠ →⇒ ★☎ ½ €₹₿",
    ])
  func covered(text: String) throws {
    let typesetter = try TestFonts.typesetter()
    #expect(typesetter.width(of: text, style) > 10)
    #expect(typesetter.uncovered.isEmpty, "\(typesetter.uncovered)")
  }

  @Test(
    "what is one character to a reader is set in one font",
    arguments: ["1\u{FE0F}\u{20E3}", "#\u{20E3}", "བོ", "❤\u{FE0F}\u{200D}🔥"])
  func characterInOneFont(text: String) throws {
    var runs: [ShapedText.Run] = []
    try TestFonts.typesetter().forEachWord(of: text, style) { runs += $0.runs }
    #expect(Set(runs.map(\.font.face)).count == 1)
    #expect(runs.flatMap(\.clusters).flatMap(\.text) == Array(text.utf8))
  }

  @Test(
    "of marks and letters piled up in one character few are drawn, and its text is kept",
    arguments: [
      "T" + String(repeating: "\u{303}", count: 66), "e" + String(repeating: "\u{323}", count: 66),
      "ด" + String(repeating: "้็", count: 40), String(repeating: "👨\u{200D}", count: 38),
      String(repeating: "\u{1100}", count: 77), "א" + String(repeating: "\u{5B8}", count: 50),
    ])
  func piles(text: String) throws {
    var runs: [ShapedText.Run] = []
    var width = 0.0
    try TestFonts.typesetter().forEachWord(of: text, style) {
      runs += $0.runs
      width += $0.width
    }
    #expect(runs.flatMap(\.glyphs).count <= 12)
    #expect(width <= 8 * 2 * style.size)
    #expect(runs.flatMap(\.glyphs).allSatisfy { abs($0.y) <= 2 * style.size })
    #expect(runs.flatMap(\.clusters).flatMap(\.text).count == text.utf8.count)
  }

  @Test("what stands for a missing character is the same beside a character that changes its font")
  func replacementBesideKeycap() throws {
    var runs: [ShapedText.Run] = []
    try TestFonts.typesetter().forEachWord(of: "1\u{20E3}\u{38B}", style) { runs += $0.runs }
    let alone = try TestFonts.typesetter()
    var expected: [UInt32] = []
    alone.forEachWord(of: "\u{38B}", style) {
      expected += $0.runs.flatMap { $0.glyphs.map(\.index) }
    }
    #expect(runs.last?.glyphs.map(\.index) == expected)
  }

  @Test("a character no font has is noted with the first text it was in, and has a width")
  func uncovered() throws {
    let typesetter = try TestFonts.typesetter()
    let text = "Ada \u{E123} Lovelace"
    let width = typesetter.width(of: text, style)
    #expect(typesetter.uncovered == ["\u{E123}": text])
    #expect(width > typesetter.width(of: "Ada  Lovelace", style) + 2)
    _ = typesetter.width(of: "again \u{E123}", style)
    #expect(typesetter.uncovered["\u{E123}"] == text)
    _ = typesetter.width(of: "\u{38B}\u{10FFF0}", style)
    #expect(Set(typesetter.uncovered.keys) == ["\u{E123}", "\u{38B}", "\u{10FFF0}"])
  }

  @Test("a character without a glyph keeps its text")
  func uncoveredText() throws {
    var bytes: [UInt8] = []
    try TestFonts.typesetter().forEachWord(of: "a\u{E123}b", style) { word in
      bytes += word.runs.flatMap { $0.clusters.flatMap(\.text) }
    }
    #expect(bytes == Array("a\u{E123}b".utf8))
  }

  @Test("the cache beyond its limit changes no width")
  func cacheLimit() throws {
    let typesetter = try TestFonts.typesetter()
    let before = widths(typesetter)
    for number in 0..<20_500 { _ = typesetter.width(of: "w\(number)", style) }
    #expect(widths(typesetter) == before)
  }

  @Test("size, weight, face and tracking change the width")
  func styles() throws {
    let typesetter = try TestFonts.typesetter()
    let base = typesetter.width(of: "Report", style)
    #expect(abs(typesetter.width(of: "Report", style.size(17)) - 2 * base) < 0.05)
    #expect(typesetter.width(of: "Report", style.weight(.semibold)) > base)
    #expect(typesetter.width(of: "Report", TextStyle(8.5, face: .display)) != base)
    let tracked = TextStyle(8.5, tracking: 0.1)
    #expect(abs(typesetter.width(of: "Report", tracked) - base - 6 * 0.85) < 1e-6)
  }

  @Test("no text has no width")
  func empty() throws { #expect(try TestFonts.typesetter().width(of: "", style) == 0) }
}
