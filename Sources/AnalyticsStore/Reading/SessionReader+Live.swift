import GRDB
import RecapAnalytics

extension SessionReader {
  private struct Visit {
    let id: Int
    let attendee: Int
    let country: Country?
    let device: Device?
  }

  /// Reads who watched live, and gives the number of rows of `view_interval` that took.
  /// - Parameter leastGap: Of absences between stretches of viewing; nil for no stretches.
  mutating func readLive(leastGap: Int?) throws -> Int {
    let visits = try readVisits()
    let intervals = try IntervalRows(
      database, durationSeconds: session.durationSeconds, leastGap: leastGap)
    for (index, visit) in visits.enumerated() {
      let hasWatched = try intervals.read(visit: visit.id, audit: audit)
      activity.addVisit(
        by: visit.attendee, country: visit.country, device: visit.device, hasWatched: hasWatched)
      if index + 1 == visits.count || visits[index + 1].attendee != visit.attendee {
        activity.setLiveViewing(intervals.finishAttendee(), of: visit.attendee)
      }
    }
    activity.setAudience(intervals.audience)
    if activity.audience.clippedSeconds > Rows.largestSum {
      try audit.note(.sumTooLarge(row, what: "viewing outside its window"))
    }
    return intervals.count
  }

  /// In the order of the attendees, those of one together.
  private mutating func readVisits() throws -> [Visit] {
    let rows = try rows(of: .visit, selecting: "visit_id, attendee_id, country_code, device")
    var visits: [Visit] = []
    while try rows.next() {
      do {
        let id = try rows.integer(0)
        let attendee = try attendee(rows, 1)
        let country = try rows.optionalText(2).flatMap { Country($0) }
        let device: Device? = try rows.optionalChoice(3)
        visits.append(Visit(id: id, attendee: attendee, country: country, device: device))
      } catch let fault as Fault { try audit.note(fault) }
    }
    return visits.sorted { ($0.attendee, $0.id) < ($1.attendee, $1.id) }
  }
}
