import Foundation

/// A folder that files are written to.
public enum OutputFolder {
  /// Makes a folder, and those above it, where there is none.
  public static func make(_ path: String) throws(OutputError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw OutputError(path: path, errno: Self.code(of: error))
    }
  }

  static func make(for file: String) throws(OutputError) {
    try make(URL(fileURLWithPath: file).deletingLastPathComponent().path)
  }

  /// Deletes what a process that was killed left beside the files it was writing.
  /// - Parameter paths: The files this process is going to write.
  public static func clear(of paths: [String]) {
    let folders = Dictionary(grouping: paths) {
      URL(fileURLWithPath: $0).deletingLastPathComponent().path
    }
    for (folder, paths) in folders {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      let leftovers = names.filter { $0.hasPrefix(".") && $0.hasSuffix(".part") }
      if leftovers.isEmpty { continue }
      let own = Set(paths.map { OutputFile.temporaryPrefix(for: $0) })
      for name in leftovers
      where own.contains(String(name.dropLast(OutputFile.temporarySuffixCount))) {
        OutputFile.deleteUnlessOpen(folder + "/" + name)
      }
    }
  }

  private static func code(of error: any Error) -> Int32 {
    var error = error as NSError
    while let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError { error = cause }
    return error.domain == NSPOSIXErrorDomain ? Int32(error.code) : EIO
  }
}
