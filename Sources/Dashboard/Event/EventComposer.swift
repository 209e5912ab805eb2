public import RecapAnalytics
import RecapCharting
import RecapDrawing

/// Turns the metrics of an event into a report: all its sessions in one document.
public struct EventComposer: Sendable {
  let metrics: EventMetrics
  let options: ReportOptions
  let words = English()

  var zone: ZoneRules { metrics.event.zone }
  var totals: EventMetrics.Totals { metrics.totals }

  public init(_ metrics: EventMetrics, options: ReportOptions) {
    (self.metrics, self.options) = (metrics, options)
  }

  public func report() -> Report {
    let name = DisplayText.event(metrics.event.name)
    let kind =
      metrics.smallestGroup == nil ? words.eventReport : words.anonymizedEventReport
    return Report(
      language: words.language, title: name,
      header: ReportHeader(
        event: kind, title: name,
        meta: (metrics.smallestGroup == nil ? "" : words.anonymized + " · ")
          + words.eventMeta(metrics),
        lead: words.spans(words.eventLead(metrics))),
      sections: sections(), furniture: furniture(kind), web: words.webFurniture,
      generatedAt: Instant.iso8601(options.generatedAt))
  }

  private func sections() -> [Section] {
    let places = PlacesComposer(
      countries: metrics.countries, devices: metrics.devices, liveViewers: totals.liveAttendees,
      recordingViewers: totals.recordingAttendees, smallestGroup: metrics.smallestGroup,
      words: words, tellsCountries: metrics.measuresLive(.visitCountry),
      tellsDevices: metrics.measuresLive(.device), tellsRecording: metrics.measures(.recording))
    let sections: [Section?] = [
      .opening(openingParts()), .sessions(sessions()),
      tellsAudience ? .audience(audience()) : nil,
      metrics.measures(.attendance) ? .matrix(matrix()) : nil,
      tellsCountries ? .countries(places.countriesSection()) : nil,
      places.devicesTable().map(Section.devices), .definitions(definitions()),
    ]
    return sections.compactMap(\.self)
  }

  var tellsCountries: Bool {
    metrics.measuresLive(.visitCountry) || !metrics.countries.isEmpty
  }

  /// Of one session and no companies there is nothing to tell beyond its own figures.
  private var tellsAudience: Bool {
    totals.liveAttendees > 0
      && (metrics.sessions.count > 1 || metrics.companies.count >= Self.fewestCompanies)
  }

  static let fewestCompanies = 3

  private func openingParts() -> [OpeningPart] {
    let tiles = tiles()
    let parts: [OpeningPart?] = [
      tiles.isEmpty ? nil : .tiles(tiles), engagement().map(OpeningPart.engagement),
      metrics.measuresLive(.timing) ? .days(days()) : sizes().map(OpeningPart.stays),
      moments().map(OpeningPart.moments),
      metrics.unmeasured.isEmpty ? nil : .source(source()),
    ]
    return parts.compactMap(\.self)
  }

  private func furniture(_ kind: String) -> PageFurniture {
    PageFurniture(
      brand: options.brand, kind: kind,
      runningTitle: DisplayText.runningTitle(DisplayText.event(metrics.event.name)),
      date: words.dateRange(date(of: metrics.startsAt), date(of: metrics.endsAt - 1)),
      folio: { [words] in "\(words.count($0)) / \(words.count($1))" },
      definitions: { [words] in words.defined(onPage: $0) },
      link: { [words] in words.link(to: $0, onPage: $1) })
  }

  // MARK: Clock

  /// - Parameter instant: Unix seconds.
  func date(of instant: Int) -> CalendarDate { zone.civilTime(at: instant).date }

  /// "10:09".
  func clock(_ instant: Int) -> String { words.clock(instant, in: zone) }

  /// Sessions by the day they start on, in order.
  func sessionsByDay() -> [(date: CalendarDate, sessions: Range<Int>)] {
    var days: [(date: CalendarDate, sessions: Range<Int>)] = []
    for index in metrics.sessions.indices {
      let date = date(of: metrics.sessions[index].session.startedAt)
      if let last = days.last, last.date == date {
        days[days.count - 1].sessions = last.sessions.lowerBound..<index + 1
      } else {
        days.append((date, index..<index + 1))
      }
    }
    return days
  }
}

extension DayStrip.Colors {
  /// Green is engagement and nothing else.
  static let withoutRates = DayStrip.Colors(
    blue: Palette.blue, blueText: Palette.blueText, greenText: Palette.ink2,
    axis: Palette.rule1, grid: Palette.rule2, ink: Palette.ink2, paper: Palette.paper)

  static let report = DayStrip.Colors(
    blue: Palette.blue, blueText: Palette.blueText, greenText: Palette.greenText,
    axis: Palette.rule1, grid: Palette.rule2, ink: Palette.ink2, paper: Palette.paper)
}
