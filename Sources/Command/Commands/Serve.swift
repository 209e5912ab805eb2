import ArgumentParser
import Foundation
import RecapAccess
import RecapExportQueue
import RecapMailDelivery
import RecapPipeline
import RecapServer

/// `recap serve`: the download service.
struct Serve: ParsableCommand, ReportsErrors {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the reports of a folder of databases and exports, to whoever has a key.",
    discussion: """
      Every *.db of --data is an event, named by its file name, with a report of the whole and one \
      of each session; so is every export of a platform (.csv, .tsv, .txt, .json, .jsonl, .ndjson, \
      .xml), named by its whole file name, and every sub-folder of exports, which are read together \
      as recap import reads them. New files appear by themselves. /openapi.json describes addresses and \
      parameters. The log goes to standard error, one JSON object a line. SIGTERM ends the service \
      once the requests at hand are answered.

      To try it, without any of these files: it prints the address to open in a browser.

        recap serve --demo
      """)

  @Flag(
    help:
      "Serve a sample event on this computer alone, from files that are gone when the service ends."
  )
  var demo = false

  @Option(help: ArgumentHelp("The folder of databases and exports.", valueName: "folder"))
  var data: String?

  @Option(help: ArgumentHelp("The folder of what the service keeps.", valueName: "folder"))
  var state: String?

  @Option(help: ArgumentHelp("The file of keys that links are signed with.", valueName: "file"))
  var keys: String?

  @Option(help: ArgumentHelp("The file of tokens of those who may ask.", valueName: "file"))
  var tokens: String?

  @Option(
    help: ArgumentHelp(
      "Where to listen; port 0 is any that is free. (default: \(BindAddress.usual))",
      valueName: "address"),
    transform: BindAddress.init)
  var bind: BindAddress?

  @Option(
    help: ArgumentHelp(
      "Where people reach the service, such as https://reports.example.org.",
      valueName: "address"))
  var baseUrl: String?

  @Option(
    help: ArgumentHelp(
      "The mail server that takes exports on, as smtp://user@mail.example.org; its password is taken from RECAP_SMTP_PASSWORD. Without it no mail is sent.",
      valueName: "address"))
  var smtp: String?

  @Option(help: ArgumentHelp("Who exports are mailed by.", valueName: "address"))
  var mailFrom: String?

  @Option(
    help: ArgumentHelp(
      "The domains exports may be mailed to, with commas between them.", valueName: "domains"))
  var mailDomains: String?

  @Option(
    help: "Reports made side by side, and one table more; else one for each processor.",
    transform: WholeNumber.parse)
  var jobs: Int?

  @Option(
    help: "Reports that may wait to be made; whoever asks for more is told to come back.",
    transform: WholeNumber.parse)
  var queue = 64

  @Option(help: "Seconds a report may take, with its waiting.", transform: WholeNumber.parse)
  var renderTimeout = 60

  @Option(
    help: "Megabytes of reports to keep for who asks for the same.", transform: WholeNumber.parse)
  var cacheSize = 512

  @Option(
    help: "Megabytes of exports to keep; while there are more, none is taken on.",
    transform: WholeNumber.parse)
  var exportSize = 2000

  @Option(
    help: "Seconds that requests may take to end once the service is told to.",
    transform: WholeNumber.parse)
  var grace = 30

  @Option(
    help: ArgumentHelp(
      "Whose reports they are: a TOML or JSON file with name, logo, accent and footer.",
      valueName: "file"))
  var brand: String?

  @Option(help: "A folder of further fonts.")
  var fonts: String?

  @Option(
    help: "The zone of the exports' clock, such as Europe/Berlin; else times are kept as they are.")
  var timeZone: String?

  @OptionGroup(title: "Options for exports") var reading: ReadingArguments

  @OptionGroup var errors: ErrorOptions

  func validate() throws {
    let ranges: [(String, Int, ClosedRange<Int>)] = [
      ("jobs", jobs ?? 1, 1...1024), ("queue", queue, 0...100_000),
      ("render-timeout", renderTimeout, 1...86_400), ("cache-size", cacheSize, 0...1_000_000),
      ("export-size", exportSize, 1...1_000_000),
      ("grace", grace, 0...3600),
    ]
    for (name, value, range) in ranges where !range.contains(value) {
      throw ValidationError("--\(name) must be \(range.lowerBound) to \(range.upperBound)")
    }
  }

  func run() throws {
    try reporting {
      guard demo else { return try serve(options(files(), at: bind ?? .usual)) }
      try refuseWhatTheDemoMakes()
      try refuseOtherComputers()
      let demo = try DemoService()
      defer { demo.remove() }
      var options = try options(demo.files, at: demoAddress())
      demo.announce(in: &options)
      try serve(options)
    }
  }

  private func serve(_ options: ServiceOptions) throws {
    let service = try Service(
      options,
      now: Now {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
      })
    Interruption.onFirst { service.stop() }
    try BlockingTask.run { try await service.run() }
  }

  private func files() throws -> ServiceFiles {
    guard let data, let state, let keys, let tokens else {
      let missing = ownFiles.filter { $0.path == nil }.map { "--\($0.name)" }
      throw Failure(
        .usage,
        missing.formatted(.list(type: .and).locale(Locale(identifier: "en_GB")))
          + (missing.count == 1 ? " is missing" : " are missing"),
        hint: "give what the service needs, or --demo to try it with a sample event")
    }
    return ServiceFiles(data: data, state: state, keys: keys, tokens: tokens)
  }

  private var ownFiles: [(name: String, path: String?)] {
    [("data", data), ("state", state), ("keys", keys), ("tokens", tokens)]
  }

  private func refuseWhatTheDemoMakes() throws {
    if let given = (ownFiles + [("base-url", baseUrl)]).first(where: { $0.path != nil }) {
      let reason =
        given.name == "base-url" ? "is reached where it listens" : "has a folder of its own for all"
      throw Failure(
        .usage, "--demo \(reason), so there is no use for --\(given.name)",
        hint: "leave one of the two out")
    }
  }

  /// A port that was asked for, or the usual one unless it is taken.
  private func demoAddress() throws -> BindAddress {
    let address = (bind ?? .usual).withoutName
    if let open = address.open() { return open }
    // The service says what is in its way.
    guard bind == nil, let other = BindAddress(host: address.host, port: 0).open() else {
      return address
    }
    try OutputChannel.standardError.write(
      line: "recap: \(address) is taken, so the demo listens on \(other)")
    return other
  }

  private func refuseOtherComputers() throws {
    guard let bind, !bind.withoutName.isLoopback else { return }
    throw Failure(
      .usage, "--demo is for this computer alone, and others may reach \(bind)",
      hint: "give --bind 127.0.0.1:8080, another port or [::1]:8080")
  }

  private func options(_ files: ServiceFiles, at bind: BindAddress) throws -> ServiceOptions {
    var options = ServiceOptions(
      data: files.data, state: files.state, keys: files.keys, tokens: files.tokens,
      host: bind.host, port: bind.port)
    if let baseUrl = demo ? "http://\(bind)" : baseUrl {
      guard let address = ServiceAddress(baseUrl) else {
        throw Failure(
          .usage, "--base-url is \(baseUrl), which is no address of a service",
          hint: "give it as https://reports.example.org")
      }
      options.address = address
    }
    let brand = try ChosenBrand(brand, for: ReportFormat.allCases)
    brand?.warn()
    options.brand = brand?.file
    try reading.checkForMany()
    let exports = ExportReading(arguments: reading, event: nil, timeZone: timeZone, asOf: nil)
    options.importOptions = try exports.given() + ["--quiet"]
    options.mail = try mailOptions(options.address)
    options.fonts = fonts
    options.fontCache = FontCache.directory
    options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    (options.queue, options.renderTimeout, options.grace) = (queue, renderTimeout, grace)
    options.cacheBytes = cacheSize * 1_000_000
    return options
  }

  private func mailOptions(_ address: ServiceAddress?) throws -> MailOptions? {
    guard let smtp else {
      guard mailFrom == nil, mailDomains == nil else {
        throw Failure(.usage, "there is no --smtp to mail by", hint: "give it, or no --mail-…")
      }
      return nil
    }
    guard let mailFrom, let mailDomains, let address else {
      throw Failure(
        .usage, "mail needs --mail-from, --mail-domains and --base-url", hint: "give all three")
    }
    do {
      var server = try SMTPServer(
        smtp, password: ProcessInfo.processInfo.environment["RECAP_SMTP_PASSWORD"])
      server.timeout = .seconds(20)
      var options = MailOptions(
        server: server, from: try MailAddress(mailFrom), domains: try RecipientDomains(mailDomains),
        address: address)
      options.mostBytes = exportSize * 1_000_000
      return options
    } catch let error as SMTPServerError {
      throw Failure(.usage, "\(error)", hint: error.hint)
    } catch {
      throw Failure(.usage, "\(error)", hint: "see --mail-from and --mail-domains")
    }
  }
}
