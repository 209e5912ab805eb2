import RecapPipeline

/// Reports that wait to be made, of several callers who take turns. Of one caller's, tables go
/// before documents that were asked for about the same time.
struct RenderQueue {
  struct Job {
    let id: Int
    let task: ReportTask
    let caller: String
    let isLight: Bool
    let start: ContinuousClock.Instant
    let continuation: CheckedContinuation<Manifest.File, any Error>
  }

  private(set) var jobs: [Job] = []
  /// When it was whose turn, by a count.
  private var turns: [String: Int] = [:]
  private var turn = 0

  /// A document that has waited longer goes first.
  private static let patience = Duration.seconds(10)

  mutating func append(_ job: Job) { jobs.append(job) }

  /// The next one, which leaves the queue.
  /// - Parameter isLight: Whether it has to be a light one.
  mutating func next(isLight: Bool) -> Job? {
    let fit = jobs.filter { $0.isLight || !isLight }
    guard
      let caller = fit.min(by: { turns[$0.caller, default: 0] < turns[$1.caller, default: 0] })?
        .caller
    else { return nil }
    let own = fit.filter { $0.caller == caller }
    let isOverdue = own[0].start.duration(to: .now) > Self.patience
    let job = isOverdue ? own[0] : own.first(where: \.isLight) ?? own[0]
    turn += 1
    turns[caller] = turn
    remove(job.id)
    if jobs.isEmpty { turns = [:] }
    return job
  }

  /// A place for somebody who has fewer jobs here than another: the last of whoever has most.
  mutating func makeRoom(for caller: String) -> Job? {
    let counts = jobs.reduce(into: [:]) { counts, job in counts[job.caller, default: 0] += 1 }
    guard let (greediest, most) = counts.max(by: { $0.value < $1.value }),
      most > counts[caller, default: 0] + 1
    else { return nil }
    return jobs.last { $0.caller == greediest }.flatMap { remove($0.id) }
  }

  @discardableResult
  mutating func remove(_ id: Int) -> Job? {
    jobs.firstIndex { $0.id == id }.map { jobs.remove(at: $0) }
  }

  /// Those that have waited longer than they may, which leave the queue.
  mutating func expired(after limit: Duration) -> [Job] {
    let expired = jobs.filter { $0.start.duration(to: .now) > limit }
    for job in expired { remove(job.id) }
    return expired
  }

  mutating func removeAll() -> [Job] {
    defer { jobs = [] }
    return jobs
  }
}
