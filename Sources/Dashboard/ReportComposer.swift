public import RecapAnalytics
import RecapCharting
import RecapDrawing

/// Turns metrics into a report: every number formatted, every sentence made, every figure ready.
public struct ReportComposer: Sendable {
  let metrics: SessionMetrics
  let options: ReportOptions
  let clock: SessionClock
  let words = English()
  /// Where no number may be of fewer people than the smallest group, but none: of sponsors.
  private var hidesFew = false

  var session: Session { metrics.session }
  var summary: Summary { metrics.summary }

  public init(_ metrics: SessionMetrics, options: ReportOptions) {
    self.metrics = metrics
    self.options = options
    let zone = options.timeZone ?? metrics.session.zone
    clock = SessionClock(
      startedAt: metrics.session.startedAt, zone: zone,
      duration: metrics.session.durationSeconds, weekday: words.shortWeekday)
  }

  /// Whether clock times are of a zone that is known.
  var tellsZone: Bool {
    options.timeZone != nil || metrics.provenance.measures(.timeZone)
  }

  public func report(_ edition: Edition = .full) -> Report {
    if edition == .sponsor, !hidesFew {
      var composer = self
      composer.hidesFew = true
      return composer.report(edition)
    }
    return Report(
      language: words.language, title: title(of: edition), header: header(of: edition),
      sections: sections(of: edition), furniture: furniture(of: edition),
      web: words.webFurniture, generatedAt: Instant.iso8601(options.generatedAt))
  }

  private func title(of edition: Edition) -> String {
    let title = DisplayText.title(session.title)
    return switch edition {
    case .full, .summary, .sponsor, .speaker: title
    case .polls: words.pollsDocument(of: title)
    }
  }

  private func kind(of edition: Edition) -> String {
    switch edition {
    case .full: metrics.smallestGroup == nil ? words.documentKind : words.anonymizedDocumentKind
    case .summary: metrics.smallestGroup == nil ? words.onOnePage : words.onOnePageAnonymized
    case .sponsor: words.audienceReport
    case .speaker: words.speakerReport
    case .polls: words.allPollQuestions
    }
  }

  private func lead(of edition: Edition) -> [English.LeadWords] {
    switch edition {
    case .full where !tellsAttendance && !tellsRecording: words.deedsLead(deeds())
    case .full where !tellsAttendance: words.recordingLead(summary)
    case .summary where tellsAttendance && tellsRecording:
      words.briefLead(summary, duration: session.durationSeconds, told: metrics.provenance)
    case .sponsor where !tellsAnybody:
      words.tooFewLead(metrics.smallestGroup ?? 1, areLiveAlone: mayTell(summary.uniqueViewers))
    case .sponsor where tellsAttendance:
      words.audienceLead(
        summary, groups: shownGroups, duration: session.durationSeconds,
        tellsAll: tellsAllViewers)
    case .summary, .sponsor, .speaker: lead(of: .full).map(\.unlinked)
    case .full where !tellsRecording:
      words.presenceLead(
        summary, presence: metrics.presence, duration: session.durationSeconds,
        told: metrics.provenance)
    case .full:
      words.lead(summary, duration: session.durationSeconds, told: metrics.provenance)
    case .polls: words.pollsLead()
    }
  }

  private func header(of edition: Edition) -> ReportHeader {
    ReportHeader(
      event: DisplayText.event(session.event), title: DisplayText.title(session.title),
      meta: (edition == .sponsor
        ? words.nobodyIsNamed + " · "
        : metrics.smallestGroup == nil ? "" : words.anonymized + " · ")
        + words.meta(of: session, clock: clock, tellsZone: tellsZone),
      lead: words.spans(lead(of: edition)),
      start: words.start(clock, tellsZone: tellsZone), hasLargeLead: edition == .summary)
  }

  /// Whether a number of people may be told: none, or enough that it shows nobody.
  func mayTell(_ people: Int) -> Bool {
    !hidesFew || people == 0 || people >= metrics.smallestGroup ?? 1
  }

  /// The audience as far as it may be told: who watched the recording alone may be too few.
  var tellsAllViewers: Bool { mayTell(summary.uniqueViewers - summary.liveUniqueViewers) }

  /// The sentence under a section's title.
  func spans(_ pieces: [(text: String, isEmphasized: Bool)]) -> [TextSpan] { words.spans(pieces) }

  var places: PlacesComposer {
    PlacesComposer(
      countries: metrics.countries, devices: metrics.devices,
      liveViewers: summary.liveUniqueViewers, recordingViewers: summary.recordingUniqueViewers,
      smallestGroup: metrics.smallestGroup, words: words,
      tellsCountries: metrics.provenance.measuresLive(.visitCountry),
      tellsDevices: metrics.provenance.measuresLive(.device), tellsRecording: tellsRecording)
  }

  private func furniture(of edition: Edition) -> PageFurniture {
    var furniture = PageFurniture(
      brand: options.brand, kind: kind(of: edition),
      runningTitle: DisplayText.runningTitle(session.title),
      date: words.date(clock.date(at: 0)),
      folio: { [words] in "\(words.count($0)) / \(words.count($1))" },
      definitions: { [words] in words.defined(onPage: $0) },
      link: { [words] in words.link(to: $0, onPage: $1) })
    if edition == .summary { furniture.note = options.pagesOfFullReport.map(words.fullReport) }
    return furniture
  }
}
