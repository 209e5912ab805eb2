public import RecapAnalytics

/// Rows of a list of recording viewers, each made when it is asked for.
public struct RecordingViewerRows: Sendable, RandomAccessCollection {
  let viewers: ArraySlice<RecordingMetrics.Viewer>
  let columns: [RecordingColumn]
  let words: English

  public var startIndex: Int { viewers.startIndex }
  public var endIndex: Int { viewers.endIndex }

  public subscript(index: Int) -> RecordingViewerRow { words.row(of: viewers[index], columns) }

  /// As the data has them, where links lead by it.
  public func attendee(at index: Int) -> Attendee { viewers[index].attendee }

  /// The name alone, which decides how high a row is.
  public func name(at index: Int) -> String { DisplayText.line(viewers[index].name) }
}

/// One line of a list of recording viewers, ready to be set.
public struct RecordingViewerRow: Sendable {
  public let name: String
  public let isAnonymous: Bool
  /// Nil where it is not known.
  public let company: String?
  /// The numbers in the order of the columns.
  public let figures: [CellFigure]
  /// 0…1; nil without plays.
  public let completion: Double?
}
