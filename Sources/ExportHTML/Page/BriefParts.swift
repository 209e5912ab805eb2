import RecapDashboard
import RecapDrawing

/// Key figures side by side, all of one form.
struct BriefFiguresPart {
  struct Figure {
    let label: String
    let figure: String
    let unit: String?
    let isEmpty: Bool
    let isEngagement: Bool
    let barMarkup: String
    let note: String
  }

  let figures: [Figure]

  init(_ figures: [BriefFigure]) {
    self.figures = figures.map { figure in
      Figure(
        label: figure.label, figure: figure.figure, unit: figure.unit, isEmpty: figure.isEmpty,
        isEngagement: figure.isEngagement, barMarkup: Self.bar(of: figure), note: figure.note)
    }
  }

  private static func bar(of figure: BriefFigure) -> String {
    switch figure.bar {
    case .audience(let segments): Audience(segments).barMarkup
    case .share(let share, let color): Markup.bar(share: share ?? 0, color)
    case .none: ""
    }
  }
}

/// What sections of the full report say, in columns.
struct DigestsPart {
  struct Column {
    let title: String
    let note: String?
    // One of these is in a column.
    private(set) var hasMoments = false
    private(set) var moments: [Moment] = []
    private(set) var hasAnswers = false
    private(set) var answers: [Answer] = []
    private(set) var lists: [List] = []
    private(set) var recording: Recording?
    private(set) var hasStandings = false
    private(set) var standings: [Standing] = []

    /// - Parameter isAlone: It has the whole width.
    init(_ digest: Digest, isAlone: Bool, measure: any TextMeasuring) {
      (title, note) = (digest.title, digest.note)
      switch digest.content {
      case .moments(let moments):
        (hasMoments, self.moments) = (true, moments.map(Moment.init))
      case .answers(let answers):
        (hasAnswers, self.answers) = (true, answers.map(Answer.init))
      case .shares(let lists): self.lists = lists.map(List.init)
      case .recording(let recording):
        self.recording = Recording(
          recording, title: digest.title, isAlone: isAlone, measure: measure)
      case .standings(let standings):
        hasStandings = true
        self.standings = standings.enumerated().map { Standing($1, number: $0 + 1) }
      }
    }
  }

  struct Moment {
    let clock: String
    let headline: String
    let sentenceMarkup: String

    init(_ moment: Digest.Moment) {
      (clock, headline) = (moment.clock, moment.headline)
      sentenceMarkup = Markup.sentence(moment.sentence)
    }
  }

  struct Answer {
    let number: String
    let question: String
    let label: String
    let barMarkup: String
    let rate: String

    init(_ answer: Digest.Answer) {
      (number, question, label) = (answer.number, answer.question, answer.label)
      (barMarkup, rate) = (Markup.bar(share: answer.share, Palette.blue), answer.rate)
    }
  }

  struct List {
    let shares: [Share]

    init(_ shares: [Digest.Share]) { self.shares = shares.map(Share.init) }
  }

  struct Share {
    let name: String
    let barMarkup: String
    let figure: String

    init(_ share: Digest.Share) {
      (name, figure) = (share.name, share.figure)
      barMarkup = share.share == nil ? "" : Markup.bar(share: share.share, Palette.blue)
    }
  }

  struct Recording {
    struct Figure {
      let value: String
      let noun: String
    }

    let figures: [Figure]
    let chartsMarkup: String

    init(
      _ recording: Digest.Recording, title: String, isAlone: Bool, measure: any TextMeasuring
    ) {
      figures = recording.figures.map { Figure(value: $0.value.text, noun: $0.noun) }
      let sizes: [(ChartWidth, Size)] = [
        (.wide, isAlone ? Size(ChartWidth.wide.units, 84) : Size(365, 72)),
        (.middle, Size(560, 80)), (.narrow, Size(300, 76)),
      ]
      chartsMarkup =
        recording.plays.map { plays in
          sizes.map { width, size in
            SVGWriter.figure(
              plays.figure(size: size, textSize: width.textSize, measure: measure),
              name: "plays-\(width)", title: title, alternative: plays.alternative,
              classes: "chart \(width.className)")
          }.joined()
        } ?? ""
    }
  }

  struct Standing {
    let label: String
    let stripMarkup: String
    let value: String
    let word: String
    let isUsual: Bool

    private static let strip = Size(140, 15)

    init(_ standing: Digest.Standing, number: Int) {
      (label, value) = (standing.label, standing.value)
      (word, isUsual) = (standing.word, standing.isUsual)
      stripMarkup = SVGWriter.figure(
        standing.strip.figure(size: Self.strip), name: "standing-\(number)",
        title: standing.label, alternative: standing.strip.alternative, classes: "strip")
    }
  }

  let digests: [Column]

  init(_ digests: [Digest], measure: any TextMeasuring) {
    self.digests = digests.map { Column($0, isAlone: digests.count == 1, measure: measure) }
  }
}
