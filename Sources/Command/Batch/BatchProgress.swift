import RecapPipeline

/// How far a batch is.
struct BatchProgress {
  /// Reports.
  let total: Int
  private(set) var settled = 0
  private let cost: Double
  private var settledCost = 0.0
  private var unsettled: Set<String>
  private let start = ContinuousClock.now

  init(_ plan: BatchPlan) {
    unsettled = Set(plan.tasks.flatMap { $0.targets.map(\.path) })
    total = unsettled.count
    cost = Double(plan.tasks.reduce(0) { $0 + $1.cost })
  }

  func isSettled(_ path: String) -> Bool { !unsettled.contains(path) }

  mutating func settle(_ paths: [String], of task: ReportTask) {
    settled += paths.count
    settledCost += Double(task.cost) * Double(paths.count) / Double(max(1, task.targets.count))
    unsettled.subtract(paths)
  }

  /// From 0 to 1, by the estimated work.
  var share: Double { cost > 0 ? min(1, settledCost / cost) : 1 }

  private var seconds: Double { start.duration(to: .now) / .seconds(1) }

  /// Such as "512/1000 reports, 17.2/s, 0:28 left".
  var text: String {
    let rate = Double(settled) / max(seconds, 0.001)
    var text = "\(settled)/\(total) reports, \(Self.tenths(rate))/s"
    if share > 0.005 || settled >= 3, share > 0 {
      text += ", \(Self.clock(seconds * (1 - share) / share)) left"
    }
    return text
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func clock(_ seconds: Double) -> String {
    let seconds = Int(seconds.rounded(.up))
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let (minutes, rest) = (seconds / 60, two(seconds % 60))
    return minutes < 60 ? "\(minutes):\(rest)" : "\(minutes / 60):\(two(minutes % 60)):\(rest)"
  }
}
