import RecapDigest
import Testing

@Suite struct SHA256DigestTests {
  @Test("the digest of “abc” is the one of FIPS 180-4, however it comes")
  func known() {
    var digest = SHA256Digest()
    for part in ["a", "", "bc"] { Array(part.utf8).withUnsafeBytes { digest.update($0) } }
    #expect(
      digest.hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("texts that are added stay apart")
  func apart() {
    func digest(_ texts: String...) -> String {
      var digest = SHA256Digest()
      for text in texts { digest.add(text) }
      return digest.hexadecimal
    }
    #expect(digest("ab", "c") != digest("a", "bc"))
    #expect(digest("ab") != digest("ab", ""))
    #expect(digest("a", "b") == digest("a", "b"))
  }
}
