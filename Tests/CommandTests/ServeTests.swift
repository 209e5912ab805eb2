import Testing

/// What `recap serve` refuses before it listens.
@Suite struct ServeTests {
  @Test(
    "what is missing is named, and the way to do without it",
    arguments: [
      ([], "--data, --state, --keys and --tokens are missing"),
      (["--data", "d", "--state", "s", "--keys", "k"], "--tokens is missing"),
      (["--data", "d", "--state", "s"], "--keys and --tokens are missing"),
    ] as [([String], String)])
  func missing(arguments: [String], words: String) throws {
    let outcome = try RecapCommand.run(["serve"] + arguments)
    #expect(outcome.status == 64 && outcome.errorLines.count == 1)
    #expect(outcome.standardError.contains(words) && outcome.standardError.contains("--demo"))
  }

  @Test(
    "a demo takes no files of others, and nobody else's computer gets to it",
    arguments: [
      (["--data", "d"], "--data"), (["--state", "s"], "--state"), (["--keys", "k"], "--keys"),
      (["--tokens", "t"], "--tokens"), (["--base-url", "https://r.example.org"], "--base-url"),
      (["--bind", "0.0.0.0:0"], "this computer alone"),
      (["--bind", "192.0.2.1:80"], "this computer alone"),
      (["--bind", "[::]:0"], "this computer alone"),
      (["--bind", "[::2]:0"], "this computer alone"),
      (["--bind", "127.example.org:0"], "this computer alone"),
    ] as [([String], String)])
  func demo(arguments: [String], words: String) throws {
    let outcome = try RecapCommand.run(["serve", "--demo"] + arguments)
    #expect(outcome.status == 64 && outcome.errorLines.count == 1)
    #expect(outcome.standardError.contains(words) && outcome.standardOutput.isEmpty)
  }
}
