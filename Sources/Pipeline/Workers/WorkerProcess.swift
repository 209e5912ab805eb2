import Foundation

/// Another process of this program, which makes the reports of one session after another.
///
/// It ends when its input does: also when this process is killed.
public final class WorkerProcess {
  /// The command of this program that is a worker.
  public static let commandName = "batch-worker"

  /// What it is doing.
  public private(set) var task: SessionTask?
  /// To wait for more to read.
  public let output: Int32
  private let input: OutputChannel
  private let process: pid_t
  private var unread = Data()

  /// - Parameters:
  ///   - program: This very program, even where another was put in its place meanwhile.
  ///   - isInOwnGroup: Whether a terminal's interruption of this process leaves the worker alone.
  public init(
    _ setup: WorkerSetup, program: String = "/proc/self/exe", isInOwnGroup: Bool = false
  ) throws {
    let (toWorker, fromWorker) = (try Self.pipe(), try Self.pipe())
    defer {
      close(toWorker.read)
      close(fromWorker.write)
    }
    do {
      process = try Self.spawn(
        program, input: toWorker.read, output: fromWorker.write, isInOwnGroup: isInOwnGroup)
    } catch {
      close(toWorker.write)
      close(fromWorker.read)
      throw error
    }
    output = fromWorker.read
    input = OutputChannel(descriptor: toWorker.write, name: "a worker")
    try send(setup)
  }

  public func start(_ task: SessionTask) throws {
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
    while true {
      let rest = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
      var polled = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      let count = poll(&polled, 1, Int32(min(max(rest, 0), 1e9).rounded(.up)))
      if count > 0 { return true }
      if count == 0, rest <= 0 { return false }
    }
  }

  /// Has it drop what it is doing.
  public func interrupt() { Foundation.kill(process, SIGTERM) }

  /// Ends it at once, whatever it is doing; a file it was writing stays behind unfinished.
  public func kill() { Foundation.kill(process, SIGKILL) }

  /// Closes its input and waits for its end.
  public func end() {
    close(input.descriptor)
    close(output)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  private func send(_ message: some Encodable) throws {
    try MessageLine.data(message).withUnsafeBytes(input.write)
  }
}

extension WorkerProcess {
  /// Neither end is inherited: a worker that held another's input open would keep it from ending.
  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    guard Foundation.pipe(&ends) == 0 else { throw failure(errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func spawn(
    _ program: String, input: Int32, output: Int32, isInOwnGroup: Bool
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    if isInOwnGroup { posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP)) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    let arguments = ["recap", commandName]
    let environment = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }.sorted()
    var process: pid_t = 0
    let code = withCStrings(arguments) { arguments in
      withCStrings(environment) { environment in
        posix_spawn(&process, program, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else { throw failure(code) }
    return process
  }

  private static func withCStrings<Value>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }

  private static func failure(_ code: Int32) -> Failure {
    Failure(
      .defect, "a worker can't be started: \(String(cString: strerror(code)))",
      hint: "give fewer --jobs")
  }
}
