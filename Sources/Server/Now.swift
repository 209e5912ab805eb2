/// The time, as it is asked for.
public struct Now: Sendable {
  private let read: @Sendable () -> Int

  /// - Parameter read: Gives nanoseconds since 1970.
  public init(_ read: @escaping @Sendable () -> Int) { self.read = read }

  var nanoseconds: Int { read() }
  /// Since 1970.
  var seconds: Int { read() / 1_000_000_000 }
}
