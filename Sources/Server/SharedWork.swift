/// Work that many ask for at once and that is done once for all of them.
///
/// What has begun is no answer to who asks later, for what it looks at may have changed meanwhile:
/// it is done once more after that, for all who ask until then. Whoever gives up waiting stops
/// nobody else's; when all have, the work is cancelled.
actor SharedWork<Key: Hashable & Sendable, Value: Sendable> {
  private final class Flight {
    var task: Task<Void, Never>?
    /// Nobody joins it any more: it has begun, or nobody is left who waits for it.
    var isClosed = false
    var waiters: [Int: CheckedContinuation<Value, any Error>] = [:]
  }

  /// The last one of each key.
  private var flights: [Key: Flight] = [:]
  /// What each who waits waits for.
  private var waiting: [Int: Flight] = [:]
  private var serial = 0

  func value(
    for key: Key, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let current = flights[key]
    let flight: Flight
    if let current, !current.isClosed {
      flight = current
    } else {
      flight = begin(key, after: current, work)
    }
    serial += 1
    let id = serial
    waiting[id] = flight
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { flight.waiters[id] = $0 }
    } onCancel: {
      Task { await self.leave(id) }
    }
  }

  private func begin(
    _ key: Key, after previous: Flight?, _ work: @escaping @Sendable () async throws -> Value
  ) -> Flight {
    let flight = Flight()
    flights[key] = flight
    let before = previous?.task
    flight.task = Task {
      await before?.value
      flight.isClosed = true
      let result: Result<Value, any Error>
      do {
        try Task.checkCancellation()
        result = .success(try await work())
      } catch {
        result = .failure(error)
      }
      if flights[key] === flight { flights[key] = nil }
      for (id, waiter) in flight.waiters {
        waiting[id] = nil
        waiter.resume(with: result)
      }
      flight.waiters = [:]
    }
    return flight
  }

  private func leave(_ id: Int) {
    guard let flight = waiting.removeValue(forKey: id) else { return }
    flight.waiters.removeValue(forKey: id)?.resume(throwing: CancellationError())
    guard flight.waiters.isEmpty else { return }
    flight.isClosed = true
    flight.task?.cancel()
  }
}
