import RecapAccess
import Testing

@Suite struct ServiceAddressTests {
  @Test(
    "an address may have a port and a path, and ends without a slash",
    arguments: [
      ("https://reports.example.org", "https://reports.example.org"),
      ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
      ("https://example.org/recap/", "https://example.org/recap"),
      ("http://[::1]:8080", "http://[::1]:8080"),
    ])
  func good(text: String, address: String) throws {
    #expect(try #require(ServiceAddress(text)).link("/a") == address + "/a")
  }

  @Test(
    "what could lead elsewhere is no address",
    arguments: [
      "", "reports.example.org", "ftp://example.org", "https://", "https:///a",
      "javascript:alert(1)",
      "https://user@example.org", "https://user:word@example.org", "https://example.org/?a=1",
      "https://example.org/#a", "https://exa mple.org", "https://example.org\r\n", "//example.org",
      "https://例え.jp",
    ])
  func bad(text: String) { #expect(ServiceAddress(text) == nil) }
}
