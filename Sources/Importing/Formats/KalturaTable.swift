import RecapAnalytics

/// A session CSV of Kaltura, with either of its vocabularies of headers.
struct KalturaTable {
  private let sample: TableSample
  private let header: Int
  private let columns: [String: Int]

  private static let names: [String: String] = [
    "first_name": "first", "first name": "first", "last_name": "last", "last name": "last",
    "title": "title", "job title": "title", "company": "company", "company name": "company",
    "email": "email", "email address": "email", "country": "country", "role": "role",
    "industry": "industry", "vod_view_time": "vod", "vod minutes viewed (interval-based)": "vod",
    "live_view_time": "live", "live minutes viewed (interval-based)": "live",
    "avg_completion_rate": "completion", "average completion rate (interval-based)": "completion",
    "count_reaction_clicked": "reactions", "reaction count": "reactions",
    "count_raise_hand_clicked": "hands", "hand raise count (meetings)": "hands",
    "combined_live_engaged_users_play_time_ratio": "rate", "live engagement rate": "rate",
    "count_group_chat_messages_sent": "chat", "group chat messages count": "chat",
    "count_poll_answered": "polls", "poll responses count": "polls",
    "count_q_and_a_threads": "questions", "q&a threads count": "questions",
    "count_download_attachment_clicked": "downloads", "attachment downloads count": "downloads",
  ]

  init?(_ sample: TableSample) {
    for index in sample.filled.prefix(60) {
      var columns: [String: Int] = [:]
      for (column, cell) in sample.rows[index].cells.enumerated() {
        if let name = Self.names[cell.key], columns[name] == nil { columns[name] = column }
      }
      if columns["live"] != nil || columns["vod"] != nil, columns.count >= 4 {
        (self.sample, header, self.columns) = (sample, index, columns)
        return
      }
    }
    return nil
  }

  func read(_ file: String, _ options: ImportOptions) throws(ImportError) -> [Extract] {
    var extract = Extract(.kaltura, file: file, kind: options.kind ?? .live)
    if columns["reactions"] == nil { extract.unmeasured.insert(.reactions) }
    if columns["hands"] == nil { extract.unmeasured.insert(.handRaises) }
    if columns["chat"] == nil { extract.unmeasured.insert(.chatMessages) }
    if columns["questions"] == nil { extract.unmeasured.insert(.qaThreads) }
    if columns["downloads"] == nil { extract.unmeasured.insert(.attachmentDownloads) }
    if columns["vod"] == nil { extract.unmeasured.insert(.recording) }
    if columns["rate"] == nil { extract.unmeasured.insert(.engagement) }
    var reader = sample.reader
    let headerLine = sample.rows[header].line
    while try reader.next() {
      if reader.line <= headerLine || reader.isBlankRow { continue }
      try add(reader, file, options, &extract)
    }
    guard !extract.identities.isEmpty else {
      throw ImportError(.noPeople, file: file, "nobody is listed", hint: "export the report again")
    }
    extract.isClockTime = options.zone == nil
    return [extract]
  }

  private func add(
    _ row: TableReader, _ file: String, _ options: ImportOptions, _ extract: inout Extract
  ) throws(ImportError) {
    func text(_ name: String) -> String? {
      columns[name].map { row.text($0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let (first, last, email) = (text("first"), text("last"), text("email"))
    // The row of the totals has numbers, and nobody's name or address.
    if email == nil, last == nil, first?.key.hasPrefix("total") ?? true {
      if first != nil { return }
      if text("live") == nil, text("vod") == nil { return }
    }
    let role = text("role")
    if let role, options.leftOutRoles.contains(where: { $0.key == role.key }) {
      return extract.notes.add(.rolesLeftOut, file: file, line: row.line)
    }
    var identity = PersonName.identity(name: first ?? last, email: email)
    if first != nil || last != nil {
      identity.firstName = first.flatMap(PersonName.cleaned)
      identity.lastName = last.flatMap(PersonName.cleaned)
    }
    identity.title = text("title")
    identity.company = text("company")
    identity.industry = text("industry")
    identity.role = role
    if let country = text("country") {
      identity.countryCode = (Country(country) ?? Country(guess: country))?.code
      if identity.countryCode == nil {
        extract.notes.add(.unknownCountry, file: file, line: row.line)
      }
    }
    if identity.isHidden { extract.notes.add(.anonymousRows, file: file, line: row.line) }
    let person = extract.identities.count
    extract.identities.append(identity)
    let live = try minutes(row, "live", file), recording = try minutes(row, "vod", file)
    var total = AttendeeTotal()
    total.liveSeconds = live
    if let live, let rate = try decimal(row, "rate", file) {
      // Half up, of ten thousandths.
      total.engagedSeconds = min(live, (live * rate + 500_000) / 1_000_000)
    }
    total.recordingSeconds = recording
    total.pollsAnswered = text("polls").flatMap { Int($0) }
    extract.totals.append((person, total))
    if text("completion") != nil { extract.notes.add(.notKept, file: file, line: row.line) }
    for (name, kind) in [
      ("reactions", InteractionKind.reaction), ("hands", .handRaise), ("chat", .chatMessage),
      ("questions", .qaThread), ("downloads", .attachmentDownload),
    ] {
      guard let count = text(name).flatMap({ Int($0) }), (1...100_000).contains(count) else {
        continue
      }
      for _ in 0..<count {
        extract.actions.append(Action(kind: kind, person: person, at: nil, detail: nil))
      }
    }
  }

  /// Minutes × 60, rounded half up.
  private func minutes(_ row: TableReader, _ name: String, _ file: String) throws(ImportError)
    -> Int?
  {
    try decimal(row, name, file).map { ($0 * 60 + 500_000) / 1_000_000 }
  }

  /// In millionths.
  private func decimal(_ row: TableReader, _ name: String, _ file: String) throws(ImportError)
    -> Int?
  {
    guard let column = columns[name] else { return nil }
    let text = row.text(column)
    if text.isEmpty { return nil }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    if parts.count <= 2, let whole = Int(parts[0]), (0..<10_000_000).contains(whole) {
      let digits = parts.count == 2 ? String(parts[1].prefix(6)) : "0"
      if let fraction = Int(digits), fraction >= 0, digits.utf8.count <= 6 {
        var scale = 1
        for _ in digits.utf8.count..<6 { scale *= 10 }
        return whole * 1_000_000 + fraction * scale
      }
    }
    throw ImportError(
      .unreadableRow, file: file, line: row.line, column: PeopleColumns.letters(column),
      value: text,
      "\"\(ImportError.shown(text))\" is no number", hint: "correct it, or export the report again")
  }
}
