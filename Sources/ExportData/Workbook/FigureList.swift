import RecapAnalytics

/// The single figures of a session or an event, as the sheet "Summary" lists them.
struct FigureList: FigureWriting {
  /// A figure by what it is a part of, and by its names.
  struct Figure {
    let part: String
    let title: String
    /// Where JSON has it: "summary.reactions.rate".
    let path: String
    let cell: Cell
  }

  private(set) var figures: [Figure] = []
  private let clock: SheetClock
  private var part = ""
  private var path: [String] = []
  /// How many names of the path are those of the part.
  private var depth = 0

  init(_ clock: SheetClock) { self.clock = clock }

  /// - Parameter name: Of the member that JSON has the figures in.
  mutating func part(
    _ title: String, _ name: String..., figures: (inout FigureList) throws -> Void
  ) rethrows {
    (part, path, depth) = (title, name, name.count)
    try figures(&self)
  }

  mutating func member(_ name: String, _ value: Int?) { add(name, value.map { .number($0) }) }
  mutating func member(_ name: String, _ value: Bool?) { add(name, value.map { .flag($0) }) }
  mutating func member(_ name: String, _ value: String?) { add(name, value.map { .text($0) }) }

  mutating func member(_ name: String, _ value: Ratio?) {
    // The contract names what is 0…1 so.
    let isShare = ["rate", "share"].contains { name.lowercased().hasSuffix($0) }
    add(name, value.map { isShare ? .fraction($0) : .average($0) })
  }

  mutating func member(_ name: String, _ value: Fraction?) {
    add(name, value.map { .exact($0, places: 4) })
  }

  mutating func member(_ name: String, instant: Int?, isZoned: Bool) {
    add(name, instant.map { .instant($0, isZoned: isZoned) }, isClock: isZoned)
  }

  mutating func group<Value>(
    _ name: String, _ value: Value?, _ members: (inout FigureList, Value) throws -> Void
  ) rethrows {
    guard let value else { return }
    path.append(name)
    try members(&self, value)
    path.removeLast()
  }

  /// What is not known has no line.
  private mutating func add(_ name: String, _ cell: Cell?, isClock: Bool = false) {
    guard let cell else { return }
    // How often is what a group is about; the rest is of it.
    var names = path[depth...] + [name]
    if names.count > 1, name == "count" { names.removeLast() }
    let title = Self.title(of: Array(names))
    figures.append(
      Figure(
        part: part, title: isClock ? clock.head(title) : title,
        path: (path + [name]).joined(separator: "."), cell: cell))
  }

  /// "Reactions: rate".
  private static func title(of names: [String]) -> String {
    let title = names.map(words).joined(separator: ": ")
    return title.prefix(1).uppercased() + title.dropFirst()
  }

  /// "averageLiveMinutes" as "average live minutes".
  private static func words(_ name: String) -> String {
    if name == "id" { return "ID" }
    if name == "qaThreads" { return "Q&A threads" }
    return name.reduce(into: "") { words, letter in
      words += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
  }
}

extension FigureList.Figure {
  static let columns: [TableColumn<FigureList.Figure>] = [
    .init("part") { .word($0.part) },
    .init("figure") { .word($0.title) },
    .init("value") { $0.cell },
    .init("name", "Name in JSON") { .word($0.path) },
  ]
}
