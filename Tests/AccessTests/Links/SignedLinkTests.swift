import SceneInspection
import Testing

@testable import RecapAccess

@Suite struct SignedLinkTests {
  private static let now = 1_773_000_000
  private static let expires = now + 3600
  private let keyring: Keyring
  private let target: RequestTarget
  private let link: SignedLink

  init() throws {
    keyring = try Keyring(Self.line("2026-03", 1), file: "keys")
    target = try RequestTarget(
      segments: ["events", "summit", "sessions", "café 1", "report.pdf"],
      query: [.init("locale", "de"), .init("timeZone", "Europe/Berlin")])
    link = try SignedLink(to: target, expires: Self.expires, at: Self.now, by: keyring)
  }

  private static func line(_ id: String, _ seed: UInt8) throws -> String {
    try Keyring.newKey(id: id, secret: [UInt8](repeating: seed, count: 32))
  }

  private func verdict(
    _ text: String, method: String = "GET", at now: Int = now, by keyring: Keyring? = nil
  ) -> SignedLink.Verdict {
    guard let target = try? RequestTarget(text) else { return .bad }
    return SignedLink.verdict(on: target, method: method, at: now, by: keyring ?? self.keyring)
  }

  @Test("a link is the canonical text with expiry, key and signature, and is good as it stands")
  func good() throws {
    #expect(
      link.text.hasPrefix(
        "/events/summit/sessions/caf%C3%A9%201/report.pdf?expires=1773003600&key=2026-03&locale=de&signature="
      ))
    #expect(link.text.hasSuffix("&timeZone=Europe%2FBerlin"))
    #expect(verdict(link.text) == .valid(target))
    #expect(try RequestTarget(link.text).isSigned)
    #expect(!target.isSigned)
  }

  @Test("a right signature does not make a link live for more than seven days")
  func tooLong() throws {
    let expires = Self.now + SignedLink.longestLife
    let link = try SignedLink(to: target, expires: expires, at: Self.now, by: keyring)
    #expect(verdict(link.text) == .valid(target))
    // The clock of whoever signs may be a little ahead.
    #expect(verdict(link.text, at: Self.now - 60) == .valid(target))
    #expect(verdict(link.text, at: Self.now - 86_400) == .bad)
  }

  @Test("the signature is that of a second implementation")
  func reference() throws {
    // python3: hmac.new(bytes([1]) * 32, message, "sha256"), base64.urlsafe_b64encode(…).rstrip(b"=")
    let target = try RequestTarget(segments: ["events", "summit"])
    let link = try SignedLink(to: target, expires: Self.expires, at: Self.now, by: keyring)
    #expect(
      link.text
        == "/events/summit?expires=1773003600&key=2026-03&signature=sIKHaESxYuAHdX72j9S9fGh0Ybwy8jY9XK-OFVfc-5g"
    )
  }

  @Test("each byte changed to any other is refused, and so is each left out or put in")
  func everyByte() {
    let bytes = Array(link.text.utf8)
    for index in bytes.indices {
      for byte in UInt8.min...UInt8.max where byte != bytes[index] {
        var wrong = bytes
        wrong[index] = byte
        guard verdict(String(decoding: wrong, as: UTF8.self)) == .bad else {
          Issue.record("byte \(index) may be \(byte)")
          continue
        }
      }
      var shorter = bytes
      shorter.remove(at: index)
      #expect(verdict(String(decoding: shorter, as: UTF8.self)) == .bad)
      for byte in "aA0/%.&=+-_".utf8 {
        var longer = bytes
        longer.insert(byte, at: index)
        #expect(verdict(String(decoding: longer, as: UTF8.self)) == .bad)
      }
      #expect(verdict(String(decoding: bytes[..<index], as: UTF8.self)) == .bad)
    }
  }

  @Test("HEAD is as good as GET, no other method is")
  func methods() {
    #expect(verdict(link.text, method: "HEAD") == .valid(target))
    for method in ["POST", "PUT", "DELETE", "get", "head", "", "GET ", "GET\n/", "OPTIONS"] {
      #expect(verdict(link.text, method: method) == .bad)
    }
  }

  @Test("a link is good until the second it expires in, and is told to be expired only if signed")
  func expiry() {
    #expect(verdict(link.text, at: Self.expires - 1) == .valid(target))
    #expect(verdict(link.text, at: Self.expires) == .expired(target))
    #expect(verdict(link.text, at: Self.expires + 1) == .expired(target))
    let forged = link.text.replacing("report.pdf", with: "report.csv")
    #expect(verdict(forged, at: Self.expires + 1) == .bad)
  }

  @Test(
    "another path, query, expiry or key is refused",
    arguments: [
      ("report.pdf", "report.csv"), ("report.pdf", "report.pdf/x"), ("/sessions/", "/Sessions/"),
      ("locale=de", "locale=en"), ("locale=de&", ""), ("locale=de", "locale=de&lpcale=de"),
      ("expires=1773003600", "expires=1773003601"), ("expires=1773003600", "expires=9773003600"),
      ("expires=1773003600", "expires=+1773003600"), ("expires=1773003600", "expires=01773003600"),
      ("expires=1773003600", "expires=%31773003600"), ("expires=1773003600&", ""),
      ("expires=1773003600", "expires="), ("expires=1773003600", "expires=99999999999999999999"),
      ("key=2026-03", "key=2026-04"), ("key=2026-03&", ""), ("key=2026-03", "key="),
      ("signature=", "signature=A"), ("signature=", "Signature="), ("signature=", "x="),
    ])
  func altered(part: String, other: String) {
    #expect(link.text.contains(part))
    #expect(verdict(link.text.replacing(part, with: other)) == .bad)
  }

  @Test(
    "a second spelling of the same link is refused",
    arguments: [
      ("%C3%A9", "%c3%a9"), ("/report.pdf", "/%72eport.pdf"), ("%20", "+"),
      ("%2FBerlin", "/Berlin"),
      ("/events/", "/events/./"), ("/events/", "/x/../events/"), ("/events/", "//events/"),
      ("/events/", "/events%2F"), ("/events/", "/%2e/events/"), ("?expires", "?&expires"),
      ("%C3%A9", "e%CC%81"), ("summit", "summit%00"), ("summit", "summit;"),
    ])
  func spellings(part: String, other: String) {
    #expect(link.text.contains(part))
    #expect(verdict(link.text.replacing(part, with: other)) == .bad)
  }

  @Test("a parameter that comes twice is refused, also in another order")
  func repeated() throws {
    for parameter in try #require(link.text.split(separator: "?").last).split(separator: "&") {
      #expect(verdict("\(link.text)&\(parameter)") == .bad)
      #expect(verdict(link.text.replacing("?", with: "?\(parameter)&")) == .bad)
    }
    #expect(verdict("\(link.text)&zone=1") == .bad)
    let parameters = try #require(link.text.split(separator: "?").last).split(separator: "&")
    let path = try #require(link.text.split(separator: "?").first)
    #expect(verdict("\(path)?\(parameters.reversed().joined(separator: "&"))") == .bad)
  }

  @Test("a signature has one spelling: no padding, no other alphabet, no other last bits")
  func signatureSpelling() throws {
    let signature = try #require(try RequestTarget(link.text)["signature"])
    #expect(signature.utf8.count == 43)
    let standard = signature.replacing("-", with: "%2B").replacing("_", with: "%2F")
    var spellings = [
      signature + "=", signature + "%3D", signature + "A", String(signature.dropLast()),
    ]
    if standard != signature { spellings.append(standard) }
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    spellings += alphabet.map { signature.dropLast() + String($0) }.filter { $0 != signature }
    for spelling in spellings {
      #expect(verdict(link.text.replacing(signature, with: spelling)) == .bad)
    }
  }

  @Test("after rotation the new key signs, the old one is accepted until it is taken out")
  func rotation() throws {
    let both = try Keyring("\(Self.line("new", 2))\n\(Self.line("2026-03", 1))", file: "keys")
    let newOnly = try Keyring(Self.line("new", 2), file: "keys")
    #expect(verdict(link.text, by: both) == .valid(target))
    #expect(verdict(link.text, by: newOnly) == .bad)
    let newer = try SignedLink(to: target, expires: Self.expires, at: Self.now, by: both)
    #expect(newer.text.contains("key=new"))
    #expect(verdict(newer.text, by: newOnly) == .valid(target))
    #expect(verdict(newer.text) == .bad)
    // The id alone does not make a key.
    let impostor = try Keyring(Self.line("2026-03", 9), file: "keys")
    #expect(verdict(link.text, by: impostor) == .bad)
  }

  @Test("a link lives seven days at most, and longer than now")
  func life() throws {
    let longest = Self.now + 7 * 86_400
    let sevenDays = try SignedLink(to: target, expires: longest, at: Self.now, by: keyring)
    #expect(verdict(sevenDays.text, at: longest - 1) == .valid(target))
    #expect(throws: SignedLinkError.isTooLong) {
      try SignedLink(to: target, expires: longest + 1, at: Self.now, by: keyring)
    }
    for expires in [Self.now, Self.now - 1] {
      #expect(throws: SignedLinkError.isOver) {
        try SignedLink(to: target, expires: expires, at: Self.now, by: keyring)
      }
    }
    #expect(throws: SignedLinkError.isSigned) {
      try SignedLink(
        to: RequestTarget(link.text), expires: Self.expires, at: Self.now, by: keyring)
    }
  }

  @Test("two targets never sign the same bytes")
  func unambiguous() throws {
    let targets = try [
      RequestTarget(segments: ["a", "b"]), RequestTarget(segments: ["a%2Fb"]),
      RequestTarget(segments: ["a"], query: [.init("b", "c&d=e")]),
      RequestTarget(segments: ["a"], query: [.init("b", "c"), .init("d", "e")]),
      RequestTarget(segments: ["a"], query: [.init("b=c&d", "e")]),
      RequestTarget(segments: ["a?b=c"], query: [.init("d", "e")]),
      RequestTarget(segments: ["a"]), RequestTarget(segments: []),
    ]
    let signatures = try targets.map { target in
      let link = try SignedLink(to: target, expires: Self.expires, at: Self.now, by: keyring)
      return try RequestTarget(link.text)["signature"]
    }
    #expect(Set(signatures).count == targets.count)
  }

  @Test("random texts never crash and never verify")
  func fuzz() throws {
    var random = SeededRandom(11)
    let signature = try #require(try RequestTarget(link.text)["signature"])
    let pieces =
      [
        "/events/summit", "?", "&", "expires=1773003600", "key=2026-03", "signature=", "%",
        "signature=\(signature)", "=", "/", "..", "%2e", "%C3%A9", "\u{0}", "é", "+", "-1", "A",
      ] + link.text.split(separator: "&").map(String.init)
    var signed = 0
    for _ in 0..<20_000 {
      let length = Int.random(in: 1...9, using: &random)
      let text = (0..<length).map { _ in pieces.randomElement(using: &random)! }.joined()
      if (try? RequestTarget(text))?.isSigned == true { signed += 1 }
      if text != link.text { #expect(verdict(text) == .bad) }
    }
    #expect(signed > 50)
  }
}
