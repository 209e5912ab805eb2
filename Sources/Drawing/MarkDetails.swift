/// What a mark of a picture says to those who point at it.
public struct MarkDetails: Sendable, Hashable {
  public struct Fact: Sendable, Hashable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }

  public let title: String
  public let facts: [Fact]

  public init(_ title: String, _ facts: [Fact]) { (self.title, self.facts) = (title, facts) }
}

/// A mark and its details, which paper has no use for.
public struct PointedMark: Sendable, Hashable {
  public let outline: Scene.Shape.Outline
  public let details: MarkDetails

  public init(_ outline: Scene.Shape.Outline, _ details: MarkDetails) {
    (self.outline, self.details) = (outline, details)
  }
}
