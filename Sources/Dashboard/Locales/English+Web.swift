extension English {
  var webFurniture: WebFurniture {
    WebFurniture(
      skip: "Skip to the report", back: "Back to the beginning", sections: "Sections",
      title: { shortTitle(of: $0) }, theme: "Theme", themes: ("Auto", "Light", "Dark"),
      download: "CSV", downloadHint: "Download the data as CSV", print: "Print",
      search: "Search by name or company", searchHint: "at least 3 letters",
      searchTooShort: "Type at least three letters.", sort: "Sort by", bestMatch: "Best match",
      status: "{shown} of {total} viewers", statusOfOne: "{shown} of {total} viewer",
      minute: "minute",
      viewers: viewersAxis, engagement: "Engagement", reactions: "Reactions",
      arrivals: arrivals, departures: departures, jobTitle: "Title",
      role: "Role", company: "Company", industry: "Industry", country: country,
      externalID: "External ID",
      minutesUnit: minutesUnit,
      crosshairHint: "Read the chart minute by minute with the arrow keys",
      mapHint: "Read the map country by country with the arrow keys",
      attendeeHint: "Arrow keys move between people and minutes; Esc closes the details.",
      scrollHint: "Plays over time, scrolls sideways")
  }

  /// Over the numbers behind the timeline.
  var minuteByMinute: String { "The numbers minute by minute" }

  func minuteHeads(hasReactions: Bool = true) -> TimelineMinutes.Heads {
    TimelineMinutes.Heads(
      clock: "Time", minute: "Minute", viewers: viewersLine, rate: rateLine,
      reactions: hasReactions ? label(of: .reactions) : nil)
  }
}
