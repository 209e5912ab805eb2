import ArgumentParser
import Foundation
import RecapPipeline

/// The command line.
@main
struct Recap: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recap",
    abstract: "The report after a virtual-event session, from its analytics.",
    discussion: """
      Start with a sample event and the reports of all its sessions:

        recap demo -o event.db
        recap render event.db --all --out reports

      A session alone, by its id:

        recap list event.db
        recap render event.db --session shipping-every-tuesday -o report.pdf

      Exit codes: 0 done, 1 some reports of a batch failed, 64 wrong usage, 65 unsound data, 66 no such file or session, \
      69 a library is missing, 70 a defect of Recap, 73 the output can't be written, 130 interrupted, 141 the reader of the output ended.
      """,
    version: "recap \(RecapVersion.current)",
    subcommands: [
      Render.self, Batch.self, List.self, Import.self, Demo.self, Check.self, Verify.self,
      PrintSchema.self, Serve.self, Link.self, Key.self, Token.self, BatchWorker.self,
      ExportsWorker.self, SessionsWorker.self,
    ])

  static func main() {
    Interruption.prepare()
    do {
      var command = try parseAsRoot()
      do {
        try command.run()
      } catch let failure as Failure {
        failure.report(asJSON: (command as? any ReportsErrors)?.errors.json ?? false)
        Foundation.exit(failure.code.rawValue)
      }
    } catch {
      exitAfterParsing(error)
    }
  }

  /// Help and version go to standard output; a wrong call is one line.
  private static func exitAfterParsing(_ error: any Error) -> Never {
    guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
    UsageMessage(message(for: error), arguments: Array(CommandLine.arguments.dropFirst()))
      .failure.report(asJSON: CommandLine.arguments.contains("--json"))
    Foundation.exit(Failure.Code.usage.rawValue)
  }
}
