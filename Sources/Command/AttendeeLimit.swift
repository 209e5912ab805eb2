import ArgumentParser

/// How many attendees a report lists: all, none or a number.
struct AttendeeLimit: ExpressibleByArgument {
  /// Nil for all.
  let count: Int?

  static let all = AttendeeLimit(count: nil)

  init?(argument: String) {
    switch argument {
    case "all": self = .all
    case "none": self.init(count: 0)
    default:
      guard let count = Int(argument), count >= 0 else { return nil }
      self.init(count: count)
    }
  }

  private init(count: Int?) { self.count = count }

  var defaultValueDescription: String { count.map(String.init) ?? "all" }
}
