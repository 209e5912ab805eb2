import RecapAccess
import RecapAnalytics
import RecapAnalyticsStore
import RecapDigest

/// A session of an event, with what it is called in addresses.
struct ListedSession: Sendable, Hashable {
  let session: Session
  /// Attendees who watched live or the recording, each once.
  let viewers: Int

  init(_ listing: SessionListing) { (session, viewers) = (listing.session, listing.viewers) }

  /// A segment of a path: the id, or where that can be none, such as with a slash in it, a tilde
  /// and the beginning of its SHA-256.
  var address: String {
    if (try? RequestTarget(segments: [session.id])) != nil { return session.id }
    var digest = SHA256Digest()
    digest.add(session.id)
    return "~" + digest.hexadecimal.prefix(16)
  }
}

extension [ListedSession] {
  func first(_ address: String) -> ListedSession? {
    first { CodePointString($0.address) == CodePointString(address) }
  }
}
