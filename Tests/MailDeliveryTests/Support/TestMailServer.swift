import Foundation
import Testing

/// The mail server of `Tests/MailServer`, as a process of its own.
final class TestMailServer {
  /// A letter it took, as Python's parser of mail reads it.
  struct Letter: Decodable {
    let headers: [String: String]
    let fromName: String
    let toName: String
    let date: Double
    let types: [String]
    let contents: [String]
    let preferred: String
    let longestLine: Int
    let isASCII: Bool
    let defects: [String]
    let sender: String
    let recipients: [String]
    let greeting: String
    let encrypted: Bool
    let user: String?
  }

  let port: Int
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  init(_ arguments: String...) throws {
    let root = URL(filePath: #filePath).pathComponents.dropLast(4)
      .reduce(URL(filePath: "/")) { $0.appending(path: $1) }
    process.executableURL = root.appending(path: ".build/validators/bin/python")
    process.arguments = [root.appending(path: "Tests/MailServer/smtp_server.py").path] + arguments
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    port = try #require(Int(try Self.line(of: output)), "the mail server does not start")
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  var address: String { "smtp://127.0.0.1:\(port)" }

  /// Waits for the next one.
  func letter() throws -> Letter {
    try JSONDecoder().decode(Letter.self, from: Data(Self.line(of: output).utf8))
  }

  /// Ends it, and counts the letters nobody asked for.
  func end() throws -> Int {
    try input.fileHandleForWriting.close()
    let rest = try output.fileHandleForReading.readToEnd() ?? Data()
    return rest.split(separator: UInt8(ascii: "\n")).count
  }

  private static func line(of pipe: Pipe) throws -> String {
    var line = Data()
    while let byte = try pipe.fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8) {
      line += byte
    }
    return String(decoding: line, as: UTF8.self)
  }
}
