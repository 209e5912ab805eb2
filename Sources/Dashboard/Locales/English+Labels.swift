/// The fixed words of a report.
extension English {
  /// "Go to Polls, page 2".
  func link(to part: ReportPart, onPage page: Int) -> String {
    "Go to \(title(of: part)), page \(count(page))"
  }

  private func title(of part: ReportPart) -> String {
    switch part {
    case .summary: "Summary"
    case .course: theSession
    case .comparison: comparison
    case .polls: polls
    case .reactions: label(of: .reactions)
    case .poll(let number): "P\(number)"
    case .recording: recording
    case .dynamics: audienceDynamics
    case .countries: countries
    case .devices: devices
    case .attendees: attendees
    case .recordingViewers: recordingViewers
    case .definitions: definitions
    case .sessions: sessions
    case .audience: audience
    }
  }

  /// The title of a part where there is little room.
  func shortTitle(of part: ReportPart) -> String {
    part == .definitions ? "Definitions" : title(of: part)
  }

  // Margins
  var documentKind: String { "Session report" }

  // Key figures
  var uniqueViewers: String { "Unique viewers" }
  var liveOnly: String { "live only" }
  var both: String { "both" }
  var recordingOnly: String { "recording only" }
  var averageMinutesViewed: String { "Average minutes viewed" }
  var minutesUnit: String { "min" }
  var live: String { "Live" }
  var recording: String { "Recording" }
  var recordingPlays: String { "Recording plays" }
  var notPlayed: String { "not played" }

  // Live engagement
  var liveEngagement: String { "Live engagement" }
  var engagementExplanation: String {
    "Average live engagement rate: share of live viewing time with sound on and tab in focus"
  }
  /// Where the source tells how much of it was engaged, and not what that means.
  var toldEngagementExplanation: String {
    "Average live engagement rate: share of live viewing time that the source counts as engaged"
  }
  var ofLiveViewers: String { "of live viewers" }
  var inTotal: String { "in total" }
  var sentReactions: String { "Sent live reactions" }
  var sentMessages: String { "Sent messages on group chat" }
  var participatedInPolls: String { "Participated in polls" }
  var createdThreads: String { "Created Q&A threads" }
  var downloadedAttachments: String { "Downloaded attachments" }

  // Timeline
  var viewersAxis: String { "Viewers" }
  var viewersAxisWithForm: String { "Viewers, solid" }
  var rateAxis: String { "Engagement rate" }
  var rateAxisWithForm: String { "Engagement rate, dashed" }
  var viewersLine: String { "Live unique viewers" }
  var rateLine: String { "Live engagement rate" }
  var polls: String { "Polls" }
  var nobodyWatchedLive: String { "Nobody watched live." }

  // Moments
  var moments: String { "Moments that mattered" }

  // Attendees
  var attendees: String { "Attendees" }
  var countsAsEngaged: String { "counts as engaged" }
  var name: String { "Name" }
  /// Heads of the columns of numbers, each line apart.
  func attendeeColumns(_ figures: [AttendeeFigure]) -> [[String]] {
    [["Minutes", "viewed"]]
      + figures.map { label(of: $0).split(separator: " ").map(String.init) }
      + [["Live", "engagement", "rate"]]
  }
  func label(of figure: AttendeeFigure) -> String {
    switch figure {
    case .joined: "Joined"
    case .left: "Left"
    case .visits: "Visits"
    case .reactions: "Reactions"
    case .chatMessages: "Chat messages"
    case .pollsAnswered: "Polls answered"
    case .qaThreads: "Q&A threads"
    case .attachmentDownloads: "Downloads"
    case .handRaises: "Raised hand"
    }
  }
  /// Where there is little room.
  func shortLabel(of figure: AttendeeFigure) -> String {
    switch figure {
    case .chatMessages: "Chat"
    case .pollsAnswered: "Polls"
    case .qaThreads: "Q&A"
    case .handRaises: "Hands"
    default: label(of: figure)
    }
  }
  var absent: (name: String, rule: String) { ("absent", "not watching") }
  /// From none to high.
  var levels: [(name: String, rule: String)] {
    [
      ("none", "sound off, tab in background"), ("low", "sound off, tab in focus"),
      ("fair", "sound on, tab in background"), ("good", "sound on, tab in focus"),
      ("high", "in full screen, or on stage"),
    ]
  }
  var low: String { "low" }
  var high: String { "high" }
  var allLiveViewers: String { "All live viewers" }
  var meansAndTotals: String { "means and totals" }
}
