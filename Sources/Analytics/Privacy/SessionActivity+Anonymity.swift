extension SessionActivity {
  /// The same activity as others than the organizer may see it: people by their pseudonyms, places
  /// and answers of groups alone, no texts that people wrote.
  ///
  /// Every number of the session as a whole stays what it is.
  public func anonymized(by anonymity: Anonymity) -> SessionActivity {
    var activity = self
    activity.anonymity = anonymity
    // Groups are of those who are listed with what they have in common: live viewers.
    let live = attendees.indices.filter { attendees[$0].isLiveViewer }
    let shared = SharedAttributes(
      of: live.map { Self.attributes(of: attendees[$0].attendee, anonymity) },
      smallestGroup: anonymity.smallestGroup)
    let shown = Dictionary(uniqueKeysWithValues: zip(live, shared.shown))
    for index in attendees.indices {
      activity.attendees[index].attendee = anonymity.attendee(
        attendees[index].attendee, showing: shown[index] ?? [:])
    }
    activity.polls = polls.map { $0.folded(below: anonymity.smallestGroup) }
    activity.countries = countries.folded(below: anonymity.smallestGroup, by: \.code)
    activity.devices = devices.folded(below: anonymity.smallestGroup, by: \.rawValue)
    activity.reactions.hidesUnfamiliarNames = true
    return activity
  }

  static func attributes(
    of attendee: Attendee, _ anonymity: Anonymity
  ) -> SharedAttributes.Values {
    var values: SharedAttributes.Values = [:]
    values[.industry] = anonymity.presentable(attendee.industry)
    values[.company] = anonymity.presentable(attendee.company)
    values[.role] = anonymity.presentable(attendee.role)
    if let country = attendee.countryCode.flatMap({ Country($0) }),
      anonymity.presentable(country.name) != nil
    {
      values[.country] = country.code
    }
    return values
  }
}
