import Foundation
import RecapAnalytics
import RecapDashboard
import RecapImporting
import RecapPipeline

/// What an import says of the sessions it read.
struct ImportVoice {
  let isQuiet: Bool
  let isJSON: Bool

  func tell(_ event: ImportedEvent, isDryRun: Bool, output: String?) throws {
    if event.isEmpty {
      if !isQuiet, let output {
        try OutputChannel.standardError.write(
          line: "\(output) has all of this already: nothing changes")
      }
      return
    }
    for session in event.sessions {
      if isJSON { try OutputChannel.standardOutput.write(line: json(session, event)) }
      if isQuiet || isJSON { continue }
      try OutputChannel.standardError.write(line: line(session, event))
      for note in session.notes.list {
        try OutputChannel.standardError.write(line: "  \(Self.text(note))")
      }
    }
    if isDryRun, !isQuiet, !isJSON {
      for (file, options) in event.mappings {
        try OutputChannel.standardError.write(line: "\(file) was read as if with \(options)")
      }
    }
  }

  private func line(_ session: ImportedSession, _ event: ImportedEvent) -> String {
    let files = event.fileNames(of: session).map(DisplayText.line).joined(separator: ", ")
    let formats = session.formats.map(\.title).joined(separator: ", ")
    var parts = [
      "\(files): \(formats)", "\"\(DisplayText.line(session.title))\"", Self.time(session),
    ]
    var counts = [Self.count(session.peopleCount, "person", "people")]
    if !session.unmeasured.contains(.timing), !session.unmeasured.contains(.attendance) {
      counts.append(Self.count(session.visitCount, "visit", "visits"))
    }
    if session.pollCount > 0 { counts.append(Self.count(session.pollCount, "poll", "polls")) }
    parts.append(counts.joined(separator: ", "))
    let untold = session.unmeasured.map(\.rawValue).sorted().map { $0.replacing("_", with: " ") }
    if !untold.isEmpty { parts.append("not told: \(untold.joined(separator: ", "))") }
    return parts.joined(separator: " · ")
  }

  private static func time(_ session: ImportedSession) -> String {
    let zone = ZoneRules(orUTC: session.timeZone)
    let start = zone.civilTime(at: session.startedAt)
    let end = zone.civilTime(at: session.startedAt + session.durationSeconds)
    func clock(_ time: CivilTime) -> String {
      (time.hour < 10 ? "0" : "") + "\(time.hour):" + (time.minute < 10 ? "0" : "")
        + "\(time.minute)"
    }
    let note =
      session.unmeasured.contains(.timeZone)
      ? "clock times as in the file" : zone.abbreviation(at: session.startedAt)
    return "\(EnglishDate.text(start.date)), \(clock(start))–\(clock(end)) (\(note))"
  }

  private static func text(_ note: Provenance.Note) -> String {
    "\(note.kind): \(note.count)" + (note.example.map { " (\(DisplayText.line($0)))" } ?? "")
  }

  private static func count(_ count: Int, _ one: String, _ several: String) -> String {
    "\(NumberFormat.english.count(count)) \(count == 1 ? one : several)"
  }

  // MARK: JSON

  private struct Told: Encodable {
    struct Note: Encodable {
      let kind: String
      let count: Int
      let example: String?
    }

    let id, title, kind, startedAt: String
    let durationSeconds, people, visits, polls: Int
    let files, formats, unmeasured: [String]
    let notes: [Note]
  }

  private func json(_ session: ImportedSession, _ event: ImportedEvent) throws -> String {
    let start = Instant.iso8601(session.startedAt)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(
      Told(
        id: session.id, title: session.title, kind: session.kind.rawValue,
        startedAt: session.unmeasured.contains(.timeZone) ? String(start.dropLast()) : start,
        durationSeconds: session.durationSeconds, people: session.peopleCount,
        visits: session.visitCount, polls: session.pollCount, files: event.fileNames(of: session),
        formats: session.formats.map(\.rawValue),
        unmeasured: session.unmeasured.map(\.rawValue).sorted(),
        notes: session.notes.list.map { .init(kind: $0.kind, count: $0.count, example: $0.example) }
      ))
    return String(decoding: data, as: UTF8.self)
  }
}
