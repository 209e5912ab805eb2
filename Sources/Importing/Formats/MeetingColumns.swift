/// The meetings of a table that names one in every row.
struct MeetingColumns {
  struct Meeting {
    var id: String?
    var title: String?
    var start = RawTime.none
    var end = RawTime.none
    var durationSeconds: Int?
    var count: Int?
  }

  private(set) var meetings: [Meeting] = []
  private var known = RowIndex()
  private var key: [UInt8] = []
  private static let fields: [Field] = [.meetingID, .topic, .meetingStart]

  /// The index of the row's meeting; 0 in a table without such columns.
  mutating func index(
    _ row: TableReader, _ columns: PeopleColumns, _ times: inout TimeColumns
  ) -> Int32 {
    guard Self.fields.contains(where: { columns[$0] != nil }) else { return 0 }
    row.key(Self.fields, columns, into: &key)
    if let index = known.number(of: key) { return index }
    // Only the first row of a meeting may name it.
    if !meetings.isEmpty, key.allSatisfy({ $0 == 0 }) { return Int32(meetings.count - 1) }
    known.add(key, number: Int32(meetings.count))
    func text(_ field: Field) -> String? {
      columns[field].map { row.text($0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    var meeting = Meeting(id: text(.meetingID), title: text(.topic)?.folded)
    meeting.start = text(.meetingStart).flatMap { times.other($0, line: row.line) } ?? .none
    meeting.end = text(.meetingEnd).flatMap { times.other($0, line: row.line) } ?? .none
    meeting.durationSeconds = text(.meetingDuration).flatMap {
      DurationParser.seconds($0, unit: 60)
    }
    meetings.append(meeting)
    return Int32(meetings.count - 1)
  }

  mutating func set(_ meeting: Meeting) { if meetings.isEmpty { meetings = [meeting] } }
}
