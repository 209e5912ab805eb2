import RecapAnalytics

/// What stands in a cell of a table, exact: each format rounds and writes it in its own way. Nil is
/// what is not known.
enum Cell: Sendable {
  /// Of the data.
  case text(String?)
  /// One of Recap's own.
  case word(String?)
  case number(Int?)
  /// True or false.
  case flag(Bool?)
  /// Yes or no.
  case answer(Bool?)
  /// Of seconds.
  case minutes(Int?)
  /// 0…1.
  case fraction(Ratio?)
  /// 0…1, which CSV has as 0…100.
  case percentage(Ratio?)
  /// A mean, of two decimals.
  case average(Ratio?)
  /// So many a head, of four decimals.
  case perHead(Ratio?)
  /// A figure of any kind, of so many decimals.
  case exact(Fraction?, places: Int)
  /// 0…1, of four decimals.
  case part(Fraction?)
  /// 0…1: the nearest double, and as CSV rounds it.
  case share(Double, tenThousandths: Int)
  /// Unix seconds, of a clock of some zone or of none that is known.
  case instant(Int?, isZoned: Bool)
  case date(CalendarDate)
}
