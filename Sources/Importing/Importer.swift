import RecapAnalytics
import RecapDigest

/// Reads exports of platforms to the sessions they tell of.
///
///     let event = try Importer(options: ImportOptions()).event(of: files)
///     try EventFile.write(event, to: "event.db")
public struct Importer: Sendable {
  public let options: ImportOptions

  public init(options: ImportOptions) { self.options = options }

  /// - Parameter stored: The database that is extended.
  public func event(
    of files: [ImportFile], extending stored: StoredEvent? = nil
  ) throws(ImportError) -> ImportedEvent {
    var assembly = SessionAssembly(options: options)
    if let stored {
      for person in stored.people { assembly.people.restore(person) }
      assembly.stored = stored.sessions
    }
    var extracts: [Extract] = []
    var sources: [(name: String, sha256: String, format: ImportFormat)] = []
    for file in files {
      let bytes: [UInt8]
      do { bytes = try file.content() } catch { throw error.of(file.name) }
      let digest = Self.sha256(of: bytes)
      // The same bytes again change nothing.
      if stored?.digests.contains(digest) ?? false { continue }
      if sources.contains(where: { $0.sha256 == digest }) { continue }
      do {
        try file.checkKind(of: bytes)
        var found = try FileReading(file: file.name, options: options)
          .extracts(of: consume bytes)
        for index in found.indices { found[index].fileIndex = sources.count }
        extracts += found
        sources.append((file.name, digest, found[0].format))
      } catch {
        throw error.of(file.name)
      }
    }
    let sessions = try assembly.sessions(extracts)
    let titles = sessions.map(\.title)
    let name =
      options.event ?? extracts.lazy.compactMap(\.event).first ?? stored?.name
      ?? Self.commonStart(titles)
    if let stored, !stored.sessions.isEmpty, let session = sessions.first,
      session.hasClockTimes != stored.hasClockTimes
    {
      throw ImportError(
        .mixedClocks, file: sources.first?.name,
        "the database holds \(stored.hasClockTimes ? "bare clock times" : "instants"), and the file "
          + "\(session.hasClockTimes ? "bare clock times" : "instants")",
        hint: "say where the clock is with --time-zone, or write another database")
    }
    var event = ImportedEvent(
      name: name, timeZone: options.zone?.identifier ?? "UTC", sessions: sessions, files: sources,
      people: assembly.people.people, storedPeople: stored?.people.count ?? 0)
    event.mappings = extracts.compactMap { extract in
      extract.mapping.map { (extract.file, $0) }
    }
    return event
  }

  private static func sha256(of bytes: [UInt8]) -> String {
    var digest = SHA256Digest()
    bytes.withUnsafeBytes { digest.update($0) }
    return digest.hexadecimal
  }

  /// The words that all titles begin with, else the first title.
  static func commonStart(_ titles: [String]) -> String {
    guard let first = titles.first else { return "Event" }
    var words = first.split(separator: " ")
    for title in titles.dropFirst() {
      let common = zip(words, title.split(separator: " ")).prefix { $0 == $1 }.count
      words = Array(words.prefix(common))
    }
    let start = words.joined(separator: " ").trimmedCell
    let trimmed = start.trimmingSuffix {
      !$0.isLetter && !$0.isNumber && $0 != ")" && $0 != "?" && $0 != "!"
    }
    return trimmed.isEmpty ? first : trimmed
  }
}

extension String {
  fileprivate func trimmingSuffix(while isEnd: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, isEnd(last) { text.removeLast() }
    return String(text)
  }
}
