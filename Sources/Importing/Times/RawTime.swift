import RecapAnalytics

/// A time as a file writes it, before it is known which of its numbers is the day.
struct RawTime: Hashable {
  enum Shape: UInt8 {
    case none
    /// A time of day alone.
    case timeOnly
    /// Year, month, day, in this order.
    case yearFirst
    /// Day before month: with dots, or with the month in letters.
    case dayFirst
    /// Month before day: with the month in letters.
    case monthFirst
    /// Day or month first.
    case open
  }

  private var bits: UInt64

  static let none = RawTime(bits: 0)

  private init(bits: UInt64) { self.bits = bits }

  /// - Parameters:
  ///   - first: Of the numbers of the date, with `second` and `third` in the order they stand.
  ///   - clock: Second of the day; nil for a date alone.
  ///   - offset: Seconds east of UTC; nil for a clock time.
  init?(
    _ shape: Shape, _ first: Int, _ second: Int, _ third: Int, clock: Int?, offset: Int?
  ) {
    guard (0...9999).contains(first), (0...99).contains(second), (0...9999).contains(third),
      (0..<90_000).contains(clock ?? 0), abs(offset ?? 0) <= 64_800
    else { return nil }
    // The year has four digits; the others have two.
    let (year, a, b) =
      shape == .yearFirst || shape == .timeOnly ? (first, second, third) : (third, first, second)
    guard a <= 99, b <= 99 else { return nil }
    var bits = UInt64(shape.rawValue)
    bits |= UInt64(year) << 3 | UInt64(a) << 17 | UInt64(b) << 24
    bits |= UInt64((clock ?? -1) + 1) << 31
    if let offset { bits |= UInt64(offset / 60 + 1100) << 48 | 1 << 60 }
    self.bits = bits
  }

  /// An instant in Unix seconds.
  init(instant: Int) {
    let civil = CivilTime(localSeconds: min(max(instant, 0), 253_402_300_799))
    self = RawTime(
      .yearFirst, civil.date.year, civil.date.month, civil.date.day,
      clock: civil.hour * 3600 + civil.minute * 60 + civil.second, offset: 0)!
  }

  var shape: Shape { Shape(rawValue: UInt8(bits & 7)) ?? .none }
  var isNone: Bool { bits == 0 }
  private var year: Int { Int(bits >> 3 & 0x3FFF) }
  private var a: Int { Int(bits >> 17 & 0x7F) }
  private var b: Int { Int(bits >> 24 & 0x7F) }
  var hasTime: Bool { bits >> 31 & 0x1FFFF != 0 }
  /// Of the day.
  var second: Int { max(0, Int(bits >> 31 & 0x1FFFF) - 1) }
  /// Seconds east of UTC.
  var offset: Int? { bits >> 60 & 1 == 1 ? 60 * (Int(bits >> 48 & 0xFFF) - 1100) : nil }

  /// The day, by an order of day and month; nil where there is no such day.
  func date(in order: Order) -> CalendarDate? {
    var (year, month, day) = (year, a, b)
    switch shape {
    case .none, .timeOnly: return nil
    case .yearFirst, .monthFirst: break
    case .dayFirst: (day, month) = (a, b)
    case .open:
      switch order {
      case .mdy: break
      case .dmy: (day, month) = (a, b)
      case .ymd: (year, month, day) = (a, b, self.year)
      }
    }
    if year < 100 { year += 2000 }
    guard (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else {
      return nil
    }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Seconds from 1970-01-01T00:00 of the clock it was read from; nil where there is no such day.
  func local(in order: Order) -> Int? {
    date(in: order).map { $0.dayNumber * 86_400 + second }
  }

  enum Order { case dmy, mdy, ymd }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
