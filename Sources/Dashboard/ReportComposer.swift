public import RecapAnalytics
import RecapCharting
import RecapDrawing

/// Turns metrics into a report: every number formatted, every sentence made, every figure ready.
public struct ReportComposer: Sendable {
  let metrics: SessionMetrics
  let options: ReportOptions
  let clock: SessionClock
  let words = English()

  var session: Session { metrics.session }
  var summary: Summary { metrics.summary }

  public init(_ metrics: SessionMetrics, options: ReportOptions) {
    self.metrics = metrics
    self.options = options
    let zone = options.timeZone ?? ZoneRules(metrics.session.timeZone) ?? .utc
    clock = SessionClock(startedAt: metrics.session.startedAt, zone: zone)
  }

  public func report() -> Report {
    Report(
      language: words.language,
      header: header(
        lead: words.lead(
          summary, duration: session.durationSeconds, playsFollow: playsFollow)),
      tiles: keyFigures(), engagement: engagement(), timeline: timeline(), moments: moments(),
      polls: polls(title: words.polls), recording: recording(), countries: countries(),
      devices: devices(), attendees: attendees(), recordingViewers: recordingViewers(),
      definitions: definitions(),
      furniture: furniture(
        metrics.smallestGroup == nil ? words.documentKind : words.anonymizedDocumentKind),
      web: words.webFurniture,
      generatedAt: Instant.iso8601(options.generatedAt))
  }

  func header(lead: [English.LeadWords]) -> ReportHeader {
    let lead = lead.map { words in
      ReportHeader.LeadPiece(
        span: TextSpan(
          words.text, style: Typography.lead.weight(words.isEmphasized ? .semibold : .regular),
          paint: Paint(words.isEmphasized ? Palette.ink1 : Palette.ink2)),
        destination: words.destination)
    }
    return ReportHeader(
      event: DisplayText.event(session.event), title: DisplayText.title(session.title),
      meta: (metrics.smallestGroup == nil ? "" : words.anonymized + " · ")
        + words.meta(of: session, clock: clock), lead: lead)
  }

  /// The sentence under a section's title.
  func spans(_ pieces: [(text: String, isEmphasized: Bool)]) -> [TextSpan] {
    pieces.map { piece in
      TextSpan(
        piece.text, style: Typography.sub.weight(piece.isEmphasized ? .semibold : .regular),
        paint: Paint(piece.isEmphasized ? Palette.ink1 : Palette.ink2))
    }
  }

  func furniture(_ kind: String) -> PageFurniture {
    PageFurniture(
      brand: options.brand, kind: kind, runningTitle: DisplayText.title(session.title),
      date: words.date(clock.date(at: 0)),
      folio: { [words] in "\(words.count($0)) / \(words.count($1))" },
      definitions: { [words] in words.defined(onPage: $0) },
      link: { [words] in words.link(to: $0, onPage: $1) })
  }

  /// Nobody can come back to a recording that was played before the session's day.
  private var playsFollow: Bool {
    metrics.recording.playsByDay.first.map { $0.date.dayNumber >= clock.date(at: 0).dayNumber }
      ?? true
  }

  /// Nothing stands out where nobody watched.
  private func moments() -> MomentsSection {
    MomentsSection(
      title: words.moments,
      entries: (summary.liveUniqueViewers > 0 ? metrics.moments : []).map { moment in
        MomentsSection.Entry(
          clock: clock.time(at: moment.minute * 60), offset: words.minuteOffset(moment.minute),
          headline: words.headline(moment.kind), notes: words.context(of: moment, in: metrics),
          sentence: words.sentence(moment, of: metrics),
          destination: moment.kind == .mostAnsweredPoll ? .polls : .attendees)
      })
  }
}
