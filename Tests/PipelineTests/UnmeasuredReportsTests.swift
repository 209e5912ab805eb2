import RecapAnalytics
import Testing

@testable import RecapPipeline

@Suite("A report of polls is refused where nobody measured them, and no other is")
struct UnmeasuredReportsTests {
  private func refusal(_ unmeasured: Set<Signal>, _ kind: ReportKind) -> RenderError? {
    var provenance = Provenance()
    provenance.unmeasured = unmeasured
    do {
      try RenderError.check(provenance, for: kind)
      return nil
    } catch { return error as? RenderError }
  }

  @Test(
    "whatever a source leaves out, the session's report leaves it out", arguments: Signal.allCases)
  func told(_ signal: Signal) {
    #expect(refusal([signal], .dashboard) == nil)
    #expect(refusal(Set(Signal.allCases).subtracting([signal]), .dashboard) == nil)
  }

  @Test("polls without polls are refused with what to do")
  func refused() throws {
    #expect(refusal(Set(Signal.allCases).subtracting([.polls]), .polls) == nil)
    let error = try #require(refusal([.polls], .polls))
    #expect("\(error)" == "the source of the session does not tell polls")
    #expect(error.dataHint?.contains("import a poll report") == true)
  }
}
