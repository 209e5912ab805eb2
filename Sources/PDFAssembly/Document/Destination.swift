/// A place links lead to.
public struct Destination: Sendable {
  public var name: String
  /// From 0.
  public var page: Int
  /// Points from the top of the page.
  public var y: Double

  public init(name: String, page: Int, y: Double) {
    self.name = name
    self.page = page
    self.y = y
  }
}
