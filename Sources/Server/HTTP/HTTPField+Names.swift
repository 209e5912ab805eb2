import HTTPTypes

extension HTTPField.Name {
  static let host = Self("Host")!
  static let xRequestID = Self("X-Request-ID")!
  static let referrerPolicy = Self("Referrer-Policy")!
  static let permissionsPolicy = Self("Permissions-Policy")!
  static let crossOriginOpenerPolicy = Self("Cross-Origin-Opener-Policy")!
  static let crossOriginResourcePolicy = Self("Cross-Origin-Resource-Policy")!
  static let secFetchSite = Self("Sec-Fetch-Site")!
}
