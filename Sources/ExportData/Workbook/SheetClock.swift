import RecapAnalytics

/// The clock that times of a workbook are of.
struct SheetClock {
  /// Of times whose zone is known.
  let zone: ZoneRules
  /// The zone is known of some times, and named beside them.
  let isZoned: Bool
  /// Those of no known zone are shown in it all the same: it was asked for.
  var isForAll = false

  /// "Starts at (Europe/Berlin)".
  func head(_ title: String) -> String { isZoned ? "\(title) (\(zone.identifier))" : title }

  func value(_ instant: Int, isZoned: Bool) -> Workbook.Value {
    .time(isZoned || isForAll ? zone.civilTime(at: instant) : CivilTime(localSeconds: instant))
  }
}
