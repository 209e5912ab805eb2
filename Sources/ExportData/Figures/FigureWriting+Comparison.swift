import RecapAnalytics

extension FigureWriting {
  mutating func figures(of comparison: Comparison) throws {
    try group("leftOut", comparison.leftOut) { figures, leftOut in
      try figures.member("otherKind", leftOut.otherKind)
      try figures.member("otherLength", leftOut.otherLength)
      try figures.member("nobodyLive", leftOut.nobodyLive)
      try figures.member("older", leftOut.older)
    }
  }
}
