import Foundation
import RecapDrawing
import RecapPangoText
import RecapWebFonts
import Testing

@Suite struct WebFontMakerTests {
  private static let maker = WebFontMaker(directories: [FontLibrary.bundledDirectory])

  /// What the report of a session in English is made of, nearly.
  private static let latin = Set(
    (0x20...0x7E).map { Unicode.Scalar(UInt8($0)) }
      + "ÄÅÇÉÖØÜßáäåçèéíñóöøúü–—‘’“”…·•×−→€\u{A0}\u{202F}".unicodeScalars)

  private func bundled(_ name: String) throws -> Font {
    let file = URL(filePath: FontLibrary.bundledDirectory).appending(path: "Inter/\(name).ttf")
    return Font([UInt8](try Data(contentsOf: file)))
  }

  private func folder(with contents: String) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fonts-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try contents.write(
      to: folder.appending(path: "Inter-Regular.ttf"), atomically: true, encoding: .utf8)
    return folder
  }

  @Test(
    "a face is named as a style sheet names it, and small",
    arguments: [
      (TextStyle.Face.text, TextStyle.Weight.regular, "Inter", 400),
      (.text, .medium, "Inter", 500),
      (.text, .semibold, "Inter", 600),
      (.display, .semibold, "Inter Display", 600),
    ])
  func faces(
    _ face: TextStyle.Face, _ weight: TextStyle.Weight, _ family: String, _ number: Int
  ) throws {
    let font = try #require(try Self.maker.font(face, weight, characters: Self.latin))
    #expect(font.family == family)
    #expect(font.weight == number)
    #expect(font.data.count < 12_000)
    #expect(font.data.count % 4 == 0)
  }

  @Test("it has the characters it was asked for and no others")
  func characters() throws {
    let asked = Self.latin.union("日本語שלום".unicodeScalars)
    let font = try #require(try Self.maker.font(.text, .regular, characters: asked))
    #expect(try Font.unpacked(font.data).characters == Self.latin)
  }

  @Test("every glyph of the face comes back as it was")
  func outlines() throws {
    let whole = try bundled("Inter-Medium")
    let all = whole.characters
    #expect(all.count > 2000)
    let font = try #require(try Self.maker.font(.text, .medium, characters: all))
    let unpacked = try Font.unpacked(font.data)
    for character in all {
      #expect(unpacked.outline(of: character) == whole.outline(of: character), "\(character)")
      #expect(
        unpacked.width(of: String(character)) == whole.width(of: String(character)), "\(character)")
    }
  }

  @Test("figures of one width, kerning and accents are kept, ligatures are not")
  func features() throws {
    let characters = Self.latin.union("e\u{301}".unicodeScalars)
    let font = try #require(try Self.maker.font(.text, .semibold, characters: characters))
    let unpacked = try Font.unpacked(font.data)
    let whole = try bundled("Inter-SemiBold")
    #expect(unpacked.width(of: "1111") < unpacked.width(of: "8888"))
    #expect(unpacked.width(of: "1111", "tnum") == unpacked.width(of: "8888", "tnum"))
    #expect(unpacked.width(of: "AVATAR") < unpacked.width(of: "AVATAR", "kern=0"))
    #expect(unpacked.width(of: "e\u{301}") == unpacked.width(of: "e"))
    for text in ["Ada Lovelace", "1,234.5 %", "e\u{301}"] {
      #expect(unpacked.width(of: text) == whole.width(of: text, "calt=0"))
    }
  }

  @Test("the same characters give the same bytes")
  func deterministic() throws {
    let first = try Self.maker.font(.display, .semibold, characters: Self.latin)
    let second = try WebFontMaker(directories: [FontLibrary.bundledDirectory])
      .font(.display, .semibold, characters: Set(Self.latin.sorted()))
    #expect(first == second)
  }

  @Test("there is no font of characters the face lacks, nor of a face that is not there")
  func none() throws {
    #expect(try Self.maker.font(.text, .regular, characters: []) == nil)
    #expect(try Self.maker.font(.text, .regular, characters: Set("日本語".unicodeScalars)) == nil)
    #expect(try Self.maker.font(.display, .medium, characters: Self.latin) == nil)
    #expect(
      try WebFontMaker(directories: ["/no/fonts"])
        .font(.text, .regular, characters: Self.latin) == nil)
  }

  @Test("a file that is no font is an error that names it", arguments: ["", "no font at all"])
  func unfit(contents: String) throws {
    let folder = try folder(with: contents)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: WebFontError.unfit(folder.path + "/Inter-Regular.ttf")) {
      try WebFontMaker(directories: [folder.path])
        .font(.text, .regular, characters: Self.latin)
    }
  }
}
