import Foundation
import Pipeline

/// What a batch says: events on standard output for programs, the rest on standard error.
final class BatchVoice {
  private let isQuiet: Bool
  private let isJSON: Bool
  /// A bar that is drawn over and over, where there is a terminal to draw it on.
  private let isBar: Bool
  private let isColored: Bool
  private var hasBar = false
  private var lastLine = ContinuousClock.now
  private var lastBar = ContinuousClock.now

  private static let betweenLines = Duration.seconds(10)
  private static let betweenBars = Duration.milliseconds(100)
  private static let barWidth = 30

  init(
    isQuiet: Bool, isJSON: Bool, isTerminal: Bool = isatty(2) == 1,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    (self.isQuiet, self.isJSON) = (isQuiet, isJSON)
    isBar = isTerminal && !isQuiet && environment["TERM"] != "dumb"
    isColored = isBar && (environment["NO_COLOR"] ?? "").isEmpty
  }

  func started(reports: Int) throws { try event(BatchEvent(event: .started, reports: reports)) }

  func done(_ file: Manifest.File) throws {
    try event(BatchEvent(event: .done, report: .init(file)))
  }

  func skipped(_ file: Manifest.File) throws {
    try event(BatchEvent(event: .skipped, report: .init(file)))
  }

  /// One line, however many reports it costs.
  func failed(_ reports: [BatchEvent.Report], _ failure: Failure) throws {
    eraseBar()
    failure.report(asJSON: isJSON)
    if reports.isEmpty { try event(BatchEvent(event: .failed, failure: failure)) }
    for report in reports {
      try event(BatchEvent(event: .failed, report: report, failure: failure))
    }
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
      say("recap: \(progress.text)\n")
    }
  }

  func ended(_ summary: BatchSummary, isComplete: Bool) throws {
    eraseBar()
    let rest = isComplete ? "" : "; interrupted: --if-changed makes the rest"
    if !isQuiet { say(summary.text + rest + "\n") }
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
