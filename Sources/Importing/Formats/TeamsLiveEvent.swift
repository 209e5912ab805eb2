import RecapAnalytics

/// The engagement report of a Teams live event: joins and leaves by session id, with user agents.
struct TeamsLiveEvent {
  private let sample: TableSample
  private let header: Int
  private let columns: [String: Int]

  private static let names = [
    "session id", "participant id", "full name", "useragent", "utc event timestamp", "action",
    "role",
  ]

  init?(_ sample: TableSample) {
    for index in sample.filled.prefix(20) {
      var columns: [String: Int] = [:]
      for (column, cell) in sample.rows[index].cells.enumerated() {
        if Self.names.contains(cell.key) { columns[cell.key] = column }
      }
      if columns["session id"] != nil, columns["utc event timestamp"] != nil,
        columns["action"] != nil
      {
        (self.sample, header, self.columns) = (sample, index, columns)
        return
      }
    }
    return nil
  }

  func read(_ file: String, _ options: ImportOptions) throws(ImportError) -> [Extract] {
    var extract = Extract(.teamsLive, file: file, kind: options.kind ?? .live)
    var times = TimeColumns()
    var lines:
      [(session: String, person: Int, isJoin: Bool, time: RawTime, line: Int, device: Device?)] = []
    var known: [String: Int] = [:]
    var reader = sample.reader
    let headerLine = sample.rows[header].line
    func text(_ name: String) -> String { columns[name].map { reader.text($0) } ?? "" }
    while try reader.next() {
      if reader.line <= headerLine || reader.isBlankRow { continue }
      let role = text("role")
      if options.leftOutRoles.contains(where: { $0.key == role.key }) {
        extract.notes.add(.rolesLeftOut, file: file, line: reader.line)
        continue
      }
      guard let time = times.time(text("utc event timestamp"), line: reader.line) else {
        if options.skipsUnreadable {
          extract.notes.add(.unreadableRow, file: file, line: reader.line)
          continue
        }
        throw ImportError(
          .unreadableRow, file: file, line: reader.line, value: text("utc event timestamp"),
          "\"\(ImportError.shown(text("utc event timestamp")))\" is no time",
          hint: "correct it, or leave such rows out with --skip-unreadable")
      }
      let key = "\(text("participant id"))\u{0}\(text("full name"))"
      var person = known[key]
      if person == nil {
        let id = text("participant id")
        var identity = PersonName.identity(
          name: text("full name"), email: id.isAddress ? id : nil,
          id: id.isEmpty || id.isAddress ? nil : "teams:\(id)")
        identity.role = role.isEmpty ? nil : role
        if identity.isHidden { extract.notes.add(.anonymousRows, file: file, line: reader.line) }
        person = extract.identities.count
        extract.identities.append(identity)
        if !identity.isHidden { known[key] = person }
      }
      let action = text("action").key
      lines.append(
        (
          text("session id"), person!, action.contains("join"), time, reader.line,
          Self.device(text("useragent"))
        ))
    }
    let visits = lines.map {
      RawVisit(join: $0.time, person: Int32($0.person), line: Int32(clamping: $0.line))
    }
    let (order, isLikely) = try times.order(visits, options)
    if isLikely { extract.notes.add(.dateOrderLikely, file: file, line: times.firstOpen?.line) }
    var open: [String: Int] = [:]
    for line in lines {
      // The times are UTC's, with or without a sign of it.
      guard let local = line.time.local(in: order) else { continue }
      let at = local - (line.time.offset ?? 0)
      if line.isJoin {
        if let earlier = open[line.session] {
          extract.stays[earlier].leave = at
          extract.notes.add(.repeatedJoin, file: file, line: line.line)
        }
        open[line.session] = extract.stays.count
        extract.stays.append(
          Stay(person: line.person, join: at, leave: nil, line: line.line, device: line.device))
      } else if let earlier = open.removeValue(forKey: line.session) {
        extract.stays[earlier].leave = at
      } else {
        extract.stays.append(
          Stay(person: line.person, join: nil, leave: at, line: line.line, device: line.device))
      }
    }
    guard !extract.stays.isEmpty else {
      throw ImportError(.noPeople, file: file, "nobody is listed", hint: "export the report again")
    }
    return [extract]
  }

  /// From the user agent, which is then forgotten.
  private static func device(_ agent: String) -> Device? {
    let agent = agent.lowercased()
    if agent.isEmpty { return nil }
    if agent.contains("ipad") || agent.contains("tablet")
      || agent.contains("android") && !agent.contains("mobile")
    {
      return .tablet
    }
    if ["iphone", "android", "mobile", "ios"].contains(where: { agent.contains($0) }) {
      return .mobile
    }
    if ["smart-tv", "appletv", "tizen", "webos"].contains(where: { agent.contains($0) }) {
      return .tv
    }
    if ["xbox", "playstation"].contains(where: { agent.contains($0) }) { return .console }
    if ["windows", "macintosh", "mac os", "linux", "cros", "x11"].contains(where: {
      agent.contains($0)
    }) {
      return .computer
    }
    return .other
  }
}
