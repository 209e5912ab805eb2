import RecapDashboard
import RecapDrawing

/// What every figure means, what the data left out, and how the report was made.
struct DefinitionsPart {
  struct Group {
    let title: String
    let entries: [Entry]
  }

  struct Entry {
    let swatchMarkup: String
    let term: String
    let text: String
  }

  struct Note {
    let label: String
    let figure: String
    let isQuiet: Bool
    let remark: String
    let remarkMarkup: String
  }

  struct Paragraph {
    let textMarkup: String
  }

  let title: String
  let subMarkup: String
  let groups: [Group]
  let notesTitle: String
  let notesRemark: String
  let notes: [Note]
  let hasNotes: Bool
  let colophon: [Paragraph]

  init(_ definitions: DefinitionsSection) {
    title = definitions.title
    subMarkup = Markup.text(definitions.sub)
    groups = definitions.groups.map { group in
      Group(
        title: group.title,
        entries: group.entries.map {
          Entry(
            swatchMarkup: $0.swatch.map(Markup.swatch) ?? "", term: $0.term, text: $0.text)
        })
    }
    notesTitle = definitions.dataNotesTitle
    notesRemark = definitions.dataNotesRemark
    hasNotes = !definitions.dataNotes.isEmpty
    notes = definitions.dataNotes.map {
      Note(
        label: $0.label, figure: $0.figure.text, isQuiet: $0.figure.isQuiet, remark: $0.remark,
        remarkMarkup: Markup.sentence($0.remark))
    }
    colophon = definitions.colophon.map { pieces in
      Paragraph(textMarkup: pieces.map { Markup.isolated($0.string) }.joined())
    }
  }
}
