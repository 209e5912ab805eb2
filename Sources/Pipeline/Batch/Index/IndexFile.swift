import Foundation

/// The page in the folder of a batch that leads to its reports: `index.html`.
public struct IndexFile: Sendable {
  static let name = "index.html"

  private let folder: String

  public init(folder: String) { self.folder = folder }

  public var path: String { folder + "/" + Self.name }

  /// Somebody else's page is in its place, or a report: it stays.
  public var isForeign: Bool {
    guard FileManager.default.fileExists(atPath: path) else { return false }
    guard let handle = FileHandle(forReadingAtPath: path) else { return true }
    defer { try? handle.close() }
    let start = (try? handle.read(upToCount: 1024)) ?? nil
    return start?.range(of: Data(IndexPage.mark.utf8)) == nil
  }

  /// What the page can be written to at the end, however full the disk is by then; nil where it has
  /// no place.
  /// - Parameter longest: Of which the page is the longest it can become.
  public func reserve(for longest: Manifest) throws -> OutputFile? {
    if isForeign { return nil }
    let output = try OutputFile(path: path)
    try output.reserve(IndexPage(longest).text.utf8.count)
    return output
  }

  /// Puts the page in its place, unless it is there as it should be.
  /// - Parameters:
  ///   - output: What was reserved for it.
  ///   - manifest: Asked again once the page is there: of shards that end together each may have
  ///     missed another, but for the last one.
  public func write(to output: OutputFile? = nil, _ manifest: () throws -> Manifest) throws {
    if isForeign { return }
    var output = output
    var known = try manifest()
    while true {
      let page = Data(IndexPage(known.present(below: folder)).text.utf8)
      if (try? Data(contentsOf: URL(fileURLWithPath: path))) != page {
        let target = try output ?? OutputFile(path: path)
        output = nil
        try page.withUnsafeBytes { try target.write($0) }
        try target.commit()
      }
      let now = try manifest()
      if now == known { return }
      known = now
    }
  }
}

extension Manifest {
  /// The files that are there, by a look from outside.
  fileprivate func present(below folder: String) -> Manifest {
    Manifest(files: files.filter { FileSignature(path: "\(folder)/\($0.path)")?.size == $0.size })
  }
}
