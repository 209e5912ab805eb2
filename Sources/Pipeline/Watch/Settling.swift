import Foundation
import RecapAnalytics

/// Since when sessions are as they are, kept in a file: a restart takes nothing from the waiting.
struct Settling {
  private struct Note: Codable {
    let database: String
    let session: String?
    /// A digest of what is stored of it.
    let content: String
    /// Unix seconds.
    let since: Int
  }

  private let path: String
  private var notes: [SubjectReference: Note] = [:]
  private var isChanged = false

  /// A file that can't be read costs a wait, not a report.
  init(folder: String) {
    // Hidden, so that no report has the name.
    path = folder + "/.watch.json"
    OutputFolder.clear(of: [path])
    let known = (try? Data(contentsOf: URL(fileURLWithPath: path)))
      .flatMap { try? JSONDecoder().decode([Note].self, from: $0) }
    for note in known ?? [] { notes[SubjectReference(note.database, note.session)] = note }
  }

  /// Notes what a session is like.
  /// - Parameter lastChange: When its database changed last, in Unix seconds.
  /// - Returns: Since when it has been like that, as far as is known; never too early.
  mutating func note(_ content: String, of session: SubjectReference, lastChange: Int) -> Int {
    let known = notes[session].flatMap { $0.content == content ? $0.since : nil }
    if let known, known <= lastChange { return known }
    notes[session] = Note(
      database: session.database.text, session: session.session?.text, content: content,
      since: lastChange)
    isChanged = true
    return lastChange
  }

  /// Forgets the sessions that no longer wait.
  mutating func keep(_ waiting: Set<SubjectReference>) {
    let count = notes.count
    notes = notes.filter { waiting.contains($0.key) }
    if notes.count < count { isChanged = true }
  }

  /// Where there is no space for it, a restart begins to wait anew.
  mutating func save() {
    guard isChanged else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let none = CodePointString("")
    let order = notes.sorted {
      ($0.key.database, $0.key.session ?? none) < ($1.key.database, $1.key.session ?? none)
    }
    do {
      let data = try encoder.encode(order.map(\.value))
      let output = try OutputFile(path: path)
      try data.withUnsafeBytes { try output.write($0) }
      try output.commit()
      isChanged = false
    } catch {}
  }
}
