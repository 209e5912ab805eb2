/// A part of a report that others refer to.
public enum ReportPart: Sendable, Hashable {
  case polls, recording, countries, devices, attendees, recordingViewers, definitions
  /// The answers to a poll, by its number from 1.
  case poll(Int)

  /// As a document names it.
  public var name: String {
    if case .poll(let number) = self { "poll-\(number)" } else { "\(self)" }
  }
}
