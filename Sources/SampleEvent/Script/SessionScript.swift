/// What is to happen in one session: who comes when, how attentive they are, what they do.
///
/// Curves and minutes are in sixtieths of the session (see ``Curve``), shares are of the live
/// viewers.
struct SessionScript: Sendable {
  enum Kind: String, Sendable {
    case live, simulive, room
  }

  var id: String
  var title: String
  var kind = Kind.live
  /// Unix seconds.
  var startedAt: Int
  var minutes: Int
  /// IANA name; nil: the event's.
  var timeZone: String?
  /// Seconds east of Greenwich while the recording is fresh: no sample session lives through a
  /// change of the clocks.
  var utcOffset = 3600

  var crowd = CrowdScript()
  var viewing = ViewingScript()
  var activities: [ActivityScript] = []
  var polls: [PollScript] = []
  /// The share of live viewers that answers any poll.
  var pollReach = 0.7
  var recording = RecordingScript()
  /// Whether some facts are the kind that `dataQuality` counts.
  var hasFlaws = false
  /// Which random numbers are its own (see ``SeededGenerator``).
  var strand: UInt64 = 0

  var duration: Int { minutes * 60 }

  /// The second at a position of the session.
  func second(at position: Double) -> Int {
    Int(position / Curve.span * Double(duration))
  }
}

/// How many come, and to what.
struct CrowdScript: Sendable {
  enum Track: Sendable {
    case plenary, talks, workshops
  }

  /// Unique viewers, as a share of those of the main session, and at most this many.
  var share = 1.0
  var limit = Int.max
  /// Whom it draws; nil: anybody, by lot.
  var track: Track?
  /// Of the unique viewers: watched only the recording; watched the recording.
  var recordingOnly = 0.136
  var recording = 0.2937
}

/// How live viewers come, go and pay attention.
struct ViewingScript: Sendable {
  /// The share of viewers that has come, and that has gone for good.
  var arrivals: Curve = [0: 0.55, 2: 0.75, 6: 0.9, 15: 0.96, 40: 1]
  var departures: Curve = [0: 0, 5: 0.02, 20: 0.1, 40: 0.2, 55: 0.3, 60: 0.38]
  /// The share of those present that is engaged, and of the engaged that is in full screen.
  var attention: Curve = [0: 0.6, 8: 0.72, 25: 0.66, 40: 0.58, 52: 0.66, 60: 0.7]
  var fullScreen: Curve = [0: 0.35]
  /// When those who come and go are most likely away.
  var restlessness: Curve = [0: 1]
  /// The share of viewers that comes and goes; that opens a second tab; that only looks in.
  var wanderers = 0.14
  var doublers = 0.04
  var glimpsers = 0.02
  /// How many people are on stage or have their camera on.
  var onStage = 0
}
