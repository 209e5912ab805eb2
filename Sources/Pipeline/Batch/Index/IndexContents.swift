import Foundation
import RecapAnalytics
import RecapExportData

/// What the reports of a batch are of: events, their sessions, and the files of each.
struct IndexContents {
  struct Event {
    /// The event's name; where the manifest does not say it, the database's.
    let name: String
    let database: String
    /// Those of all sessions in one.
    let reports: [Link]
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
    let subjects = Dictionary(grouping: manifest.files, by: \.report.subject).map {
      subject, files in
      // A manifest of an older version does not say what a session is called.
      Subject(file: files.first { $0.title != nil } ?? files[0], files: files, id: subject.session)
    }
    let events = Dictionary(grouping: subjects) { subject in
      [subject.file.database, subject.file.event ?? ""].map { CodePointString($0) }
    }
    self.events = events.values.map { subjects in
      let first = subjects[0].file
      return Event(
        name: first.event ?? first.database, database: first.database,
        reports: subjects.filter { $0.id == nil }.flatMap { Self.links($0.files) },
        sessions: subjects.filter { $0.id != nil }.sorted { $0.order < $1.order }.map {
          Self.session($0.file, $0.files)
        })
    }.sorted { $0.order < $1.order }
  }

  /// What some files are of.
  private struct Subject {
    let file: Manifest.File
    let files: [Manifest.File]
    /// The session's; nil for the event.
    let id: CodePointString?

    var order: (Int, CodePointString) {
      (file.startedAt ?? .max, id ?? CodePointString(""))
    }
  }

  private static func session(_ known: Manifest.File, _ files: [Manifest.File]) -> Session {
    Session(
      title: known.title ?? known.session ?? known.database, startedAt: known.startedAt,
      zone: ZoneRules(orUTC: known.timeZone), files: links(files))
  }

  private static func links(_ files: [Manifest.File]) -> [Link] {
    let labels = Dictionary(grouping: files, by: label)
    let order = ReportFormat.allCases.flatMap { format in
      files.filter { $0.format == format }.sorted {
        (label($0), CodePointString($0.path)) < (label($1), CodePointString($1.path))
      }
    }
    return order.map { file in
      let label = label(file)
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      return Link(
        label: labels[label]!.count == 1 ? label : "\(label), \(name)", path: file.path,
        size: file.size)
    }
  }

  /// "PDF", "Polls PDF", "CSV of countries, anonymised".
  private static func label(_ file: Manifest.File) -> String {
    var label = file.format.rawValue.uppercased()
    switch file.options.report {
    case .polls: label = "Polls \(label)"
    case .summary: label = "Summary \(label)"
    case .sponsor: label = "Sponsor \(label)"
    case .speaker: label = "Speaker \(label)"
    case .slides, .eventSlides: label = "Slides"
    case .dashboard, .event: break
    }
    let usual: CSVTable = file.options.report.isOfEvent ? .matrix : .attendees
    if file.format == .csv, file.options.table != usual {
      label += " of \(file.options.table.rawValue)"
    }
    return file.options.smallestGroup == nil || file.options.report.namesNobody
      ? label : label + ", anonymised"
  }
}

extension IndexContents.Event {
  fileprivate var order: (Int, CodePointString, CodePointString) {
    let latest = sessions.compactMap(\.startedAt).max()
    return (latest.map { -$0 } ?? .max, CodePointString(name), CodePointString(database))
  }
}
