/// What a figure of a session's report is called, by those who ask for it alone.
public enum FigureName: Sendable, Hashable, CustomStringConvertible {
  /// All key figures, or one of them by its number from 1.
  case tiles, tile(Int)
  case engagement, timeline, stays
  /// The polls that most people answered, or one by its number from 1.
  case polls, poll(Int)
  case arrivals, survival, plays, map

  private static let plain: [(text: String, name: FigureName)] = [
    ("tiles", .tiles), ("engagement", .engagement), ("timeline", .timeline), ("stays", .stays),
    ("polls", .polls), ("arrivals", .arrivals), ("survival", .survival), ("plays", .plays),
    ("map", .map),
  ]

  /// What may be asked for, in words.
  public static let forms =
    plain.map(\.text).joined(separator: ", ")
    + ", tile: or poll: with a number behind it, such as poll:3"

  /// Nil for a text that is no name of a figure.
  public init?(_ text: String) {
    let text = text.lowercased()
    if let plain = Self.plain.first(where: { $0.text == text }) {
      self = plain.name
      return
    }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
      let number = Int(parts[1]), number > 0
    else { return nil }
    switch parts[0] {
    case "tile": self = .tile(number)
    case "poll": self = .poll(number)
    default: return nil
    }
  }

  /// "timeline", "poll:3".
  public var description: String {
    switch self {
    case .tile(let number): "tile:\(number)"
    case .poll(let number): "poll:\(number)"
    default: Self.plain.first { $0.name == self }?.text ?? ""
    }
  }

  /// As a part of a file's name: "poll-3".
  public var filePart: String { description.replacing(":", with: "-") }

  /// Nil for a part of a file's name that none has.
  public init?(filePart: String) {
    self.init(filePart.replacing("-", with: ":"))
    if self.filePart != filePart { return nil }
  }
}

extension FigureName: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let name = FigureName(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is no name of a figure")
    }
    self = name
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
