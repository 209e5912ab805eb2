import Testing

@testable import RecapPDFAssembly

@Suite struct MarkWriterTests {
  private var marks = MarkWriter { _, _ in "P" }

  private var text: String { String(decoding: marks.output, as: UTF8.self) }

  @Test("one mark is open at a time, and what goes on is not marked again")
  mutating func marked() {
    marks.open(.element(3))
    marks.open(.element(3))
    marks.open(.decoration)
    marks.open(.element(3))
    marks.close()
    marks.close()
    #expect(
      text == "/P<</MCID 0>>BDC\nEMC\n/Artifact BMC\nEMC\n/P<</MCID 1>>BDC\nEMC\n")
    #expect(marks.owners == [3, 3])
  }

  @Test("a text that is read otherwise stands in a mark of its own within that of its element")
  mutating func reading() {
    marks.open(.element(1), reading: Reading(number: 1, text: "a"))
    marks.open(.element(1), reading: Reading(number: 2, text: "b"))
    marks.open(.element(1), reading: nil)
    marks.close()
    #expect(
      text == """
        /P<</MCID 0>>BDC
        /Span<</ActualText(a)>>BDC
        EMC
        /Span<</ActualText(b)>>BDC
        EMC
        EMC

        """)
  }

  @Test("heads and feet of pages are told apart from other decoration")
  mutating func margins() {
    for owner in [ContentOwner.runningHead, .runningFoot, .decoration] { marks.open(owner) }
    #expect(
      text.contains("/Subtype/Header>>BDC\nEMC\n/Artifact<</Type/Pagination/Subtype/Footer>>"))
  }
}
