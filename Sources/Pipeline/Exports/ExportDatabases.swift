import Foundation

/// Databases made of exports, in a folder for its user's eyes alone. They hold names of people, so
/// that none is to be there longer than what it is made of.
public struct ExportDatabases: Sendable {
  /// The command of this program that makes one, and says where it is.
  public static let commandName = "exports-worker"

  private let folder: String
  /// How exports are read, as arguments of the command.
  private let options: [String]

  /// - Parameter folder: Of nobody else; what is in it is deleted.
  public init(folder: String, options: [String]) {
    (self.folder, self.options) = (folder, options)
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      try? FileManager.default.removeItem(atPath: folder + "/" + name)
    }
  }

  /// A process that has the database of an export made, unless there is one of the same content,
  /// and answers with its path.
  public func reading(of source: ExportSource) throws -> AnsweringProcess<String> {
    try AnsweringProcess(
      [Self.commandName, "--into", folder, "--name", source.name] + options + ["--"] + source.files)
  }

  /// - Parameter database: A path that was answered.
  public func remove(_ database: String) {
    let own = URL(fileURLWithPath: database).deletingLastPathComponent().path
    guard own.hasPrefix(folder + "/") else { return }
    try? FileManager.default.removeItem(atPath: own)
  }

  /// Deletes what was made by processes that were ended before they could say so.
  /// - Parameter known: Paths that were answered.
  public func removeForgotten(besides known: some Sequence<String>) {
    let known = Set(known.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path })
    let old = Date(timeIntervalSinceNow: -Double(Self.limit.components.seconds))
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      let path = folder + "/" + name
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      guard !known.contains(path), let time = attributes?[.modificationDate] as? Date, time < old
      else { continue }
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  private static let limit = Duration.seconds(300)
}

extension ExportDatabases {
  /// Makes the database of an export, unless there is one of the same content.
  /// - Parameter isStopped: Asked several times a second; true, and it is given up.
  /// - Returns: Its path; nil where it was given up.
  func database(of source: ExportSource, isStopped: () -> Bool) throws -> String? {
    let process = try reading(of: source)
    defer { process.end() }
    let start = ContinuousClock.now
    while !isStopped() {
      if let path = try process.answer(before: .now + .milliseconds(100)) { return path }
      guard start.duration(to: .now) < Self.limit else {
        throw Failure(
          .unsoundData, "it could not be read within \(Self.limit.components.seconds) s",
          hint: "see how long recap import takes for it")
      }
    }
    return nil
  }
}
