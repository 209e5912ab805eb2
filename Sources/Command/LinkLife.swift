import ArgumentParser
import RecapAccess

/// How long a link is good: a number of seconds, minutes, hours or days.
struct LinkLife: CustomStringConvertible {
  let seconds: Int
  let description: String

  static let longest = LinkLife(seconds: SignedLink.longestLife, description: "7d")

  private init(seconds: Int, description: String) {
    (self.seconds, self.description) = (seconds, description)
  }

  init(_ text: String) throws {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let unit = text.last.flatMap({ units[$0] }),
      text.dropLast().utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains),
      let count = Int(text.dropLast()), count > 0
    else { throw ValidationError("give it as 30m, 12h or 7d") }
    let (seconds, overflow) = count.multipliedReportingOverflow(by: unit)
    guard !overflow, seconds <= SignedLink.longestLife else {
      throw ValidationError("a link lives at most \(Self.longest)")
    }
    self.init(seconds: seconds, description: text)
  }
}
