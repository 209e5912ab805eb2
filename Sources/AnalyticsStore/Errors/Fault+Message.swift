extension Fault {
  /// What is wrong, for a database of the given name; one line, without a full stop.
  func message(file: String) -> String {
    let file = Quotation.name(file)
    switch self {
    case .missingFile: return "no file named \(file)"
    case .notAFile: return "\(file) is not a regular file"
    case .logNotAFile(let suffix):
      return "\(file), beside which is a \(suffix) that is not a regular file, can't be opened"
    case .unreadable(let reason): return "\(file) can't be read; \(Quotation.plain(reason))"
    case .empty: return "\(file) is empty"
    case .notSQLite: return "\(file) is not an SQLite database"
    case .locked(let reason):
      return "\(file) is locked by another process; SQLite says \(Quotation.plain(reason))"
    case .cannotOpen(let reason):
      return "\(file) can't be opened; SQLite says \(Quotation.plain(reason))"
    case .damaged(let reason):
      return "\(file) is damaged; SQLite says \(Quotation.plain(reason))"
    case .refused(let reason):
      return "\(file) can't be queried; SQLite says \(Quotation.plain(reason))"
    case .tooLarge(let table):
      let place = table.map { "table \($0) in \(file)" } ?? file
      return "\(place) has a value of more than 1 MiB"
    case .tooSlow(let seconds):
      return "\(file) can't be read within the \(seconds) seconds that its size allows"
    case .tooMuchMemory: return "\(file) can't be read within the memory that its size allows"

    case .foreignApplication(let id):
      let found = Quotation.hexadecimal(id)
      let expected = Quotation.hexadecimal(Schema.applicationID)
      return "\(file) has application_id \(found) and not \(expected)"
    case .foreignVersion(let version):
      return "\(file) has schema version \(version); this program reads versions "
        + "\(Schema.versions.lowerBound) to \(Schema.versions.upperBound)"
    case .missingTable(let table): return "\(file) has no table \(table)"
    case .notATable(let table, let type):
      return "\(table) in \(file) is a \(Quotation.plain(type)) and not a table"
    case .missingColumn(let table, let column):
      return "table \(table) in \(file) has no column \(column)"
    case .generatedColumn(let table, let column):
      return "column \(column) of table \(table) in \(file) is generated and not stored"
    case .trigger(let name, let table):
      return "table \(table) in \(file) has a trigger, \(Quotation.name(name))"

    case .wrongType(let row, let column, let found, let expected):
      return "\(row) in \(file) has \(column) of type \(found); it must be \(expected)"
    case .outOfRange(let row, let column, let value, let allowed):
      return "\(row) in \(file) has \(column) \(value); it must be \(allowed)"
    case .unknownValue(let row, let column, let value, let allowed):
      let list = allowed.joined(separator: ", ")
      return "\(row) in \(file) has \(column) \(Quotation.text(value)); it must be one of \(list)"
    case .missingReference(let row, let column, let value, let table):
      return "\(row) in \(file) has \(column) \(value), but there is no such \(table)"
    case .duplicate(let row, let column):
      return "\(row) in \(file) is there more than once; \(column) must be unique"
    case .brokenCheck(let row, let rule): return "\(row) in \(file) breaks a rule; \(rule)"
    case .sumTooLarge(let row, let what):
      return "\(row) in \(file) has \(what) that add up to more than 2^60 seconds"

    case .noSession(let id, _): return "no session named \(Quotation.name(id)) in \(file)"
    case .noEvent(let id, _): return "no event named \(Quotation.name(id)) in \(file)"
    case .noSessions: return "the event has no sessions in \(file)"
    case .noTimeZones(let zone):
      return "time zone \(Quotation.name(zone)) of \(file) can't be looked up on this computer"
    }
  }

  /// What to do about it.
  var hint: String {
    switch self {
    case .missingFile: return "check the path"
    case .notAFile: return "give the path of a database file"
    case .logNotAFile: return "remove it or read a copy of the database"
    case .unreadable: return "check its permissions"
    case .empty, .notSQLite: return "give a database that `recap schema` describes"
    case .locked: return "try again when it is done"
    case .cannotOpen: return "check the permissions of the file and of its folder"
    case .damaged: return "restore a backup or export the database again"
    case .refused: return "export the database again"
    case .tooLarge: return "shorten it or export the database again"
    case .trigger: return "drop it or export the database again"
    case .foreignApplication, .foreignVersion, .missingTable, .notATable, .missingColumn,
      .generatedColumn, .tooSlow, .tooMuchMemory:
      return "export the database by the schema that `recap schema` prints"
    case .wrongType, .outOfRange, .unknownValue, .brokenCheck, .sumTooLarge:
      return "correct the row or export the database again"
    case .missingReference: return "add what it refers to or export the database again"
    case .duplicate: return "remove the duplicate or export the database again"
    case .noSession(_, let sessions):
      if sessions.isEmpty { return "it holds no session" }
      let named = sessions.prefix(10).map(Quotation.name).joined(separator: ", ")
      let rest = sessions.count > 10 ? " and \(sessions.count - 10) more" : ""
      return "it holds \(named)\(rest)"
    case .noEvent(_, let events):
      if events.isEmpty { return "it holds no event" }
      let named = events.prefix(10).map(Quotation.name).joined(separator: ", ")
      let rest = events.count > 10 ? " and \(events.count - 10) more" : ""
      return "it holds \(named)\(rest)"
    case .noSessions: return "add sessions, or name another event"
    case .noTimeZones: return "install the package tzdata"
    }
  }
}
