/// Work that many ask for at once and that is done once for all of them.
///
/// What has begun is no answer to who asks later, for what it looks at may have changed meanwhile:
/// it is done once more after that, for all who ask until then. Whoever gives up waiting stops
/// nobody else's.
actor SharedWork<Key: Hashable & Sendable, Value: Sendable> {
  private final class Flight {
    var task: Task<Value, any Error>?
    var hasBegun = false
  }

  private var flights: [Key: Flight] = [:]

  func value(
    for key: Key, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let current = flights[key]
    if let current, let task = current.task, !current.hasBegun { return try await task.value }
    let flight = Flight()
    let previous = current?.task
    let task = Task {
      _ = await previous?.result
      flight.hasBegun = true
      defer { if flights[key] === flight { flights[key] = nil } }
      return try await work()
    }
    flight.task = task
    flights[key] = flight
    return try await task.value
  }
}
