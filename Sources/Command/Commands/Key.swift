import ArgumentParser
import Foundation
import RecapAccess
import RecapDigest

/// `recap key`: what links are signed with.
struct Key: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "The keys that links are signed with.", subcommands: [New.self])

  /// `recap key new`: another key.
  struct New: ParsableCommand, ReportsErrors {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: "Print a new key, as a line for the keys file.",
      discussion: """
        recap key new > keys makes a file of one. Links are signed with the first line and \
        accepted with any: to rotate, put the new line first, and take the old one out seven days \
        later. A line that >> appends signs nothing until it is the first.
        """)

    @Option(help: "The key's name, which its links show; by default the date and four digits.")
    var id: String?

    @OptionGroup var errors: ErrorOptions

    func run() throws {
      try reporting {
        let line = try Keyring.newKey(id: id ?? Self.today(), secret: RandomBytes.draw(32))
        try Array("\(line)\n".utf8).withUnsafeBytes(Destination.standardOutput.write)
      }
    }

    private static func today() -> String {
      let digits = RandomBytes.draw(2).map { String(Int($0) | 0x100, radix: 16).dropFirst() }
        .joined()
      return "\(Date().formatted(.iso8601.year().month().day()))-\(digits)"
    }
  }
}
