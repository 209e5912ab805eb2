import RecapAccess
import Testing

@testable import RecapServer

@Suite struct ServicePathsTests {
  @Test(
    "paths are behind the path of the service",
    arguments: [
      (nil, ""), ("https://a.example", ""), ("https://a.example/", ""),
      ("https://a.example/recap/", "/recap"), ("http://[::1]:8080/a/b", "/a/b"),
    ])
  func prefix(address: String?, prefix: String) {
    let paths = ServicePaths(address.map { ServiceAddress($0)! })
    #expect(paths[.page] == prefix + "/")
    #expect(paths[.sessions(event: "é")] == prefix + "/events/%C3%A9/sessions")
    #expect(paths[pageOf: "a&b"] == prefix + "/?event=a%26b")
  }
}
