public import RecapDrawing

/// One of the slides of a report. The kinds are closed, as those of sections are.
public enum Slide: Sendable {
  case title(TitleSlide)
  case chart(ChartSlide)
  case moments(MomentsSlide)
  case polls(PollsSlide)
  case lists(ListsSlide)

  /// What it says, at its longest; the title on the first.
  public var headline: String {
    switch self {
    case .title(let slide): slide.title
    case .chart(let slide): slide.headlines[0]
    case .moments(let slide): slide.headline
    case .polls(let slide): slide.headline
    case .lists(let slide): slide.headlines[0]
    }
  }
}

/// Title, time and key figures.
public struct TitleSlide: Sendable {
  public let event: String
  public let title: String
  public let meta: String
  public let figures: [BriefFigure]
}

/// A chart over all of a slide, under a sentence of what it shows.
public struct ChartSlide: Sendable {
  /// Ever shorter: the first that fits its line stands.
  public let headlines: [String]
  /// How to read the chart; nil where it says so itself.
  public var key: String?
  /// The chart in words, with its numbers.
  public let alternative: String
  let draw: @Sendable (Size, Double, any TextMeasuring) -> Scene

  /// The chart, laid out.
  public func figure(size: Size, textSize: Double, measure: any TextMeasuring) -> Scene {
    draw(size, textSize, measure)
  }
}

/// Minutes, or sessions of an event, that stand out; six at most.
public struct MomentsSlide: Sendable {
  public struct Entry: Sendable {
    public let clock: String
    public let headline: String
    public let sentence: String
  }

  public let headline: String
  public let entries: [Entry]
}

/// The polls that most people answered, four at most, in launch order.
public struct PollsSlide: Sendable {
  public struct Card: Sendable {
    /// "P3".
    public let number: String
    public let question: String
    /// "191 answered".
    public let participants: String
    public let answers: [Answer]
  }

  public struct Answer: Sendable {
    public let label: String
    /// Of the poll's participants, 0…1.
    public let share: Double?
    public let rate: String
  }

  public let headline: String
  public let cards: [Card]
}

/// One list or two, side by side.
public struct ListsSlide: Sendable {
  public struct List: Sendable {
    /// Nil for a list that goes on with the one before it.
    public let title: String?
    /// Seven at most.
    public let rows: [Row]
  }

  public struct Row: Sendable {
    public let name: String
    /// 0…1.
    public let length: Double
    public let figure: String
    /// Whether the bar is a share of a whole.
    public let hasTrack: Bool
  }

  /// Ever shorter: the first that fits its line stands.
  public let headlines: [String]
  public let lists: [List]
}
