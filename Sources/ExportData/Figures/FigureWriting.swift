import RecapAnalytics

/// Takes figures one by one, each with the name the contract has for it; nil is what is not known.
protocol FigureWriting {
  mutating func member(_ name: String, _ value: Int?) throws
  mutating func member(_ name: String, _ value: Bool?) throws
  mutating func member(_ name: String, _ value: String?) throws
  mutating func member(_ name: String, _ value: Ratio?) throws
  mutating func member(_ name: String, _ value: Fraction?) throws
  /// Unix seconds, of a clock of some zone or of none that is known.
  mutating func member(_ name: String, instant: Int?, isZoned: Bool) throws
  /// Figures that are together one.
  mutating func group<Value>(
    _ name: String, _ value: Value?, _ members: (inout Self, Value) throws -> Void) throws
}
