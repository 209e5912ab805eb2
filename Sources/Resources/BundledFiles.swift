import Foundation

/// The files that come with Recap, in one folder beside the program.
///
/// SwiftPM's own accessor is not used: it ends the process where the folder is gone, and it puts
/// a path of the building machine into the program.
public enum BundledFiles: String, CaseIterable, Sendable {
  case fonts = "Fonts"
  case templates = "Templates"
  /// The countries of the world.
  case map = "world.tsv"
  /// The style of the service's pages.
  case pageStyle = "page.css"
  /// The description of the service for programs.
  case serviceDescription = "openapi.json"
  /// The words that exports of platforms are told by.
  case importWords = "import-words"

  /// The name of the folder.
  public static let folderName = "Recap_RecapResources.resources"

  /// The folder, whether or not it is there.
  public static let folder: String = {
    let program = realpath("/proc/self/exe", nil)
    defer { free(program) }
    let path = program.map { String(cString: $0) } ?? CommandLine.arguments[0]
    return URL(filePath: path).deletingLastPathComponent().appending(path: folderName).path
  }()

  public var path: String { Self.folder + "/" + rawValue }

  /// Makes sure that all of them are there.
  public static func check() throws(MissingFilesError) {
    for file in allCases where access(file.path, R_OK) != 0 {
      throw MissingFilesError(path: access(folder, R_OK) == 0 ? file.path : folder)
    }
  }
}

/// A program that was copied without the files it comes with.
public struct MissingFilesError: Error, Sendable, Equatable, CustomStringConvertible {
  public let path: String

  public var description: String { "\(path) is missing, which Recap needs" }
  public var hint: String {
    "copy the folder \(BundledFiles.folderName) from where recap was built to beside the program"
  }
}
