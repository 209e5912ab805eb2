import RecapDashboard
import RecapDrawing

/// People worth a follow-up, with their points by what these are for.
struct FollowUpPart {
  struct Head {
    let swatchMarkup: String
    let label: String
  }

  struct Row {
    let nameMarkup: String
    let company: String?
    let barMarkup: String
    let points: [Points]
    let score: String
  }

  struct Points {
    let label: String
    let figure: String
    let isZero: Bool
  }

  let title: String
  let note: String?
  let nameHead: String
  let barHead: String
  let heads: [Head]
  let scoreHead: String
  let rows: [Row]
  let hasRows: Bool
  let none: String
  let ties: String?
  let formula: String

  private static let bar = Size(306, 9)

  init(_ list: FollowUpList, measure: any TextMeasuring) {
    title = list.title
    let note = list.note(nil)
    self.note = note.isEmpty ? nil : note
    nameHead = list.nameHead
    barHead = list.barHead
    scoreHead = list.scoreHead
    heads = list.legend.map { Head(swatchMarkup: Self.swatch($0.part, measure), label: $0.label) }
    rows = list.rows.map { row in
      let figures = Dictionary(uniqueKeysWithValues: row.points.map { ($0.part, $0.exactFigure) })
      return Row(
        nameMarkup: Markup.isolated(row.name), company: row.company,
        barMarkup: SVGWriter.decoration(
          row.bar(size: Self.bar, hasFigures: false, measure: measure), classes: "points",
          isStretched: true),
        points: list.legend.map { part, label in
          Points(label: label, figure: figures[part] ?? "0", isZero: figures[part] == nil)
        },
        score: row.score)
    }
    hasRows = !rows.isEmpty
    none = list.none
    ties = list.ties
    formula = list.formula
  }

  private static func swatch(_ part: FollowUpList.Part, _ measure: any TextMeasuring) -> String {
    var builder = SceneBuilder(measure)
    let size = Size(12, 9)
    part.fill(Rect(x: 0, y: 0, width: size.width, height: size.height), in: &builder)
    return SVGWriter.decoration(builder.scene(size: size), classes: "part")
  }
}
