import RecapAnalytics
import RecapAnalyticsStore
import Testing

@Suite struct IdentitiesTests {
  private static let people = """
    INSERT INTO attendee VALUES
      (40, 'ext-40', 'Cy', 'Dee', 'cy@example.org', 'CTO', 'Acme', 'Buyer', 'Retail', 'DE'),
      (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
    UPDATE attendee SET external_id = 'ext-2', email = 'bob@example.org' WHERE attendee_id = 2;
    INSERT INTO poll VALUES (2, 's', 2, 'Why?', 'open_ended', 90);
    INSERT INTO poll_answer VALUES (2, 2, 1, NULL, 'Because I am Ada', 95);
    """

  @Test("everybody is listed by id, whether they were in a session or not")
  func identities() throws {
    let file = try SampleDatabase(Self.people)
    let identities = try AnalyticsDatabase(path: file.path).identities
    #expect(identities.map(\.id) == [1, 2, 3, 40])
    #expect(identities.map(\.externalID) == [nil, "ext-2", nil, "ext-40"])
    #expect(identities[3].email == "cy@example.org")
  }

  @Test("without identities the same happened, and nobody is known")
  func blank() throws {
    let file = try SampleDatabase(Self.people)
    let database = try AnalyticsDatabase(path: file.path)
    let blank = try database.withoutIdentities()
    for person in blank.identities {
      #expect(person.id > 40 && person.isAnonymous && person.externalID == nil)
      #expect(
        [person.title, person.company, person.role, person.industry] == [nil, nil, nil, nil])
    }
    let (before, after) = (
      SessionMetrics(try database.session("s")), SessionMetrics(try blank.session("s"))
    )
    #expect(after.summary.uniqueViewers == before.summary.uniqueViewers)
    #expect(after.attendees.map(\.minutesViewed) == before.attendees.map(\.minutesViewed))
    #expect(after.polls.map(\.participants) == before.polls.map(\.participants))
    #expect(!after.polls.contains { $0.answers.contains { $0.label.contains("Ada") } })
    #expect(after.countries.map(\.code) == before.countries.map(\.code))
    // The file is as it was.
    #expect(try AnalyticsDatabase(path: file.path).identities.map(\.id) == [1, 2, 3, 40])
  }

  @Test("where the integers end, ids go on before the first")
  func lastID() throws {
    let last = 1 << 53
    let file = try SampleDatabase(
      "INSERT INTO attendee (attendee_id, first_name) VALUES (\(last), 'Zoe'), (-7, 'Neg')")
    let blank = try AnalyticsDatabase(path: file.path).withoutIdentities()
    #expect(blank.identities.map(\.id).max()! < -7)
    #expect(blank.identities.count == 4)
  }
}
