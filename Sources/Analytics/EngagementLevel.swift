/// How attentive a viewer is during a stretch of live viewing, from `none` to `high`.
public enum EngagementLevel: UInt8, Sendable, CaseIterable, Comparable {
  case none, low, fair, good, high

  public init(soundOn: Bool, tabFocused: Bool, fullScreen: Bool, onStage: Bool) {
    self =
      switch (soundOn, tabFocused, fullScreen, onStage) {
      case (_, _, _, true), (true, true, true, _): .high
      case (true, true, false, _): .good
      case (true, false, _, _): .fair
      case (false, true, _, _): .low
      case (false, false, _, _): .none
      }
  }

  /// Counts towards engagement rates: sound on and tab focused, or on stage.
  public var isEngaged: Bool { self >= .good }

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
