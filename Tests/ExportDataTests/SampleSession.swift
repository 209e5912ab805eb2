import RecapAnalytics

/// A session of one minute.
enum SampleSession {
  static func activity(title: String = "Keynote") -> SessionActivity {
    SessionActivity(
      Session(
        id: "s", title: title, event: "Summit", kind: .live, startedAt: 0, durationSeconds: 60,
        zone: .utc))
  }

  static func attendee(
    _ id: Int, first: String, title: String? = nil, role: String? = nil, country: String? = nil,
    externalID: String? = nil
  ) -> Attendee {
    Attendee(
      id: id, firstName: first, lastName: nil, email: nil, title: title, company: nil, role: role,
      industry: nil, countryCode: country, externalID: externalID)
  }
}
