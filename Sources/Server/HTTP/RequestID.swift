/// What a request is called in the log and in its answer.
struct RequestID: CustomStringConvertible {
  let description: String

  /// - Parameter given: By whoever passed the request on; taken where it can't do harm in a log.
  init(given: String?) {
    if let given, Self.isSane(given) {
      description = given
    } else {
      description = Self.digits(.random(in: 0 ... .max)) + Self.digits(.random(in: 0 ... .max))
    }
  }

  private static func isSane(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.unicodeScalars.allSatisfy {
        $0.isASCII
          && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
            || "._-".unicodeScalars.contains($0))
      }
  }

  private static func digits(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
