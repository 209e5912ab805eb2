import RecapAnalytics
import RecapAnalyticsStore
import RecapExportData
import Testing

@Suite("The order of intervals")
struct IntervalOrderTests {
  private static let more = """
    INSERT INTO view_interval SELECT 1, i, i + 5, i % 2, 1, 0, 0
      FROM (WITH RECURSIVE n(i) AS (SELECT 120 UNION ALL SELECT i + 7 FROM n WHERE i < 280) SELECT i FROM n);
    """

  @Test(
    "is asked for, whatever index the file has",
    arguments: [
      "CREATE INDEX back ON view_interval (visit_id, start_s DESC)",
      "CREATE INDEX back ON view_interval (visit_id, end_s DESC, start_s, sound_on, tab_focused, full_screen, on_stage)",
      "CREATE INDEX flags ON view_interval (visit_id, sound_on, tab_focused, full_screen, on_stage, start_s, end_s)",
      """
      CREATE TABLE moved AS SELECT * FROM view_interval; DROP TABLE view_interval;
      CREATE TABLE view_interval (visit_id INTEGER, start_s INTEGER, end_s INTEGER, sound_on INTEGER,
        tab_focused INTEGER, full_screen INTEGER, on_stage INTEGER, PRIMARY KEY (visit_id, start_s DESC))
        WITHOUT ROWID;
      INSERT INTO view_interval SELECT * FROM moved
      """,
      """
      CREATE TABLE moved AS SELECT * FROM view_interval; DROP TABLE view_interval;
      CREATE TABLE view_interval (visit_id INTEGER, start_s INTEGER, end_s INTEGER, sound_on INTEGER,
        tab_focused INTEGER, full_screen INTEGER, on_stage INTEGER);
      INSERT INTO view_interval SELECT * FROM moved ORDER BY start_s DESC;
      CREATE INDEX of_visit ON view_interval (visit_id)
      """,
    ])
  func indexes(sql: String) throws {
    func summary(_ sql: String) throws -> Summary {
      let sample = try SampleDatabase(Self.more + sql)
      #expect(try AnalyticsDatabase.check(path: sample.path).findings.map(\.examples) == [])
      return SessionMetrics(try AnalyticsDatabase(path: sample.path).session("s")).summary
    }
    #expect(try summary(sql) == summary(""))
  }
}
