extension DataQuality {
  init(_ activity: SessionActivity) {
    let nonViewers = activity.attendees.filter { !$0.isLiveViewer }
    clippedLiveSeconds = activity.audience.clippedSeconds
    interactionsByNonViewers = nonViewers.reduce(0) { $0 + $1.interactions }
    pollAnswersByNonViewers = nonViewers.reduce(0) { $0 + $1.pollAnswers }
    overlappingLiveSeconds = activity.audience.intervalSeconds - activity.audience.viewedSeconds
    unknownCountryVisits = activity.countries.unknown
    unknownDeviceVisits = activity.devices.unknown
  }
}
