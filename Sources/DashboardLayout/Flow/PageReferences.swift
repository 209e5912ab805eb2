/// A part of a report that others refer to by its page.
enum Destination: String, Hashable {
  case polls, recording, countries, devices, attendees, recordingViewers, definitions

  /// In the document.
  var name: String { rawValue }
}

/// On which page each part of a report begins, known once all of it is laid out.
struct PageReferences {
  private let pages: [Destination: Int]

  init(_ pages: [Destination: Int]) { self.pages = pages }

  /// Counts from 1; nil for a part the report does not have.
  func page(of destination: Destination) -> Int? { pages[destination] }
}
