/// What was drawn on a page, in the order it was handed to Cairo, and whose it is.
///
/// Cairo can mark content only together with a structure tree of its own, which it keeps in memory
/// and writes at ten times the size. So it draws unmarked content, and the log tells afterwards
/// which glyphs and figures belong to what.
public struct PageLog: Sendable {
  /// Whose a part of the content is.
  public enum Owner: Sendable, Hashable {
    /// Nobody's: rules, bars, grounds.
    case decoration
    /// Repeated on each page.
    case runningHead, runningFoot
    /// An element of the structure, by its place in the tree's list of this page.
    case element(Int)
  }

  /// What glyphs say that do not say it by themselves, in the order they are drawn.
  public struct Reading: Sendable, Hashable {
    /// Another for each text of a page.
    public var number: Int
    public var text: String

    public init(number: Int, text: String) {
      self.number = number
      self.text = text
    }
  }

  /// Whose glyphs are, and what they say where that is not what their order tells.
  public struct Source: Sendable, Hashable {
    public var owner: Owner
    public var reading: Reading?

    public init(_ owner: Owner, reading: Reading? = nil) {
      self.owner = owner
      self.reading = reading
    }
  }

  enum Event: Equatable {
    case glyphs(Int, Source)
    /// What is drawn from here on up to the end is one figure. Both are marked by a speck.
    case figureStart(Owner)
    case figureEnd
  }

  private(set) var events: [Event] = []

  public init() {}

  /// Glyphs were shown.
  public mutating func add(glyphs count: Int, of source: Source) {
    if case .glyphs(let before, source)? = events.last {
      events[events.count - 1] = .glyphs(before + count, source)
    } else {
      events.append(.glyphs(count, source))
    }
  }

  /// A figure begins: a speck was filled.
  public mutating func startFigure(of owner: Owner) { events.append(.figureStart(owner)) }

  /// The figure ends: another speck was filled.
  public mutating func endFigure() { events.append(.figureEnd) }

  /// The side of the square that marks where a figure begins and ends, in points: Cairo's finest
  /// unit. It is taken out again.
  public static let speck = 1.0 / 256
}
