/// A table of the schema: what has to be there for a database to be read.
struct Table: Sendable {
  let name: String
  /// Columns that tell the rows apart.
  let key: [String]
  let columns: [String]
  /// Columns beside the key no two rows may share a value of.
  var unique: [String] = []

  static let event = Table(
    name: "event", key: ["event_id"], columns: ["event_id", "name", "time_zone"])
  static let session = Table(
    name: "session", key: ["session_id"],
    columns: ["session_id", "event_id", "title", "kind", "started_at", "duration_s", "time_zone"])
  static let attendee = Table(
    name: "attendee", key: ["attendee_id"],
    columns: [
      "attendee_id", "external_id", "first_name", "last_name", "email", "title", "company", "role",
      "industry", "country_code",
    ],
    unique: ["external_id"])
  static let visit = Table(
    name: "visit", key: ["visit_id"],
    columns: ["visit_id", "session_id", "attendee_id", "country_code", "device"])
  static let viewInterval = Table(
    name: "view_interval", key: ["visit_id", "start_s"],
    columns: [
      "visit_id", "start_s", "end_s", "sound_on", "tab_focused", "full_screen", "on_stage",
    ])
  static let interaction = Table(
    name: "interaction", key: ["interaction_id"],
    columns: ["interaction_id", "session_id", "attendee_id", "kind", "at_s", "detail"])
  static let poll = Table(
    name: "poll", key: ["poll_id"],
    columns: ["poll_id", "session_id", "position", "question", "type", "asked_at_s"])
  static let pollOption = Table(
    name: "poll_option", key: ["option_id"],
    columns: ["option_id", "poll_id", "position", "label", "is_correct"])
  static let pollAnswer = Table(
    name: "poll_answer", key: ["answer_id"],
    columns: [
      "answer_id", "poll_id", "attendee_id", "option_id", "answer_text", "answered_at_s",
    ])
  static let impression = Table(
    name: "recording_impression", key: ["impression_id"],
    columns: ["impression_id", "session_id", "attendee_id", "loaded_at"])
  static let play = Table(
    name: "recording_play", key: ["play_id"],
    columns: [
      "play_id", "session_id", "attendee_id", "started_at", "seconds_viewed",
      "percentiles_viewed", "country_code", "device",
    ])

  static let all = [
    event, session, attendee, visit, viewInterval, interaction, poll, pollOption, pollAnswer,
    impression, play,
  ]
}
