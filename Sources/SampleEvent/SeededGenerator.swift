/// A reproducible source of random bits: xoshiro256**, its state filled by SplitMix64.
///
/// Every draw below uses only integer and IEEE arithmetic, never a function of the C library or
/// an algorithm of the standard library, so that a seed means the same event everywhere.
struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// The generator of one strand of the event: strands don't disturb each other.
  init(seed: UInt64, strand: UInt64 = 0) {
    var mixer = seed &+ strand &* 0xD134_2543_DE82_EF95
    func next() -> UInt64 {
      mixer &+= 0x9E37_79B9_7F4A_7C15
      var bits = mixer
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return bits ^ (bits >> 31)
    }
    state = (next(), next(), next(), next())
  }

  mutating func next() -> UInt64 {
    let product = state.1 &* 5
    let result = ((product << 7) | (product >> 57)) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = (state.3 << 45) | (state.3 >> 19)
    return result
  }
}
