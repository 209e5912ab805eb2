public import RecapDashboard
public import RecapExportFigures

extension FigureName {
  /// What the download service calls it, among the figures of its session: "poll-3.png".
  public func fileName(as format: FigureFormat) -> String { filePart + "." + format.rawValue }
}
