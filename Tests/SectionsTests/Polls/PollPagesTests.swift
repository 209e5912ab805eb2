import Foundation
import RecapAnalytics
import RecapAnalyticsStore
import RecapDashboard
import RecapDashboardLayout
import RecapSampleEvent
import ReportInspection
import Testing

@Suite("Pages of polls")
struct PollPagesTests {
  static let lorem = "The release train leaves every Tuesday, and who misses it waits a week. "

  static func text(_ length: Int, _ seed: String = lorem) -> String {
    String(String(repeating: seed, count: length / seed.count + 1).prefix(length))
  }

  @Test("the sample event")
  func sample() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "polls-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "event.db").path
    try SampleEvent().write(to: path)
    let database = try AnalyticsDatabase(path: path)
    let metrics = SessionMetrics(try database.session("shipping-every-tuesday"))
    let report = ReportComposer(metrics, options: ReportOptions(generatedAt: 0)).report()
    for paper in [Paper.a4, .letter] {
      let pages = try LaidOutPages(report, on: paper)
      try expectComplete(pages, report)
      expectOnePageOfDefinitions(pages)
    }
  }

  @Test("no poll: the next section follows on the same page")
  func none() throws {
    let pages = try LaidOutPages(PollSession().report)
    let parts = pages.pages.map { Set($0.compactMap(\.part)) }
    #expect(parts[1].isSuperset(of: ["polls", "recording"]))
    #expect(pages.count(of: "No polls were run in this session.", in: "polls") == 1)
    #expect(pages.outline.prefix(3).map(\.page) == [0, 1, 1])
    expectSound(pages)
  }

  @Test("one poll")
  func one() throws {
    var session = PollSession(viewers: 1)
    session.ask("Ready?", .quiz, ["yes", "no"], votes: [1], correct: [1])
    let pages = try LaidOutPages(session.report)
    try expectComplete(pages, session.report)
    #expect(pages.outline.map(\.title).contains("P1 Ready?"))
  }

  @Test("sixty polls: the head repeats, and the outline leads to each")
  func sixty() throws {
    var session = PollSession(viewers: 30)
    for number in 1...60 {
      session.ask(
        "Question \(number): " + Self.text(10 + number * 5),
        [.singleAnswer, .quiz, .ratingScale][number % 3], at: number % 7 == 0 ? nil : number * 60,
        (1...(2 + number % 6)).map { "Option \($0) of \(number);" }, votes: [3, 9, 1],
        correct: [1])
    }
    let pages = try LaidOutPages(session.report)
    try expectComplete(pages, session.report)
    let listPages = pages.pages.count { $0.contains { $0.part == "polls" } }
    #expect(listPages > 1)
    #expect(pages.texts(of: "polls").count { $0.string == "Asked" } == listPages)
    let entries = pages.outline.filter { $0.level == 1 }
    #expect(entries.count == 60)
    #expect(entries.map(\.page) == entries.map(\.page).sorted())
    #expect(entries.allSatisfy { $0.title.count <= 80 })
    #expect(entries[59].title.hasSuffix("…"))
  }

  @Test("forty options break between rows and say whose they are")
  func fortyOptions() throws {
    var session = PollSession(viewers: 30)
    session.ask("Ready?", .quiz, ["yes", "no"], votes: [1])
    session.ask("Which one?", .crowdVote, (1...40).map { "Option <\($0)>" }, votes: [2, 5])
    let pages = try LaidOutPages(session.report)
    try expectComplete(pages, session.report, repeated: 1)
    #expect(pages.texts(of: "poll answers").count { $0.string == "(continued)" } == 1)
  }

  @Test("open answers of two thousand characters, and one longer than a page")
  func longTexts() throws {
    var session = PollSession(viewers: 40)
    session.ask("Why?", texts: (1...14).map { Self.text(2000, "Answer \($0) goes on. ") })
    session.ask("Why not?", texts: [Self.text(20_000), "so"])
    for paper in [Paper.a4, .letter] {
      let pages = try LaidOutPages(session.report, on: paper)
      expectSound(pages)
      for number in 1...14 {
        let isListed = try session.report.polls.polls[0].answers.contains {
          $0.label.hasPrefix("Answer \(number) ")
        }
        let text = Self.text(2000, "Answer \(number) goes on. ")
        #expect(pages.count(of: text, in: "poll answers") == (isListed ? 1 : 0))
      }
    }
  }

  @Test("a row as tall as may be fits under the tallest head")
  func tallRows() throws {
    for length in stride(from: 1000, through: 5000, by: 250) {
      var session = PollSession()
      session.ask(
        "Why? " + Self.text(1300), texts: ["Begins. " + Self.text(length) + " Ends.", "so"])
      let pages = try LaidOutPages(session.report, on: .letter)
      expectSound(pages)
      #expect(pages.count(of: "Begins.", in: "poll answers") == 1)
      // Of texts over 2,000 characters the beginning is shown.
      let isShown = length + 15 <= 2000
      #expect(pages.count(of: "Ends.", in: "poll answers") == (isShown ? 1 : 0))
    }
  }

  @Test("questions and labels of any length and script")
  func longQuestions() throws {
    var session = PollSession(viewers: 30)
    session.ask(
      "1: " + Self.text(300), .quiz,
      ["short", "A: " + Self.text(60), "B: " + Self.text(90), "C: " + Self.text(400)],
      votes: [1, 2, 3], correct: [0, 1, 2, 3])
    session.ask(
      Self.text(300, "W"), .singleAnswer, [Self.text(100, "x"), "a"], votes: [4])
    session.ask(
      Self.text(280, "איך מודדים הצלחה של רכבת שחרורים? "), .quiz, ["כן", "לא"],
      votes: [4], correct: [0])
    session.ask(
      Self.text(280, "كيف تقيسون نجاح قطار الإصدارات؟ "), .quiz, ["نعم", "ربما لا ندري"],
      votes: [4], correct: [1])
    session.ask(
      Self.text(150, "你们的团队多久向生产环境发布一次？"), .multipleAnswer, ["每天一次", "每周一次"],
      votes: [4])
    session.ask(Self.text(5000), .singleAnswer, [Self.text(2000, "All of it. "), "b"], votes: [4])
    for paper in [Paper.a4, .letter] {
      let pages = try LaidOutPages(session.report, on: paper)
      expectSound(pages)
      for poll in try session.report.polls.polls.prefix(5) {
        // The list cuts after three lines; the whole question is with its answers.
        #expect(pages.count(of: poll.question, in: "poll answers") == 1)
        for answer in poll.answers where answer.label.count > 10 {
          #expect(pages.count(of: answer.label, in: "poll answers") == 1)
        }
      }
    }
  }

  /// Every question twice, every label and figure once, and nothing out of place.
  private func expectComplete(_ pages: LaidOutPages, _ report: Report, repeated: Int = 0) throws {
    expectSound(pages)
    let polls = try report.polls.polls
    let labels = polls.flatMap(\.answers).map(\.label)
    for (index, poll) in polls.enumerated() {
      let again = index == polls.count - 1 ? repeated : 0
      if poll.question.count < 100 {
        #expect(pages.count(of: poll.question, in: "polls") == 1)
      }
      #expect(pages.count(of: poll.question, in: "poll answers") == 1 + again)
      #expect(pages.count(of: poll.meta, in: "poll answers") >= 1)
      for answer in poll.answers where answer.label.count > 7 {
        // A label may be the beginning of another.
        let expected = labels.count { $0.contains(answer.label) }
        #expect(pages.count(of: answer.label, in: "poll answers") == expected)
      }
    }
  }

  private func expectSound(_ pages: LaidOutPages) {
    #expect(pages.outside == [])
    #expect(pages.overlaps == [])
    let last = pages.pages.count
    for (index, page) in pages.pages.enumerated() {
      #expect(page.contains { $0.string == "Every figure is defined on page \(last)" })
      #expect(page.contains { $0.part != nil && $0.part != "definitions" } || index == last - 1)
    }
  }

  private func expectOnePageOfDefinitions(_ pages: LaidOutPages) {
    #expect(pages.pages.count { $0.contains { $0.part == "definitions" } } == 1)
  }
}
