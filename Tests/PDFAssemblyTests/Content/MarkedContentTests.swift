import Testing

@testable import RecapPDFAssembly

@Suite struct MarkedContentTests {
  private func marked(
    _ content: String, _ log: PageLog
  ) throws -> (text: String, owners: [Int]) {
    var marks = MarkedContent(page: 1, log: log) { ["P", "TD", "Figure"][$0] }
    try marks.mark(Array(content.utf8))
    return (String(decoding: marks.output, as: UTF8.self), marks.owners)
  }

  private func log(_ events: (inout PageLog) -> Void) -> PageLog {
    var log = PageLog()
    events(&log)
    return log
  }

  @Test("what is no text is decoration")
  func decoration() throws {
    let (text, owners) = try marked("q\n40 42 m 556 42 l S\n0 0 1 1 re f\nQ\n", PageLog())
    #expect(
      text == "q\n/Artifact BMC\n40 42 m\n556 42 l\nS\n0 0 1 1 re\nf\nEMC\nQ\n")
    #expect(owners.isEmpty)
  }

  @Test("glyphs shown in one go are parted between those they belong to")
  func parted() throws {
    let log = log {
      $0.add(glyphs: 2, of: .init(.element(0)))
      $0.add(glyphs: 3, of: .init(.element(1)))
    }
    let (text, owners) = try marked("BT\n1 0 0 1 0 0 Tm\n[(ab)-5(c)7<00010002>]TJ\nET\n", log)
    #expect(
      text == """
        BT
        1 0 0 1 0 0 Tm
        /P<</MCID 0>>BDC
        [(ab)-5]TJ
        EMC
        /TD<</MCID 1>>BDC
        [(c)7<00010002>]TJ
        EMC
        ET

        """)
    #expect(owners == [0, 1])
  }

  @Test("texts that differ in colour alone are one text object, and one sequence of their element")
  func joined() throws {
    let log = log { $0.add(glyphs: 2, of: .init(.element(1))) }
    let content = """
      BT 8 0 0 8 1 2 Tm /f-0-0 1 Tf (a)Tj ET
      0.3333333 0 1 rg
      BT 8 0 0 8 5 2 Tm /f-0-0 1 Tf (b)Tj ET

      """
    let (text, owners) = try marked(content, log)
    #expect(
      text == """
        BT
        8 0 0 8 1 2 Tm
        /f-0-0 1 Tf
        /TD<</MCID 0>>BDC
        (a)Tj
        0.333 0 1 rg
        8 0 0 8 5 2 Tm
        (b)Tj
        EMC
        ET

        """)
    #expect(owners == [1])
  }

  @Test("everything between two specks is one figure, and the specks are gone")
  func figure() throws {
    let log = log {
      $0.startFigure(of: .element(2))
      $0.add(glyphs: 1, of: .init(.element(2)))
      $0.endFigure()
    }
    let speck = "1 1 0.004 0.004 re f\n"
    let content =
      speck + "5 5 m 6 6 l S\nBT 1 0 0 1 0 0 Tm (x)Tj ET\n7 7 m 8 8 l S\n" + speck
      + "9 9 m 9 1 l S\n"
    let (text, owners) = try marked(content, log)
    #expect(
      text == """
        /Figure<</MCID 0>>BDC
        5 5 m
        6 6 l
        S
        BT
        1 0 0 1 0 0 Tm
        (x)Tj
        ET
        7 7 m
        8 8 l
        S
        EMC
        /Artifact BMC
        9 9 m
        9 1 l
        S
        EMC

        """)
    #expect(owners == [2])
  }

  @Test("margins are marked as what is repeated on each page")
  func margins() throws {
    let log = log {
      $0.add(glyphs: 1, of: .init(.runningHead))
      $0.add(glyphs: 1, of: .init(.runningFoot))
    }
    let (text, _) = try marked("BT 1 0 0 1 0 0 Tm (ab)Tj ET\n", log)
    #expect(text.contains("/Artifact<</Type/Pagination/Subtype/Header>>BDC\n[(a)]TJ\nEMC"))
    #expect(text.contains("/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n[(b)]TJ\nEMC"))
  }

  @Test("a text that is not read in the order it is drawn brings its reading")
  func reading() throws {
    let reading = PageLog.Reading(number: 1, text: "שלום (a)")
    let log = log {
      $0.add(glyphs: 2, of: .init(.element(0), reading: reading))
      $0.add(glyphs: 1, of: .init(.element(0)))
    }
    let (text, owners) = try marked("BT 1 0 0 1 0 0 Tm (ab)Tj (c)Tj ET\n", log)
    #expect(text.contains("/P<</MCID 0>>BDC\n/Span<</ActualText("))
    #expect(text.contains(">>BDC\n(ab)Tj\nEMC\n(c)Tj\nEMC\nET\n"))
    #expect(owners == [0])
  }

  @Test("content that is not what was drawn is refused")
  func differing() {
    let one = log { $0.add(glyphs: 1, of: .init(.element(0))) }
    let text = { (count: Int) in
      "BT 1 0 0 1 0 0 Tm (\(String(repeating: "a", count: count)))Tj ET\n"
    }
    #expect(throws: AssemblyError.self) { try marked(text(2), one) }
    #expect(throws: AssemblyError.self) { try marked("q Q", one) }
    #expect(throws: AssemblyError.self) { try marked("1 1 0.004 0.004 re f", PageLog()) }
    let open = log { $0.startFigure(of: .element(2)) }
    #expect(throws: AssemblyError.self) { try marked("1 1 0.004 0.004 re f", open) }
    #expect(throws: AssemblyError.self) { try marked("BI /W 1 ID x EI", PageLog()) }
  }
}
