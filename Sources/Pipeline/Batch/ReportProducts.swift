/// What a batch makes of each session, and of each event.
public struct ReportProducts: Sendable, Hashable {
  let ofSessions: [ReportVariant]
  let ofEvents: [ReportVariant]

  /// - Parameters:
  ///   - editions: Of each session, in each of the formats that it is written as.
  ///   - hasSlides: Whether there are slides, too.
  public init(
    _ editions: [ReportKind] = [.dashboard], as formats: [ReportFormat], hasSlides: Bool = false
  ) {
    func slides(_ kind: ReportKind) -> [ReportVariant] {
      hasSlides ? [ReportVariant(kind, .pdf)] : []
    }
    ofSessions = ReportVariant.all(editions, formats) + slides(.slides)
    ofEvents = ReportVariant.all([.event], formats) + slides(.eventSlides)
  }
}
