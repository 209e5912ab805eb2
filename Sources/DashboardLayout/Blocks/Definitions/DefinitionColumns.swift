import RecapDrawing

/// Groups of definitions in two columns of about the same height, read one after the other.
struct DefinitionColumns {
  private let columns: [[DefinitionGroup]]

  private static let secondStart = 264.0

  init(_ groups: [DefinitionGroup]) {
    func columns(_ first: Int) -> [[DefinitionGroup]] {
      [Array(groups.prefix(first)), Array(groups.dropFirst(first))]
    }
    let splits = (min(1, groups.count)...groups.count).map(columns)
    self.columns = splits.min { Self.height(of: $0) < Self.height(of: $1) } ?? []
  }

  var height: Double { Self.height(of: columns) }

  private static func height(of columns: [[DefinitionGroup]]) -> Double {
    columns.map { groups in
      groups.reduce(-DefinitionGroup.spaceAbove) { $0 + DefinitionGroup.spaceAbove + $1.height }
    }.max() ?? 0
  }

  func draw(top: Double, in builder: inout SceneBuilder) {
    for (index, groups) in columns.enumerated() {
      var y = top
      for group in groups {
        group.draw(x: Double(index) * Self.secondStart, top: y, in: &builder)
        y += group.height + DefinitionGroup.spaceAbove
      }
    }
  }
}
