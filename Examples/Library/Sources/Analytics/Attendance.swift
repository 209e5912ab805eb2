/// A figure of one's own: the share of an event's seats that were taken.
public struct Attendance {
  private let viewers: [Int]

  public init(viewers: [Int]) { self.viewers = viewers }

  /// From 0 to 1, where every session could seat as many as the fullest.
  public var share: Double {
    guard let most = viewers.max(), most > 0 else { return 0 }
    return Double(viewers.reduce(0, +)) / Double(most * viewers.count)
  }
}
