import HTTPTypes

/// What every answer has, unless it says otherwise itself.
enum SecurityHeaders {
  static let policy = "default-src 'none'; frame-ancestors 'none'"

  static func complete(_ headers: inout HTTPFields, caller: Caller?) {
    func set(_ name: HTTPField.Name, _ value: String) {
      if headers[name] == nil { headers[name] = value }
    }
    set(.xContentTypeOptions, "nosniff")
    set(.referrerPolicy, "no-referrer")
    set(.contentSecurityPolicy, policy)
    set(.crossOriginOpenerPolicy, "same-origin")
    set(.crossOriginResourcePolicy, "same-origin")
    switch caller {
    // Kept by the client, and shown again only after asking whether it is current.
    case .bearer, .page: set(.cacheControl, "private, no-cache")
    case .link, nil: set(.cacheControl, "private, no-store")
    }
    set(.vary, "Authorization, Cookie, Accept")
  }
}
