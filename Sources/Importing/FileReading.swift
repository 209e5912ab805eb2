/// Finds out what a file is, by its content, and reads it.
struct FileReading {
  let file: ImportContent
  let options: ImportOptions

  func extracts() throws(ImportError) -> [Extract] {
    try file.checkKind()
    let text = try DecodedText(
      file.bytes, encoding: options.encoding, isFamiliar: Self.isFamiliar)
    var extracts = try read(text.bytes)
    if let encoding = text.assumedEncoding {
      extracts[0].notes.add(.encodingAssumed, file: "\(file.name), read as \(encoding)")
    }
    extracts[0].notes.add(
      .textReplaced, text.replaced, file: file.name, line: text.firstReplacedLine)
    return extracts
  }

  private func read(_ bytes: [UInt8]) throws(ImportError) -> [Extract] {
    let start = bytes.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    if start == UInt8(ascii: "{"), EventStream.isOne(bytes) {
      var stream = EventStream(file: file.name, options: options)
      return try stream.read(bytes)
    }
    if start == UInt8(ascii: "{") || start == UInt8(ascii: "[") {
      return try JSONExports(file: file.name, options: options).extracts(bytes)
    }
    if start == UInt8(ascii: "<") {
      guard BigBlueButtonEvents.isOne(bytes) else {
        throw ImportError(
          .unknownFormat, file: file.name,
          "the file is XML or HTML, and no events.xml of BigBlueButton",
          hint: "see recap import --formats")
      }
      return try BigBlueButtonEvents.extracts(bytes, file.name, options)
    }
    let sample = TableSample(bytes)
    if let columns = MappedTable(options) {
      return try columns.read(sample, file.name, options)
    }
    if isAsked(.zoomChat) || options.format == nil, let chat = ZoomChat(bytes) {
      return try chat.read(file.name, options)
    }
    if let live = TeamsLiveEvent(sample) { return try live.read(file.name, options) }
    if let kaltura = KalturaTable(sample) { return try kaltura.read(file.name, options) }
    if let polls = ZoomPolls(sample) { return try polls.read(file.name, options) }
    if let questions = ZoomQuestions(sample) { return try questions.read(file.name, options) }
    if isQualityReport(sample) {
      throw ImportError(
        .qualityReport, file: file.name,
        "the file is a report on the quality of service, which has no dates",
        hint: "export the participants report of the meeting instead")
    }
    if let teams = TeamsFile(sample) { return try teams.read(file.name, options) }
    if let webinar = ZoomWebinar(sample) { return try webinar.read(file.name, options) }
    if let table = PeopleTable(sample, as: options.format) {
      return try table.read(file.name, options)
    }
    throw unknown(sample)
  }

  private func isAsked(_ format: ImportFormat) -> Bool { options.format == format }

  private func isQualityReport(_ sample: TableSample) -> Bool {
    let words = Set(PlatformWords.shared.common["quality"])
    return sample.filled.prefix(60).contains {
      sample.trimmed($0).count { words.contains($0.key) } >= 3
    }
  }

  private func unknown(_ sample: TableSample) -> ImportError {
    let first = sample.filled.first.map { sample.trimmed($0) } ?? []
    let names = first.prefix(3).map(ImportError.shown).joined(separator: ", ")
    return ImportError(
      .unknownFormat, file: file.name,
      "the file is in no format known: \(first.count) columns, first: \(names)…",
      hint: "name them with --map")
  }

  /// The beginning has header words that are known.
  private static func isFamiliar(_ bytes: ArraySlice<UInt8>) -> Bool {
    let sample = TableSample(Array(bytes))
    return sample.rows.prefix(60).contains { row in
      row.cells.contains { cell in
        // Words of ASCII letters alone read the same in all code pages.
        !cell.utf8.allSatisfy { $0 < 0x80 } && PlatformWords.shared.fields[cell.key] != nil
      }
    }
  }
}
