/// What a request asks for: path and query, each decoded exactly once.
///
/// Texts that a proxy, a router or a file system could read in two ways are not requests: see
/// `RequestTargetError`. What is left has one canonical spelling.
///
///     let target = try RequestTarget("/events/summit/sessions/caf%c3%a9/report.pdf")
///     target.segments  // ["events", "summit", "sessions", "café", "report.pdf"]
///     target.text      // "/events/summit/sessions/caf%C3%A9/report.pdf"
public struct RequestTarget: Sendable, Hashable {
  /// Of the path, decoded; none for "/".
  public let segments: [String]
  /// Names are unique.
  public let query: [Parameter]
  /// It came as `text` has it, byte for byte.
  public let isCanonical: Bool

  public struct Parameter: Sendable, Hashable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Reads the target of a request line, in origin form (RFC 9112, section 3.2.1).
  ///
  /// In the query a plus sign is a space, as forms write it.
  public init(_ text: String) throws(RequestTargetError) {
    guard text.utf8.first == UInt8(ascii: "/") else { throw .notAPath }
    let parts = text.utf8.split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    var segments: [String] = []
    if parts[0].count > 1 {
      for part in parts[0].dropFirst().split(
        separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      {
        segments.append(try PercentEncoding.decoded(part, in: .path))
      }
    }
    var query: [Parameter] = []
    if parts.count == 2 {
      for part in parts[1].split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false) {
        let sides = part.split(
          separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        guard sides.count == 2 else { throw .malformedParameter }
        query.append(
          Parameter(
            try PercentEncoding.decoded(sides[0], in: .query),
            try PercentEncoding.decoded(sides[1], in: .query)))
      }
    }
    try self.init(segments: segments, query: query, spelling: text)
  }

  /// Composes a target, under the same rules.
  public init(segments: [String], query: [Parameter] = []) throws(RequestTargetError) {
    try self.init(segments: segments, query: query, spelling: nil)
  }

  private init(
    segments: [String], query: [Parameter], spelling: String?
  ) throws(RequestTargetError) {
    for segment in segments {
      guard !segment.isEmpty else { throw .emptySegment }
      guard segment != ".", segment != ".." else { throw .dotSegment }
      guard !segment.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") })
      else { throw .separatorInSegment }
      guard !segment.hasControls else { throw .controlCharacter }
    }
    for parameter in query {
      guard !parameter.name.isEmpty else { throw .malformedParameter }
      guard !parameter.name.hasControls, !parameter.value.hasControls else {
        throw .controlCharacter
      }
    }
    let sorted = query.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    // Texts that are equal but for their normalisation count as one name.
    let names = Set(query.map(\.name))
    guard names.count == query.count else { throw .repeatedParameter }
    self.segments = segments
    self.query = sorted
    let text = Self.text(segments, sorted)
    isCanonical = spelling?.utf8.elementsEqual(text.utf8) ?? true
  }

  /// The value of a parameter, or nil.
  public subscript(_ name: String) -> String? { query.first { $0.name == name }?.value }
}

// MARK: - Spelling

extension RequestTarget {
  /// Every byte but the unreserved ones escaped, in upper-case digits.
  public var canonicalPath: String { Self.path(segments) }

  /// The parameters by the bytes of their names; empty where there are none.
  public var canonicalQuery: String { Self.query(query) }

  /// Path and query, as a link has them.
  public var text: String { Self.text(segments, query) }

  private static func path(_ segments: [String]) -> String {
    "/" + segments.map(PercentEncoding.encoded).joined(separator: "/")
  }

  private static func query(_ parameters: [Parameter]) -> String {
    parameters.map {
      PercentEncoding.encoded($0.name) + "=" + PercentEncoding.encoded($0.value)
    }.joined(separator: "&")
  }

  private static func text(_ segments: [String], _ parameters: [Parameter]) -> String {
    path(segments) + (parameters.isEmpty ? "" : "?" + query(parameters))
  }

  /// The same with other parameters.
  func with(_ query: [Parameter]) throws(RequestTargetError) -> RequestTarget {
    try RequestTarget(segments: segments, query: query)
  }
}

extension String {
  fileprivate var hasControls: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
