import Foundation
import RecapAnalytics

/// An open file descriptor that bytes go to.
public struct OutputChannel: Sendable {
  public let descriptor: Int32
  /// What it is called in errors.
  let name: String

  /// - Parameter name: What it is called in errors.
  public init(descriptor: Int32, name: String) {
    (self.descriptor, self.name) = (descriptor, name)
  }

  public static let standardOutput = OutputChannel(descriptor: 1, name: "standard output")
  public static let standardError = OutputChannel(descriptor: 2, name: "standard error")

  /// Writes all bytes, however many calls it takes.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let count = Foundation.write(descriptor, part.baseAddress, part.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw OutputError(path: name, errno: errno)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Writes a line for people.
  public func write(line: String) throws(OutputError) {
    let bytes = Array((PlainLine.escaped(line) + "\n").utf8)
    do { try bytes.withUnsafeBytes(write) } catch let error as OutputError {
      throw error
    } catch {
      throw OutputError(path: name, reason: "\(error)")
    }
  }

  /// The same of a warning, which is not worth failing for.
  public func tell(_ line: String) { try? write(line: line) }
}
