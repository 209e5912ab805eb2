import RecapDashboard
import RecapDrawing

/// Who the live viewers were, in lists of groups.
struct GroupListsPart {
  struct Row {
    let name: String
    let isRest: Bool
    let barMarkup: String
    let people: String
    let share: String
  }

  struct List {
    let title: String
    let note: String?
    let nameHead: String
    let peopleHead: String
    let shareHead: String
    let sentence: String?
    let hasRows: Bool
    let rows: [Row]

    init(_ list: GroupLists.List, _ rows: [GroupLists.Row]) {
      (title, note, sentence) = (list.title, list.note, list.sentence)
      (nameHead, peopleHead, shareHead) = (list.heads.name, list.heads.people, list.heads.share)
      hasRows = !rows.isEmpty
      self.rows = rows.map {
        Row(
          name: $0.name, isRest: $0.isRest,
          barMarkup: Markup.bar(share: $0.length, Palette.blue, hasTrack: false),
          people: $0.people, share: $0.share)
      }
    }
  }

  let lists: [List]

  init(_ section: GroupLists) {
    let pairs = stride(from: 0, to: section.lists.count, by: 2).map {
      Array(section.lists[$0..<min($0 + 2, section.lists.count)])
    }
    lists = pairs.flatMap { pair in zip(pair, section.rows(of: pair)).map(List.init) }
  }
}

/// How the largest groups watched, each beside everybody.
struct LargestGroupsPart {
  struct Head {
    let title: String
    let isEngagement: Bool
  }

  struct Cell {
    let head: String
    let markMarkup: String
    let text: String
  }

  struct Row {
    let name: String
    let people: String
    let cells: [Cell]
  }

  let title: String
  let note: String
  let nameHead: String
  let peopleHead: String
  let heads: [Head]
  let rows: [Row]

  private static let mark = Size(120, 14)

  init(_ table: GroupTable, measure: any TextMeasuring) {
    title = table.title
    note = table.note + "; " + table.remark
    nameHead = table.nameHead
    peopleHead = table.peopleHead
    heads = table.measures.map { Head(title: $0.head, isEngagement: $0.isEngagement) }
    rows = table.rows.map { row in
      Row(
        name: row.name, people: row.people,
        cells: zip(row.cells, table.measures).map { cell, column in
          Cell(
            head: column.head,
            markMarkup: SVGWriter.decoration(
              table.mark(of: cell, in: column, size: Self.mark, text: measure), classes: "dot"),
            text: cell.text)
        })
    }
  }
}

/// A line at the end of an opening.
struct RemarkPart {
  let text: String
}

/// How a session went, where the report begins with who came.
struct CoursePart {
  let title: String
  let subMarkup: String
  let parts: [OpeningSectionPart.Part]

  init(_ section: CourseSection, measure: any TextMeasuring) {
    title = section.title
    subMarkup = Markup.text(section.sub)
    parts = section.parts.map { OpeningSectionPart.Part($0, measure: measure) }
  }
}

/// The minutes of most reactions.
struct ReactionsPart {
  struct Row {
    let span: String
    let barMarkup: String
    let reactions: String
    let most: String
    let wasOn: String
  }

  let title: String
  let subMarkup: String
  let spanHead: String
  let reactionsHead: String
  let mostHead: String
  let wasOnHead: String
  let hasRows: Bool
  let rows: [Row]

  init(_ section: ReactionsSection) {
    title = section.title
    subMarkup = Markup.text(section.sub)
    spanHead = section.heads.span
    reactionsHead = section.heads.reactions
    mostHead = section.heads.most
    wasOnHead = section.heads.wasOn
    hasRows = !section.rows.isEmpty
    rows = section.rows.map {
      Row(
        span: $0.span, barMarkup: Markup.bar(share: $0.length, Palette.ink2, hasTrack: false),
        reactions: $0.reactions, most: $0.most ?? "", wasOn: $0.wasOn)
    }
  }
}
