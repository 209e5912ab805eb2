/// What happens to the faults that are found: the first one ends the reading, or all are kept.
final class Audit {
  private let isStrict: Bool
  private let file: String
  private var order: [Sort] = []
  private var findings: [Sort: Finding] = [:]

  /// Faults of the same kind in the same place.
  private struct Sort: Hashable {
    let kind: Int
    let table: String
    let column: String
  }

  private init(isStrict: Bool, file: String) {
    self.isStrict = isStrict
    self.file = file
  }

  static var strict: Audit { Audit(isStrict: true, file: "") }
  static func collecting(file: String) -> Audit { Audit(isStrict: false, file: file) }

  /// Throws the fault, or keeps it.
  func note(_ fault: Fault) throws {
    if isStrict { throw fault }
    let sort = Self.sort(of: fault)
    if findings[sort] == nil {
      order.append(sort)
      findings[sort] = Finding(examples: [], total: 0)
    }
    findings[sort]!.total += 1
    let message = fault.message(file: file)
    if findings[sort]!.examples.count < Finding.mostExamples,
      !findings[sort]!.examples.contains(message)
    {
      findings[sort]!.examples.append(message)
    }
  }

  /// Runs a step; a fault it throws is noted.
  func attempt(_ step: () throws -> Void) throws {
    do { try step() } catch let fault as Fault { try note(fault) }
  }

  var report: [Finding] { order.map { findings[$0]! } }

  private static func sort(of fault: Fault) -> Sort {
    switch fault {
    case .wrongType(let row, let column, _, _): Sort(kind: 1, table: row.table, column: column)
    case .outOfRange(let row, let column, _, _): Sort(kind: 2, table: row.table, column: column)
    case .unknownValue(let row, let column, _, _): Sort(kind: 3, table: row.table, column: column)
    case .missingReference(let row, let column, _, _):
      Sort(kind: 4, table: row.table, column: column)
    case .duplicate(let row, let column): Sort(kind: 5, table: row.table, column: column)
    case .brokenCheck(let row, _): Sort(kind: 6, table: row.table, column: "")
    case .sumTooLarge(let row, let what): Sort(kind: 7, table: row.table, column: what)
    case .damaged: Sort(kind: 8, table: "", column: "")
    default: Sort(kind: 0, table: fault.message(file: ""), column: "")
    }
  }
}
