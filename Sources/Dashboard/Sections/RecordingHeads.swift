/// A number of a recording viewer.
public enum RecordingColumn: CaseIterable, Sendable {
  case impressions, plays, minutes, completionRate
}

/// What stands over the columns of a list of recording viewers.
public struct RecordingHeads: Sendable {
  public let name: String
  /// In the order of the list.
  public let columns: [RecordingColumn]
  /// Over the numbers.
  public let figures: [String]
}
