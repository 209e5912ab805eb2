import RecapPipeline

/// Why a database could not be read, and how long it is left alone for that.
struct Breaker {
  /// Nil where the database could not even be looked at.
  let signature: DatabaseSignature?
  let failure: any Error
  let failures: Int
  /// Nanoseconds since 1970; until then a database that looks the same is not read again.
  let end: Int

  private static let first = 2
  /// Ten minutes.
  private static let longest = 600

  /// - Parameters:
  ///   - previous: What there was before; twice as long comes after it.
  ///   - now: Nanoseconds since 1970.
  init(
    _ failure: any Error, _ signature: DatabaseSignature?, after previous: Breaker?, at now: Int
  ) {
    (self.failure, self.signature) = (failure, signature)
    failures = previous?.signature == signature ? (previous?.failures ?? 0) + 1 : 1
    let seconds = min(Self.longest, Self.first << min(failures - 1, 10))
    end = now + seconds * 1_000_000_000
  }

  /// Whether it stands in the way of another reading.
  func holds(for signature: DatabaseSignature?, at now: Int) -> Bool {
    now < end && signature == self.signature
  }
}
