import RecapAnalytics

/// Exports that are JSON: of Zoom's REST API, of Microsoft Graph, of BigBlueButton.
struct JSONExports {
  let file: String
  let options: ImportOptions

  func extracts(_ bytes: [UInt8]) throws(ImportError) -> [Extract] {
    let values = try values(bytes)
    guard let first = values.first else { throw unknown }
    if ZoomPages.isOne(first) {
      return try ZoomPages(file: file, options: options).extracts(values)
    }
    if GraphReport.isOne(first) {
      return try GraphReport(file: file, options: options).extracts(values)
    }
    if let dashboard = BigBlueButtonDashboard(first, file: file, options: options) {
      return [try dashboard.extract()]
    }
    if let callback = BigBlueButtonCallback(first, file: file, options: options) {
      return [try callback.extract()]
    }
    throw unknown
  }

  /// One value, a list of them, or one a line.
  private func values(_ bytes: [UInt8]) throws(ImportError) -> [JSONValue] {
    do {
      let value = try JSONParser.value(bytes)
      if case .list(let elements) = value { return elements }
      return [value]
    } catch {
      var values: [JSONValue] = []
      for line in bytes.split(separator: 0x0A) where line.contains(where: { $0 > 0x20 }) {
        // The whole is what is broken, unless every line is a value.
        guard let value = try? JSONParser.value(line) else { throw error }
        values.append(value)
      }
      return values
    }
  }

  private var unknown: ImportError {
    ImportError(
      .unknownFormat, file: file, "the file is JSON in no format known",
      hint: "see recap import --formats")
  }
}

extension JSONValue {
  /// Unix seconds of an instant in text, or nil.
  var instant: Int? {
    guard let text = string, let time = TimeParser().time(text), time.hasTime,
      let local = time.local(in: .dmy)
    else { return nil }
    return local - (time.offset ?? 0)
  }
}

/// Participants by Zoom's REST API: reports of meetings and of webinars, page by page.
private struct ZoomPages {
  let file: String
  let options: ImportOptions

  static func isOne(_ value: JSONValue) -> Bool {
    value["participants"] != nil || value["topic"] != nil && value["start_time"] != nil
      || value["join_time"] != nil
  }

  func extracts(_ values: [JSONValue]) throws(ImportError) -> [Extract] {
    var extract = Extract(.zoom, file: file, kind: options.kind ?? .room)
    var known: [String: Int] = [:]
    for value in values {
      if let topic = value["topic"]?.name { extract.title = extract.title ?? topic.folded }
      if value["topic"] != nil || value["start_time"] != nil {
        extract.meetingID = extract.meetingID ?? value["id"]?.name
        extract.start = extract.start ?? value["start_time"]?.instant
        extract.end =
          extract.end ?? value["end_time"]?.instant
          ?? extract.start.flatMap { start in value["duration"]?.int.map { start + 60 * $0 } }
        if let count = value["participants_count"]?.int { extract.statedCount = count }
      }
      let rows = value["participants"]?.elements ?? (value["join_time"] != nil ? [value] : [])
      for row in rows { add(row, &known, &extract) }
    }
    if let token = values.last?["next_page_token"]?.name, !token.isEmpty {
      extract.notes.add(.pagesMissing, file: file)
    }
    guard !extract.identities.isEmpty || !extract.notes.list.isEmpty else {
      throw ImportError(.noPeople, file: file, "nobody is listed", hint: "ask for the report again")
    }
    return [extract]
  }

  private func add(_ row: JSONValue, _ known: inout [String: Int], _ extract: inout Extract) {
    if row["status"]?.string == "in_waiting_room" {
      return extract.notes.add(.waitingRoom, file: file)
    }
    let (name, email) = (row["name"]?.name, row["user_email"]?.name ?? row["email"]?.name)
    let id = row["participant_user_id"]?.name ?? row["id"]?.name
    let key = [name, email, id].map { $0 ?? "" }.joined(separator: "\u{0}")
    var person = known[key]
    if person == nil {
      let identity = PersonName.identity(name: name, email: email, id: id.map { "zoom:\($0)" })
      if identity.isHidden { extract.notes.add(.anonymousRows, file: file) }
      extract.identities.append(identity)
      person = extract.identities.count - 1
      if !identity.isHidden { known[key] = person }
    }
    let (join, leave) = (row["join_time"]?.instant, row["leave_time"]?.instant)
    if join == nil, leave == nil {
      extract.members.append(person!)
      return extract.notes.add(.noTimes, file: file)
    }
    extract.stays.append(
      Stay(person: person!, join: join, leave: leave, duration: row["duration"]?.int, line: 1))
  }
}

/// Attendance by Microsoft Graph: a report, a list of them, or records alone.
private struct GraphReport {
  let file: String
  let options: ImportOptions

  static func isOne(_ value: JSONValue) -> Bool {
    value["attendanceRecords"] != nil || value["attendanceIntervals"] != nil
      || value["value"]?.elements.first.map {
        $0["attendanceIntervals"] != nil || $0["attendanceRecords"] != nil
          || $0["meetingStartDateTime"] != nil
      } ?? false
      || value["meetingStartDateTime"] != nil
  }

  func extracts(_ values: [JSONValue]) throws(ImportError) -> [Extract] {
    var reports: [JSONValue] = []
    var records: [JSONValue] = []
    var isCut = false
    for value in values {
      isCut =
        isCut || value["@odata.nextLink"] != nil || value["attendanceRecords@odata.nextLink"] != nil
      for part in value["value"]?.elements ?? [value] {
        if part["attendanceIntervals"] != nil
          || part["attendanceRecords"] == nil && part["meetingStartDateTime"] == nil
        {
          records.append(part)
        } else {
          isCut = isCut || part["attendanceRecords@odata.nextLink"] != nil
          reports.append(part)
        }
      }
    }
    var extracts = reports.map { extract($0, $0["attendanceRecords"]?.elements ?? []) }
    if !records.isEmpty { extracts.append(extract(.null, records)) }
    guard extracts.contains(where: { !$0.identities.isEmpty }) else {
      throw ImportError(
        .noPeople, file: file, "no attendance record is in the file",
        hint: "ask for it with $expand=attendanceRecords")
    }
    if isCut { extracts[0].notes.add(.pagesMissing, file: file) }
    return extracts.filter { !$0.identities.isEmpty }
  }

  private func extract(_ report: JSONValue, _ records: [JSONValue]) -> Extract {
    var extract = Extract(.teamsGraph, file: file, kind: options.kind ?? .room)
    extract.start = report["meetingStartDateTime"]?.instant
    extract.end = report["meetingEndDateTime"]?.instant
    extract.title = report["subject"]?.name
    extract.statedCount = report["totalParticipantCount"]?.int
    for record in records {
      let role = record["role"]?.name
      if let role, options.leftOutRoles.contains(where: { $0.key == role.key }) {
        extract.notes.add(.rolesLeftOut, file: file)
        continue
      }
      let id = record["identity"]?["id"]?.name
      var identity = PersonName.identity(
        name: record["identity"]?["displayName"]?.name, email: record["emailAddress"]?.name,
        id: id.map { "teams:\($0)" })
      identity.role = role
      if identity.isHidden { extract.notes.add(.anonymousRows, file: file) }
      let person = extract.identities.count
      extract.identities.append(identity)
      let intervals = record["attendanceIntervals"]?.elements ?? []
      if intervals.isEmpty {
        extract.members.append(person)
        extract.notes.add(.noTimes, file: file)
      }
      for interval in intervals {
        extract.stays.append(
          Stay(
            person: person, join: interval["joinDateTime"]?.instant,
            leave: interval["leaveDateTime"]?.instant, duration: interval["durationInSeconds"]?.int,
            line: 1))
      }
    }
    return extract
  }
}
