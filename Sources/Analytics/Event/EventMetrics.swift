/// Every number of an event's report, by the definitions of the event contract.
///
/// Sessions are given by their index in `sessions`, attendees by theirs in `attendees`.
public struct EventMetrics: Sendable {
  /// How often something was done, and by which share of the live attendees.
  public typealias Participation = Summary.Participation

  public struct Totals: Sendable {
    /// Unique viewers of at least one session.
    public let attendees: Int
    public let liveAttendees: Int
    public let recordingAttendees: Int
    public let sessions: Int
    /// Sessions with a live viewer.
    public let sessionsWatched: Int
    /// Seconds of all sessions, parallel ones each.
    public let contentSeconds: Int
    public let liveSeconds: Int
    public let recordingSeconds: Int
    public let engagedSeconds: Int
    /// Live seconds of sessions that tell how many of them were engaged.
    public let ratedSeconds: Int
    /// Live viewers of all sessions, added up.
    public let liveVisits: Int
    public let reactions: Participation
    public let chatMessages: Participation
    public let qaThreads: Participation
    public let attachmentDownloads: Participation
    public let handRaises: Participation
    public let polls: Participation
    public let recordingPlays: Int

    public var averageMinutesPerAttendee: Ratio? {
      Ratio(liveSeconds + recordingSeconds, 60 * attendees)
    }
    public var averageSessionsPerAttendee: Ratio? { Ratio(liveVisits, liveAttendees) }
    public var averageLiveEngagementRate: Ratio? { Ratio(engagedSeconds, ratedSeconds) }
  }

  public struct Day: Sendable {
    public let date: CalendarDate
    /// Sessions with a second in it.
    public let sessions: Int
    public let liveAttendees: Int
    /// On no earlier day.
    public let newAttendees: Int
    public let liveSeconds: Int
    /// The most people in a minute that begins on the date, and when; nil where nobody was there.
    public let peak: (viewers: Int, startsAt: Int)?
    /// One of its sessions tells when people were there; else nobody knows who was, that day.
    public let isTimed: Bool

    public var returningAttendees: Int { liveAttendees - newAttendees }
  }

  public struct Attendance: Sendable, Hashable {
    /// Live, exactly so many.
    public let sessions: Int
    public let attendees: Int
  }

  public struct Company: Sendable {
    public let name: String
    /// Unique viewers.
    public let attendees: Int
    public let liveSeconds: Int
    public let engagedSeconds: Int
    /// Live seconds of sessions that tell how many of them were engaged.
    public let ratedSeconds: Int
    public var engagementRate: Ratio? { Ratio(engagedSeconds, ratedSeconds) }
  }

  public struct Attendee: Sendable {
    /// A session that was watched live.
    public struct Viewing: Sendable, Hashable {
      /// Its index.
      public let session: Int
      public let liveSeconds: Int
      /// Nil where it is not measured.
      public let engagedSeconds: Int?
      /// Nil where nothing is credited.
      public let isCredited: Bool?
      public var engagementRate: Ratio? { engagedSeconds.flatMap { Ratio($0, liveSeconds) } }
    }

    public let attendee: RecapAnalytics.Attendee
    public let name: String
    /// In the order of the sessions.
    public let viewings: [Viewing]
    public let liveSeconds: Int
    public let engagedSeconds: Int
    /// Live seconds of sessions that tell how many of them were engaged.
    public let ratedSeconds: Int
    /// Live seconds beyond the distinct seconds of the clock; nil where none of their sessions tells
    /// when they were there.
    public let simultaneousSeconds: Int?
    public let recordingSeconds: Int
    public var engagementRate: Ratio? { Ratio(engagedSeconds, ratedSeconds) }
    /// Sessions that are credited.
    public var credits: Int { viewings.count { $0.isCredited == true } }
  }

  public struct Quality: Sendable {
    public let clippedLiveSeconds: Int
    public let interactionsByNonViewers: Int
    public let pollAnswersByNonViewers: Int
    public let overlappingLiveSeconds: Int
    public let unknownCountryVisits: Int
    public let unknownDeviceVisits: Int
    /// Live seconds beyond the distinct pairs of a person and a second of the clock.
    public let simultaneousLiveSeconds: Int
    /// People of the database who are a unique viewer of no session.
    public let attendeesWithoutSession: Int
  }

  public let event: Event
  /// Unix seconds.
  public let startsAt: Int
  public let endsAt: Int
  public let totals: Totals
  /// By start, then by id.
  public let sessions: [EventSession]
  /// In order.
  public let audience: [EventAudience.Block]
  /// In order.
  public let days: [Day]
  /// Of all recordings, each in the days of its session's zone.
  public let playsByDay: [PlayCalendar.Day]
  /// From 1 session on.
  public let attendance: [Attendance]
  /// One a session.
  public let retention: [Retention]
  public let overlaps: [Overlap]
  public let flows: [Flow]
  /// The most minutes between the end of a session and the start of a next one.
  public let within: Int
  /// One a session that has a next one.
  public let left: [Leaving]
  public let countries: [CountryMetrics]
  public let devices: [DeviceMetrics]
  public let companies: [Company]
  /// Unique viewers of any session, longest live viewing first.
  public let attendees: [Attendee]
  public let moments: [EventMoment]
  public let quality: Quality
  /// Nil where nothing is credited.
  public let credit: Credit?
  /// The fewest people shown as a group, where nobody is shown as who they are; else nil.
  public let smallestGroup: Int?
}
