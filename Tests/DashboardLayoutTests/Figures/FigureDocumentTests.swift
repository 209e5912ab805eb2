import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import SceneInspection
import SessionFixtures
import Testing

@Suite struct FigureDocumentTests {
  private func report(
    _ session: SessionFixture, _ brand: Brand = .recap
  ) throws -> Report {
    try ReportComposer(
      session.metrics(dynamics: DynamicsOptions()),
      options: ReportOptions(generatedAt: LaidOutReportTests.generatedAt, brand: brand)
    ).report()
  }

  private static var sessions: [(name: String, session: SessionFixture)] {
    var hebrew = SessionFixture.partial(without: [])
    (hebrew.title, hebrew.event) = ("משלוח בכל יום שלישי", "ימי ההנדסה 2026")
    hebrew.polls = [.init("באיזו תדירות הצוות שלכם משחרר?", at: 60, answeredBy: [0, 1])]
    return [
      ("all", .partial(without: [])), ("few", .partial(without: [], people: 1)),
      ("nobody", .partial(without: [], people: 0)), ("long", HardFixtures.everything),
      ("Hebrew", hebrew),
    ] + SessionFixture.partialSources.map { ("\($0)", .partial(without: $0)) }
  }

  @Test("whatever the data, texts stay between the margins, apart, and large enough to be read")
  func constraints() throws {
    let measure = try TestFonts.typesetter()
    for (name, session) in Self.sessions {
      let report = try report(session)
      for figure in report.figures.filter({ $0.name.number ?? 1 <= 2 }) {
        for size in FigureSize.allCases {
          let document = FigureDocument(figure, of: report, size: size, measure: measure)
          let place = "\(name), \(figure.name), \(size)"
          let scene = document.scene
          let isTile = if case .tile = figure.name { true } else { false }
          let area = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
            .insetBy(isTile ? 12 : 24)
          // Large figures begin a little to the left, so that their stems align with what is below.
          let outside = scene.texts.outside(area, tolerance: 1.6 + 0.1)
          #expect(outside.isEmpty, "\(place): \(outside)")
          #expect(scene.texts.overlaps().isEmpty, "\(place): \(scene.texts.overlaps())")
          #expect(scene.texts.allSatisfy { $0.size >= 6.75 }, "\(place)")
          #expect(scene.colors.isSubset(of: DesignConstraintsTests.colors), "\(place)")
        }
      }
    }
  }

  @Test("a chart has the size of its frame, and a square is one")
  func sizes() throws {
    let report = try report(.partial(without: []))
    let measure = try TestFonts.typesetter()
    func size(_ name: FigureName, _ size: FigureSize) throws -> Size {
      let figure = try #require(report.figures.first { $0.name == name })
      return FigureDocument(figure, of: report, size: size, measure: measure).scene.size
    }
    for name in [FigureName.timeline, .plays, .arrivals, .survival] {
      for form in FigureSize.allCases { #expect(try size(name, form) == form.frame, "\(name)") }
    }
    #expect(try size(.map, .column) == Size(516, 260))
    #expect(try size(.tiles, .square) == Size(640, 640))
    #expect(try size(.tile(1), .column).width == 252)
  }

  @Test("nothing is lost: title, session, date, how to read it, brand and event")
  func words() throws {
    let report = try report(.partial(without: []), Brand(name: "Fernhill"))
    let figure = try #require(report.figures.first { $0.name == .timeline })
    let document = FigureDocument(
      figure, of: report, size: .wide, measure: try TestFonts.typesetter())
    let texts = document.scene.texts.map(\.string)
    #expect(texts.contains(figure.title))
    #expect(texts.contains("\(report.header.title) · \(report.header.start)"))
    #expect(texts.contains("Fernhill · \(report.header.event)"))
    let key = try #require(figure.key)
    #expect(texts.joined(separator: " ").contains(key.prefix(30)))
    #expect(document.alternative.hasPrefix(figure.title))
    #expect(document.alternative.contains(report.header.start))
  }

  @Test("a figure is drawn by what draws the page")
  func samePicture() throws {
    let report = try report(.partial(without: []))
    let measure = try TestFonts.typesetter()
    let figure = try #require(report.figures.first { $0.name == .timeline })
    guard case .timeline(let timeline) = figure.content else { return }
    let document = FigureDocument(figure, of: report, size: .column, measure: measure)
    let group = document.scene.nodes.compactMap { node -> Scene.Group? in
      if case .group(let group) = node, group.label == "timeline" { group } else { nil }
    }.first
    let found = try #require(group)
    let plot = timeline.figure(
      size: Size(468, found.nodes.isEmpty ? 0 : document.chartHeight), measure: measure)
    #expect(found.nodes == plot.nodes)
  }

  @Test("in the dark every colour is another, the brand's too, and the ground is the theme's")
  func dark() throws {
    let accent = Accent(Color(0x6B1D4E))
    let report = try report(.partial(without: []), Brand(name: "Fernhill", accent: accent))
    let measure = try TestFonts.typesetter()
    for figure in report.figures {
      let dark = FigureDocument(
        figure, of: report, size: .column, theme: .dark, measure: measure)
      #expect(dark.scene.colors.contains(accent.rule.dark))
      let expected = Set(DesignConstraintsTests.colors.map(Theme.dark.color)).union([
        accent.rule.dark
      ])
      #expect(dark.scene.colors.isSubset(of: expected), "\(figure.name)")
      #expect(dark.paper == Palette.darkPaper)
    }
  }

  @Test("a figure without paper has no ground, and is else the same")
  func transparent() throws {
    let report = try report(.partial(without: []))
    let measure = try TestFonts.typesetter()
    let figure = report.figures[0]
    let plain = FigureDocument(figure, of: report, size: .wide, measure: measure)
    let bare = FigureDocument(
      figure, of: report, size: .wide, isTransparent: true, measure: measure)
    #expect(bare.paper == nil && plain.paper == Palette.paper && bare.scene == plain.scene)
  }
}

extension FigureName {
  fileprivate var number: Int? {
    switch self {
    case .tile(let number), .poll(let number): number
    default: nil
    }
  }
}

extension FigureDocument {
  /// Of a chart in a column under one line each of title and session: down to the hairline's gap.
  fileprivate var chartHeight: Double {
    let lines = scene.texts.filter { $0.groups == ["foot"] }.map(\.origin.y)
    let hairline = (lines.min() ?? 0) - 16
    return hairline - 8 - (24 + 14 + 14 + 18)
  }
}
