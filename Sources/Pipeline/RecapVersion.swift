/// The version of this program, as it signs its reports.
public enum RecapVersion {
  public static let current = "0.1.0"
}
