import Foundation
import RecapAnalyticsStore
import RecapPipeline

/// Reads what sessions databases have, and makes databases of exports, each in a process of its own,
/// so that none waits for another.
///
/// A reading begins in one of a few quick lanes. One that takes more than its share leaves its lane
/// and computes where nobody else wants to; few may do so, and one more is given up. Of those that
/// wait for a lane, databases that could be read before go first, then whichever came last: a flood
/// of databases that hang holds up nobody who comes after it.
actor ReadingLanes {
  private struct Waiter {
    let isTrusted: Bool
    let continuation: CheckedContinuation<Void, Never>
  }

  private var quick: Int
  private var slow: Int
  private var waiters: [Waiter] = []
  private let limit: Duration

  private static let glance = Duration.milliseconds(10)

  /// - Parameters:
  ///   - quick: Readings at once, before they are slow.
  ///   - slow: Slow ones at once.
  ///   - limit: Of one reading.
  init(quick: Int = 8, slow: Int = 16, limit: Duration = .seconds(20)) {
    (self.quick, self.slow, self.limit) = (quick, slow, limit)
  }

  /// - Parameter isTrusted: Whether the database could be read before.
  func sessions(of database: String, isTrusted: Bool) async throws -> [ListedSession] {
    try await answer(
      of: database, isTrusted: isTrusted,
      hint: "see whether another process holds it, and what recap check says of it"
    ) { try SessionsProcess(database) }.map(ListedSession.init)
  }

  /// - Parameters:
  ///   - path: What is read.
  ///   - isTrusted: Whether it could be read before.
  ///   - hint: What to do where it takes too long.
  func answer<Answer: Sendable>(
    of path: String, isTrusted: Bool, hint: String,
    by begin: @escaping @Sendable () throws -> AnsweringProcess<Answer>
  ) async throws -> Answer {
    await takeQuick(isTrusted: isTrusted)
    let (start, limit) = (ContinuousClock.now, limit)
    let process: AnsweringProcess<Answer>
    do {
      process = try await onThread { Unshared(try begin()) }.value
    } catch {
      leaveQuick()
      throw error
    }
    let reading = Unshared(process)
    defer { Thread.detachNewThread { reading.value.end() } }
    let early = await onThreadResult { () -> Answer? in
      while true {
        if let answer = try reading.value.answer(before: .now + Self.glance) { return answer }
        if reading.value.isSlow() { return nil }
      }
    }
    leaveQuick()
    if let answer = try early.get() { return answer }
    guard slow > 0 else { throw Self.isTooSlow(path, start, hint) }
    slow -= 1
    defer { slow += 1 }
    let late = await onThreadResult {
      reading.value.standBack()
      return try reading.value.answer(before: start + limit)
    }
    guard let answer = try late.get() else { throw Self.isTooSlow(path, start, hint) }
    return answer
  }

  private func takeQuick(isTrusted: Bool) async {
    if quick > 0 {
      quick -= 1
      return
    }
    await withCheckedContinuation { waiters.append(Waiter(isTrusted: isTrusted, continuation: $0)) }
  }

  /// Hands the lane on.
  private func leaveQuick() {
    guard let next = waiters.lastIndex(where: \.isTrusted) ?? waiters.indices.last else {
      quick += 1
      return
    }
    waiters.remove(at: next).continuation.resume()
  }

  private static func isTooSlow(
    _ path: String, _ start: ContinuousClock.Instant, _ hint: String
  ) -> Failure {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let seconds = max(1, Int((start.duration(to: .now) / .seconds(1)).rounded()))
    return Failure(.noInput, "\(name) could not be read within \(seconds) s", hint: hint)
  }
}

/// Handed from one thread to the next, never used by two at once.
private struct Unshared<Value>: @unchecked Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}

/// A thread of its own: a reading that hangs takes none from others.
private func onThread<Value: Sendable>(
  _ work: @escaping @Sendable () throws -> Value
) async throws -> Value {
  try await onThreadResult(work).get()
}

private func onThreadResult<Value: Sendable>(
  _ work: @escaping @Sendable () throws -> Value
) async -> Result<Value, any Error> {
  await withCheckedContinuation { continuation in
    Thread.detachNewThread { continuation.resume(returning: Result { try work() }) }
  }
}
