public import RecapDashboard

/// One figure of a session's report, in place of the report.
public struct FigureChoice: Codable, Sendable, Hashable {
  public var name: FigureName
  public var look: FigureLook

  public init(_ name: FigureName, as look: FigureLook) { (self.name, self.look) = (name, look) }
}
