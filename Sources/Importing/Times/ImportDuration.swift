/// A length of time as the command line writes it: "60m", "1h30m", "45".
public enum ImportDuration {
  /// Seconds; a number alone counts minutes. Nil for what is none.
  public static func seconds(_ text: String) -> Int? { DurationParser.seconds(text, unit: 60) }
}
