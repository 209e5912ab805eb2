import Foundation

/// Ends a worker when whoever started it has ended, even where the worker is in the midst of
/// something: nobody is left who wants it.
public enum ParentWatch {
  /// From now on. Told by the end of the pipe that is standard input.
  public static func begin() {
    Thread.detachNewThread {
      var input = pollfd(fd: 0, events: 0, revents: 0)
      while poll(&input, 1, -1) < 0, errno == EINTR {}
      UnfinishedFiles.delete { _exit(0) }
    }
  }
}
