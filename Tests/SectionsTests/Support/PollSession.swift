import RecapAnalytics
import RecapDashboard

/// A session of an hour with polls and people who answer them.
struct PollSession {
  private(set) var activity: SessionActivity
  private let people: [Int]
  private var options = 0

  static let start = 1_772_636_400

  init(
    viewers: Int = 10, others: Int = 0, seconds: Int = 3600, startedAt: Int = start,
    title: String = "Keynote"
  ) {
    let session = Session(
      id: "s", title: title, event: "Summit", kind: .live, startedAt: startedAt,
      durationSeconds: seconds, zone: .utc)
    activity = SessionActivity(session)
    var people: [Int] = []
    for id in 1...max(1, viewers + others) {
      let person = activity.admit(
        Attendee(
          id: id, firstName: "Person", lastName: "\(id)", email: nil, title: nil, company: nil,
          role: nil, industry: nil, countryCode: nil))
      people.append(person)
      guard id <= viewers else { continue }
      activity.setLiveViewing(
        LiveViewing(
          liveSeconds: seconds, engagedSeconds: seconds / 2,
          heatmap: Array(repeating: .good, count: min(120, (seconds + 59) / 60))), of: person)
    }
    self.people = people
  }

  /// Adds a poll; `votes` gives for each option how many people choose it, one each.
  mutating func ask(
    _ question: String, _ type: Poll.Kind = .singleAnswer, at second: Int? = 60,
    _ labels: [String] = [], votes: [Int] = [], correct: Set<Int> = []
  ) {
    let poll = activity.addPoll(
      Poll(
        id: activity.polls.count + 1, position: activity.polls.count, question: question,
        type: type, askedAtSecond: second),
      options: labels.enumerated().map { index, label in
        Poll.Option(
          id: options + index, position: index, label: label, isCorrect: correct.contains(index))
      })
    var voters = people.makeIterator()
    for (index, count) in votes.enumerated() {
      for _ in 0..<count {
        guard let person = voters.next() else { break }
        activity.addAnswer(poll: poll, by: person, option: options + index)
      }
    }
    options += labels.count
  }

  /// Adds an open-ended poll; each text is by the next person, and after the last by the first.
  mutating func ask(_ question: String, texts: [String], at second: Int? = 60) {
    ask(question, .openEnded, at: second)
    for (index, text) in texts.enumerated() {
      activity.addAnswer(
        poll: activity.polls.count - 1, by: people[index % people.count], text: text)
    }
  }

  var report: Report { composer.report() }
  var pollsReport: Report { composer.report(.polls) }

  private var composer: ReportComposer {
    ReportComposer(SessionMetrics(activity), options: ReportOptions(generatedAt: Self.start))
  }
}
