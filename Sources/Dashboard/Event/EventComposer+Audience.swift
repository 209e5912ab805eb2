import RecapAnalytics

extension EventComposer {
  private static let mostRows = 8
  private static let mostInMatrix = 24
  private static let mostPairs = 30

  func audience() -> EventAudienceSection {
    let attendance = attendanceTable()
    return EventAudienceSection(
      title: words.audience, sub: words.spans(words.audienceSub(metrics)), attendance: attendance,
      companies: companies(most: max(Self.fewestCompanies, attendance.rows.count)),
      overlaps: metrics.overlaps.isEmpty ? nil : overlaps(), flows: flows())
  }

  private func attendanceTable() -> EventAudienceSection.Table<EventAudienceSection.AttendanceRow> {
    let rows = attendanceRows(most: Self.mostRows)
    let most = max(1, rows.map(\.people).max() ?? 1)
    return EventAudienceSection.Table(
      title: words.sessionsPerAttendee, note: words.liveNote, heads: words.attendanceHeads,
      rows: rows.map { row in
        EventAudienceSection.AttendanceRow(
          sessions: row.isOpen ? words.orMore(row.sessions) : words.count(row.sessions),
          bar: Double(row.people) / Double(most), people: words.count(row.people),
          share: words.numbers.percent(Ratio(row.people, totals.liveAttendees)))
      })
  }

  private func companies(
    most: Int
  ) -> EventAudienceSection.Table<EventAudienceSection.CompanyRow>? {
    let companies = metrics.companies
    guard companies.count >= Self.fewestCompanies else { return nil }
    return EventAudienceSection.Table(
      title: words.companies,
      note: words.companiesNote(min(most, companies.count), of: companies.count),
      heads: words.companiesHeads(
        hasMinutes: metrics.measures(.attendance), hasRates: metrics.measuresLive(.engagement)),
      rows: companies.prefix(most).map { company in
        EventAudienceSection.CompanyRow(
          name: DisplayText.line(company.name),
          bar: Double(company.attendees) / Double(companies[0].attendees),
          people: words.count(company.attendees),
          figures: [
            metrics.measures(.attendance)
              ? words.numbers.decimal(Ratio(company.liveSeconds, 60 * company.attendees)) : nil,
            metrics.measuresLive(.engagement)
              ? company.engagementRate.map { words.numbers.percent($0) } ?? "" : nil,
          ].compactMap(\.self))
      })
  }

  // MARK: Sessions in common

  /// The sessions of which it is known who was there.
  var attended: [Int] {
    metrics.sessions.indices.filter { metrics.sessions[$0].measures(.attendance) }
  }

  private func overlaps() -> EventAudienceSection.Block<EventAudienceSection.Overlaps> {
    let isMatrix = attended.count <= Self.mostInMatrix
    let table = EventAudienceSection.PairTable(heads: words.pairHeads, rows: pairs())
    return EventAudienceSection.Block(
      title: words.whoCameToBoth,
      note: isMatrix
        ? words.overlapsNote : words.pairsNote(Self.mostPairs, of: metrics.overlaps.count),
      content: isMatrix ? .matrix(matrixOfPairs(), table) : .pairs(table))
  }

  private func matrixOfPairs() -> EventAudienceSection.Matrix {
    let count = metrics.sessions.count
    let both = Dictionary(
      uniqueKeysWithValues: metrics.overlaps.map { ($0.first * count + $0.second, $0) })
    let sessions = attended
    return EventAudienceSection.Matrix(
      rows: sessions.enumerated().map { place, second in
        let session = metrics.sessions[second]
        let live = session.summary.liveUniqueViewers
        return EventAudienceSection.Matrix.Row(
          number: words.count(second + 1), title: DisplayText.title(session.session.title),
          cells: sessions[..<place].map { first in
            let overlap = both[first * count + second]
            return EventAudienceSection.Matrix.Cell(
              text: words.count(overlap?.both ?? 0),
              level: overlap.map { Self.level(of: $0.shareOfSmaller) },
              isSimultaneous: session.session.startedAt < metrics.sessions[first].endsAt)
          },
          viewers: words.count(live), first: Ratio(session.newAttendees, live)?.value,
          firstText: live == 0 ? "" : words.share(session.newAttendees, of: live))
      },
      levels: words.overlapLevels, levelsTitle: words.shareOfSmaller,
      simultaneous: words.atTheSameTime,
      viewers: (
        words.count(sessions.first.map { metrics.sessions[$0].summary.liveUniqueViewers } ?? 0),
        words.allLiveViewersKey
      ),
      heads: (words.sessionHead, words.firstSession), firstKey: (words.first, words.cameBefore))
  }

  /// Under 10, 10, 25, 40, 60 per cent and more.
  private static func level(of share: Ratio) -> Int {
    [10, 25, 40, 60].count { 100 * share.numerator >= $0 * share.denominator }
  }

  private func pairs() -> [EventAudienceSection.Pair] {
    metrics.overlaps.prefix(Self.mostPairs).map { overlap in
      EventAudienceSection.Pair(
        first: words.name(overlap.first, in: metrics),
        second: words.name(overlap.second, in: metrics), both: words.count(overlap.both),
        share: words.rate(overlap.shareOfSmaller))
    }
  }
}
