import ArgumentParser

/// How many attendees a report lists: all, none or a number.
struct AttendeeLimit {
  /// Nil for all.
  let count: Int?

  init(_ text: String) throws {
    switch text.lowercased() {
    case "all": count = nil
    case "none": count = 0
    default:
      guard let number = Int(text), number >= 0 else {
        throw ValidationError("give all, none or a number")
      }
      count = number
    }
  }
}
