import RecapDigest

/// What files tell of an event, before it is written.
public struct ImportedEvent: Sendable {
  public internal(set) var name: String
  public internal(set) var timeZone: String
  public internal(set) var sessions: [ImportedSession]
  /// By file: the options that would name the columns of a table that was recognised by its shape.
  public internal(set) var mappings: [(file: String, options: String)] = []
  /// Names and digests of the files, by index.
  var files: [(name: String, sha256: String, format: ImportFormat)]
  var people: [Identity]
  /// How many of the people were in the database before.
  var storedPeople = 0

  /// Nothing that was not in the database before.
  public var isEmpty: Bool { sessions.isEmpty }

  /// The names of a session's files.
  public func fileNames(of session: ImportedSession) -> [String] {
    session.files.map { files[$0].name }
  }

  /// Of a name and of the files, by their names and bytes.
  public func digest(named name: String) -> String {
    var digest = SHA256Digest()
    for text in [name] + files.flatMap({ [$0.name, $0.sha256] }) { digest.add(text) }
    return digest.hexadecimal
  }

  public var peopleCount: Int { people.count }
}
