import ArgumentParser
import RecapAccess
import RecapDigest

/// `recap token`: what programs show to be let in.
struct Token: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The tokens that programs show to be let in.", subcommands: [New.self])

  /// `recap token new`: another token.
  struct New: ParsableCommand, ReportsErrors {
    static let configuration = CommandConfiguration(
      abstract: "Print a new token, and its line for the tokens file.",
      discussion: """
        Two lines, their fields separated by a tab: "token" and the token, which the program \
        sends as Authorization: Bearer …, then "line" and what to append to the tokens file. The \
        token is shown this once: the file knows its SHA-256 only.
        """)

    @Argument(help: "Whose it is: letters, digits, dots, dashes and underscores.")
    var name: String

    @OptionGroup var errors: ErrorOptions

    func run() throws {
      try reporting {
        let token = try BearerToken(name: name, secret: RandomBytes.draw(32))
        let text = "token\t\(token.text)\nline\t\(token.line)\n"
        try Array(text.utf8).withUnsafeBytes(Destination.standardOutput.write)
      }
    }
  }
}
