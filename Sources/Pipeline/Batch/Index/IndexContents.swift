import Foundation
import RecapAnalytics
import RecapExportData

/// What the reports of a batch are of: events, their sessions, and the files of each.
struct IndexContents {
  struct Event {
    /// The event's name; where the manifest does not say it, the database's.
    let name: String
    let database: String
    /// By start.
    let sessions: [Session]
  }

  struct Session {
    let title: String
    /// Unix seconds; nil where the manifest does not say it.
    let startedAt: Int?
    let zone: ZoneRules
    let files: [Link]
  }

  struct Link {
    let label: String
    let path: String
    /// Bytes.
    let size: Int
  }

  /// The latest first.
  let events: [Event]

  init(_ manifest: Manifest) {
    let sessions = Dictionary(grouping: manifest.files, by: \.report.session).map {
      session, files in
      // A manifest of an older version does not say what a session is called.
      let known = files.first { $0.title != nil } ?? files[0]
      return (file: known, session: Self.session(known, files), id: session)
    }
    let events = Dictionary(grouping: sessions) { session in
      [session.file.database, session.file.event ?? ""].map { CodePointString($0) }
    }
    self.events = events.values.map { sessions in
      let first = sessions[0].file
      let order = sessions.sorted { a, b in
        let (start, other) = (a.session.startedAt ?? .max, b.session.startedAt ?? .max)
        return (start, a.id.session) < (other, b.id.session)
      }
      return Event(
        name: first.event ?? first.database, database: first.database,
        sessions: order.map(\.session))
    }.sorted { $0.order < $1.order }
  }

  private static func session(_ known: Manifest.File, _ files: [Manifest.File]) -> Session {
    let labels = Dictionary(grouping: files, by: label)
    let order = ReportFormat.allCases.flatMap { format in
      files.filter { $0.format == format }.sorted {
        (label($0), CodePointString($0.path)) < (label($1), CodePointString($1.path))
      }
    }
    let links = order.map { file in
      let label = label(file)
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      return Link(
        label: labels[label]!.count == 1 ? label : "\(label), \(name)", path: file.path,
        size: file.size)
    }
    return Session(
      title: known.title ?? known.session, startedAt: known.startedAt,
      zone: ZoneRules(orUTC: known.timeZone), files: links)
  }

  /// "PDF", "Polls PDF", "CSV of countries, anonymised".
  private static func label(_ file: Manifest.File) -> String {
    var label = file.format.rawValue.uppercased()
    if file.options.report == .polls { label = "Polls \(label)" }
    if file.format == .csv, file.options.table != .attendees {
      label += " of \(file.options.table.rawValue)"
    }
    return file.options.smallestGroup == nil ? label : label + ", anonymised"
  }
}

extension IndexContents.Event {
  fileprivate var order: (Int, CodePointString, CodePointString) {
    let latest = sessions.compactMap(\.startedAt).max()
    return (latest.map { -$0 } ?? .max, CodePointString(name), CodePointString(database))
  }
}
