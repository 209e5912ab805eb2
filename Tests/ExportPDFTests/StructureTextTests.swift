import Foundation
import RecapDashboardLayout
import RecapDrawing
import RecapExportPDF
import SceneInspection
import SessionFixtures
import Testing

/// Nothing that is set as content may be lost to those who hear it: a text that became decoration
/// passes every validator.
@Suite struct StructureTextTests {
  /// The texts of a scene that stand in a role, in their order; margins are none.
  private func content(of nodes: [Scene.Node], isContent: Bool = false) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .shape, .image: return []
      case .text(let text): return isContent ? [text.line.string] : []
      case .group(let group):
        switch group.role {
        case .runningHead, .runningFoot: return []
        case .section, .table, .row, .list, nil:
          return content(of: group.nodes, isContent: isContent)
        default: return content(of: group.nodes, isContent: true)
        }
      }
    }
  }

  private func withoutSpace(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  @Test("the structure says what the pages say, all of it, in their order")
  func equal() throws {
    var session = SessionFixture(
      names: (0..<120).map { ["Ada Löwe", "Grace “Amazing” Hopper", "小林 由美"][$0 % 3] + " \($0)" })
    session.people[5].firstName = "Maximiliane Freifrau von Hohenstein-Wittgenstein zu Sayn"
    session.people[6].company = "Example & Söhne"
    for index in 0..<40 {
      session.people[index].plays = [.init(at: session.startedAt + index * 90_000, seconds: 60)]
    }
    session.polls = (0..<9).map { .init("Question \($0)?", at: 300 * $0, answeredBy: [0, $0]) }
    let file = try ReportFile(session)
    let pages = LaidOutReport(
      ReportFile.report(try session.metrics()), measure: try TestFonts.typesetter())
    let set = (0..<pages.pageCount).flatMap { content(of: pages.page(at: $0).nodes) }.joined()

    let heard = try PDFTool.run("pdfinfo", ["-struct-text", "-enc", "UTF-8", file.path]).text
      .split(separator: "\n").compactMap { line -> Substring? in
        let text = line.drop { $0 == " " }
        guard text.hasPrefix("\""), text.hasSuffix("\"") else { return nil }
        return text.dropFirst().dropLast()
      }.joined()
    #expect(withoutSpace(set).count > 9000)
    #expect(withoutSpace(heard) == withoutSpace(set))
  }
}
