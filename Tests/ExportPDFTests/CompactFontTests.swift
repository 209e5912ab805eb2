import Foundation
import RecapPangoText
import SceneInspection
import SessionFixtures
import Testing

/// Fonts of the Compact Font Format, which no font of ours is of, but one of a user's may be.
@Suite struct CompactFontTests {
  /// Triangles for U+E123 to U+E125, in a family "Zed".
  private static let font = """
    T1RUTwAJAIAAAwAQQ0ZGIK1hXysAAAJEAAAAhk9TLzImAjYTAAABAAAAAGBjbWFwAAzheAAAAfAAAAA0aGVhZDCSX4
    oAAACcAAAANmhoZWEGQgKPAAAA1AAAACRobXR4CigAyAAAAswAAAAQbWF4cAAEUAAAAAD4AAAABm5hbWVBuDRMAAAB
    YAAAAI1wb3N0AAMAAAAAAiQAAAAgAAEAAAABAAA6gyOqXw889QADA+gAAAAA5y4N9wAAAADnLg33ADIAAALuArwAAA
    ADAAIAAAAAAAAAAQAAAyD/OAAAAyAAMgAyAu4AAQAAAAAAAAAAAAAAAAAAAAQAAFAAAAQAAAADAooBkAAFAAQAAAAA
    AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAA/Pz8/AADhI+ElAyAAAAAAAyAAyAAAAA
    AAAAAAAAAAAAAAACAAAAAAAAYATgABAAAAAAABAAMAAAABAAAAAAACAAcAAwABAAAAAAAGAAsACgADAAEECQABAAYA
    FQADAAEECQACAA4AGwADAAEECQAGABYAKVplZFJlZ3VsYXJaZWQtUmVndWxhcgBaAGUAZABSAGUAZwB1AGwAYQByAF
    oAZQBkAC0AUgBlAGcAdQBsAGEAcgAAAAAAAAIAAAADAAAAFAADAAEAAAAUAAQAIAAAAAQABAABAADhJf//AADhI///
    Ht4AAQAAAAAAAwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEABAEAAQEBDFplZC1SZWd1bGFyAAEBARP4Hg
    K9i/mC+VAF0Q+L9xoS1REABAEBAwUHEmExYTJhM1plZCBSZWd1bGFyAAABAYcCAAQBAQ4bKDX4iL0W+CQG+1z5UAUO
    +Oy9FviIBvuO+VAFDvlQvRb47Ab7wPlQBQ75tL0W+VAG+/L5UAUOAAAB9AAyAlgAMgK8ADIDIAAy
    """

  @Test("a font of the compact format is embedded, and its letters are found")
  func embedded() throws {
    let folder = try TemporaryFolder()
    let font = try #require(Data(base64Encoded: Self.font, options: .ignoreUnknownCharacters))
    try font.write(to: URL(filePath: folder.path("Zed.otf")))
    let typesetter = Typesetter(
      try FontLibrary(directories: [FontLibrary.bundledDirectory, folder.url.path]))
    let session = SessionFixture(names: ["Ada \u{E123}\u{E125}", "Zed \u{E124}"])
    let path = folder.path("report.pdf")
    try ReportFile.data(ReportFile.report(try session.metrics()), typesetter: typesetter).data
      .write(to: URL(filePath: path))
    #expect(typesetter.uncovered.isEmpty)
    #expect(try PDFTool.run("qpdf", ["--check", path]).status == 0)
    #expect(try PDFTool.run("pdffonts", [path]).text.contains("+Zed-Regular"))
    let text = try PDFTool.run("pdftotext", ["-raw", "-enc", "UTF-8", path, "-"]).text
    #expect(text.contains("Ada \u{E123}\u{E125}") && text.contains("Zed \u{E124}"))
  }
}
