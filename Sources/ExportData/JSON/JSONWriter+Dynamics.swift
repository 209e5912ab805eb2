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
    try figures(of: dynamics)
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
    try figures(of: presence)
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
        try json.figures(of: followUp)
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
