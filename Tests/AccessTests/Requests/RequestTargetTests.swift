import SceneInspection
import Testing

@testable import RecapAccess

@Suite struct RequestTargetTests {
  @Test("path and query are decoded exactly once")
  func decoding() throws {
    let target = try RequestTarget("/events/caf%c3%a9%2541/a+b?q=%2541+%26&a=1%2B1&empty=")
    #expect(target.segments == ["events", "café%41", "a+b"])
    #expect(target["q"] == "%41 &")
    #expect(target["a"] == "1+1")
    #expect(target["empty"] == "")
    #expect(target["none"] == nil)
    #expect(try RequestTarget("/").segments == [])
  }

  @Test(
    "however it is spelled, a target has one canonical text",
    arguments: [
      ("/events/summit", "/events/summit"),
      ("/%65vents/summi%74", "/events/summit"),
      ("/caf%c3%a9", "/caf%C3%A9"),
      ("/a:b@c", "/a%3Ab%40c"),
      ("/a?b=2&a=1", "/a?a=1&b=2"),
      ("/a?%61=x+y", "/a?a=x%20y"),
      ("/a?a=/?", "/a?a=%2F%3F"),
      ("/", "/"),
    ])
  func canonical(spelling: String, text: String) throws {
    let target = try RequestTarget(spelling)
    #expect(target.text == text)
    #expect(target.isCanonical == (spelling == text))
    let again = try RequestTarget(text)
    #expect(again.isCanonical)
    #expect(again.segments == target.segments && again.query == target.query)
  }

  @Test(
    "what could be read in two ways is refused",
    arguments: [
      ("", .notAPath), ("events", .notAPath), ("*", .notAPath),
      ("http://example.org/events", .notAPath), ("?a=1", .notAPath),
      ("//example.org/events", .emptySegment), ("/events/", .emptySegment),
      ("/a//b", .emptySegment),
      ("/.", .dotSegment), ("/a/../b", .dotSegment), ("/a/..", .dotSegment),
      ("/a/%2e%2e/b", .dotSegment), ("/a/%2E./b", .dotSegment), ("/a/.%2e", .dotSegment),
      ("/a%2fb", .separatorInSegment), ("/a%2F..%2Fb", .separatorInSegment),
      ("/a%5cb", .separatorInSegment), ("/..%5C", .separatorInSegment),
      ("/a\\b", .illegalCharacter), ("/a b", .illegalCharacter), ("/a\u{0}", .illegalCharacter),
      ("/café", .illegalCharacter), ("/a#b", .illegalCharacter), ("/a?b=c#d", .illegalCharacter),
      ("/a\r\nHost: b", .illegalCharacter), ("/a?b=\u{7F}", .illegalCharacter),
      ("/a%00b", .controlCharacter), ("/a%0d%0ab", .controlCharacter), ("/a%7f", .controlCharacter),
      ("/a%C2%85", .controlCharacter), ("/a?b=%00", .controlCharacter),
      ("/a?%0a=1", .controlCharacter),
      ("/a%", .malformedEscape), ("/a%4", .malformedEscape), ("/a%4g", .malformedEscape),
      ("/a%u0041", .malformedEscape), ("/%%41", .malformedEscape), ("/a?b=%", .malformedEscape),
      ("/a%ff", .notUTF8), ("/a%c0%ae", .notUTF8), ("/%c0%af", .notUTF8), ("/a%ed%a0%80", .notUTF8),
      ("/a%e2%82", .notUTF8), ("/a?b=%f5%80%80%80", .notUTF8),
      ("/a?", .malformedParameter), ("/a?b", .malformedParameter), ("/a?=1", .malformedParameter),
      ("/a?b=1&", .malformedParameter), ("/a?&b=1", .malformedParameter),
      ("/a?b=1&b=1", .repeatedParameter), ("/a?b=1&c=2&%62=3", .repeatedParameter),
      ("/a?caf%c3%a9=1&cafe%cc%81=2", .repeatedParameter),
    ] as [(String, RequestTargetError)])
  func refused(text: String, error: RequestTargetError) {
    #expect(throws: error) { try RequestTarget(text) }
    #expect(!error.description.isEmpty)
  }

  @Test(
    "what is composed obeys the same rules",
    arguments: [
      ("", .emptySegment), ("..", .dotSegment), (".", .dotSegment), ("a/b", .separatorInSegment),
      ("a\\b", .separatorInSegment), ("a\nb", .controlCharacter),
    ] as [(String, RequestTargetError)])
  func composed(segment: String, error: RequestTargetError) {
    #expect(throws: error) { try RequestTarget(segments: ["events", segment]) }
  }

  @Test("any names that can be composed are read back as they were")
  func roundTrip() throws {
    var random = SeededRandom(2_026)
    let letters = Array("aZ9 ..--%25+&=?#:@é漢😀\u{301}\u{202E}'\"<>")
    func name() -> String {
      String(
        (0..<Int.random(in: 1...12, using: &random)).map { _ in
          letters.randomElement(using: &random)!
        })
    }
    var composed = 0
    for _ in 0..<2_000 {
      guard
        let target = try? RequestTarget(
          segments: [name(), name()], query: [.init(name(), name()), .init("z", name())])
      else { continue }
      composed += 1
      let read = try RequestTarget(target.text)
      #expect(read == target)
      #expect(read.isCanonical)
      #expect(read.segments.map { Array($0.utf8) } == target.segments.map { Array($0.utf8) })
    }
    #expect(composed > 1_900)
  }

  @Test("random texts are refused or have a canonical text that means the same")
  func fuzz() throws {
    var random = SeededRandom(7)
    let pieces = Array("/?&=%.+ab2eEfF05cC\\#\u{0}é ").map(String.init) + ["%2e", "%c3%a9", "a=1"]
    var accepted = 0
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...14, using: &random)
      let text = "/" + (0..<length).map { _ in pieces.randomElement(using: &random)! }.joined()
      guard let target = try? RequestTarget(text) else { continue }
      accepted += 1
      let again = try RequestTarget(target.text)
      #expect(again.segments == target.segments && again.query == target.query)
      #expect(again.isCanonical)
      #expect(
        !target.segments.contains { $0.isEmpty || $0 == "." || $0 == ".." || $0.contains("/") })
    }
    #expect(accepted > 300)
  }
}
