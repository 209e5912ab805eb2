import Foundation
import RecapAnalytics
import RecapAnalyticsStore
import RecapDashboardLayout
import RecapDrawing
import RecapSampleEvent
import Testing

@Suite("Pages of the recording, countries and devices")
struct AudiencePagesTests {
  private static let blocks = ["recording", "countries", "devices", "recording viewers"]

  /// Sessions from nothing to too much, by name.
  enum Case: String, CaseIterable {
    case demo, nothing, onePlay, impressionsOnly, recordingOnly, threeYears, allCountries
    case manyViewers

    func metrics() throws -> SessionMetrics {
      var session = RecordedSession()
      switch self {
      case .demo: return try Self.demo()
      case .nothing: break
      case .onePlay: session.play(session.person("Ada"))
      case .impressionsOnly: session.load(session.person("Ada"))
      case .recordingOnly:
        for number in 1...20 { session.play(session.person("Cy \(number)"), day: number) }
      case .threeYears:
        let people = (1...5).map { session.person("Dee \($0)") }
        for day in 0..<1096 { session.play(people[day % 5], day: day, country: nil) }
      case .allCountries:
        for (number, code) in Self.codes.enumerated() {
          for viewer in 0...number % 7 {
            session.watchLive(session.person("Fay \(number) \(viewer)"), country: code)
          }
        }
        session.watchLive(session.person("Fay"), country: nil, device: nil)
      case .manyViewers: Self.addViewers(to: &session)
      }
      return session.metrics()
    }

    static let codes = Country.allCodes

    private static func addViewers(to session: inout RecordedSession) {
      for number in 1...1000 {
        let suffix = number % 37 == 0 ? " von Hohenstein zu Wittgenstein und Berleburg" : ""
        let viewer = session.person("Viewer \(number)\(suffix)", company: "Company \(number)")
        session.load(viewer)
        for play in 0..<number / 250 {
          session.play(viewer, day: play, seconds: number * 7, percentiles: number % 101)
        }
      }
    }

    private static func demo() throws -> SessionMetrics {
      let folder = FileManager.default.temporaryDirectory.appending(path: "pages-\(UUID())")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let path = folder.appending(path: "event.db").path
      try SampleEvent().write(to: path)
      let database = try AnalyticsDatabase(path: path)
      return SessionMetrics(try database.session("shipping-every-tuesday"))
    }
  }

  @Test("nothing is outside the content box", arguments: Case.allCases)
  func contentBox(_ session: Case) throws {
    let pages = try LaidOutPages(session.metrics())
    let paper = pages.paper
    for part in pages.parts where Self.blocks.contains(part.label) {
      for text in part.texts {
        #expect(text.box.minX >= paper.contentX - 1, "\(text)")
        #expect(text.box.maxX <= paper.contentX + 516 + 1, "\(text)")
        #expect(text.box.minY >= 42, "\(text)")
        #expect(text.box.maxY <= paper.contentBottom + 1, "\(text)")
        #expect(text.style.size >= 6.75, "\(text)")
      }
      for point in part.corners {
        #expect(point.x >= paper.contentX - 1 && point.x <= paper.contentX + 516 + 1)
        #expect(point.y >= 42 && point.y <= paper.contentBottom + 1)
      }
    }
  }

  @Test("no text lies on another", arguments: Case.allCases)
  func overlaps(_ session: Case) throws {
    let pages = try LaidOutPages(session.metrics())
    for page in 1..<pages.pageCount {
      let texts = pages.parts.filter { $0.page == page }.flatMap(\.texts)
        .sorted { $0.box.minY < $1.box.minY }
      for (index, text) in texts.enumerated() {
        for other in texts[(index + 1)...].prefix(while: { $0.box.minY < text.box.maxY }) {
          let width = min(text.box.maxX, other.box.maxX) - max(text.box.minX, other.box.minX)
          let height = min(text.box.maxY, other.box.maxY) - max(text.box.minY, other.box.minY)
          #expect(width <= 0.5 || height <= 0.5, "\(text) on \(other)")
        }
      }
    }
  }

  @Test("every country stands once, in order", arguments: [Case.demo, .allCountries])
  func countries(_ session: Case) throws {
    let metrics = try session.metrics()
    let expected = metrics.countries.map { country in
      country.code.flatMap { Country($0)?.name } ?? "Unknown"
    }
    #expect(try LaidOutPages(metrics).names("countries") == expected)
  }

  @Test("every recording viewer stands once, in order", arguments: [Case.demo, .manyViewers])
  func recordingViewers(_ session: Case) throws {
    let metrics = try session.metrics()
    let pages = try LaidOutPages(metrics)
    // An address breaks without a space.
    let names = metrics.recording.viewers.map { $0.name.filter { $0 != " " } }
    let listed = pages.names("recording viewers").map { $0.filter { $0 != " " } }
    #expect(listed == names)
    let first = pages.names("recording").map { $0.filter { $0 != " " } }
    #expect(first == Array(names.prefix(20)))
  }

  @Test("up to twenty viewers all stand in the section itself")
  func twentyViewers() throws {
    let metrics = try Case.recordingOnly.metrics()
    let pages = try LaidOutPages(metrics)
    #expect(pages.names("recording") == metrics.recording.viewers.map(\.name))
    #expect(pages.parts("recording viewers").isEmpty)
  }

  @Test("the table of a few says on which page all begin")
  func reference() throws {
    let pages = try LaidOutPages(Case.manyViewers.metrics())
    let page = try #require(pages.parts("recording viewers").first).page + 1
    let note = "the 20 with the most plays; all 1,000 are listed from page \(page)"
    #expect(pages.texts("recording").contains(note))
  }

  @Test("sections with a sentence only share a page")
  func sentences() throws {
    let pages = try LaidOutPages(Case.nothing.metrics())
    #expect(pages.texts("recording") == ["Recording", "Nobody opened the recording."])
    #expect(pages.texts("countries") == ["Countries and devices", "Nobody watched."])
    #expect(pages.parts("devices").isEmpty)
    let shared = ["recording", "countries", "attendees"].flatMap { pages.parts($0).map(\.page) }
    #expect(shared == [1, 1, 1])
  }

  @Test("attendees follow where little of a page is taken, and begin a page where more is")
  func attendees() throws {
    var session = RecordedSession()
    let devices = Device.allCases
    // 48 countries take the rest of their page, so that the devices have the next.
    for number in 0..<60 {
      session.watchLive(
        session.person("Gus \(number)"), country: Case.codes[number % 48],
        device: devices[number % devices.count])
    }
    session.play(session.person("Ida"), country: nil)
    let crowded = try LaidOutPages(session.metrics())
    let page = try #require(crowded.parts("devices").first?.page)
    #expect(page != crowded.parts("countries").first?.page)
    #expect(crowded.parts("attendees").first?.page == page)

    var few = RecordedSession()
    for number in 0..<60 { few.watchLive(few.person("Hal \(number)"), country: "DE") }
    let pages = try LaidOutPages(few.metrics())
    #expect(pages.parts("devices").first?.page == pages.parts("countries").first?.page)
    #expect(pages.parts("attendees").first?.page != pages.parts("devices").first?.page)
  }

  @Test("what never happened is a dash or a quiet zero, and has no chart")
  func impressionsOnly() throws {
    let texts = try LaidOutPages(Case.impressionsOnly.metrics()).texts("recording")
    #expect(texts.contains("–"))
    #expect(!texts.contains("0.0%"))
    #expect(!texts.contains("Plays by day"))
  }

  @Test("the outline leads to each section")
  func outline() throws {
    let titles = try LaidOutPages(Case.demo.metrics()).outline.map(\.title)
    let wanted = ["Recording", "Countries and devices", "Devices", "Recording viewers"]
    #expect(titles.filter(wanted.contains) == wanted)
  }

  @Test("no page has a head without rows, and none a stray row")
  func strayRows() throws {
    let pages = try LaidOutPages(Case.manyViewers.metrics())
    for label in ["recording", "recording viewers"] {
      for part in pages.parts(label) {
        #expect(part.texts.filter { $0.style == TextStyle(8.5, .medium) }.count >= 3)
      }
    }
  }
}

extension Country {
  /// All assigned codes.
  fileprivate static var allCodes: [String] {
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z"))
    return letters.flatMap { first in
      letters.compactMap { Country(first, $0)?.code }
    }
  }
}
