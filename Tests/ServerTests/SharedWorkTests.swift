import Testing

@testable import RecapServer

struct SharedWorkTests {
  /// Counts, and does not go on until it is told to.
  private actor Workshop {
    private(set) var begun = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var isOpen = false

    func work() async -> Int {
      begun += 1
      let number = begun
      if !isOpen { await withCheckedContinuation { waiting.append($0) } }
      return number
    }

    func open() {
      isOpen = true
      waiting.forEach { $0.resume() }
      waiting = []
    }

    func waitUntilBegun() async { while begun == 0 { await Task.yield() } }
  }

  @Test("who asks after it has begun gets what is done after that, together")
  func whoAsksAfterItHasBegun() async throws {
    let (shared, workshop) = (SharedWork<String, Int>(), Workshop())
    let first = Task { try await shared.value(for: "a") { await workshop.work() } }
    await workshop.waitUntilBegun()
    let later = (1...20).map { _ in
      Task { try await shared.value(for: "a") { await workshop.work() } }
    }
    // They have all asked before the first is done.
    for _ in 0..<200 { await Task.yield() }
    await workshop.open()
    #expect(try await first.value == 1)
    for task in later { #expect(try await task.value == 2) }
    #expect(await workshop.begun == 2)
  }

  @Test("who gives up stops nobody else's") func whoGivesUpStopsNobodyElses() async throws {
    let (shared, workshop) = (SharedWork<String, Int>(), Workshop())
    let first = Task { try await shared.value(for: "a") { await workshop.work() } }
    await workshop.waitUntilBegun()
    let later = (0..<2).map { _ in
      Task { try await shared.value(for: "a") { await workshop.work() } }
    }
    for _ in 0..<200 { await Task.yield() }
    later[0].cancel()
    await #expect(throws: CancellationError.self) { try await later[0].value }
    await workshop.open()
    #expect(try await first.value == 1)
    #expect(try await later[1].value == 2)
  }

  @Test("when all have given up the work is cancelled, and who asks then gets it anew")
  func whenAllHaveGivenUp() async throws {
    let (shared, workshop) = (SharedWork<String, Int>(), Workshop())
    let (cancelled, tell) = AsyncStream.makeStream(of: Bool.self)
    let first = Task {
      try await shared.value(for: "a") {
        let number = await workshop.work()
        tell.yield(Task.isCancelled)
        return number
      }
    }
    await workshop.waitUntilBegun()
    first.cancel()
    await #expect(throws: CancellationError.self) { try await first.value }
    let second = Task { try await shared.value(for: "a") { await workshop.work() } }
    await workshop.open()
    #expect(await cancelled.first { _ in true } == true)
    #expect(try await second.value == 2)
  }

  @Test("an error is everybody's, and the next who asks tries again")
  func anErrorIsEverybodysAndThe() async throws {
    struct Fault: Error {}
    let shared = SharedWork<String, Int>()
    await #expect(throws: Fault.self) { try await shared.value(for: "a") { throw Fault() } }
    #expect(try await shared.value(for: "a") { 7 } == 7)
  }
}
