import RecapAnalytics

extension JSONWriter {
  mutating func members(of dynamics: Dynamics) throws {
    try member("minutes", dynamics.minutes) { json, minute in
      try json.member("minute", minute.minute)
      try json.member("arrivals", minute.arrivals)
      try json.member("departures", minute.departures)
      try json.member("absences", minute.absences)
      try json.member("returns", minute.returns)
    }
    let isTimed = dynamics.isTimed
    try member("stayedToEnd", isTimed ? dynamics.stayedToEnd : nil)
    try member("medianMinutes", dynamics.medianMinutes)
    try member("medianStayMinutes", dynamics.medianStayMinutes)
    try member("halfLeftAfterMinutes", dynamics.survival.halfLeftAfterMinutes)
    try member("joinedLate", isTimed ? dynamics.joinedLate : nil)
    try member("leftInFirstHalf", isTimed ? dynamics.leftInFirstHalf : nil)
    try member("cameBack", isTimed ? dynamics.cameBack : nil)
    try member("leftBy", dynamics.leftBy) { json, leaving in
      try json.member("position", leaving.position)
      try json.members(of: leaving.part)
    }
    try member("survival", dynamics.survival.points) { json, point in
      try json.member("minutes", point.minutes)
      try json.member("atRisk", point.atRisk)
      try json.member("left", point.left)
      try json.member("share", point.share)
    }
    try member("departureWindows", dynamics.departureWindows) { json, window in
      try json.member("minute", window.minute)
      try json.member("departures", window.departures)
      try json.member("poll", window.poll)
      try json.member("reactionPeak", window.reactionPeak)
    }
    try member("segments") { json in
      try json.object { json in
        for segmentation in dynamics.segments {
          try json.member(segmentation.kind.rawValue) {
            try $0.object { try $0.members(of: segmentation) }
          }
        }
      }
    }
    if let followUp = dynamics.followUp { try members(of: followUp) }
  }

  /// What is told of coming and going without being asked, where attention is not measured.
  mutating func members(of presence: Presence) throws {
    try member("minutes", Array(presence.minutes.enumerated())) { json, entry in
      try json.member("minute", entry.offset)
      try json.member("arrivals", entry.element.arrivals)
      try json.member("departures", entry.element.departures)
      try json.member("absences", entry.element.absences)
      try json.member("returns", entry.element.returns)
    }
    func part(_ count: Int) -> Dynamics.Part {
      Dynamics.Part(count: count, share: Ratio(count, presence.people))
    }
    try member("stayedToEnd", part(presence.stayedToEnd))
    try member("medianMinutes", presence.medianMinutes)
    try member("joinedLate", part(presence.joinedLate))
  }

  private mutating func member(_ name: String, _ part: Dynamics.Part?) throws {
    try member(name) { json in
      guard let part else { return json.writeNull() }
      try json.object { try $0.members(of: part) }
    }
  }

  private mutating func members(of part: Dynamics.Part) throws {
    try member("count", part.count)
    try member("share", part.share)
  }

  private mutating func members(of segmentation: Segmentation) throws {
    try member("groups", segmentation.groups) { json, group in
      try json.member("name", group.name)
      try json.member("viewers", group.viewers)
      try json.member("averageLiveMinutes", group.averageLiveMinutes)
      try json.member("engagementRate", group.engagementRate)
      try json.member("pollParticipationRate", group.pollParticipationRate)
    }
    try member("others", segmentation.others)
  }

  private mutating func members(of followUp: FollowUp) throws {
    let formula = followUp.formula
    try member("score") { json in
      try json.object { json in
        try json.member("signals", formula.effectiveRules) { json, rule in
          try json.member("signal", rule.signal.rawValue)
          try json.member("points", rule.points.ratio)
          try json.member("most", rule.most)
        }
        try json.member("possible", formula.possible)
        try json.member("unnamed", followUp.unnamed)
        try json.member("excluded", followUp.excluded)
      }
    }
    try member("followUp", followUp.people) { json, person in
      try json.member("id", person.attendee.id)
      try json.member("name", person.name)
      try json.member("score", person.score)
      try json.member("points") { json in
        try json.object { json in
          for rule in formula.rules {
            try json.member(rule.signal.rawValue, followUp.points(rule, of: person))
          }
        }
      }
    }
  }
}
