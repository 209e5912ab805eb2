import RecapAnalytics
import RecapCharting
import RecapDrawing

extension EventComposer {
  private static let (mostMoments, mostRows) = (6, 7)

  /// The event on five slides; fewer where its sessions have less to tell.
  public func slides() -> SlideDeck {
    let name = DisplayText.event(metrics.event.name)
    let kind =
      metrics.smallestGroup == nil ? words.eventReport : words.anonymizedEventReport
    let meta =
      (metrics.smallestGroup == nil ? "" : words.anonymized + " · ") + words.eventMeta(metrics)
    let slides: [Slide?] = [
      .title(TitleSlide(event: kind, title: name, meta: meta, figures: briefFigures())),
      daysSlide().map(Slide.chart), sessionsSlide().map(Slide.lists),
      momentsSlide().map(Slide.moments), audienceSlide().map(Slide.lists),
    ]
    let dates = words.dateRange(date(of: metrics.startsAt), date(of: metrics.endsAt - 1))
    return SlideDeck(
      language: words.language, title: name, event: name, meta: meta, brand: options.brand,
      foot: "\(name) · \(dates)", folio: { [words] in "\(words.count($0)) / \(words.count($1))" },
      slides: slides.compactMap(\.self), generatedAt: Instant.iso8601(options.generatedAt))
  }

  private func briefFigures() -> [BriefFigure] {
    let audience =
      metrics.measures(.recording)
      ? words.liveAndRecording(totals.liveAttendees, totals.recordingAttendees) : nil
    let tiles = tiles().map { BriefFigure($0, audience: audience) }
    guard metrics.measuresLive(.engagement) else { return tiles }
    let rate = totals.averageLiveEngagementRate
    return tiles + [
      BriefFigure(
        label: words.liveEngagement, figure: words.numbers.percent(rate), isEmpty: rate == nil,
        isEngagement: true, bar: .share(rate?.value, Palette.green),
        note: metrics.definesEngagement ? words.engagementInBrief : words.engagementAsTold)
    ]
  }

  /// Nil where nobody watched live, or nobody knows when.
  private func daysSlide() -> ChartSlide? {
    guard metrics.measuresLive(.timing), totals.liveAttendees > 0 else { return nil }
    let days = days()
    return ChartSlide(
      headlines: [days.title, words.daysTitle(metrics, isShort: true)],
      key: days.key.map(\.string).joined(),
      alternative: days.days.map { "\($0.name): \($0.alternative)" }.joined(separator: " "),
      draw: { days.slide(size: $0, textSize: $1, measure: $2) })
  }

  /// The sessions that most people watched live, most first.
  private func sessionsSlide() -> ListsSlide? {
    let sized = metrics.sessions.enumerated().filter { $0.element.measures(.attendance) }
    let ranked = sized.ranked(by: \.element.summary.liveUniqueViewers).prefix(2 * Self.mostRows)
    let most = ranked.first?.element.summary.liveUniqueViewers ?? 0
    guard ranked.count > 1, most > 0 else { return nil }
    let rows = ranked.map { number, session in
      let live = session.summary.liveUniqueViewers
      return ListsSlide.Row(
        name:
          "\(words.count(number + 1)) \(DisplayText.isolated(DisplayText.title(session.session.title)))",
        length: Double(live) / Double(most), figure: words.count(live), hasTrack: false)
    }
    let half = max(min(rows.count, Self.mostRows), (rows.count + 1) / 2)
    let columns = [Array(rows.prefix(half)), Array(rows.dropFirst(half))].filter { !$0.isEmpty }
    return ListsSlide(
      headlines: words.sessionsHeadlines(
        shown: rows.count, of: sized.count, most: ranked[0].element.session.title, viewers: most),
      lists: columns.enumerated().map {
        ListsSlide.List(title: $0.offset == 0 ? words.liveViewersBySession : nil, rows: $0.element)
      })
  }

  private func momentsSlide() -> MomentsSlide? {
    guard let moments = moments() else { return nil }
    return MomentsSlide(
      headline: moments.title,
      entries: moments.entries.prefix(Self.mostMoments).map {
        // "Wed 16:09".
        MomentsSlide.Entry(
          clock: "\($0.offset.prefix { $0 != " " }) \($0.clock)", headline: $0.headline,
          sentence: $0.sentence)
      })
  }

  /// How often people came, and from where.
  private func audienceSlide() -> ListsSlide? {
    guard totals.liveAttendees > 0 else { return nil }
    let attendance = attendanceRows(most: Self.mostRows).map { row in
      let share = Ratio(row.people, totals.liveAttendees)
      return ListsSlide.Row(
        name: words.toSessions(row.sessions, orMore: row.isOpen), length: share?.value ?? 0,
        figure: words.numbers.percent(share, places: 0), hasTrack: true)
    }
    let countries = LiveCountries(metrics.countries).known.map { country in
      let share = Ratio(country.viewers, totals.liveAttendees)
      return ListsSlide.Row(
        name: words.countryName(country.code), length: share?.value ?? 0,
        figure: words.numbers.percent(share, places: 0), hasTrack: true)
    }
    let all: [(String, [ListsSlide.Row])] = [
      (words.sessionsOfLive, metrics.sessions.count > 1 ? attendance : []),
      (words.countriesOfAttendees, Array(countries.prefix(Self.mostRows))),
    ]
    let lists = all.filter { !$0.1.isEmpty }.map { ListsSlide.List(title: $0.0, rows: $0.1) }
    guard !lists.isEmpty else { return nil }
    return ListsSlide(
      headlines: [words.attendeesHeadline(totals.liveAttendees)], lists: lists)
  }
}

extension EventDaysSection {
  /// The columns of many days, or the strips of a few under each other.
  fileprivate func slide(size: Size, textSize: Double, measure: any TextMeasuring) -> Scene {
    let unit = textSize / 7.5
    let (width, gap) = (size.width / unit, 12.0)
    let room = size.height / unit - gap * Double(days.count)
    func height(_ style: DayStrip.Style) -> Double {
      days.reduce(style.namesHours ? 0 : DayStrip.Style.hoursHeight) { $0 + $1.strip.height(style) }
    }
    guard let style = DayStrip.Style.all.first(where: { height($0) <= room }) else {
      return figure(size: size, textSize: textSize, measure: measure)
    }
    let plot = style.plotHeight + (room - height(style)) / Double(days.count)
    var builder = SceneBuilder(measure)
    var y = 0.0
    for (index, day) in days.enumerated() {
      let own = style.with(
        plotHeight: plot, namesHours: style.namesHours || index == days.count - 1)
      builder.text(
        day.name, Typography.label, Palette.ink1, x: 0, baseline: y + 8)
      let scene = day.strip.scene(own, width: width, measure: measure)
      builder.group(at: Point(0, y + gap), nodes: scene.nodes)
      y += gap + scene.size.height
    }
    return builder.scene(size: Size(width, size.height / unit)).scaled(by: unit)
  }
}
