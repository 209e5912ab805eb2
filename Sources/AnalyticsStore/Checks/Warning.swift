/// Something in a database that can be read and is plainly wrong.
enum Warning {
  /// What numbers are that were to be seconds from the start of a session.
  enum Unit: Int { case seconds, milliseconds, microseconds, none }

  /// A text where a country's code was to be, and how many rows have it.
  struct Place {
    let text: String
    let rows: Int
  }

  case instants(table: String, columns: [String], rows: Int, example: Int, Unit)
  /// The most frequent places first, of all there are.
  case countries(table: String, rows: Int, [Place], of: Int)
  /// - Parameter used: The zone that takes its place.
  case timeZone(Fault.Row, others: Int, name: String, used: String)
  case farOff(Fault.Row, startedAt: Int)
  case unwatched(Fault.Row)
  /// - Parameter percent: Of the seconds viewed, from 90 to 100.
  case outside(Fault.Row, percent: Int, durationSeconds: Int)
  case longPlays(rows: Int, example: Fault.Row, seconds: Int)
  /// - Parameter longest: Unicode scalars.
  case longTexts(table: String, column: String, rows: Int, longest: Int)

  /// The same for warnings that are told together.
  var sort: String {
    switch self {
    case .instants(let table, _, _, _, let unit): "instants \(table) \(unit)"
    case .countries(let table, _, _, _): "countries \(table)"
    case .timeZone(let row, _, _, _): "time zones \(row.table)"
    case .farOff: "far off"
    case .unwatched: "unwatched"
    case .outside: "outside"
    case .longPlays: "long plays"
    case .longTexts(let table, let column, _, _): "long texts \(table) \(column)"
    }
  }
}

/// The warnings of a database, of each sort the first and how many there are.
struct Warnings {
  private let file: String
  private var order: [String] = []
  private var bySort: [String: Finding] = [:]

  init(file: String) { self.file = file }

  mutating func note(_ warning: Warning) {
    let sort = warning.sort
    if bySort[sort] == nil { order.append(sort) }
    var finding = bySort[sort] ?? Finding(examples: [], total: 0)
    finding.total += 1
    if finding.examples.count < Finding.mostExamples {
      finding.examples.append(warning.message(file: file))
    }
    bySort[sort] = finding
  }

  var report: [Finding] { order.map { bySort[$0]! } }
}
