import Foundation
import RecapPipeline
import Synchronization

/// What happens when the process is told to end: unfinished files go, the exit code says why.
enum Interruption {
  static let code: Int32 = 130
  private static let first = Mutex<(@Sendable () -> Void)?>(nil)

  /// Has the first signal do something else; the second ends the process.
  static func onFirst(_ action: @escaping @Sendable () -> Void) {
    first.withLock { $0 = action }
  }

  /// A descriptor that has a byte once the process is told to end.
  static func descriptor() -> Int32 {
    let pipe = Pipe()
    let writing = pipe.fileHandleForWriting
    onFirst { try? writing.write(contentsOf: [0]) }
    return dup(pipe.fileHandleForReading.fileDescriptor)
  }

  /// Whether a descriptor has that byte.
  /// - Parameter wait: Milliseconds.
  static func hasCome(_ descriptor: Int32, within wait: Int32 = 0) -> Bool {
    var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waited, 1, wait) > 0
  }

  /// To be called before any thread starts: all of them inherit that the signals wait here.
  static func prepare() {
    // A reader that went away is an error of the write, not the end of the process.
    signal(SIGPIPE, SIG_IGN)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    Thread.detachNewThread { [signals] in
      var (waited, received) = (signals, Int32(0))
      sigwait(&waited, &received)
      if let action = first.withLock({ $0.take() }) {
        action()
        sigwait(&waited, &received)
      }
      UnfinishedFiles.delete { _exit(code) }
    }
  }
}
