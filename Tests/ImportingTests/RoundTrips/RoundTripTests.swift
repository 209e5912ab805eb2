import RecapImporting
import RecapSampleEvent
import SessionFixtures
import Testing

@Suite("What is exported of an event and imported again is what the event has")
struct RoundTripTests {
  private func check(_ format: ExportFormat, _ event: SampleEvent) throws {
    let folder = try TemporaryFolder()
    try event.write(to: folder.path("demo.db"))
    // A chat tells no session of its own.
    let formats = format == .zoomChat ? [.zoom, .zoomChat] : [format]
    let files = formats.map { ImportFile(name: $0.rawValue, bytes: event.export(as: $0)) }
    var options = ImportOptions()
    if format == .kaltura { options.start = .init("2026-03-04T15:00:00Z") }
    let imported = try Importer(options: options).event(of: files)
    #expect(imported.sessions.map { $0.formats.map(\.rawValue) } == [formats.map(\.rawValue)])
    try EventFile(imported, importedAt: 1_780_000_000).write(to: folder.path("imported.db"))
    let trip = RoundTrip(format: format)
    let demo = try EventFacts(path: folder.path("demo.db"), hasSums: format == .kaltura)
    let facts = try EventFacts(path: folder.path("imported.db"), hasSums: false)
    let (expected, actual) = (trip.lines(demo, isDemo: true), trip.lines(facts, isDemo: false))
    for (part, lines) in expected {
      let (missing, added) = Self.differences(lines, actual[part] ?? [])
      #expect(
        missing.isEmpty && added.isEmpty, "\(format) \(part): missing \(missing), added \(added)")
    }
    #expect(expected["stays"] == nil || expected["stays"]?.isEmpty == false)
  }

  /// Lines of one list that the other has not, as often as they are missing.
  private static func differences(_ first: [String], _ second: [String]) -> (
    [String], [String]
  ) {
    func without(_ lines: [String], _ others: [String]) -> [String] {
      var counts = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
      return lines.filter { line in
        defer { counts[line, default: 0] -= 1 }
        return counts[line] ?? 0 <= 0
      }
    }
    return (without(first, second), without(second, first))
  }

  @Test(
    "whoever it is, in every format", arguments: ExportFormat.allCases, 1...6 as ClosedRange<UInt64>
  )
  func formats(format: ExportFormat, seed: UInt64) throws {
    try check(format, SampleEvent(attendees: 45, sessions: 1, seed: seed))
  }

  @Test("with players that report every ten seconds")
  func heartbeats() throws {
    try check(
      .recapEvents, SampleEvent(attendees: 20, minutes: 15, sessions: 1, seed: 3, heartbeats: true))
  }

  @Test("events that come twice, and the second time from the last to the first, count once")
  func repeatedEvents() throws {
    let folder = try TemporaryFolder()
    let stream = SampleEvent(attendees: 25, minutes: 20, sessions: 1, seed: 9)
      .export(as: .recapEvents)
    let lines = stream.split(separator: 0x0A)
    let twice = Array((lines + lines.reversed()).joined(separator: [0x0A]))
    var facts: [[String: [String]]] = []
    for (name, bytes) in [("once.db", stream), ("twice.db", twice)] {
      let event = try Importer(options: ImportOptions())
        .event(of: [ImportFile(name: "log.ndjson", bytes: bytes)])
      try EventFile(event, importedAt: 1_780_000_000).write(to: folder.path(name))
      let read = try EventFacts(path: folder.path(name), hasSums: false)
      facts.append(RoundTrip(format: .recapEvents).lines(read, isDemo: false))
    }
    #expect(facts[0]["rest"]?.isEmpty == false)
    #expect(facts[0] == facts[1])
  }

  @Test("an export has the name of an import, and the same bytes each time")
  func names() {
    let names = ImportFormat.allCases.filter { $0 != .csv }.map(\.rawValue)
    #expect(ExportFormat.allCases.map(\.rawValue).sorted() == names.sorted())
    for format in ExportFormat.allCases {
      let event = SampleEvent(attendees: 12, minutes: 10, sessions: 1, seed: 4)
      #expect(event.export(as: format) == event.export(as: format))
      #expect(event.export(as: format) != SampleEvent(attendees: 12, seed: 5).export(as: format))
    }
  }
}
