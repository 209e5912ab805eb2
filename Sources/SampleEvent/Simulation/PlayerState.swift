/// What a player reports: everything an engagement level depends on.
struct PlayerState: Equatable, Sendable {
  var soundOn = false
  var tabFocused = false
  var fullScreen = false
  var onStage = false
}

/// A stretch of viewing in which nothing changed, in seconds from the session's start.
struct Stretch: Sendable {
  var start: Int
  /// Exclusive.
  var end: Int
  var state: PlayerState
}

/// One connection to the live session.
struct Visit: Sendable {
  var attendee: Int
  var country: String?
  var device: String?
  var stretches: [Stretch] = []
}
