import Foundation
import Glibc
import RecapAnalytics
import RecapAnalyticsStore
import Testing

@Suite("A database from anywhere")
struct HostileSchemaTests {
  private func error(_ sample: SampleDatabase) -> StoreError? {
    #expect(throws: StoreError.self) { _ = try AnalyticsDatabase(path: sample.path).session("s") }
  }

  private func expect(_ message: String, of sample: SampleDatabase) throws {
    #expect(error(sample)?.message == message)
    #expect(error(sample)?.kind == .unsound)
    let findings = try AnalyticsDatabase.check(path: sample.path).findings
    #expect(findings.flatMap(\.examples) == [message])
  }

  @Test("views that double 199 times are not computed", .timeLimit(.minutes(1)))
  func views() throws {
    let doubling = (1...199).map {
      "CREATE VIEW v\($0) AS SELECT * FROM v\($0 - 1) UNION ALL SELECT * FROM v\($0 - 1);"
    }
    let sample = try SampleDatabase("CREATE VIEW v0 AS SELECT 1;" + doubling.joined())
    #expect(try AnalyticsDatabase(path: sample.path).sessions().map(\.viewers) == [2])
    #expect(try AnalyticsDatabase.outline(path: sample.path).count == 1)
    #expect(try AnalyticsDatabase.check(path: sample.path).findings.isEmpty)
  }

  @Test(
    "is refused for what it computes, and where",
    arguments: [
      (
        "CREATE TRIGGER late AFTER UPDATE ON visit BEGIN DELETE FROM visit; END;",
        "table visit in summit.db has a trigger, late"
      ),
      (
        "DROP TABLE recording_play; CREATE VIRTUAL TABLE recording_play USING fts5(play_id);",
        "recording_play in summit.db is a virtual table and not a table"
      ),
      (
        """
        ALTER TABLE attendee DROP COLUMN first_name;
        ALTER TABLE attendee ADD COLUMN first_name TEXT AS (hex(zeroblob(33000000)));
        """,
        "column first_name of table attendee in summit.db is generated and not stored"
      ),
    ])
  func computed(sql: String, message: String) throws {
    try expect(message, of: SampleDatabase(sql))
  }

  @Test("a value of more than a megabyte is told with its table; other columns may have one")
  func values() throws {
    let photos =
      "ALTER TABLE attendee ADD COLUMN photo BLOB; UPDATE attendee SET photo = zeroblob(3000000);"
    let sample = try SampleDatabase(photos)
    #expect(try AnalyticsDatabase(path: sample.path).session("s").attendees.count == 2)
    try expect(
      "table attendee in summit.db has a value of more than 1 MiB",
      of: SampleDatabase("UPDATE attendee SET last_name = hex(zeroblob(600000))"))
  }

  @Test("an index that takes minutes to compute ends the check", .timeLimit(.minutes(1)))
  func deadline() throws {
    let (rows, letters) = (40_000, 800_000)
    let slow = "length(replace(hex(zeroblob(\(letters / 2))), ''x'' || detail, char()))"
    let sample = try SampleDatabase(
      """
      CREATE TABLE other (detail TEXT);
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(rows))
      INSERT INTO other SELECT i FROM n;
      CREATE INDEX slow ON other (\(letters) + 0 * detail);
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, '\(letters) + 0 * detail', '\(slow)')
      WHERE name = 'slow';
      """)
    let findings = try AnalyticsDatabase.check(path: sample.path).findings
    #expect(
      findings.flatMap(\.examples)
        == ["summit.db can't be read within the 6 seconds that its size allows"])
  }

  @Test(
    "a pipe where a log would be is told and not waited for", .timeLimit(.minutes(1)),
    arguments: ["-journal", "-wal", "-shm"])
  func pipes(suffix: String) throws {
    let sample = try SampleDatabase()
    mkfifo(sample.path + suffix, 0o600)
    #expect(
      error(sample)?.message
        == "summit.db, beside which is a \(suffix) that is not a regular file, can't be opened")
  }
}
