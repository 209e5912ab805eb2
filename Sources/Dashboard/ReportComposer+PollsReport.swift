import RecapAnalytics

extension ReportComposer {
  /// The polls alone, as the dashboard has them.
  public func pollsReport() -> PollsReport {
    let title = DisplayText.title(session.title)
    return PollsReport(
      language: words.language, documentTitle: words.pollsDocument(of: title),
      header: header(lead: words.pollsLead()),
      polls: polls(title: words.allPollQuestions), furniture: furniture(words.allPollQuestions),
      generatedAt: Instant.iso8601(options.generatedAt))
  }
}
