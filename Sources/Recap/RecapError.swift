import RecapPipeline

/// Why there is no report, in words for the person who asked for it.
public struct RecapError: Error, Sendable, CustomStringConvertible {
  /// What is wrong, and where.
  public let message: String
  /// What to do.
  public let hint: String

  public var description: String { "\(message): \(hint)" }

  static func translating<Value>(_ body: () throws -> Value) throws(RecapError) -> Value {
    do {
      return try body()
    } catch {
      let failure = Failure(error)
      throw RecapError(message: failure.message, hint: failure.hint)
    }
  }
}
