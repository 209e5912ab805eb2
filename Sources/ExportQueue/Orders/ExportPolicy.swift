/// What is taken, how often it is tried, and how long it is kept. Times are seconds.
public struct ExportPolicy: Sendable {
  public var domains: RecipientDomains
  /// How many orders a recipient has in a window.
  public var limit = 20
  /// How many orders whoever asks has in a window, whoever the recipients are.
  public var callerLimit = 200
  public var window = 3600
  /// How many jobs may be unfinished.
  public var capacity = 1000
  /// Bytes of all files; while there are more, no order is taken.
  public var mostBytes = 2_000_000_000
  public var retries = RetrySchedule()
  /// How long a file is there after its mail was last tried, and how long a job is tried.
  public var lifetime = 7 * 86_400
  /// How long is remembered what became of a job whose file is gone; not shorter than the window.
  public var memory = 30 * 86_400

  public init(domains: RecipientDomains) { self.domains = domains }
}

/// How long to wait after an attempt: twice as long each time, up to a cap.
public struct RetrySchedule: Sendable, Hashable {
  public var first: Int
  public var cap: Int

  public init(first: Int = 30, cap: Int = 3600) { (self.first, self.cap) = (first, cap) }

  /// Seconds.
  /// - Parameter attempts: So far, from 1.
  public func delay(after attempts: Int) -> Int {
    let doublings = max(0, attempts - 1)
    guard doublings < 32, first <= cap >> doublings else { return cap }
    return first << doublings
  }
}
