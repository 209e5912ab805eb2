import RecapAccess

extension RequestTarget {
  /// The path without what looks like a part of a signature: who copied a link and lost its
  /// question mark has the signature in the path.
  var loggedPath: String {
    let path = canonicalPath
    let secret = path.firstRange(of: #/(expires|key|signature)(=|%(25)*3D)/#.ignoresCase())
    return secret.map { path[..<$0.lowerBound] + "…" } ?? path
  }
}
