import RecapAnalytics

/// How the files of a batch are named, without their extension.
///
///     let template = try NameTemplate("{event}/{date}-{session}")
public struct NameTemplate: Sendable {
  public enum Field: String, Sendable, CaseIterable {
    case event, date, session, title, edition, format
  }

  enum Piece: Sendable, Hashable {
    case text(String)
    case field(Field)
  }

  /// Between slashes.
  private let parts: [[Piece]]

  public static let usual = "{event}/{date}-{session}"

  public init(_ text: String) throws(NameTemplateError) {
    var parts: [[Piece]] = []
    for part in text.split(separator: "/", omittingEmptySubsequences: false) {
      parts.append(try Self.pieces(of: part, in: text))
    }
    self.parts = parts
  }

  private static func pieces(
    of part: Substring, in template: String
  ) throws(NameTemplateError) -> [Piece] {
    guard !part.isEmpty, part != ".", part != ".." else { throw .notBelow(template) }
    var pieces: [Piece] = []
    var rest = part
    while let start = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[start] == "{", let end = rest[start...].firstIndex(of: "}") else {
        throw .brace(template)
      }
      let name = String(rest[rest.index(after: start)..<end])
      guard let field = Field(rawValue: name) else { throw .field(name) }
      if start > rest.startIndex { pieces.append(.text(String(rest[..<start]))) }
      pieces.append(.field(field))
      rest = rest[rest.index(after: end)...]
    }
    return rest.isEmpty ? pieces : pieces + [.text(String(rest))]
  }

  /// The path of the report of an event, without an extension: in the folder of its sessions, as
  /// far as that is the same for all of them.
  func path(ofEvent event: String, as variant: ReportVariant) -> String {
    let folders = parts.dropLast().prefix { part in
      part.allSatisfy { ![.field(.date), .field(.session), .field(.title)].contains($0) }
    }
    let isNamed = folders.joined().contains(.field(.event))
    let folder = folders.map { pieces in
      FileName.part(
        pieces.map { piece in
          switch piece {
          case .text(let text): text
          case .field(.format): variant.format.rawValue
          case .field(.edition): ReportKind.event.rawValue
          case .field: FileName.part(event)
          }
        }.joined())
    }
    let name = FileName.part(isNamed ? Self.eventReport : "\(event)-\(Self.eventReport)")
    return (folder + [variant.kind == .eventSlides ? name + "-slides" : name])
      .joined(separator: "/")
  }

  private static let eventReport = "event-report"

  /// The path below the folder of the batch, without an extension; an edition that is not named in
  /// it is named behind it.
  /// - Parameter zone: Of the date.
  func path(of session: Session, as variant: ReportVariant, in zone: ZoneRules) -> String {
    let path = parts.map { pieces in
      FileName.part(
        pieces.map { piece in
          switch piece {
          case .text(let text): text
          case .field(.event): FileName.part(session.event)
          case .field(.session): FileName.part(session.id)
          case .field(.title): FileName.part(session.title)
          case .field(.date): zone.civilTime(at: session.startedAt).date.iso8601
          case .field(.edition): variant.kind == .dashboard ? "full" : variant.kind.rawValue
          case .field(.format): variant.format.rawValue
          }
        }.joined())
    }.joined(separator: "/")
    let isNamed = parts.joined().contains(.field(.edition)) || !variant.kind.isOneOfEditions
    return isNamed ? path : "\(path)-\(variant.kind.rawValue)"
  }
}

/// A template that names no files.
public enum NameTemplateError: Error, Sendable, CustomStringConvertible {
  case notBelow(String)
  case brace(String)
  case field(String)

  public var description: String {
    switch self {
    case .notBelow(let template): "the name \(template) does not stay below the folder"
    case .brace(let template): "the name \(template) has a brace without its other half"
    case .field(let name): "a name has no field {\(name)}"
    }
  }

  public var hint: String {
    "use " + NameTemplate.Field.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
      + ", such as \(NameTemplate.usual)"
  }
}
