/// Unix seconds as written for machines.
public enum Instant {
  /// "2026-03-04T15:00:00Z".
  public static func iso8601(_ instant: Int) -> String {
    CivilTime(localSeconds: instant).iso8601 + "Z"
  }

  /// Without the last letter where the clock is of no known zone: "2026-03-04T15:00:00".
  public static func iso8601(_ instant: Int, isZoned: Bool) -> String {
    isZoned ? iso8601(instant) : CivilTime(localSeconds: instant).iso8601
  }
}
