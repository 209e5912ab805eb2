/// A Teams list of joins and leaves, or a report of numbered sections.
enum TeamsFile {
  case list(TeamsList)
  case report(TeamsReport)

  init?(_ sample: TableSample) {
    if let report = TeamsReport(sample) {
      self = .report(report)
    } else if let list = TeamsList(sample) {
      self = .list(list)
    } else {
      return nil
    }
  }

  func read(_ file: String, _ options: ImportOptions) throws(ImportError) -> [Extract] {
    switch self {
    case .list(let list): try list.read(file, options)
    case .report(let report): try report.read(file, options)
    }
  }
}
