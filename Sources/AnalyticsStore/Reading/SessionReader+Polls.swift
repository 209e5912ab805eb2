import GRDB
import RecapAnalytics

extension SessionReader {
  mutating func readPolls() throws {
    let polls = try readPollRows()
    let options = try Rows(
      database, table: "poll_option",
      sql: """
        SELECT option_id, position, label, is_correct FROM poll_option
        WHERE poll_id = ? ORDER BY option_id
        """)
    let answers = try Rows(
      database, table: "poll_answer",
      sql: """
        SELECT answer_id, attendee_id, option_id, answer_text, answered_at_s
        FROM poll_answer WHERE poll_id = ? ORDER BY answer_id
        """)
    let anyOption = try Rows(
      database, table: "poll_option", sql: "SELECT option_id FROM poll_option WHERE option_id = ?")
    for poll in polls {
      let own = try readOptions(options, of: poll)
      let ownIDs = Set(own.map(\.id))
      let index = activity.addPoll(poll, options: own)
      answers.restart(poll.id)
      while try answers.next() {
        do {
          try readAnswer(answers, of: index) { id in
            if ownIDs.contains(id) { return true }
            anyOption.restart(id)
            return try anyOption.next()
          }
        } catch let fault as Fault { try audit.note(fault) }
      }
    }
  }

  private func readPollRows() throws -> [Poll] {
    let rows = try rows(of: .poll, selecting: "poll_id, position, question, type, asked_at_s")
    var polls: [Poll] = []
    while try rows.next() {
      do {
        polls.append(
          Poll(
            id: try rows.integer(0), position: try rows.integer(1), question: try rows.text(2),
            type: try rows.choice(3), askedAtSecond: try rows.optionalInteger(4)))
      } catch let fault as Fault { try audit.note(fault) }
    }
    return polls
  }

  private func readOptions(_ rows: Rows, of poll: Poll) throws -> [Poll.Option] {
    rows.restart(poll.id)
    var options: [Poll.Option] = []
    while try rows.next() {
      do {
        options.append(
          Poll.Option(
            id: try rows.integer(0), position: try rows.integer(1), label: try rows.text(2),
            isCorrect: try rows.flag(3)))
      } catch let fault as Fault { try audit.note(fault) }
    }
    return options
  }

  private mutating func readAnswer(
    _ rows: Rows, of poll: Int, isOption: (Int) throws -> Bool
  ) throws {
    _ = try rows.integer(0)
    let attendee = try attendee(rows, 1)
    let option = try rows.optionalInteger(2)
    let text = try rows.optionalText(3)
    _ = try rows.optionalInteger(4)
    switch (option, text) {
    case (let option?, nil):
      guard try isOption(option) else {
        throw Fault.missingReference(
          rows.row, column: "option_id", value: String(option), table: "poll_option")
      }
      activity.addAnswer(poll: poll, by: attendee, option: option)
    case (nil, let text?): activity.addAnswer(poll: poll, by: attendee, text: text)
    default:
      throw Fault.brokenCheck(
        rows.row, rule: "exactly one of option_id and answer_text must be given")
    }
  }
}
