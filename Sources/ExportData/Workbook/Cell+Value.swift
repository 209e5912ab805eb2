import RecapAnalytics

extension Cell {
  /// As a workbook has it.
  func value(_ clock: SheetClock) -> Workbook.Value {
    switch self {
    case .text(let text), .word(let text): Self.value(text) { .text($0) }
    case .number(let number): Self.value(number) { .whole($0) }
    case .flag(let flag), .answer(let flag): Self.value(flag) { .flag($0) }
    case .minutes(let seconds): Self.value(seconds) { .decimal(Ratio($0, 60)!.value) }
    case .fraction(let ratio), .percentage(let ratio): Self.value(ratio) { .percentage($0.value) }
    case .average(let ratio), .perHead(let ratio): Self.value(ratio) { .decimal($0.value) }
    case .exact(let value, _): Self.value(value) { .number($0.value) }
    case .part(let value): Self.value(value) { .percentage($0.value) }
    case .share(let share, _): .percentage(share)
    case .instant(let instant, let isZoned):
      Self.value(instant) { clock.value($0, isZoned: isZoned) }
    case .date(let date): .date(date)
    }
  }

  private static func value<Known>(
    _ known: Known?, _ value: (Known) -> Workbook.Value
  ) -> Workbook.Value {
    known.map(value) ?? .none
  }
}
