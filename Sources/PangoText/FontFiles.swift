import Foundation

/// The turn of a thread at the font files.
///
/// Cairo 1.16 opens and closes the font files of all threads in one FreeType library without a
/// lock of its own, and closes those of other threads when ten are open. So whatever may touch a
/// font (shaping, measuring, drawing, ending a document) takes turns within a process; several
/// processes render side by side.
public enum FontFiles {
  private static let lock = NSRecursiveLock()

  /// Runs a piece of work that may touch fonts, after those of other threads. It may nest.
  public static func takingTurns<Value, Failure: Error>(
    _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    lock.lock()
    defer { lock.unlock() }
    return try work()
  }
}
