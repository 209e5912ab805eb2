import RecapAnalytics

extension FigureWriting {
  mutating func figures(of dynamics: Dynamics) throws {
    let isTimed = dynamics.isTimed
    try member("stayedToEnd", isTimed ? dynamics.stayedToEnd : nil)
    try member("medianMinutes", dynamics.medianMinutes)
    try member("medianStayMinutes", dynamics.medianStayMinutes)
    try member("halfLeftAfterMinutes", dynamics.survival.halfLeftAfterMinutes)
    try member("joinedLate", isTimed ? dynamics.joinedLate : nil)
    try member("leftInFirstHalf", isTimed ? dynamics.leftInFirstHalf : nil)
    try member("cameBack", isTimed ? dynamics.cameBack : nil)
  }

  mutating func figures(of presence: Presence) throws {
    func part(_ count: Int) -> Dynamics.Part {
      Dynamics.Part(count: count, share: Ratio(count, presence.people))
    }
    try member("stayedToEnd", part(presence.stayedToEnd))
    try member("medianMinutes", presence.medianMinutes)
    try member("joinedLate", part(presence.joinedLate))
  }

  mutating func figures(of followUp: FollowUp) throws {
    try member("possible", followUp.formula.possible)
    try member("unnamed", followUp.unnamed)
    try member("excluded", followUp.excluded)
  }

  mutating func members(of part: Dynamics.Part) throws {
    try member("count", part.count)
    try member("share", part.share)
  }

  private mutating func member(_ name: String, _ part: Dynamics.Part?) throws {
    try group(name, part) { try $0.members(of: $1) }
  }
}
