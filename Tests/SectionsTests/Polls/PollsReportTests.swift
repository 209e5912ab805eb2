import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import Testing

@Suite("The report of the polls alone")
struct PollsReportTests {
  private static let dashboard = "Everything else is in the full session report."

  private func session(polls: Int, title: String = "Keynote") -> PollSession {
    var session = PollSession(viewers: 20, title: title)
    for number in 0..<polls {
      session.ask("Question <\(number + 1)>", .quiz, ["yes", "no"], votes: [2, 7], correct: [1])
    }
    return session
  }

  @Test("begins with what it is of, when that was and what it is, then the polls")
  func opening() throws {
    let page = try LaidOutPages(session(polls: 3).pollsReport).pages[0].map(\.string)
    for text in ["Keynote", "Summit", "All poll questions", "Answers, poll by poll"] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(page.contains { $0.hasPrefix("Live webcast · Wednesday 4 March 2026") })
    #expect(page.joined().contains("Poll questions only. " + Self.dashboard))
  }

  @Test("has each poll and its answers once, however many, as the dashboard has them")
  func complete() throws {
    for count in [1, 2, 60] {
      let session = session(polls: count)
      let pages = try LaidOutPages(session.pollsReport)
      #expect(pages.outside == [] && pages.overlaps == [])
      for number in 1...count {
        #expect(pages.count(of: "Question <\(number)>", in: "polls") == 1)
        #expect(pages.count(of: "Question <\(number)>", in: "poll answers") == 1)
      }
      let dashboard = try LaidOutPages(session.report)
      for part in ["polls", "poll answers"] {
        // On pages that break elsewhere the head of the list stands as often as it must.
        let (own, all) = (rows(of: part, on: pages), rows(of: part, on: dashboard))
        #expect(own == all, "\(part) of \(count)")
      }
    }
  }

  private func rows(of part: String, on pages: LaidOutPages) -> [String] {
    let heads = Set(["Polls", "All poll questions", "Asked", "Question", "Type", "Options"])
    return pages.texts(of: part).map(\.string)
      .filter { !heads.contains($0) && $0 != "Unique participants" }
  }

  @Test("refers to no page it does not have")
  func references() throws {
    let pages = try LaidOutPages(session(polls: 60).pollsReport)
    for (index, page) in pages.pages.enumerated() {
      #expect(!page.contains { $0.string.contains("page") })
      #expect(page.contains { $0.string == "\(index + 1) / \(pages.pages.count)" })
      #expect(page.contains { $0.string == "4 March 2026" } == (index > 0))
    }
  }

  @Test("its outline names the document, the list and each poll")
  func outline() throws {
    let outline = try LaidOutPages(session(polls: 60).pollsReport).outline
    #expect(outline.prefix(2).map(\.title) == ["Keynote", "All poll questions"])
    #expect(outline.dropFirst(2).map(\.title) == (1...60).map { "P\($0) Question <\($0)>" })
    #expect(outline.map(\.level) == [0, 0] + Array(repeating: 1, count: 60))
  }

  @Test("of a session without polls is a page that says so")
  func none() throws {
    let pages = try LaidOutPages(session(polls: 0).pollsReport)
    #expect(pages.pages.count == 1)
    #expect(pages.count(of: "No polls were run in this session.", in: "polls") == 1)
    #expect(pages.count(of: Self.dashboard, in: "title") == 1)
    #expect(pages.outline.map(\.title) == ["Keynote", "All poll questions"])
  }

  @Test("makes room for a title of two lines")
  func longTitle() throws {
    let usual = try LaidOutPages(session(polls: 3).pollsReport)
    // Of 300 letters the title is set smaller, in four lines.
    for (length, room) in [(80, 26.0), (300, 45)] {
      let title = PollPagesTests.text(length)
      let pages = try LaidOutPages(session(polls: 3, title: title).pollsReport, on: .letter)
      let tops = [usual, pages].map { $0.texts(of: "polls").map(\.box.minY).min() ?? 0 }
      #expect(abs(tops[1] - tops[0] - room) < 0.001, "\(length)")
      #expect(pages.outside == [])
    }
  }
}
