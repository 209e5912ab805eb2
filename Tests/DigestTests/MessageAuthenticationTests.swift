import RecapDigest
import Testing

@Suite struct MessageAuthenticationTests {
  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  @Test(
    "codes are those of RFC 4231",
    arguments: [
      (
        [UInt8](repeating: 0x0b, count: 20), "Hi There",
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
      ),
      (
        Array("Jefe".utf8), "what do ya want for nothing?",
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
      ),
      (
        [UInt8](repeating: 0xaa, count: 131),
        "Test Using Larger Than Block-Size Key - Hash Key First",
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
      ),
    ])
  func known(key: [UInt8], message: String, code: String) {
    let bytes = Array(message.utf8)
    let own = MessageAuthentication.code(for: bytes, key: key)
    #expect(hexadecimal(own) == code)
    #expect(MessageAuthentication.isCode(own, for: bytes, key: key))
  }

  @Test("a code with one bit changed, cut short or made longer is none")
  func wrong() {
    let key = [UInt8](repeating: 7, count: 32)
    let message = Array("report".utf8)
    let code = MessageAuthentication.code(for: message, key: key)
    for bit in 0..<256 {
      var wrong = code
      wrong[bit / 8] ^= 1 << (bit % 8)
      #expect(!MessageAuthentication.isCode(wrong, for: message, key: key))
    }
    for wrong in [[], code.dropLast(), code + [0]].map(Array.init) {
      #expect(!MessageAuthentication.isCode(wrong, for: message, key: key))
    }
  }

  @Test("random bytes are as many as asked for and never twice the same")
  func random() {
    for count in [0, 1, 2, 16, 32, 100] { #expect(RandomBytes.draw(count).count == count) }
    #expect(Set((0..<100).map { _ in RandomBytes.draw(32) }).count == 100)
  }

  @Test("a digest is compared with all of its bytes")
  func digest() {
    var digest = SHA256Digest()
    digest.add("keynote")
    #expect(digest.isEqual(to: digest.bytes))
    for index in 0..<32 {
      var wrong = digest.bytes
      wrong[index] ^= 1
      #expect(!digest.isEqual(to: wrong))
    }
    #expect(!digest.isEqual(to: []))
    #expect(!digest.isEqual(to: digest.bytes + [0]))
  }
}
