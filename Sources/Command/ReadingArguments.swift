import ArgumentParser
import RecapAnalytics
import RecapImporting
import RecapPipeline

/// How exports are read.
struct ReadingArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The format of the files, where it is not recognised; see --formats.", valueName: "format"))
  var from: ImportFormat?

  @Option(help: "The session's title; else as the file states.")
  var sessionTitle: String?

  @Option(help: "The session's id; else made of the meeting's id or title, and its start.")
  var sessionID: String?

  @Option(help: "live, simulive or room; else as the format says.")
  var kind: Session.Kind?

  @Option(help: "The order of day and month: dmy, mdy, ymd, or likely for the more likely one.")
  var dateOrder: ImportOptions.DateOrder?

  @Option(help: "The session's start, or its day, where a file does not tell it.")
  var start: String?

  @Option(help: "How long the session was, such as 60m or 1h30m.")
  var duration: String?

  @Flag(help: "Make one session of all files.")
  var oneSession = false

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Leave out people of a role; may be given several times.", valueName: "role")
  )
  var withoutRole: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "What columns say, by header or number: name=Who,email=Mail,join=In,leave=Out,duration=Minutes.",
      valueName: "field=column"))
  var map: [String] = []

  @Option(help: "The encoding of the files, such as windows-1252.")
  var encoding: String?

  @Flag(help: "Leave out rows that can't be read, and note how many.")
  var skipUnreadable = false

  /// - Parameters:
  ///   - event: The event's name; nil for what the titles begin with.
  ///   - timeZone: Of the files' clock; nil for one that is not known.
  func options(
    event: String?, timeZone: String?, _ time: GenerationTime
  ) throws -> ImportOptions {
    var options = ImportOptions()
    options.format = from
    options.event = event
    options.sessionTitle = sessionTitle
    options.sessionID = sessionID
    options.kind = kind
    options.dateOrder = dateOrder
    if let timeZone {
      guard let zone = ZoneRules(timeZone) else {
        throw Failure(
          .usage, "--time-zone is \(timeZone), which is no zone of the IANA database",
          hint: "give it as Europe/Berlin")
      }
      options.zone = zone
    }
    if let start {
      guard let value = ImportOptions.Start(start) else {
        throw Failure(
          .usage, "--start is \(start), which is no time",
          hint: "give it as 2026-05-26T10:00, or as 2026-05-26 for the day alone")
      }
      options.start = value
    }
    if let duration {
      guard let seconds = ImportDuration.seconds(duration), seconds > 0 else {
        throw Failure(
          .usage, "--duration is \(duration), which is no length of time",
          hint: "give it as 60m or 1h30m")
      }
      options.durationSeconds = seconds
    }
    options.isOneSession = oneSession
    options.leftOutRoles = withoutRole
    options.map = try fields()
    options.encoding = encoding
    options.skipsUnreadable = skipUnreadable
    options.importedAt = time.instant
    options.latest = time.asked
    return options
  }

  /// What is given, as a command line has it.
  var given: [String] {
    ofOneSession + Self.option("from", from?.rawValue) + Self.option("kind", kind?.rawValue)
      + Self.option("date-order", dateOrder?.rawValue) + Self.option("duration", duration)
      + (oneSession ? ["--one-session"] : [])
      + withoutRole.flatMap { Self.option("without-role", $0) }
      + map.flatMap { Self.option("map", $0) } + Self.option("encoding", encoding)
      + (skipUnreadable ? ["--skip-unreadable"] : [])
  }

  /// That of it which can be said of one session only.
  private var ofOneSession: [String] {
    Self.option("session-title", sessionTitle) + Self.option("session-id", sessionID)
      + Self.option("start", start)
  }

  static func option(_ name: String, _ value: String?) -> [String] {
    value.map { ["--\(name)=\($0)"] } ?? []
  }

  /// Refuses what can't be said of many files that come one after the other.
  func checkForMany() throws {
    guard let option = ofOneSession.first else { return }
    throw Failure(
      .usage, "\(Self.name(option)) is of one session, and exports of many are read here",
      hint: "leave it out, or use recap import to make a database")
  }

  /// Refuses what is of exports.
  func refuse() throws {
    guard let option = given.first else { return }
    throw Failure(
      .usage, "\(Self.name(option)) is of exports, and there is none of them among the files",
      hint: "leave it out")
  }

  private static func name(_ option: String) -> Substring { option.prefix { $0 != "=" } }

  /// A comma parts two columns where a field and `=` follow it: headers may have commas.
  private func fields() throws -> [Field: String] {
    var fields: [Field: String] = [:]
    for text in map {
      var last: Field?
      for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if sides.count == 2, let field = Field(rawValue: String(sides[0])),
          Field.mappable.contains(field)
        {
          fields[field] = String(sides[1])
          last = field
        } else if let last, sides.count == 1 {
          fields[last]! += "," + part
        } else {
          throw Failure(
            .usage, "--map has \(part), which names no field",
            hint: "fields are \(Field.mappable.map(\.rawValue).joined(separator: ", "))")
        }
      }
    }
    return fields
  }
}
