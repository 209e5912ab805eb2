import Foundation

/// Another process of this program, which makes the reports of one session after another.
///
/// It ends when its input does: also when this process is killed.
public final class WorkerProcess {
  /// The command of this program that is a worker.
  public static let commandName = "batch-worker"

  /// What it is doing.
  public private(set) var task: ReportTask?
  /// To wait for more to read.
  public let output: Int32
  private let input: OutputChannel
  private let process: ChildProcess
  private var unread = Data()

  /// - Parameters:
  ///   - program: This very program, even where another was put in its place meanwhile.
  ///   - isInOwnGroup: Whether a terminal's interruption of this process leaves the worker alone.
  public init(
    _ setup: WorkerSetup, program: String = "/proc/self/exe", isInOwnGroup: Bool = false
  ) throws {
    process = try ChildProcess(
      [Self.commandName], program: program, isInOwnGroup: isInOwnGroup)
    output = process.output
    input = OutputChannel(descriptor: process.input, name: "a worker")
    try send(setup)
  }

  public func start(_ task: ReportTask) throws {
    try send(task)
    self.task = task
  }

  /// The replies that have come; nil when there will be no more.
  public func replies() throws -> [WorkerReply]? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(output, &chunk, chunk.count)
    if count < 0, errno == EINTR { return [] }
    guard count > 0 else { return nil }
    unread.append(contentsOf: chunk[..<count])
    var replies: [WorkerReply] = []
    while let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
      replies.append(try MessageLine.message(WorkerReply.self, unread[..<end]))
      unread = Data(unread[unread.index(after: end)...])
      if case .finished? = replies.last { task = nil }
    }
    return replies
  }

  /// Waits until there is something to read, be it the end.
  /// - Returns: False where there is nothing before the deadline.
  public func hasOutput(before deadline: ContinuousClock.Instant) -> Bool {
    process.hasOutput(before: deadline)
  }

  /// Has it drop what it is doing.
  public func interrupt() { process.signal(SIGTERM) }

  /// Ends it at once, whatever it is doing; a file it was writing stays behind unfinished.
  public func kill() { process.signal(SIGKILL) }

  /// Closes its input and waits for its end.
  public func end() { process.end() }

  private func send(_ message: some Encodable) throws {
    try MessageLine.data(message).withUnsafeBytes(input.write)
  }
}
