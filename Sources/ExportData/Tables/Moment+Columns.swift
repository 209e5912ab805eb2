import RecapAnalytics

extension Moment {
  static let columns: [TableColumn<Moment>] = [
    .init("kind") { .word($0.kind.rawValue) },
    .init("minute") { .number($0.minute) },
    .init("value") { moment in
      switch moment.value {
      case .count(let count): .number(count)
      case .rate(let rate): .fraction(rate)
      }
    },
  ]
}

extension ReactionPeak {
  static let columns: [TableColumn<ReactionPeak>] = [
    .init("start_minute") { .number($0.startMinute) },
    .init("end_minute") { .number($0.endMinute) },
    .init("count") { .number($0.count) },
    .init("top_reaction") { .text($0.topReaction) },
  ]
}

extension Provenance.Note {
  static let columns: [TableColumn<Provenance.Note>] = [
    .init("kind") { .word($0.kind) },
    .init("count") { .number($0.count) },
    .init("example") { .text($0.example) },
  ]
}
