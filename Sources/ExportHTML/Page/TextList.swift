import RecapAnalytics
import RecapDashboard

/// Texts that are each written once and then named by their place.
struct TextList {
  private(set) var texts: [String] = []
  private var places: [CodePointString: Int] = [:]

  mutating func place(of text: String) -> Int {
    let key = CodePointString(text)
    if let place = places[key] { return place }
    places[key] = texts.count
    texts.append(text)
    return texts.count - 1
  }
}

/// What the script knows of the people of the list besides what their rows show.
struct ProfileTexts {
  /// Roles, industries and countries, which repeat: rows name them by their place.
  var shared = TextList()
  /// Ids of the platform by the order of the rows; empty where there is none.
  var externalIDs: [String] = []

  /// Notes what is known of the next person, and gives the attribute of their row that says where.
  mutating func note(_ profile: AttendeeProfile) -> String {
    let known = [profile.role, profile.industry, profile.country]
    externalIDs.append(profile.externalID ?? "")
    guard known.contains(where: { $0 != nil }) else { return "" }
    let places = known.map { $0.map { String(shared.place(of: $0)) } ?? "" }
    return " data-p=\(places.joined(separator: ","))"
  }
}
