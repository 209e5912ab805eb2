import Foundation
import RecapPipeline

/// What a batch says: events on standard output for programs, the rest on standard error.
final class BatchVoice {
  private let isQuiet: Bool
  private let isJSON: Bool
  /// A bar that is drawn over and over, where there is a terminal to draw it on.
  private let isBar: Bool
  private let isColored: Bool
  /// What was said of failures by their subject, and is not said again; nil where it is.
  private var said: [String: Set<String>]?
  private var hasNews = false
  private var hasBar = false
  private var lastLine = ContinuousClock.now
  private var lastBar = ContinuousClock.now

  private static let betweenLines = Duration.seconds(10)
  private static let betweenBars = Duration.milliseconds(100)
  private static let barWidth = 30

  /// - Parameter isWatch: Whether the same may go wrong over and over: it is said once.
  init(
    isQuiet: Bool, isJSON: Bool, isWatch: Bool = false, isTerminal: Bool = isatty(2) == 1,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    (self.isQuiet, self.isJSON) = (isQuiet, isJSON)
    said = isWatch ? [:] : nil
    isBar = isTerminal && !isQuiet && environment["TERM"] != "dumb"
    isColored = isBar && (environment["NO_COLOR"] ?? "").isEmpty
  }

  func started(reports: Int) throws {
    hasNews = said == nil
    try event(BatchEvent(event: .started, reports: reports))
  }

  func done(_ file: Manifest.File) throws {
    hasNews = true
    try event(BatchEvent(event: .done, report: .init(file)))
  }

  func skipped(_ file: Manifest.File) throws {
    try event(BatchEvent(event: .skipped, report: .init(file)))
  }

  /// One line, however many reports it costs.
  /// - Parameter subject: A database, or a session of it.
  func failed(
    _ failure: Failure, of subject: String, _ reports: [BatchEvent.Report] = []
  ) throws {
    let failure = failure.of(subject)
    if isNew(failure.message, of: subject) {
      hasNews = true
      eraseBar()
      failure.report(asJSON: isJSON)
      if reports.isEmpty { try event(BatchEvent(event: .failed, failure: failure)) }
    }
    for report in reports where isNew("\(report.path) \(failure.message)", of: subject) {
      try event(BatchEvent(event: .failed, report: report, failure: failure))
    }
  }

  private func isNew(_ text: String, of subject: String) -> Bool {
    said?[subject, default: []].insert(text).inserted ?? true
  }

  /// What is no longer wrong is said again, should it go wrong anew.
  func forget(allBut subjects: Set<String>) { said = said?.filter { subjects.contains($0.key) } }

  func startedWatching() {
    if !isQuiet { OutputChannel.standardError.tell("recap: watching") }
  }

  /// Says that a page of somebody else's keeps its place.
  func warn(of index: IndexFile) {
    if isQuiet || !index.isForeign { return }
    OutputChannel.standardError.tell(
      "recap: \(index.path) is not a page of Recap's batches: it stays, and none is written")
  }

  func warn(_ character: UncoveredCharacter) {
    if isQuiet { return }
    eraseBar()
    character.warn()
  }

  func show(_ progress: BatchProgress) {
    if isQuiet { return }
    if isBar {
      guard lastBar.duration(to: .now) >= Self.betweenBars else { return }
      lastBar = .now
      say("\r" + bar(progress) + "\u{1B}[K")
      hasBar = true
    } else if lastLine.duration(to: .now) >= Self.betweenLines {
      lastLine = .now
      OutputChannel.standardError.tell("recap: \(progress.text)")
    }
  }

  func ended(_ summary: BatchSummary, isComplete: Bool) throws {
    eraseBar()
    let next = said == nil ? "--if-changed" : "the next watch"
    let rest = isComplete ? "" : "; interrupted: \(next) makes the rest"
    if !isQuiet, hasNews { OutputChannel.standardError.tell(summary.text + rest) }
    try event(BatchEvent(event: .summary, summary: summary))
  }

  func bar(_ progress: BatchProgress) -> String {
    let full = Int(progress.share * Double(Self.barWidth))
    let (done, rest) = (
      String(repeating: "#", count: full), String(repeating: ".", count: Self.barWidth - full)
    )
    return "[" + (isColored ? "\u{1B}[32m\(done)\u{1B}[0m" : done) + rest + "] " + progress.text
  }

  private func eraseBar() {
    if hasBar { say("\r\u{1B}[K") }
    hasBar = false
  }

  private func event(_ event: BatchEvent) throws { if isJSON { try event.print() } }

  private func say(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
