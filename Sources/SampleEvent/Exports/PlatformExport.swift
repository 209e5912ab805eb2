/// Writes a session as one platform exports it.
protocol PlatformExport: Sendable {
  func bytes(of session: SessionRecord) -> [UInt8]
}
