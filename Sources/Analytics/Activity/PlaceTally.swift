/// The distinct attendees who watched live and the recording, by place: a country or a device.
///
/// Attendees are given by their position in the session's list; nil is the unknown place.
public struct PlaceTally<Place: Hashable & Sendable>: Sendable {
  struct Viewers: Sendable {
    /// Nil where they are too few to be shown, and counted in no known place.
    var live: PositionSet? = PositionSet()
    var recording: PositionSet? = PositionSet()
  }

  var viewers: [Place?: Viewers] = [:]
  private var unknownVisits = 0
  private var unknownPlays = 0

  /// Visits and plays in no known place.
  public var unknown: Int { unknownVisits + unknownPlays }

  public init() {}

  public mutating func addLiveViewer(_ attendee: Int, in place: Place?) {
    viewers[place, default: Viewers()].live?.insert(attendee)
  }

  public mutating func addRecordingViewer(_ attendee: Int, in place: Place?) {
    viewers[place, default: Viewers()].recording?.insert(attendee)
  }

  /// Adds the viewers of another tally, whose attendees have other positions here.
  mutating func add(_ other: PlaceTally, position: (Int) -> Int) {
    for (place, new) in other.viewers {
      new.live?.forEach { addLiveViewer(position($0), in: place) }
      new.recording?.forEach { addRecordingViewer(position($0), in: place) }
    }
  }

  mutating func removeVisits() {
    unknownVisits = 0
    viewers = viewers.mapValues { Viewers(recording: $0.recording) }
      .filter { $0.value.recording?.count != 0 }
  }

  mutating func removePlays() {
    unknownPlays = 0
    viewers = viewers.mapValues { Viewers(live: $0.live) }.filter { $0.value.live?.count != 0 }
  }

  /// Counts a visit, whether anything was watched or not.
  public mutating func noteVisit(in place: Place?) {
    if place == nil { unknownVisits += 1 }
  }

  /// Counts a play, whether anything was watched or not.
  public mutating func notePlay(in place: Place?) {
    if place == nil { unknownPlays += 1 }
  }

  /// Most live viewers first, then most recording viewers, then by `code`; unknown last.
  func ranked(by code: (Place) -> String) -> [(place: Place?, live: Int?, recording: Int?)] {
    viewers
      .map { (place: $0.key, live: $0.value.live?.count, recording: $0.value.recording?.count) }
      .sorted { a, b in
        let (first, second) = ((a.live ?? 0, a.recording ?? 0), (b.live ?? 0, b.recording ?? 0))
        if first != second { return first > second }
        guard let first = a.place else { return false }
        guard let second = b.place else { return true }
        return CodePointString(code(first)) < CodePointString(code(second))
      }
  }
}
