import RecapAccess
import Testing

@testable import RecapServer

struct SignInCodeTests {
  @Test("a code is good once, and its neighbours never")
  func once() throws {
    let code = SignInCode(holder: "demo")
    let text = try #require(try code.target[SignInCode.parameter])
    #expect(text.utf8.count == 64 && code.holder == "demo")
    for other in ["", "x", String(text.dropLast()), text + "0", text.uppercased() + " "] {
      #expect(!code.use(other))
    }
    #expect(code.use(text))
    #expect(!code.use(text))
  }

  @Test("no two codes are the same")
  func fresh() throws {
    let texts = try (0..<10).map { _ in try SignInCode(holder: "demo").target.text }
    #expect(Set(texts).count == 10)
    #expect(texts.allSatisfy { $0.hasPrefix("/sign-in?code=") })
  }
}
