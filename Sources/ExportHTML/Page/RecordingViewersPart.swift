import RecapDashboard

/// A list of those who loaded the recording.
struct RecordingViewersPart {
  /// Of the list of all; nil where another has them all.
  let name: String?
  let title: String
  let note: String
  let nameHead: String
  let heads: [String]
  let rowsMarkup: String

  /// The list of the section on the recording.
  init(_ table: RecordingSection.Table, attendeeLink: AttendeeLink?) {
    self.init(
      table.title, table.note(nil), table.heads, table.rows, isComplete: table.isComplete,
      attendeeLink)
  }

  /// The list that is a section of its own.
  init(_ section: RecordingViewersSection, attendeeLink: AttendeeLink?) {
    self.init(
      section.title, section.note, section.heads, section.rows, isComplete: true, attendeeLink)
  }

  private init(
    _ title: String, _ note: String, _ heads: RecordingHeads, _ rows: RecordingViewerRows,
    isComplete: Bool, _ attendeeLink: AttendeeLink?
  ) {
    name = isComplete ? ReportPart.recordingViewers.name : nil
    self.title = title
    self.note = note
    nameHead = heads.name
    self.heads = heads.figures
    rowsMarkup = RecordingRowWriter(attendeeLink: attendeeLink).markup(of: rows)
  }
}
