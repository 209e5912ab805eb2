import Foundation
public import RecapDrawing
import RecapFontSubsetting

/// Makes web fonts of the faces pages are set in: Inter, which covers Latin, Greek and Cyrillic.
///
/// Other scripts have no web font. A page names fonts of the reader's system after these.
public struct WebFontMaker: Sendable {
  private let paths: [String: String]  // by file name

  /// - Parameter directories: Folders of font files, searched with their subfolders.
  public init(directories: [String]) {
    var paths: [String: String] = [:]
    for directory in directories {
      let files = FileManager.default.enumerator(atPath: directory)
      while let file = files?.nextObject() as? String {
        paths[(file as NSString).lastPathComponent] = directory + "/" + file
      }
    }
    self.paths = paths
  }

  /// The face with the glyphs of the characters, and of what they combine to; the same bytes for
  /// the same characters. Nil where the folders have no such face, or the face none of them.
  ///
  ///     let maker = WebFontMaker(directories: [FontLibrary.bundledDirectory])
  ///     let font = try maker.font(.text, .regular, characters: Set(page.unicodeScalars))
  public func font(
    _ face: TextStyle.Face, _ weight: TextStyle.Weight, characters: Set<Unicode.Scalar>
  ) throws(WebFontError) -> WebFont? {
    guard let path = paths[Self.fileName(face, weight)] else { return nil }
    guard let font = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path)
    }
    guard let subset = CharacterSubset(of: [UInt8](font), characters: characters) else {
      throw .unfit(path)
    }
    if subset.isEmpty { return nil }
    guard let data = WOFF2.file(of: subset.tables) else { throw .unfit(path) }
    return WebFont(family: Self.family(face), weight: Self.number(weight), data: data)
  }

  private static func fileName(_ face: TextStyle.Face, _ weight: TextStyle.Weight) -> String {
    let family = family(face).replacing(" ", with: "")
    return switch weight {
    case .regular: "\(family)-Regular.ttf"
    case .medium: "\(family)-Medium.ttf"
    case .semibold: "\(family)-SemiBold.ttf"
    }
  }

  private static func family(_ face: TextStyle.Face) -> String {
    switch face {
    case .text: "Inter"
    case .display: "Inter Display"
    }
  }

  private static func number(_ weight: TextStyle.Weight) -> Int {
    switch weight {
    case .regular: 400
    case .medium: 500
    case .semibold: 600
    }
  }
}
