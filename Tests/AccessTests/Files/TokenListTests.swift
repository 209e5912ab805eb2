import Foundation
import SessionFixtures
import Testing

@testable import RecapAccess

@Suite struct TokenListTests {
  private let ours: BearerToken
  private let theirs: BearerToken

  init() throws {
    ours = try BearerToken(name: "platform", secret: [UInt8](0..<32))
    theirs = try BearerToken(name: "night-job", secret: [UInt8](32..<64))
  }

  @Test("a token has a prefix to be found by, and its line holds no more than its SHA-256")
  func token() throws {
    #expect(ours.text == "recap_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")
    // printf recap_… | sha256sum
    #expect(
      ours.line == "platform:808c7700825a055d4d581e3a59600cfb32468c43e4c9409c0cf4fb814000351a")
    #expect(throws: AccessError.unfitName("a:b")) {
      try BearerToken(name: "a:b", secret: [UInt8](0..<32))
    }
  }

  @Test("who shows a token is known by its name, a stranger is not")
  func names() throws {
    let list = try TokenList("# tokens\n\(ours.line)\n\n\(theirs.line)\n", file: "tokens")
    #expect(list.name(of: ours.text) == "platform")
    #expect(list.name(of: theirs.text) == "night-job")
    let strangers = [
      "", " ", "recap_", ours.text + "A", " " + ours.text, String(ours.text.dropLast()),
      ours.text.lowercased(), String(ours.text.dropFirst(6)), "platform", ours.line,
      String(ours.line.split(separator: ":")[1]), ours.text + theirs.text,
    ]
    for stranger in strangers { #expect(list.name(of: stranger) == nil) }
  }

  @Test("each character of a token changed makes a stranger")
  func everyCharacter() throws {
    let list = try TokenList(ours.line, file: "tokens")
    for index in ours.text.indices {
      for other in "aA0-_" where other != ours.text[index] {
        var wrong = ours.text
        wrong.replaceSubrange(index...index, with: [other])
        #expect(list.name(of: wrong) == nil)
      }
    }
  }

  @Test("a mark tells a token from a later one of the same name")
  func marks() throws {
    let later = try BearerToken(name: "platform", secret: [UInt8](1..<33))
    let old = try TokenList(ours.line, file: "tokens")
    let new = try TokenList(later.line, file: "tokens")
    #expect(old.mark(of: "platform")?.utf8.count == 16)
    #expect(old.mark(of: "platform") != new.mark(of: "platform"))
    #expect(old.mark(of: "nobody") == nil)
  }

  @Test("an unsound file has no list, and the error says where and what to do")
  func unsound() {
    let digest = String(ours.line.split(separator: ":")[1])
    let cases: [(String, AccessError)] = [
      ("", .noToken("tokens")),
      ("platform", .malformedLine("tokens", line: 1)),
      ("platform:", .notADigest("tokens", line: 1, name: "platform")),
      ("platform:\(ours.text)", .notADigest("tokens", line: 1, name: "platform")),
      ("platform:\(digest.uppercased())", .notADigest("tokens", line: 1, name: "platform")),
      ("platform:\(digest.dropLast())", .notADigest("tokens", line: 1, name: "platform")),
      ("\(ours.line)\n\(ours.line)", .duplicateName("tokens", line: 2, name: "platform")),
      ("\(ours.line)\nb:\(digest)", .duplicateSecret("tokens", line: 2, name: "b")),
    ]
    for (text, error) in cases {
      #expect(throws: error) { try TokenList(text, file: "tokens") }
      #expect(error.description.contains("tokens") && !error.description.contains(ours.text))
      #expect(!error.hint.isEmpty)
    }
    #expect(throws: AccessError.missingFile("/nowhere/tokens")) {
      try TokenList(path: "/nowhere/tokens")
    }
  }
}
