import ArgumentParser
import RecapPipeline

/// Whether a batch goes on for ever, over a folder in which databases appear and change.
struct WatchArguments: ParsableArguments {
  @Option(
    name: .customLong("watch"),
    help: ArgumentHelp(
      "Report each session of the databases (*.db) of a folder once, when it has ended and settled, and each export of a platform there as it comes.",
      valueName: "folder"))
  var folder: String?

  @Option(
    name: .customLong("settle"),
    help: """
      How long a session has to have ended and its live data to have stayed the same, such as \
      45s, 30m, 2h or 1d; with --watch, 30m if not given. An export waits for a minute at most.
      """,
    transform: TimeSpan.init)
  var settleTime: TimeSpan?

  var settle: TimeSpan { settleTime ?? TimeSpan(seconds: 1800) }

  /// Milliseconds between two looks: a small part of what a session waits anyway.
  var interval: Int32 { Int32(min(max(settle.seconds * 50, 200), 30_000)) }
}

/// A length of time: a whole number with its unit.
struct TimeSpan {
  let seconds: Int

  private static let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
  /// Ten years.
  private static let longest = 315_360_000

  init(seconds: Int) { self.seconds = seconds }

  init(_ text: String) throws {
    guard let unit = text.last.flatMap({ Self.units[$0] }),
      text.dropLast().allSatisfy({ ("0"..."9").contains($0) }),
      let count = Int(text.dropLast()), count <= Self.longest / unit
    else { throw ValidationError("give a number with its unit, such as 45s, 30m, 2h or 1d") }
    seconds = count * unit
  }
}
