import Foundation

/// The tools that read a PDF from outside.
enum PDFTool {
  struct Output {
    let status: Int32
    let text: String
  }

  static func run(_ tool: String, _ arguments: [String]) throws -> Output {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    let output = FileManager.default.temporaryDirectory.appending(path: "tool-\(UUID())")
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    try handle.close()
    return Output(
      status: process.terminationStatus,
      text: String(decoding: try Data(contentsOf: output), as: UTF8.self))
  }
}
