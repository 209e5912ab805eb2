/// What an attendee watched on.
public enum Device: String, Sendable, CaseIterable {
  case computer, mobile, tablet, tv, console, other
}
