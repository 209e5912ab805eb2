/// Finds out what a file is, by its content, and reads it.
struct FileReading {
  let file: String
  let options: ImportOptions

  /// - Parameter bytes: Of the file, which are in memory no longer than they are read.
  func extracts(of bytes: consuming [UInt8]) throws(ImportError) -> [Extract] {
    var text = try DecodedText(
      bytes, encoding: options.encoding, isFamiliar: Self.isFamiliar)
    var extracts = try read(text.take())
    if let encoding = text.assumedEncoding {
      extracts[0].notes.add(.encodingAssumed, file: "\(file), read as \(encoding)")
    }
    extracts[0].notes.add(
      .textReplaced, text.replaced, file: file, line: text.firstReplacedLine)
    return extracts
  }

  private func read(_ content: FileBytes) throws(ImportError) -> [Extract] {
    if let extracts = try readMarkup(content.array) { return extracts }
    let sample = TableSample(content)
    if let columns = MappedTable(options) {
      return try columns.read(sample, file, options)
    }
    if isAsked(.zoomChat) || options.format == nil, let chat = ZoomChat(content.array) {
      return try chat.read(file, options)
    }
    if let live = TeamsLiveEvent(sample) { return try live.read(file, options) }
    if let kaltura = KalturaTable(sample) { return try kaltura.read(file, options) }
    if let polls = ZoomPolls(sample) { return try polls.read(file, options) }
    if let questions = ZoomQuestions(sample) { return try questions.read(file, options) }
    if isQualityReport(sample) {
      throw ImportError(
        .qualityReport, file: file,
        "the file is a report on the quality of service, which has no dates",
        hint: "export the participants report of the meeting instead")
    }
    if let teams = TeamsFile(sample) { return try teams.read(file, options) }
    if let webinar = ZoomWebinar(sample) { return try webinar.read(file, options) }
    if let table = PeopleTable(sample, as: options.format) {
      return try table.read(file, options)
    }
    throw unknown(sample)
  }

  /// JSON and XML; nil for what is neither.
  private func readMarkup(_ bytes: [UInt8]) throws(ImportError) -> [Extract]? {
    let start = bytes.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    if start == UInt8(ascii: "{"), EventStream.isOne(bytes) {
      var stream = EventStream(file: file, options: options)
      return try stream.read(bytes)
    }
    if start == UInt8(ascii: "{") || start == UInt8(ascii: "[") {
      return try JSONExports(file: file, options: options).extracts(bytes)
    }
    guard start == UInt8(ascii: "<") else { return nil }
    guard BigBlueButtonEvents.isOne(bytes) else {
      throw ImportError(
        .unknownFormat, file: file, "the file is XML or HTML, and no events.xml of BigBlueButton",
        hint: "see recap import --formats")
    }
    return try BigBlueButtonEvents.extracts(bytes, file, options)
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
      .unknownFormat, file: file,
      "the file is in no format known: \(first.count) columns, first: \(names)…",
      hint: "name them with --map")
  }

  /// The beginning has header words that are known.
  private static func isFamiliar(_ bytes: ArraySlice<UInt8>) -> Bool {
    let sample = TableSample(FileBytes(Array(bytes)))
    return sample.rows.prefix(60).contains { row in
      row.cells.contains { cell in
        // Words of ASCII letters alone read the same in all code pages.
        !cell.utf8.allSatisfy { $0 < 0x80 } && PlatformWords.shared.fields[cell.key] != nil
      }
    }
  }
}
