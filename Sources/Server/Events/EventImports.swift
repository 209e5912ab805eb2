import RecapPipeline

/// The databases of events that are exports of a platform: made when somebody asks for them, and gone
/// with what they are made of.
actor EventImports {
  private let databases: ExportDatabases
  private let now: Now
  private let lanes: ReadingLanes
  private let cache: ReadingCache<ExportSource, String>
  private var made: [ExportSource: String] = [:]

  init(_ databases: ExportDatabases, now: Now, lanes: ReadingLanes) {
    (self.databases, self.now, self.lanes) = (databases, now, lanes)
    cache = ReadingCache(now: now) { source in
      try await .current(of: source.name) { DatabaseSignature(of: source) }
    }
  }

  /// The path of its database.
  func database(of source: ExportSource) async throws -> String {
    guard let arrival = try await arrival(of: source), arrival + Self.wait <= now.seconds else {
      throw Problem.unavailable("\(source.name) has only just come.", retryAfter: Self.wait)
    }
    return try await cache.value(for: source) { try await self.make(source, isTrusted: $0) }
  }

  /// Seconds in which whoever brings a file may still write to it.
  private static let wait = 3

  private func arrival(of source: ExportSource) async throws -> Int? {
    try await DatabaseSignature.current(of: source.name) { DatabaseSignature(of: source) }?
      .lastArrival
  }

  private func make(_ source: ExportSource, isTrusted: Bool) async throws -> String {
    let path = try await lanes.answer(
      of: source.path, isTrusted: isTrusted, hint: "see how long recap import takes for it"
    ) { [databases] in try databases.reading(of: source) }
    let old = made.updateValue(path, forKey: source)
    if let old { discard(old) }
    return path
  }

  /// Deletes the databases of all others.
  func keep(only sources: Set<ExportSource>) {
    for (source, path) in made where !sources.contains(source) {
      made[source] = nil
      discard(path)
    }
    databases.removeForgotten(besides: made.values)
  }

  private func discard(_ path: String) {
    if !made.values.contains(path) { databases.remove(path) }
  }
}
