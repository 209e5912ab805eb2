import ArgumentParser
import Foundation
import RecapAccess
import RecapDigest
import RecapPipeline

/// `recap token`: what programs show to be let in.
struct Token: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "The tokens that programs show to be let in.", subcommands: [New.self])

  /// `recap token new`: another token.
  struct New: ParsableCommand, ReportsErrors {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: "Print a new token, and its line for the tokens file.",
      discussion: """
        recap token new platform >> tokens appends the line, which is all that goes to standard \
        output, and shows the token, which goes to standard error. Programs send it as \
        Authorization: Bearer …, people sign in with it on the page. It is shown this once: the \
        file knows its SHA-256 only.
        """)

    @Argument(help: "Whose it is: letters, digits, dots, dashes and underscores.")
    var name: String

    @OptionGroup var errors: ErrorOptions

    func run() throws {
      try reporting {
        let token = try BearerToken(name: name, secret: RandomBytes.draw(32))
        if isatty(1) == 1 { try say("The line for the tokens file:") }
        try OutputChannel.standardOutput.write(line: token.line)
        // What is not looked at by a person is kept by a program.
        if isatty(2) == 1 { try say("The token, shown this once:") }
        try say(token.text)
      }
    }

    private func say(_ line: String) throws {
      try OutputChannel.standardError.write(line: line)
    }
  }
}
