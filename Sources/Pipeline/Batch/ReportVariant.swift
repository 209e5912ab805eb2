/// A kind of report in a format.
public struct ReportVariant: Sendable, Hashable {
  public let kind: ReportKind
  public let format: ReportFormat

  public init(_ kind: ReportKind, _ format: ReportFormat) {
    (self.kind, self.format) = (kind, format)
  }

  /// What there is of some kinds in some formats, each once: documents alone have editions.
  static func all(_ kinds: [ReportKind], _ formats: [ReportFormat]) -> [ReportVariant] {
    ReportKind.allCases.filter(kinds.contains).flatMap { kind in
      ReportFormat.allCases.filter { formats.contains($0) && kind.isWritten(as: $0) }
        .map { ReportVariant(kind, $0) }
    }
  }
}
