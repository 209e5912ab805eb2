import RecapDashboard
import RecapDrawing

/// A session beside others: figure by figure, then session by session.
struct ComparisonPart {
  struct Row {
    let label: String
    let value: String
    let stripMarkup: String
    let hasStanding: Bool
    let sentence: String?
    let typical: String
    let word: String
    let isUsual: Bool
    let rank: String
  }

  struct Head {
    let head: String
    let kind: String
  }

  struct Figure {
    let label: String
    let text: String
    let isQuiet: Bool
  }

  struct Session {
    let date: String
    let title: String
    let isOwn: Bool
    let courseMarkup: String
    let figures: [Figure]
  }

  let title: String
  let subMarkup: String
  let sentence: String?
  let hasRows: Bool
  let figureHead: String
  let valueHead: String
  let stripHead: String
  let typicalHead: String
  let wordHead: String
  let rankHead: String
  let rows: [Row]
  let sessionsTitle: String
  let sessionsNote: String
  let dateHead: String
  let titleHead: String
  let courseHead: String
  let heads: [Head]
  let sessions: [Session]
  let remarks: [String]

  private static let strip = Size(160, 15)
  private static let course = Size(120, 26)

  init(_ section: ComparisonSection, measure: any TextMeasuring) {
    title = section.title
    subMarkup = Markup.text(section.sub)
    sentence = section.sentence
    hasRows = !section.rows.isEmpty
    let heads = section.heads
    (figureHead, valueHead, stripHead) = (heads.figure, heads.value, heads.strip)
    (typicalHead, wordHead, rankHead) = (heads.typical, heads.word, heads.rank)
    rows = section.rows.enumerated().map { Self.row($1, number: $0 + 1) }
    (sessionsTitle, sessionsNote) = (section.sessionsTitle, section.sessionsNote)
    let sessionHeads = section.sessionHeads
    (dateHead, titleHead, courseHead) = (
      sessionHeads.date, sessionHeads.title, sessionHeads.course
    )
    self.heads = sessionHeads.columns.map { Head(head: $0.head, kind: Self.name(of: $0.kind)) }
    sessions = section.sessions.enumerated().map { index, row in
      Session(
        date: row.date, title: row.title, isOwn: row.isOwn,
        courseMarkup: row.course(size: Self.course, measure: measure).map {
          SVGWriter.figure(
            $0, name: "course-\(index + 1)", title: sessionHeads.course,
            alternative: row.courseAlternative, classes: "course")
        } ?? "",
        figures: zip(sessionHeads.columns, row.figures).map {
          Figure(label: $0.head, text: $1.text, isQuiet: $1.isQuiet)
        })
    }
    remarks = section.remarks
  }

  private static func row(_ row: ComparisonSection.Row, number: Int) -> Row {
    let standing = row.standing
    return Row(
      label: row.label, value: row.value,
      stripMarkup: standing.map {
        SVGWriter.figure(
          $0.strip.figure(size: strip), name: "strip-\(number)", title: row.label,
          alternative: $0.strip.alternative, classes: "strip")
      } ?? "",
      hasStanding: standing != nil, sentence: row.sentence, typical: standing?.typical ?? "",
      word: standing?.word ?? "", isUsual: standing?.isUsual ?? false,
      rank: standing?.rank ?? "")
  }

  private static func name(of kind: ComparisonSection.Column.Kind) -> String {
    switch kind {
    case .all: ""
    case .live: "live"
    case .recording: "recorded"
    case .engagement: "engaging"
    }
  }
}
