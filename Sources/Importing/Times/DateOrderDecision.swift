import RecapAnalytics

/// The order of day and month in a file: one for all of it, or an error; never a guess.
struct DateOrderDecision {
  let options: ImportOptions
  let visits: [RawVisit]
  /// Times beside those of visits.
  let others: [(time: RawTime, line: Int)]
  /// The first value that can be read in two ways, as it is written.
  let firstOpen: (text: String, time: RawTime, line: Int)?

  private static let longestSpread = 7 * 86_400

  /// - Returns: The order, and whether it is only the likely one.
  func order() throws(ImportError) -> (RawTime.Order, isLikely: Bool) {
    switch options.dateOrder {
    case .dmy: return (.dmy, false)
    case .mdy: return (.mdy, false)
    case .ymd: return (.ymd, false)
    case .likely, nil: break
    }
    guard let firstOpen else { return (.dmy, false) }
    let dayFirst = firstImpossible(.dmy), monthFirst = firstImpossible(.mdy)
    switch (dayFirst, monthFirst) {
    case (nil, _?): return (.dmy, false)
    case (_?, nil): return (.mdy, false)
    case (let first?, let second?):
      throw ImportError(
        .contradictingDates, line: min(first, second),
        "the dates of lines \(min(first, second)) and \(max(first, second)) have day and month in "
          + "different orders",
        hint: "correct one of them, or say --date-order")
    case (nil, nil): break
    }
    if saysTheSame { return (.dmy, false) }
    let outs = (isOut(.dmy, against: .mdy), isOut(.mdy, against: .dmy))
    switch outs {
    case (false, true): return (.dmy, false)
    case (true, false): return (.mdy, false)
    case (true, true):
      throw ImportError(
        .contradictingDates, line: firstOpen.line, value: firstOpen.text,
        "\(ImportError.shown(firstOpen.text)) fits neither with the day first nor with the month "
          + "first, nor does line \(lastLine)",
        hint: "say --date-order, and see whether --start and --as-of are right")
    case (false, false): break
    }
    let likely: RawTime.Order = isLikelyMonthFirst(firstOpen.text) ? .mdy : .dmy
    if options.dateOrder == .likely { return (likely, true) }
    throw ambiguity(firstOpen, likely: likely)
  }

  private var lastLine: Int { visits.last.map { Int($0.line) } ?? others.last?.line ?? 1 }

  // MARK: Rules

  /// Rule 1: the line of the first value that is no date in an order.
  private func firstImpossible(_ order: RawTime.Order) -> Int? {
    for visit in visits {
      for time in [visit.join, visit.leave] where time.shape == .open && time.date(in: order) == nil
      {
        return Int(visit.line)
      }
    }
    return others.first { $0.time.shape == .open && $0.time.date(in: order) == nil }?.line
  }

  private var saysTheSame: Bool {
    func isSame(_ time: RawTime) -> Bool {
      time.shape != .open || time.date(in: .dmy) == time.date(in: .mdy)
    }
    return visits.allSatisfy { isSame($0.join) && isSame($0.leave) }
      && others.allSatisfy { isSame($0.time) }
  }

  private struct Findings {
    var reversed = 0
    var contradicted = 0
    var stated = 0
    var spread = 0
    var isOnStart = true
    var isAfterLatest = false
  }

  private func findings(_ order: RawTime.Order) -> Findings {
    var findings = Findings()
    var (first, last) = (Int.max, Int.min)
    for visit in visits {
      let (join, leave) = (visit.join.local(in: order), visit.leave.local(in: order))
      for time in [join, leave].compactMap(\.self) {
        (first, last) = (min(first, time), max(last, time))
      }
      guard let join, let leave else { continue }
      if leave < join { findings.reversed += 1 }
      if visit.duration >= 0 {
        findings.stated += 1
        if abs(leave - join - Int(visit.duration)) > 43_200 { findings.contradicted += 1 }
      }
    }
    if first == .max {
      for time in others.compactMap({ $0.time.local(in: order) }) {
        (first, last) = (min(first, time), max(last, time))
      }
    }
    guard first <= last else { return findings }
    findings.spread = last - first
    if let start = options.start { findings.isOnStart = start.date.dayNumber == first / 86_400 }
    // The clock of the file may be half a day ahead of UTC.
    if let latest = options.latest { findings.isAfterLatest = last > latest + 50_400 }
    return findings
  }

  /// Rules 2 to 5. What holds in both orders says nothing of either.
  private func isOut(_ order: RawTime.Order, against other: RawTime.Order) -> Bool {
    let (own, others) = (findings(order), findings(other))
    if own.reversed > 0, others.reversed < own.reversed { return true }
    if 2 * own.contradicted > own.stated, 2 * others.contradicted <= others.stated { return true }
    if own.spread > Self.longestSpread, others.spread <= Self.longestSpread { return true }
    return !own.isOnStart || own.isAfterLatest
  }

  // MARK: Likely

  /// Capital AM or PM, and no number padded.
  private func isLikelyMonthFirst(_ text: String) -> Bool {
    guard text.contains("AM") || text.contains("PM") else { return false }
    let numbers = text.split { !$0.isNumber }
    return !numbers.prefix(2).contains { $0.hasPrefix("0") }
  }

  private func ambiguity(
    _ value: (text: String, time: RawTime, line: Int), likely: RawTime.Order
  ) -> ImportError {
    let monthFirst = value.time.date(in: .mdy)!, dayFirst = value.time.date(in: .dmy)!
    func words(_ date: CalendarDate) -> String { "\(date.day) \(Self.months[date.month - 1])" }
    let date = String(value.text.prefix { $0 != "," && !$0.isWhitespace })
    let likelyDate = likely == .mdy ? monthFirst : dayFirst
    let orders = likely == .mdy ? "mdy (likely here) or dmy" : "dmy (likely here) or mdy"
    return ImportError(
      .ambiguousDates, line: value.line, value: value.text,
      "\(ImportError.shown(date)) is \(words(monthFirst)) or \(words(dayFirst)) \(dayFirst.year)",
      hint: "say --date-order \(orders), or --start \(likelyDate.iso8601)")
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
