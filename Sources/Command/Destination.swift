import RecapAnalytics
import RecapPipeline

/// Where a command's output goes: a file that appears whole, or standard output.
enum Destination {
  case file(OutputFile)
  case standardOutput

  init(_ path: String) throws {
    self = path == "-" ? .standardOutput : .file(try OutputFile(path: path))
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    switch self {
    case .file(let file): try file.write(bytes)
    case .standardOutput: try OutputChannel.standardOutput.write(bytes)
    }
  }

  func commit() throws {
    if case .file(let file) = self { try file.commit() }
  }
}

extension Destination {
  /// Lines for people, or of fields with tabs between them.
  func write(lines: [String]) throws {
    let text = lines.map { PlainLine.escaped($0, keeping: ["\t"]) + "\n" }.joined()
    try Array(text.utf8).withUnsafeBytes(write)
  }
}
