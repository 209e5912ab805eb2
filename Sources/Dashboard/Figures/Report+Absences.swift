extension Report {
  /// Why a figure is not there, in a clause: what is not measured, or what there was none of.
  public func absence(of figure: FigureName) -> String {
    let words = English()
    switch figure {
    case .timeline: return words.timingIsNotTold
    case .stays:
      return figures.contains { $0.name == .timeline }
        ? words.timelineIsInPlaceOfStays : words.staysAreNotTold
    case .engagement: return words.engagementIsNotTold
    case .tiles: return words.hasNoTiles
    case .tile: return words.hasFigures(numbered("tile"), "tile")
    case .polls, .poll:
      guard let section = polls else { return words.pollsAreNotTold }
      if section.polls.isEmpty { return words.noPollsWereRun }
      guard case .poll(let number) = figure, section.polls.indices.contains(number - 1) else {
        return figure == .polls
          ? words.noPollHasAnswers : words.hasFigures(section.polls.count, "poll")
      }
      return words.pollHasNoAnswers(number)
    case .arrivals, .survival:
      guard let live = dynamics?.live else { return words.arrivalsAreNotTold }
      let reason = live.survival.explanation.trimmingFullStop
      return reason.prefix(1).lowercased() + reason.dropFirst()
    case .plays: return recording == nil ? words.recordingIsNotTold : words.playsAreNotTold
    case .map: return countries == nil ? words.countriesAreNotTold : words.noCountryIsKnown
    }
  }

  private func numbered(_ kind: String) -> Int {
    figures.count { $0.name.description.hasPrefix("\(kind):") }
  }

  private var polls: PollsSection? {
    sections.lazy.compactMap { if case .polls(let section) = $0 { section } else { nil } }.first
  }

  private var dynamics: DynamicsSection? {
    sections.lazy.compactMap { if case .dynamics(let section) = $0 { section } else { nil } }.first
  }

  private var recording: RecordingSection? {
    sections.lazy.compactMap { if case .recording(let section) = $0 { section } else { nil } }.first
  }

  private var countries: CountriesSection? {
    sections.lazy.compactMap { if case .countries(let section) = $0 { section } else { nil } }.first
  }
}

extension String {
  /// The sentence to go on after.
  var trimmingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
