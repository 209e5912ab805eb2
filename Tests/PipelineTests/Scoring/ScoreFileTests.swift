import Glibc
import RecapAnalytics
import SessionFixtures
import Testing

@testable import RecapPipeline

@Suite("Files of points")
struct ScoreFileTests {
  @Test("what a file does not name stays as usual, and numbers are as they are written")
  func read() throws {
    let formula = try ScoreFile.formula(
      """
      [stay]
      points = 40            # whole
      [polls]
      points = 2.50
      most = 4
      [chatMessages]
      points = 0.00001
      [exclude]
      company = [" Own GmbH "]
      role = ["Speaker", "Host"]
      email_domain = ["Own.example"]
      """, of: "score.toml")
    let rules = Dictionary(uniqueKeysWithValues: formula.rules.map { ($0.signal, $0) })
    #expect(rules[.stay]?.points.ratio == Ratio(40, 1))
    #expect(rules[.polls]?.points.ratio == Ratio(5, 2))
    #expect(rules[.polls]?.most == 4)
    #expect(rules[.chatMessages]?.points.ratio == Ratio(1, 100_000))
    #expect(rules[.reactions] == ScoreFormula.usual.rules.first { $0.signal == .reactions })
    #expect(formula.exclusion.companies == ["Own GmbH"])
    #expect(formula.exclusion.roles == ["Speaker", "Host"])
    #expect(formula.exclusion.mailDomains == ["Own.example"])
    #expect(try ScoreFile.formula("", of: "score.toml") == .usual)
  }

  @Test(
    "a mistake is told with its file and line",
    arguments: [
      ("[stay]\npoint = 1", "score.toml, line 2: stay has no key “point”"),
      ("[stay]\nmost = 1", "score.toml, line 2: stay has no key “most”"),
      ("\n[warmth]\npoints = 1", "score.toml, line 2: there is no table “warmth”"),
      ("stay = 3", "score.toml, line 1: stay is a number, not a table"),
      ("[polls]\npoints = \"5\"", "score.toml, line 2: points is a text"),
      ("[polls]\n\npoints = 1001", "score.toml, line 3: points is 1001"),
      ("[polls]\npoints = -0.5", "score.toml, line 2: points is -0.5"),
      ("[polls]\npoints = nan", "score.toml, line 2: points is nan"),
      ("[polls]\npoints = 0.1234567891", "score.toml, line 2: points have more than 9 decimals"),
      ("[polls]\npoints = 1\nmost = 2.0", "score.toml, line 3: most is 2.0"),
      ("[exclude]\ncompany = \"Own\"", "score.toml, line 2: company is a text"),
      (
        "[exclude]\nrole = [\"A\", 1]",
        "score.toml, line 2: role has something in it that is 1"
      ),
      ("[exclude]\nrole = [\" \"]", "score.toml, line 2: role has a blank text in it"),
      ("[exclude]\nemail = []", "score.toml, line 2: exclude has no key “email”"),
      ("[stay", "score.toml, line 1: is no TOML"),
      ("stay.points = -1", "score.toml, line 1: points is -1"),
    ])
  func mistakes(text: String, message: String) {
    let error = #expect(throws: ScoreFileError.self) {
      try ScoreFile.formula(text, of: "score.toml")
    }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
    #expect(Failure(error ?? .init("", nil, "", hint: "")).code == .usage)
  }

  @Test("a pipe is not waited for", .timeLimit(.minutes(1)))
  func pipe() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("score.toml")
    #expect(mkfifo(path, 0o600) == 0)
    let error = #expect(throws: ScoreFileError.self) { try ScoreFile.formula(path: path) }
    #expect(error?.isMissing == true)
  }
}
