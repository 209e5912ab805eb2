import Foundation
import SessionFixtures
import Testing

/// The commands that the help, the README and the documentation propose, run as they stand.
@Suite struct DocumentedCommandsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private let folder: TemporaryFolder

  /// A folder with what the documents suppose: a program on the path, a brand, a folder of events.
  init() throws {
    folder = try TemporaryFolder()
    let files = FileManager.default
    for name in ["bin", "events", "home"] {
      try files.createDirectory(atPath: folder.path(name), withIntermediateDirectories: false)
    }
    for name in ["Templates", "Examples"] {
      try files.createSymbolicLink(
        atPath: folder.path(name), withDestinationPath: Self.root.appending(path: name).path)
    }
    for (from, to) in [("fernhill.toml", "acme.toml"), ("fernhill.svg", "fernhill.svg")] {
      try files.copyItem(
        atPath: Self.root.appending(path: "Examples/brand/\(from)").path, toPath: folder.path(to))
    }
    // What runs until it is told to end is told so as soon as it is at work.
    try Data(
      """
      #!/usr/bin/env bash
      echo "$*" >> '\(folder.path("calls"))'
      case " $* " in
      *" serve "* | *" --watch "*)
        log=$(mktemp -p '\(folder.url.path)')
        # The usual port may be in use on this machine.
        case " $* " in *" --data "*) set -- "$@" --bind 127.0.0.1:0 ;; esac
        '\(RecapCommand.executable.path)' "$@" 2> "$log" &
        until grep -qE 'listening|watching|is served' "$log" || ! kill -0 $! 2> "$log.end"; do sleep 0.1; done
        kill -TERM $! 2>> "$log.end"
        wait $!; status=$?
        cat "$log" >&2
        case " $* " in *" --watch "*) ((status == 130)) ;; *) exit $status ;; esac ;;
      *) exec '\(RecapCommand.executable.path)' "$@" ;;
      esac

      """.utf8
    ).write(to: URL(filePath: folder.path("bin/recap")))
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("bin/recap"))
  }

  private var calls: [Substring] {
    ((try? String(contentsOfFile: folder.path("calls"), encoding: .utf8)) ?? "").split(
      separator: "\n")
  }

  private func run(_ script: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let outcome = try RecapCommand.run(
      ["-euo", "pipefail", "-c", "cd '\(folder.url.path)'; " + script],
      environment: ["PATH": "\(folder.path("bin")):/usr/bin:/bin"],
      executable: URL(filePath: "/bin/bash"))
    #expect(
      outcome.status == 0, "\(script)\n\(outcome.standardError)", sourceLocation: sourceLocation)
  }

  /// The blocks of shell commands of a document.
  private static func blocks(of document: URL) throws -> [String] {
    let text = try String(contentsOf: document, encoding: .utf8)
    return text.components(separatedBy: "```sh\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
  }

  private static let documents: [String] = {
    let names =
      (try? FileManager.default.contentsOfDirectory(
        atPath: root.appending(path: "Documentation").path)) ?? []
    return ["README.md"]
      + names.filter { $0.hasSuffix(".md") }.sorted().map { "Documentation/\($0)" }
  }()

  @Test("every command of the documents works", arguments: documents)
  func document(name: String) throws {
    let blocks = try Self.blocks(of: Self.root.appending(path: name))
      // These build and test: they run elsewhere.
      .filter { !$0.hasPrefix("Scripts/") && !$0.hasPrefix("swift ") }
    for block in blocks { try run(block) }
    #expect(calls.count >= blocks.count)
  }

  @Test("every command of the help works")
  func help() throws {
    let commands = [
      "", "render", "batch", "list", "demo", "check", "schema", "serve", "link", "key", "token",
    ]
    var lines: [String] = []
    for command in commands {
      let help = try RecapCommand.run((command.isEmpty ? [] : [command]) + ["--help"]).text
      // They stand indented on lines of their own.
      lines += help.split(separator: "\n").filter { $0.hasPrefix("  recap ") }
        .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.contains("<") }
    }
    #expect(lines.count >= 4)
    for line in lines { try run(line) }
    #expect(calls.count == lines.count)
  }
}
