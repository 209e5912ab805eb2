import Foundation

/// The built program, run as a process.
struct RecapCommand {
  struct Outcome {
    let status: Int32
    let standardOutput: Data
    let standardError: String

    var text: String { String(decoding: standardOutput, as: UTF8.self) }
    var errorLines: [Substring] { standardError.split(separator: "\n") }
  }

  /// Beside the bundle of the tests.
  static let executable: URL = {
    let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    return bundle.appending(path: "recap")
  }()

  private static var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment
    environment["SOURCE_DATE_EPOCH"] = nil
    environment["XDG_CACHE_HOME"] =
      FileManager.default.temporaryDirectory.appending(path: "recap-fonts").path
    return environment
  }

  /// Runs it to its end.
  static func run(
    _ arguments: String..., environment: [String: String] = [:], output: URL? = nil
  ) throws -> Outcome {
    let running = try Running(arguments, environment: environment, output: output)
    return try running.outcome()
  }

  /// - Parameter wrapper: A command with its arguments that runs it.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], through wrapper: [String] = [],
    executable: URL = executable
  ) throws -> Outcome {
    try Running(
      arguments, environment: environment, output: nil, through: wrapper, executable: executable
    ).outcome()
  }

  static func start(_ arguments: String...) throws -> Running {
    try Running(arguments, environment: [:], output: nil)
  }

  static func start(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Running {
    try Running(arguments, environment: environment, output: nil)
  }

  /// A process that may still run. Its output goes to files, which never block it.
  final class Running {
    let process = Process()
    private let folder: URL
    private let output: URL

    fileprivate init(
      _ arguments: [String], environment: [String: String], output: URL?,
      through wrapper: [String] = [], executable: URL = RecapCommand.executable
    ) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "run-\(UUID())")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      self.output = output ?? folder.appending(path: "out")
      if output == nil { try Data().write(to: self.output) }
      try Data().write(to: folder.appending(path: "err"))
      process.executableURL = wrapper.isEmpty ? executable : URL(filePath: "/usr/bin/env")
      process.arguments = wrapper.isEmpty ? arguments : wrapper + [executable.path] + arguments
      process.environment = RecapCommand.environment.merging(environment) { $1 }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: self.output)
      process.standardError = try FileHandle(forWritingTo: folder.appending(path: "err"))
      try process.run()
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The processes it has started.
    var children: [pid_t] {
      let id = process.processIdentifier
      let text = try? String(contentsOfFile: "/proc/\(id)/task/\(id)/children", encoding: .utf8)
      return (text ?? "").split(separator: " ").compactMap { pid_t($0) }
    }

    func outcome() throws -> Outcome {
      process.waitUntilExit()
      let isOwn = output.path.hasPrefix(folder.path)
      return Outcome(
        status: process.terminationStatus,
        standardOutput: isOwn ? try Data(contentsOf: output) : Data(),
        standardError: String(
          decoding: try Data(contentsOf: folder.appending(path: "err")), as: UTF8.self))
    }
  }
}
