import RecapCharting
import RecapDrawing
import SceneInspection
import Testing

@Suite("A day of an event")
struct DayStripTests {
  private let hour = 3600
  private let ink = Color(0x2E3744)

  @Test("pauses of more than three hours are left out of the axis")
  func folds() {
    func stretches(_ busy: Range<Int>...) -> [ClosedRange<Int>] {
      FoldedTime(busy: busy).stretches
    }
    #expect(stretches(9 * hour + 60..<10 * hour) == [9 * hour...10 * hour])
    #expect(stretches(9 * hour..<10 * hour, 13 * hour..<14 * hour) == [9 * hour...14 * hour])
    #expect(
      stretches(14 * hour + 1..<15 * hour, 9 * hour..<10 * hour)
        == [9 * hour...10 * hour, 14 * hour...15 * hour])
    #expect(stretches(23 * hour..<25 * hour + 1) == [23 * hour...26 * hour])
  }

  private func strip(_ busy: Range<Int>...) -> DayStrip {
    DayStrip(
      runs: busy.map { .init(start: $0.lowerBound, viewers: Array(repeating: 7, count: 60)) },
      bars: busy.enumerated().map { index, seconds in
        .init(seconds: seconds, lane: 0, number: "\(index)", title: "T", viewers: "7", rate: "")
      },
      time: FoldedTime(busy: busy), ticks: CountTicks(maximum: 7), peak: (0, 30, "7"),
      colors: .init(
        blue: ink, blueText: ink, greenText: ink, axis: ink, grid: ink, ink: ink,
        paper: Color(0xFFFFFF)), clock: { "\($0 / 3600):00" }, count: { "\($0)" })
  }

  private func hours(_ scene: Scene) -> [String] {
    scene.texts.map(\.string).filter { $0.hasSuffix(":00") }
  }

  @Test("the hour behind a fold is named, and that before it where both have room")
  func foldedHours() throws {
    let measure = try TestFonts.typesetter()
    let day = strip(4 * hour..<5 * hour, 10 * hour..<11 * hour)
    let style = DayStrip.Style.all[0]
    #expect(hours(day.scene(style, width: 516, measure: measure)) == ["4:00", "10:00", "11:00"])
    #expect(day.edges == ["4:00", "5:00", "10:00", "11:00"])
  }

  @Test("hours that another day names take no room, and the figure of the most stands clear")
  func quietHours() throws {
    let measure = try TestFonts.typesetter()
    let day = strip(9 * hour..<10 * hour)
    let quiet = DayStrip.Style(plotHeight: 18, lanePitch: 12, titleLines: 0, namesHours: false)
    let scene = day.scene(quiet, width: 516, measure: measure)
    #expect(hours(scene).isEmpty)
    let named = day.height(quiet.with(plotHeight: 18, namesHours: true))
    #expect(named - scene.size.height == DayStrip.Style.hoursHeight)
    #expect(scene.texts.overlaps().isEmpty)
    #expect(scene.texts.allSatisfy { $0.box.minY >= -1 })
  }

  @Test("sessions of the same figures have one dot and one label")
  func sameDot() throws {
    let chart = DotChart(
      dots: [("1", 4, 0.5), ("2", 4, 0.5), ("3", 8, 0.7), ("4", 4, 0.5)].map {
        .init(label: $0.0, count: $0.1, rate: $0.2)
      }, colors: strip(0..<hour).colors, format: { "\($0) people" }, percent: { "\($0)%" })
    let scene = chart.scene(size: Size(250, 130), measure: try TestFonts.typesetter())
    let labels = scene.texts.map(\.string).filter { !$0.hasSuffix("%") && !$0.hasSuffix("people") }
    #expect(labels.sorted() == ["1, 2, 4", "3"])
  }

  @Test("a session has the first lane that is free")
  func lanes() {
    #expect(DayStrip.lanes([0..<10, 5..<20, 10..<30, 12..<14, 20..<25]) == [0, 1, 0, 2, 1])
    #expect(DayStrip.lanes([]) == [])
  }
}
