import RecapDashboard
import RecapDrawing

/// The polls, each with its answers.
struct PollsPart {
  struct Poll {
    let name: String
    let number: String
    let time: String
    let question: String
    let kind: String
    let participants: String
    let participantsWord: String
    let table: Table?
    let note: String?
  }

  struct Table {
    let caption: String
    let answersHead: String
    let participantsHead: String
    let rateHead: String
    let answers: [Answer]
  }

  struct Answer {
    let label: String
    let isQuiet: Bool
    let mark: Mark?
    let barMarkup: String
    let participants: String
    let hasNobody: Bool
    let rate: String
    let hasNoRate: Bool
  }

  struct Mark {
    let iconMarkup: String
    let text: String
  }

  let title: String
  let subMarkup: String
  let polls: [Poll]

  init(_ section: PollsSection) {
    title = section.title
    subMarkup = Markup.text(section.sub)
    polls = section.polls.map { poll in
      let answers = poll.answers + (poll.rest.map { [$0] } ?? [])
      return Poll(
        name: poll.part.name, number: poll.number, time: poll.time.text, question: poll.question,
        kind: poll.kind, participants: poll.participants.text,
        participantsWord: poll.participantsNoun,
        table: answers.isEmpty
          ? nil
          : Table(
            caption: poll.outlineTitle, answersHead: section.heads.answers,
            participantsHead: section.heads.participants, rateHead: section.heads.rate,
            answers: answers.map(Self.answer)),
        note: poll.note)
    }
  }

  private static func answer(_ answer: PollsSection.Answer) -> Answer {
    Answer(
      label: answer.label, isQuiet: answer.isQuiet,
      mark: answer.mark.map {
        Mark(iconMarkup: Markup.icon(.check, classes: "check"), text: $0)
      },
      barMarkup: answer.hasBar ? Markup.bar(share: answer.share, Palette.blue) : "",
      participants: answer.participants.text, hasNobody: answer.participants.isQuiet,
      rate: answer.rate.text, hasNoRate: answer.rate.isQuiet)
  }
}
