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

  /// One of the options that are given, as it is written; nil where there are none.
  var given: String? {
    let options: [(String, Bool)] = [
      ("--from", from != nil), ("--session-title", sessionTitle != nil),
      ("--session-id", sessionID != nil), ("--kind", kind != nil),
      ("--date-order", dateOrder != nil), ("--start", start != nil),
      ("--duration", duration != nil), ("--one-session", oneSession),
      ("--without-role", !withoutRole.isEmpty), ("--map", !map.isEmpty),
      ("--encoding", encoding != nil), ("--skip-unreadable", skipUnreadable),
    ]
    return options.first(where: \.1)?.0
  }

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
