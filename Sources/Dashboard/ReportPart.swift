/// A part of a report that others refer to.
public enum ReportPart: Sendable, Hashable {
  case polls, recording, countries, devices, attendees, recordingViewers, definitions
}
