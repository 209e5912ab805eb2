/// Which sessions are worth a report.
public enum Selection {
  public static func isWorthReporting(viewers: Int) -> Bool { viewers > 0 }
}
