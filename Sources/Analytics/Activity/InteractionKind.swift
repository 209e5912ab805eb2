/// What an attendee does in a session besides watching.
public enum InteractionKind: String, Sendable, CaseIterable {
  case reaction
  case chatMessage = "chat_message"
  case qaThread = "qa_thread"
  case attachmentDownload = "attachment_download"
  case handRaise = "hand_raise"
}
