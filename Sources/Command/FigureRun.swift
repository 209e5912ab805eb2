import Foundation
import RecapAnalyticsStore
import RecapDashboard
import RecapDashboardLayout
import RecapExportFigures
import RecapPangoText
import RecapPipeline

/// One call for figures of a session's report.
struct FigureRun {
  let render: Render

  private var figures: FigureArguments { render.figures }

  func run() throws {
    let source = try ReportSource(render.files, render.reading, render.choices)
    defer { source.close() }
    let choices = source.choices
    let format = try format()
    try figures.checkUse(for: format)
    try choices.checkUseForFigures()
    // Whatever it would be written as: what is set in a document is set in a figure.
    var report = try choices.settings(for: [.html]).request(
      .html, now: GenerationTime(choices.asOf).instant)
    let brand = try ChosenBrand(choices.brand, for: [.html])
    if let brand { report.options.brand = brand.brand }
    var inputs = try InputFiles(databases: render.files, choices: choices)
    if let output = render.output { try inputs.check(output) }
    let database = try AnalyticsDatabase(
      path: source.databases(ImportVoice(isQuiet: render.quiet, isJSON: false))[0])
    let session = try render.session ?? render.onlySession(of: database)
    let renderer = ReportRenderer(
      fonts: try FontLibrary(further: choices.fonts, cache: FontCache.directory))
    let made = try renderer.figures(
      of: session, of: database, in: report,
      as: FigureLook(
        format, size: figures.size ?? .column, theme: figures.theme ?? .light,
        isTransparent: figures.transparent, scale: figures.scale ?? FigureExporter.usualScale,
        hasText: figures.text))
    if let folder = figures.figures {
      try write(made, into: folder, &inputs)
    } else if let name = figures.figure {
      try write(try made.document(name), of: made)
    }
    if render.quiet { return }
    brand?.warn()
    try render.warnOfUnknownZone(of: session, in: database)
    renderer.uncoveredCharacters.map(UncoveredCharacter.init).forEach { $0.warn() }
  }

  /// By the option, else by the output's extension.
  private func format() throws -> FigureFormat {
    let named = render.output.flatMap { FigureFormat(path: $0) }
    switch render.format {
    case .report?, .slides?:
      throw Failure(
        .usage,
        "a figure is written as svg or png, and --format is \(render.format?.name ?? "")",
        hint: "leave --figure out for a report, or give svg or png")
    case .figure(let format):
      if let named, let output = render.output, format != named {
        throw Failure(
          .usage, "\(output) is named .\(named.rawValue), and --format is \(format.rawValue)",
          hint: "leave --format out, or name the file .\(format.rawValue)")
      }
      return format
    case nil:
      guard let output = render.output, named == nil else { return named ?? .svg }
      throw Failure(
        .usage, "the format of \(output) is not known",
        hint: "name the file .svg or .png, or give --format")
    }
  }

  private func write(_ figure: FigureDocument, of made: SessionFigures) throws {
    if let output = render.output {
      let destination = try Destination(output)
      try made.file(of: figure).withUnsafeBytes(destination.write)
      try destination.commit()
    }
    if figures.alt { try Destination.standardOutput.write(lines: [figure.alternative]) }
  }

  private func write(
    _ made: SessionFigures, into folder: String, _ inputs: inout InputFiles
  ) throws {
    if made.names.isEmpty {
      throw Failure(
        .unsoundData, "the report of \(made.session) has no figures", hint: "nothing can be written"
      )
    }
    try OutputFolder.make(folder)
    var lines: [String] = []
    for name in made.names {
      let figure = try made.document(name)
      let path = "\(folder)/\(made.fileName(of: name))"
      try inputs.check(path)
      let file = try OutputFile(path: path)
      try made.file(of: figure).withUnsafeBytes(file.write)
      try file.commit()
      lines.append("\(made.fileName(of: name))\t\(figure.alternative)")
    }
    if figures.alt { try Destination.standardOutput.write(lines: lines) }
  }
}

extension ReportArguments {
  /// Refuses options that no figure heeds.
  func checkUseForFigures() throws {
    if report != .dashboard {
      throw Failure(
        .usage, "figures are of the full dashboard of a session, and --\(report.option) is another",
        hint: "leave one of them out; --anonymize names nobody in figures, too")
    }
    let given: [(String, Bool)] = [
      ("--attendees", attendees != nil), ("--paper", paper != nil),
      ("--templates", templates != nil), ("--attendee-url", attendeeUrl != nil),
      ("--what", table != nil), ("--descriptive-headers", descriptiveHeaders),
      ("--bom", hasByteOrderMark), ("--no-attachments", isWithoutAttachments),
      ("--standard", standard != nil),
      ("--score", dynamics.score != nil), ("--follow-up", dynamics.followUps != nil),
    ]
    if let (option, _) = given.first(where: \.1) {
      throw Failure(.usage, "\(option) has no effect on figures", hint: "leave it out")
    }
  }
}
