import Foundation

/// Another process of this program, which is asked one thing: one that hangs can be ended, and one
/// that computes can be made to stand back for others.
public final class AnsweringProcess<Answer: Codable> {
  /// What it says.
  private enum Reply: Codable {
    case answer(Answer)
    case failed(Failure)
  }

  private let process: ChildProcess
  private var unread = Data()
  private var lastLook = ContinuousClock.now
  private var waited = Duration.zero

  /// - Parameter arguments: The command, which calls `run`, and what it is given.
  init(_ arguments: [String]) throws {
    process = try ChildProcess(arguments, isInOwnGroup: true)
  }

  /// Waits for the answer.
  /// - Returns: Nil where there is none before the deadline.
  public func answer(before deadline: ContinuousClock.Instant) throws -> Answer? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while process.hasOutput(before: deadline) {
      let count = read(process.output, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        guard !unread.isEmpty else {
          throw Failure(
            .defect, "the process that read it ended",
            hint: "please report this: it is a defect of Recap")
        }
        switch try MessageLine.message(Reply.self, unread) {
        case .answer(let answer): return answer
        case .failed(let failure): throw failure
        }
      }
      unread.append(contentsOf: chunk[..<count])
    }
    return nil
  }

  /// Whether it has had more than its share: of computing, or of time in which it only waited.
  ///
  /// Asked again and again. A busy machine makes nobody slow: time in which it would compute if it
  /// were let is not counted.
  public func isSlow() -> Bool {
    let elapsed = lastLook.duration(to: .now)
    lastLook = .now
    guard let status = try? String(contentsOfFile: "/proc/\(process.id)/stat", encoding: .utf8),
      let end = status.lastIndex(of: ")")
    else { return false }
    // Behind the name: the state, ten fields, and the ticks of the program and of the system.
    let fields = status[status.index(after: end)...].split(separator: " ")
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else {
      return false
    }
    if fields[0] != "R" { waited += elapsed }
    return waited > .milliseconds(400)
      // Of computing; to start takes a quarter of them.
      || (user + system) * 1000 / sysconf(Int32(_SC_CLK_TCK)) > 200
  }

  /// Has it compute only where nobody else wants to.
  public func standBack() {
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(process.id), 19)
  }

  /// Ends it, whatever it is doing, and waits for that. It has a moment to delete what it began.
  public func end() {
    process.signal(SIGTERM)
    if !process.hasEnded(before: .now + .seconds(1)) { process.signal(SIGKILL) }
    process.end()
  }

  /// Says the answer on standard output, or why there is none.
  public static func run(_ answer: () throws -> Answer) throws {
    let reply: Reply
    do { reply = .answer(try answer()) } catch { reply = .failed(Failure(error)) }
    try MessageLine.data(reply).withUnsafeBytes(OutputChannel.standardOutput.write)
  }
}
