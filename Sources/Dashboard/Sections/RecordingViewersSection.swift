/// The list of everybody who loaded the recording, where the section on it shows only some.
public struct RecordingViewersSection: Sendable {
  public let title: String
  public let note: String
  public let heads: RecordingHeads
  public let rows: RecordingViewerRows
  /// "Recording viewers 97–139 of 139".
  public let range: @Sendable (Range<Int>) -> String
  /// "Recording viewers 251–500".
  public let outlineRange: @Sendable (Range<Int>) -> String
}
