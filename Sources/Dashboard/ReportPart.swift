/// A part of a report that others refer to.
public enum ReportPart: String, Sendable, Hashable {
  case polls, recording, countries, devices, attendees, recordingViewers, definitions
}
