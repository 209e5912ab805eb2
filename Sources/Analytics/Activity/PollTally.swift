/// The answers to a poll, counted by attendee.
///
/// Attendees are given by their position in the session's list.
public struct PollTally: Sendable {
  public let poll: Poll
  /// In option order: by position, then id.
  public let options: [Poll.Option]
  public private(set) var participants = PositionSet()
  private var chosen: [PositionSet]
  /// Indices of the options that are shown as one answer.
  var foldedOptions: Set<Int> = []
  /// What people wrote is not shown.
  var hidesTexts = false
  private let indexByOption: [Int: Int]
  private var writers: [CodePointString: Set<Int>] = [:]

  public init(_ poll: Poll, options: [Poll.Option]) {
    self.poll = poll
    self.options = options.sorted { ($0.position, $0.id) < ($1.position, $1.id) }
    chosen = Array(repeating: PositionSet(), count: options.count)
    indexByOption = Dictionary(
      zip(self.options.map(\.id), self.options.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Counts a chosen option; one of another poll makes a participant and nothing else.
  /// True for the attendee's first answer to the poll.
  @discardableResult
  public mutating func add(option id: Int, by attendee: Int) -> Bool {
    if let index = indexByOption[id] { chosen[index].insert(attendee) }
    return participants.insert(attendee)
  }

  /// Counts a written text. True for the attendee's first answer to the poll.
  @discardableResult
  public mutating func add(text: String, by attendee: Int) -> Bool {
    if poll.type == .openEnded {
      writers[CodePointString(text.trimmed), default: []].insert(attendee)
    }
    return participants.insert(attendee)
  }

  /// Options in option order with their participants.
  var choices: [(option: Poll.Option, participants: Int)] {
    zip(options, chosen).map { ($0, $1.count) }
  }

  /// Those that are not shown as one answer.
  var shownChoices: [(option: Poll.Option, participants: Int)] {
    choices.enumerated().filter { !foldedOptions.contains($0.offset) }.map(\.element)
  }

  /// Who chose one of some options, given by their indices.
  func people(choosing options: Set<Int>) -> PositionSet {
    options.reduce(into: PositionSet()) { $0.formUnion(chosen[$1]) }
  }

  /// Texts with their participants, most first, then by code point.
  var texts: [(text: String, participants: Int)] {
    writers.map { (key: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.key) < ($0.count, $1.key) }
      .map { ($0.key.text, $0.count) }
  }
}
