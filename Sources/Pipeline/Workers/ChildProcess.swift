import Foundation

/// Another process of this program, with pipes as its standard input and output.
final class ChildProcess {
  let id: pid_t
  /// Where what it reads is written.
  let input: Int32
  /// Where what it writes is read.
  let output: Int32

  /// Two that begin at once would inherit each other's pipes.
  private static let beginning = NSLock()

  /// - Parameters:
  ///   - arguments: The command and what it is given.
  ///   - program: This very program, even where another was put in its place meanwhile.
  ///   - isInOwnGroup: Whether a terminal's interruption of this process leaves the child alone.
  init(_ arguments: [String], program: String = "/proc/self/exe", isInOwnGroup: Bool) throws {
    Self.beginning.lock()
    defer { Self.beginning.unlock() }
    let (toChild, fromChild) = (try Self.pipe(), try Self.pipe())
    defer {
      close(toChild.read)
      close(fromChild.write)
    }
    do {
      id = try Self.spawn(
        program, arguments, input: toChild.read, output: fromChild.write,
        isInOwnGroup: isInOwnGroup)
    } catch {
      close(toChild.write)
      close(fromChild.read)
      throw error
    }
    (input, output) = (toChild.write, fromChild.read)
  }

  /// Waits until there is something to read, be it the end.
  /// - Returns: False where there is nothing before the deadline.
  func hasOutput(before deadline: ContinuousClock.Instant) -> Bool {
    while true {
      let rest = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
      var polled = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      let count = poll(&polled, 1, Int32(min(max(rest, 0), 1e9).rounded(.up)))
      if count > 0 { return true }
      if count == 0, rest <= 0 { return false }
    }
  }

  /// Waits until it has ended; what became of it is still to be asked for.
  /// - Returns: False where it has not before the deadline.
  func hasEnded(before deadline: ContinuousClock.Instant) -> Bool {
    while true {
      var state = siginfo_t()
      let code = waitid(P_PID, id_t(id), &state, WEXITED | WNOHANG | WNOWAIT)
      if code != 0 || state.si_signo != 0 { return true }
      if .now >= deadline { return false }
      usleep(2000)
    }
  }

  func signal(_ number: Int32) { kill(id, number) }

  /// Closes its input and waits for its end.
  func end() {
    close(input)
    close(output)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
  }
}

extension ChildProcess {
  /// Neither end is inherited: a child that held another's input open would keep it from ending.
  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    guard Foundation.pipe(&ends) == 0 else { throw failure(errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func spawn(
    _ program: String, _ arguments: [String], input: Int32, output: Int32, isInOwnGroup: Bool
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
    let environment = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }.sorted()
    var process: pid_t = 0
    let code = withCStrings(["recap"] + arguments) { arguments in
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
