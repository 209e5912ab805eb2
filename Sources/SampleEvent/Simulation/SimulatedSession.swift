/// Everything that happens in one session.
struct SimulatedSession {
  let script: SessionScript
  let visits: [Visit]
  let interactions: [Interaction]
  /// By poll.
  let answers: [[PollAnswer]]
  let impressions: [Impression]
  let plays: [Play]
}
