import RecapAnalytics

/// The chat that Zoom saves beside the recording: a line of time and sender, then what was written.
struct ZoomChatExport: PlatformExport {
  func bytes(of session: SessionRecord) -> [UInt8] {
    var text = ""
    for (number, message) in session.interactions(.chatMessage).enumerated() {
      let time = session.clock(message.at)
      let sender = ZoomReport.name(session.people[message.person])
      text += "\(time.date.iso8601) \(time.clock24) From \(sender) to Everyone:\n"
      text += "\t\(WrittenTexts.message(number))\n"
    }
    return TextEncoding.utf8.bytes(text)
  }
}
