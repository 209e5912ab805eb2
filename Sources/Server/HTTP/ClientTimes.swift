import NIOCore

/// How long a client may take.
struct ClientTimes: Sendable {
  /// For the head of the first request, from when it is connected.
  var head = TimeAmount.seconds(10)
  /// For the head of a further request, from when it has the answer to the last.
  var nextHead = TimeAmount.seconds(30)
  /// For the body of a request, from its head.
  var body = TimeAmount.seconds(20)
  /// To take anything of an answer that waits for it.
  var pause = TimeAmount.seconds(60)

  /// Slower than any line that is of use.
  private static let bytesPerSecond: Int64 = 16 << 10

  /// To take an answer, from its head.
  func answer(of bytes: Int64) -> TimeAmount { pause + .seconds(bytes / Self.bytesPerSecond) }
}
