import ArgumentParser
import Foundation
import Pipeline
import RecapServer

/// `recap serve`: the download service.
struct Serve: ParsableCommand, ReportsErrors {
  static let configuration = CommandConfiguration(
    abstract: "Serve the reports of a folder of databases, to whoever has a key.",
    discussion: """
      Every *.db of --data is an event, named by its file name; new files appear by themselves. \
      The log goes to standard error, one JSON object a line. SIGTERM ends the service once the \
      requests at hand are answered.
      """)

  @Option(help: ArgumentHelp("The folder of databases.", valueName: "folder"))
  var data: String

  @Option(help: ArgumentHelp("The folder of what the service keeps.", valueName: "folder"))
  var state: String

  @Option(help: ArgumentHelp("Where to listen; port 0 is any that is free.", valueName: "address"))
  var bind = BindAddress(host: "127.0.0.1", port: 8080)

  @Option(help: "A folder of further fonts.")
  var fonts: String?

  @OptionGroup var errors: ErrorOptions

  func run() throws {
    try reporting {
      var options = ServiceOptions(data: data, state: state, host: bind.host, port: bind.port)
      options.fonts = fonts
      options.fontCache = FontCache.directory
      let service = try Service(options)
      Interruption.onFirst { service.stop() }
      try BlockingTask.run { try await service.run() }
    }
  }
}
