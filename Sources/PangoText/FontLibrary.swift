import Foundation
import RecapCPangoCairo
import RecapDrawing
import RecapResources

/// The fonts a report may use, and no others: those of a few folders, never the system's.
public final class FontLibrary: @unchecked Sendable {
  // Built once and only read afterwards, which fontconfig allows from any thread.
  let config: OpaquePointer
  /// The folders.
  public let directories: [String]

  /// The fonts that come with Recap.
  public static var bundledDirectory: String { BundledFiles.fonts.path }

  /// - Parameters:
  ///   - directories: Folders of font files, searched with their subfolders.
  ///   - cacheDirectory: Where fontconfig may keep what it learnt about the files; without one
  ///     that can be written to, each start reads them anew.
  public init(
    directories: [String] = [FontLibrary.bundledDirectory], cacheDirectory: String? = nil
  ) throws(FontError) {
    for directory in directories where directory != Self.bundledDirectory {
      try Self.check(directory)
    }
    self.directories = directories
    config = FcConfigCreate()
    // Fontconfig complains on standard error where it can't keep its cache: give it a passing one.
    let usable = cacheDirectory.flatMap { Self.isWritable($0) ? $0 : nil }
    let passing = usable == nil ? Self.makePassingDirectory() : nil
    defer { passing.map { try? FileManager.default.removeItem(atPath: $0) } }
    let xml = Self.configuration(directories: directories, cacheDirectory: usable ?? passing)
    guard FcConfigParseAndLoadFromMemory(config, xml, 1) != 0, FcConfigBuildFonts(config) != 0
    else { throw FontError.unusable(directories) }
    for family in FontFamilies.required where !contains(family: family) {
      throw FontError.missingFamily(family, directories)
    }
  }

  deinit { FcConfigDestroy(config) }

  /// Fontconfig opens whatever lies there, and waits for who writes to a pipe.
  private static func check(_ directory: String) throws(FontError) {
    var status = stat()
    guard stat(directory, &status) == 0 else { throw .noSuchDirectory(directory) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .notADirectory(directory) }
    for name in FileManager.default.enumerator(atPath: directory) ?? .init() {
      let path = "\(directory)/\(name)"
      guard stat(path, &status) == 0 else { continue }
      guard [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else { throw .notAFile(path) }
    }
  }

  private static func isWritable(_ directory: String) -> Bool {
    try? FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
    return FileManager.default.isWritableFile(atPath: directory)
  }

  private static func makePassingDirectory() -> String? {
    let path = FileManager.default.temporaryDirectory.appending(path: "recap-fonts-\(UUID())").path
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    return isWritable(path) ? path : nil
  }

  private func contains(family: String) -> Bool {
    guard let pattern = FcPatternCreate(), let wanted = FcObjectSetCreate() else { return false }
    defer {
      FcPatternDestroy(pattern)
      FcObjectSetDestroy(wanted)
    }
    FcPatternAddString(pattern, FC_FAMILY, family)
    guard let found = FcFontList(config, pattern, wanted) else { return false }
    defer { FcFontSetDestroy(found) }
    return found.pointee.nfont > 0
  }

  /// Colour fonts are turned away: Cairo draws them as bitmaps and their text is lost.
  private static func configuration(directories: [String], cacheDirectory: String?) -> String {
    let folders = directories.map { "<dir>\(escaped($0))</dir>" }.joined()
    let cache = cacheDirectory.map { "<cachedir>\(escaped($0))</cachedir>" } ?? ""
    return """
      <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>\(folders)\(cache)
      <selectfont><rejectfont><pattern>
      <patelt name="color"><bool>true</bool></patelt></pattern></rejectfont></selectfont>
      </fontconfig>
      """
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
  }
}
