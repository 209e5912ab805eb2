import RecapAnalytics

/// Turns the times of one file to seconds, once the order of day and month is known.
struct TimeReading {
  let order: RawTime.Order
  let zone: ZoneRules?
  private(set) var hasInstants = false
  private(set) var hasClockTimes = false
  private(set) var twice = 0
  private(set) var skipped = 0

  init(order: RawTime.Order, zone: ZoneRules?) { (self.order, self.zone) = (order, zone) }

  /// Unix seconds, or seconds of a bare clock as if it was UTC.
  ///
  /// - Parameters:
  ///   - day: Of a time of day alone, in days from 1970-01-01.
  ///   - earliest: What the time must not lie before, if the clock shows it twice.
  mutating func seconds(_ time: RawTime, day: Int? = nil, notBefore earliest: Int? = nil) -> Int? {
    let local: Int
    if time.shape == .timeOnly {
      guard let day else { return nil }
      local = day * 86_400 + time.second
    } else {
      guard let read = time.local(in: order) else { return nil }
      local = read
    }
    if let offset = time.offset {
      hasInstants = true
      return local - offset
    }
    guard let zone else {
      hasClockTimes = true
      return local
    }
    hasInstants = true
    let (before, after) = (zone.offset(at: local - 86_400), zone.offset(at: local + 86_400))
    let valid = Set([before, after]).filter { zone.offset(at: local - $0) == $0 }
      .map { local - $0 }.sorted()
    if valid.count == 2 {
      twice += 1
      return valid[0] < earliest ?? .min ? valid[1] : valid[0]
    }
    if valid.isEmpty { skipped += 1 }
    return valid.first ?? local - before
  }
}
