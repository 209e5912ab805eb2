import Foundation
public import RecapPangoText

/// The fonts that come with Recap, read once for all tests.
public enum TestFonts {
  public static let library = Result {
    try FontLibrary(
      cacheDirectory: FileManager.default.temporaryDirectory.appending(path: "recap-fonts").path)
  }

  /// A typesetter of its own for each test: they may not cross threads.
  public static func typesetter() throws -> Typesetter { Typesetter(try library.get()) }
}
