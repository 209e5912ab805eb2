/// How the recording of a session is watched.
struct RecordingScript: Sendable {
  /// Plays for one recording viewer, and the share of them in which nothing was seen.
  var playsPerViewer = 1.56
  var emptyPlays = 0.04
  /// The share of unique viewers that loads the player and goes no further.
  var idlers = 0.0437
  /// Plays by day, from the day of the session.
  var days: [Double] = Self.fortnight

  /// From a Wednesday: a peak on the day after, a quiet week-end, a second wave after the
  /// newsletter on Monday, and a small third one a week later.
  static let fortnight: [Double] = [27, 42, 29, 12, 13, 25, 17, 7, 2, 4, 3, 1, 8, 2]
}
