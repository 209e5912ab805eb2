import Foundation
import RecapDrawing
import RecapPangoText
import SceneInspection
import Testing

@Suite struct FontLibraryTests {
  private func folder(with fonts: [String]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fonts-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for font in fonts {
      try FileManager.default.copyItem(
        at: URL(filePath: FontLibrary.bundledDirectory).appending(path: font),
        to: folder.appending(path: URL(filePath: font).lastPathComponent))
    }
    return folder
  }

  @Test("a folder that is not there is an error that names it")
  func missingFolder() {
    #expect(throws: FontError.noSuchDirectory("/no/fonts")) {
      try FontLibrary(directories: ["/no/fonts"])
    }
  }

  @Test("a folder without Inter is an error that names the family")
  func missingFamily() throws {
    let folder = try folder(with: ["Noto/NotoSansHebrew-Regular.ttf"])
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: FontError.missingFamily("Inter", [folder.path])) {
      try FontLibrary(directories: [folder.path])
    }
  }

  @Test("Inter without its display cut is not enough")
  func missingDisplay() throws {
    let folder = try folder(with: ["Inter/Inter-Regular.ttf"])
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: FontError.missingFamily("Inter Display", [folder.path])) {
      try FontLibrary(directories: [folder.path])
    }
  }

  @Test("only the fonts of the folders are used, never the system's")
  func onlyOurs() throws {
    let folder = try folder(with: [
      "Inter/Inter-Regular.ttf", "Inter/InterDisplay-SemiBold.ttf",
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let typesetter = Typesetter(try FontLibrary(directories: [folder.path]))
    _ = typesetter.width(of: "Ada 長 ש م", TextStyle(8.5))
    #expect(Set(typesetter.uncovered.keys) == ["長", "ש", "م"])
  }

  @Test("every font of the report is bundled beside its licence")
  func bundled() throws {
    let root = URL(filePath: FontLibrary.bundledDirectory)
    let folders = try FileManager.default.contentsOfDirectory(atPath: root.path)
      .filter { $0 != "README.md" }
    #expect(folders.count >= 5)
    for folder in folders {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: root.appending(path: folder).path)
      #expect(names.contains("LICENSE.txt"), "\(folder)")
      #expect(names.contains { $0.hasSuffix("tf") }, "\(folder)")
    }
  }

  @Test("a folder with characters of XML in its name works")
  func escapedPath() throws {
    let plain = try folder(with: ["Inter/Inter-Regular.ttf", "Inter/InterDisplay-SemiBold.ttf"])
    let odd = plain.deletingLastPathComponent().appending(path: "a & <b> \(UUID())")
    try FileManager.default.moveItem(at: plain, to: odd)
    defer { try? FileManager.default.removeItem(at: odd) }
    let typesetter = Typesetter(try FontLibrary(directories: [odd.path]))
    #expect(typesetter.width(of: "Ada", TextStyle(8.5)) > 5)
    #expect(typesetter.uncovered.isEmpty)
  }

  @Test("errors say what to do, in one line")
  func messages() {
    for error in [
      FontError.noSuchDirectory("/a"), .unusable(["/a"]), .missingFamily("Inter", ["/a", "/b"]),
    ] {
      #expect(error.description.contains("/a"))
      #expect(!error.description.contains("\n"))
    }
  }
}
