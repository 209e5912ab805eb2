import RecapAnalytics
import RecapAnalyticsStore
import RecapDigest
import RecapExportHTML

extension TaskRenderer {
  /// All that the files of a task are made of.
  struct Content {
    let task: ReportTask
    let database: String
    /// A digest of what is stored.
    let stored: String
    let people: PeopleDigest?
    let templates: [String]

    func digest(of target: ReportTask.Target) -> String {
      var digest = SHA256Digest()
      let settings = task.settings.of(target.kind)
      for text in [RecapVersion.current, database, target.format.rawValue, stored, settings.text] {
        digest.add(text)
      }
      if settings.smallestGroup != nil {
        people?.add(to: &digest, withPseudonyms: !target.kind.namesNobody)
      }
      if target.format == .html { for text in templates { digest.add(text) } }
      for (session, address) in task.sessionAddresses(from: target).sorted(by: { $0.key < $1.key })
      where target.format.isSet {
        digest.add(session.text)
        digest.add(address)
      }
      return digest.hexadecimal
    }
  }

  /// Those of an event, who have a say in what reads like a name, and what tells their pseudonyms.
  struct PeopleDigest {
    let people: [Attendee]
    let key: PseudonymKey

    /// - Parameter withPseudonyms: Nobody is shown by one else.
    func add(to digest: inout SHA256Digest, withPseudonyms: Bool) {
      for attendee in people {
        digest.add(attendee.id)
        for text in [attendee.firstName, attendee.lastName, attendee.email, attendee.externalID] {
          digest.add(text == nil ? 0 : 1)
          digest.add(text ?? "")
        }
      }
      if withPseudonyms { digest.add(key.digest) }
    }
  }

  func content(of task: ReportTask, in database: AnalyticsDatabase) throws -> Content {
    let anonymized = task.targets.map { task.settings.of($0.kind) }.first {
      $0.smallestGroup != nil
    }
    return Content(
      task: task, database: database.name, stored: try stored(of: task, in: database),
      people: try anonymized.flatMap(anonymization).map {
        PeopleDigest(people: database.identities, key: $0.key ?? .ofThisRun)
      },
      // What is wrong with them shows where they are used.
      templates: task.settings.templates.flatMap { try? Templates(directory: $0) }?.texts ?? [])
  }

  private func stored(of task: ReportTask, in database: AnalyticsDatabase) throws -> String {
    guard let session = task.session else { return try whole(database, at: task.database) }
    let own = try Self.digest(of: session, in: database)
    guard let comparison = task.settings.comparison else { return own }
    // Any of them may be compared with, today or once it has changed.
    var digest = SHA256Digest()
    digest.add(own)
    digest.add(try whole(database, at: task.database))
    for path in comparison.databases { digest.add(try whole(nil, at: path)) }
    return digest.hexadecimal
  }

  /// A digest of what is stored of all sessions of a database, and of how many people there are.
  private func whole(_ open: AnalyticsDatabase?, at path: String) throws -> String {
    if let known = contents[path] { return known }
    let database = try open ?? AnalyticsDatabase(path: path)
    var digest = SHA256Digest()
    digest.add(database.peopleCount)
    for head in try database.heads() {
      digest.add(head.session.id)
      digest.add(try Self.digest(of: head.session.id, in: database))
    }
    contents[path] = digest.hexadecimal
    return digest.hexadecimal
  }

  private static func digest(of session: String, in database: AnalyticsDatabase) throws -> String {
    var digest = SHA256Digest()
    try database.content(of: session) { digest.update($0) }
    return digest.hexadecimal
  }
}
