import RecapPipeline

/// What reports are made of: databases, or exports of a platform, which are together one.
final class ReportSource {
  /// Of the reports: without what is of the exports.
  let choices: ReportArguments
  private let named: [String]
  private let exports: [String]
  private let reading: ExportReading
  private var made: ExportDatabase?

  /// - Parameter isBatch: Whether several databases may be given, also beside exports.
  init(
    _ files: [String], _ reading: ReadingArguments, _ choices: ReportArguments,
    isBatch: Bool = false
  ) throws {
    exports = files.filter(ExportDatabase.isExport)
    named = files.filter { !ExportDatabase.isExport($0) }
    self.reading = ExportReading(
      arguments: reading, event: choices.event.id, timeZone: choices.timeZone, asOf: choices.asOf)
    var choices = choices
    if !exports.isEmpty { (choices.event.id, choices.timeZone) = (nil, nil) }
    self.choices = choices
    try check(reading, isBatch: isBatch)
  }

  private func check(_ reading: ReadingArguments, isBatch: Bool) throws {
    if exports.isEmpty { try reading.refuse() }
    if exports.contains("-"), exports.count + named.count > 1 {
      throw Failure(
        .usage, "- is standard input, and has to stand alone", hint: "name files instead")
    }
    if isBatch { return }
    if let database = named.first, !exports.isEmpty {
      throw Failure(
        .usage, "\(database) is a database, and stands beside exports",
        hint: "give one or the other; recap import adds exports to a database")
    }
    if named.count > 1 {
      throw Failure(
        .usage, "a report is of one database, and \(named.count) are given",
        hint: "use recap batch for several")
    }
  }

  /// Has the database of the exports deleted. To be called when nothing is read any more: that
  /// nobody names it does not say so.
  func close() { made = nil }

  /// What databases are told apart by where that is not their path: of the exports' one, which is
  /// another each time, what no path can be.
  var keys: [String: String] { made.map { [$0.path: "\0" + $0.name] } ?? [:] }

  /// Paths of databases; exports are read now.
  func databases(_ voice: ImportVoice) throws -> [String] {
    if exports.isEmpty { return named }
    let made = try ExportDatabase(of: exports, reading, voice: voice)
    self.made = made
    return named + [made.path]
  }
}
