import RecapAnalytics

/// The shapes of dates and times in exports.
extension CivilTime {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// "16:00:05"
  var clock24: String { "\(hour.twoDigits):\(minute.twoDigits):\(second.twoDigits)" }

  /// "4:00 PM"
  var clock12: String { "\((hour + 11) % 12 + 1):\(minute.twoDigits) \(hour < 12 ? "AM" : "PM")" }

  /// "04.03.26"
  var dottedDay: String {
    "\(date.day.twoDigits).\(date.month.twoDigits).\((date.year % 100).twoDigits)"
  }

  /// "Mar 04, 2026"
  var lettersDay: String {
    "\(Self.months[date.month - 1]) \(date.day.twoDigits), \(date.year)"
  }
}

extension Int {
  var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}
