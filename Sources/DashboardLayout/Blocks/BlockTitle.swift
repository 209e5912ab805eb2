import RecapDashboard
import RecapDrawing

/// The title of a block under its rule, with a note behind it.
struct BlockTitle {
  let title: String
  var note: String?
  var level = 3
  /// Where the note leads.
  var link: Role?

  /// Down to the rule under a table's heads.
  static let tableHeadHeight = 38.0

  /// `top` is the y of the rule; a block right below a section's head shares that one's.
  func draw(at top: Double, hasRule: Bool = true, in builder: inout SceneBuilder) {
    if hasRule { builder.blockRule(y: top) }
    var end = 0.0
    builder.tag(.heading(level)) {
      end = $0.text(title, Typography.h2, Palette.ink1, x: 0, baseline: top + 16)
    }
    guard let note else { return }
    builder.tag(.paragraph) { builder in
      builder.tag(link ?? .span) {
        $0.text(
          note, Typography.note, Palette.ink3, x: end + 8, baseline: top + 16,
          fitting: Paper.contentWidth - end - 8)
      }
    }
  }
}
