import Foundation
import RecapAnalyticsStore
import RecapFileReading
import RecapPangoText
import RecapPipeline
import RecapPrivacyAudit

/// `recap check --privacy`: whom finished reports name.
struct PrivacyCheck {
  /// Files, or folders of files.
  let reports: [String]
  let database: String

  func run() throws {
    let files = try reports.flatMap(Self.files)
    let needsFonts = files.contains { ReportFormat(path: $0)?.isSet ?? false }
    let audit = try PrivacyAudit(
      AnalyticsDatabase(path: database),
      renderer: ReportRenderer(
        fonts: needsFonts ? FontLibrary(further: nil, cache: FontCache.directory) : nil))
    var (total, named) = (0, 0)
    for file in files {
      let leaks = try leaks(in: file, audit)
      total += leaks
      if leaks > 0 { named += 1 }
    }
    if audit.tooShort > 0 {
      let names = audit.tooShort == 1 ? "1 name is" : "\(audit.tooShort) names are"
      try Destination.standardOutput.write(lines: [
        "\(names) too short, or a number, and could not be looked for"
      ])
    }
    if total == 0 { return }
    let reports = named == 1 && files.count == 1 ? files[0] : "\(named) of \(files.count) reports"
    throw Failure(
      .unsoundData,
      "\(reports) can tell who somebody is, in \(total) \(total == 1 ? "place" : "places")",
      hint: "keep what is listed from those who may not know it")
  }

  /// Says what is found in a file, a line each, and gives how much that is.
  private func leaks(in file: String, _ audit: PrivacyAudit) throws -> Int {
    guard let format = ReportFormat(path: file) else {
      throw Failure(
        .usage, "the format of \(file) is not known",
        hint: "give files named .pdf, .html, .csv, .json or .xlsx, and the database last")
    }
    let result: PrivacyAudit.Result
    do {
      result = try audit.result(of: Self.bytes(of: file), as: format)
    } catch let error as DocumentError {
      if case .noReader(let reason) = error {
        throw Failure(.noInput, "\(file) can't be read: \(reason)", hint: "run Scripts/setup")
      }
      throw Failure(
        .unsoundData, "\(file) can't be looked through: \(error)",
        hint: "take it for one that names people, and render it again")
    }
    var lines = result.leaks.map { "\(file): \(Self.oneLine("\($0)"))" }
    if lines.isEmpty { lines = ["\(file) names nobody of \(audit.people) attendees"] }
    if result.ordinaryNames > 0 {
      lines.append(
        "\(file): \(result.ordinaryNames == 1 ? "1 name is a word" : "\(result.ordinaryNames) names are words")"
          + " of the report itself, and not looked for alone")
    }
    try Destination.standardOutput.write(lines: lines)
    return result.leaks.count
  }

  private static let mostBytes = 1 << 32

  private static func bytes(of path: String) throws -> [UInt8] {
    do {
      return Array(try RegularFile(path: path, atMost: mostBytes).content)
    } catch {
      throw unreadable(path)
    }
  }

  /// The reports of a folder, however deep, or the file itself.
  private static func files(_ path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(.noInput, "there is no file named \(path)", hint: "check the path")
    }
    guard isFolder.boolValue else { return [path] }
    guard let names = FileManager.default.enumerator(atPath: path) else { throw unreadable(path) }
    let files = names.compactMap { $0 as? String }.filter { ReportFormat(path: $0) != nil }
    guard !files.isEmpty else {
      throw Failure(
        .noInput, "\(path) has no reports in it",
        hint: "name a folder of pdf, html, csv, json or xlsx files")
    }
    return files.sorted().map { "\(path)/\($0)" }
  }

  private static func unreadable(_ path: String) -> Failure {
    Failure(.noInput, "\(path) can't be read", hint: "check the path and its permissions")
  }

  /// The cells of a row stand beside each other, with a control between them.
  private static func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
