import RecapPipeline

/// What was read, as long as it looks the same. What could not be read is read again when it has
/// changed or been left alone for a while.
actor ReadingCache<Key: Hashable & Sendable, Value: Sendable> {
  private struct Entry {
    let signature: DatabaseSignature
    let value: Value
  }

  private let now: Now
  private let look: @Sendable (Key) async throws -> DatabaseSignature?
  private var entries: [Key: Entry] = [:]
  /// Those that could be read once.
  private var trusted: Set<Key> = []
  private var breakers: [Key: Breaker] = [:]
  private let reading = SharedWork<Key, Value>()

  /// - Parameter look: What it looks like; nil where there is none.
  init(now: Now, look: @escaping @Sendable (Key) async throws -> DatabaseSignature?) {
    (self.now, self.look) = (now, look)
  }

  /// What is known of what looks as it did, or what is read now; an error where it is to be left
  /// alone.
  /// - Parameter read: Done once for all who ask, and told whether it could be read before.
  func value(
    for key: Key, by read: @escaping @Sendable (_ isTrusted: Bool) async throws -> Value
  ) async throws -> Value {
    if let value = try await current(key) { return value }
    return try await reading.value(for: key) { try await self.value(key, read) }
  }

  /// Has it left alone: it was read, and then something was wrong with it.
  func note(_ failure: Failure, of key: Key) async throws {
    if let signature = try await signature(of: key) { note(failure, signature, of: key) }
  }

  private func current(_ key: Key) async throws -> Value? {
    if let breaker = breakers[key], breaker.holds(for: nil, at: now.nanoseconds) {
      throw breaker.failure
    }
    let signature = try await signature(of: key)
    if let breaker = breakers[key], breaker.holds(for: signature, at: now.nanoseconds) {
      throw breaker.failure
    }
    if let entry = entries[key], entry.signature == signature { return entry.value }
    return nil
  }

  private func signature(of key: Key) async throws -> DatabaseSignature? {
    do { return try await look(key) } catch {
      note(error, nil, of: key)
      throw error
    }
  }

  private func value(
    _ key: Key, _ read: @Sendable (_ isTrusted: Bool) async throws -> Value
  ) async throws -> Value {
    if let value = try await current(key) { return value }
    entries[key] = nil
    let signature = try await signature(of: key)
    let isSettled = signature?.isSettled(at: now.nanoseconds) ?? false
    let value: Value
    do { value = try await read(trusted.contains(key)) } catch {
      if let signature { note(error, signature, of: key) }
      throw error
    }
    breakers[key] = nil
    trusted.insert(key)
    if isSettled, let signature, try await self.signature(of: key) == signature {
      entries[key] = Entry(signature: signature, value: value)
    }
    return value
  }

  private func note(_ error: any Error, _ signature: DatabaseSignature?, of key: Key) {
    breakers[key] = Breaker(error, signature, after: breakers[key], at: now.nanoseconds)
  }
}
