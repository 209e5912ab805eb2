import Foundation
import GRDB
import RecapAnalytics
import RecapAnalyticsStore
import RecapExportData
import Testing

@Suite("Opening a database")
struct OpeningTests {
  @Test("a missing file, a folder, an empty file and no SQLite file are told apart")
  func files() throws {
    let sample = try SampleDatabase()
    func error(_ name: String) -> StoreError? {
      #expect(throws: StoreError.self) {
        _ = try AnalyticsDatabase(path: sample.folder.appending(path: name).path)
      }
    }
    try Data().write(to: sample.folder.appending(path: "empty.db"))
    try Data(repeating: 65, count: 5000).write(to: sample.folder.appending(path: "text.db"))
    #expect(error("none.db")?.message == "no file named none.db")
    #expect(error("none.db")?.kind == .notFound)
    #expect(error("none.db/x.db")?.kind == .notFound)
    #expect(error("")?.message.hasSuffix("is not a regular file") == true)
    #expect(error("empty.db")?.message == "empty.db is empty")
    #expect(error("text.db")?.message == "text.db is not an SQLite database")
    #expect(error("text.db")?.kind == .unsound)
  }

  @Test("a name with characters of a URI, reached by a symbolic link")
  func names() throws {
    let sample = try SampleDatabase(name: "50% off? #1 ü.db")
    let link = sample.folder.appending(path: "link.db")
    try FileManager.default.createSymbolicLink(
      at: link, withDestinationURL: URL(filePath: sample.path))
    for path in [sample.path, link.path(percentEncoded: false)] {
      #expect(try AnalyticsDatabase(path: path).sessionIDs == ["s"])
    }
  }

  @Test("an unknown session is answered with those there are")
  func unknownSession() throws {
    let sample = try SampleDatabase()
    let database = try AnalyticsDatabase(path: sample.path)
    let error = #expect(throws: StoreError.self) { _ = try database.session("key\nnote") }
    #expect(
      error?.description == "no session named \"key\\u{a}note\" in summit.db: it holds s")
    #expect(error?.kind == .notFound)
  }

  @Test("a writer in write-ahead mode goes on, and the reader sees what it saw at first")
  func writer() throws {
    let sample = try SampleDatabase("PRAGMA journal_mode = WAL;")
    let writer = try sample.queue()
    try writer.write { try $0.execute(sql: "UPDATE session SET title = 'First'") }
    let database = try AnalyticsDatabase(path: sample.path)
    try writer.write {
      try $0.execute(sql: "UPDATE session SET title = 'Second'; DELETE FROM view_interval")
    }
    let activity = try database.session("s")
    #expect(activity.session.title == "First")
    #expect(SessionMetrics(activity).summary.liveUniqueViewers == 2)
    let later = try AnalyticsDatabase(path: sample.path).session("s")
    #expect(later.session.title == "Second")
    #expect(SessionMetrics(later).summary.liveUniqueViewers == 0)
  }

  @Test("reading does not change the file")
  func untouched() throws {
    let sample = try SampleDatabase()
    let before = try sample.bytes
    _ = try AnalyticsDatabase(path: sample.path).session("s")
    _ = try AnalyticsDatabase.check(path: sample.path)
    #expect(try sample.bytes == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: sample.folder.path).count == 1)
  }

  @Test("a file cut short is an error, wherever it is cut")
  func truncated() throws {
    let sample = try SampleDatabase()
    let bytes = try sample.bytes
    for length in [1, 99, 100, 512, 4095] + stride(from: 4096, to: bytes.count, by: 4096) {
      try sample.replace(with: Array(bytes[..<length]))
      let error = #expect(throws: StoreError.self, "\(length) bytes") {
        _ = try AnalyticsDatabase(path: sample.path).session("s")
      }
      #expect(error?.kind == .unsound)
    }
  }

  @Test("flipped bits give the same metrics or an error, never other rows or a crash")
  func flipped() throws {
    let sample = try SampleDatabase()
    let bytes = try sample.bytes
    var reported = 0
    // The header and the cell pointers of every page.
    for page in stride(from: 0, to: bytes.count, by: 4096) {
      for offset in (page == 0 ? 100 : 0)..<(page == 0 ? 112 : 16) {
        for mask in [0x01, 0x80, 0xFF] as [UInt8] {
          var damaged = bytes
          damaged[page + offset] ^= mask
          try sample.replace(with: damaged)
          do {
            let viewers = try AnalyticsDatabase(path: sample.path).session("s").attendees.count
            #expect(viewers == 2, "page \(page / 4096), byte \(offset), mask \(mask)")
          } catch {
            #expect(error.kind == .unsound)
            reported += 1
          }
        }
      }
    }
    #expect(reported > 100)
  }
}
