import RecapCCurl

/// One use of libcurl.
struct Transfer: ~Copyable {
  private let handle: UnsafeMutableRawPointer
  private var recipients: UnsafeMutablePointer<curl_slist>?
  private let words: UnsafeMutablePointer<CChar>

  /// Why the library can't be had; nil where it can.
  static let fault: String? = ccurl_load().map { String(cString: $0) }

  /// Nil where memory ends.
  init?() {
    guard let handle = ccurl_easy_init() else { return nil }
    self.handle = handle
    words = .allocate(capacity: Int(CURL_ERROR_SIZE))
    words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    set(CURLOPT_NOSIGNAL, 1)
    check(ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, words))
  }

  deinit {
    ccurl_easy_cleanup(handle)
    ccurl_slist_free_all(recipients)
    words.deallocate()
  }

  func set(_ option: CURLoption, _ number: Int) {
    check(ccurl_set_number(handle, option, number))
  }

  func set(_ option: CURLoption, _ text: String) { check(ccurl_set_text(handle, option, text)) }

  mutating func setRecipient(_ mailbox: String) {
    recipients = ccurl_slist_append(recipients, mailbox)
    check(ccurl_set_pointer(handle, CURLOPT_MAIL_RCPT, recipients))
  }

  /// Sends what a dialogue has to say, and waits for the end.
  /// - Returns: Nil for success, else the code and what it means.
  func perform(_ dialogue: SMTPDialogue) -> (code: CURLcode, words: String)? {
    let context = Unmanaged.passUnretained(dialogue).toOpaque()
    check(ccurl_set_pointer(handle, CURLOPT_READDATA, context))
    check(ccurl_set_pointer(handle, CURLOPT_HEADERDATA, context))
    check(
      ccurl_set_function(handle, CURLOPT_READFUNCTION) { bytes, size, count, context in
        let dialogue = Unmanaged<SMTPDialogue>.fromOpaque(context!).takeUnretainedValue()
        return dialogue.read(into: .init(start: bytes, count: size * count))
      })
    check(
      ccurl_set_function(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
        let dialogue = Unmanaged<SMTPDialogue>.fromOpaque(context!).takeUnretainedValue()
        dialogue.hear(.init(start: bytes, count: size * count))
        return size * count
      })
    set(CURLOPT_NOPROGRESS, 0)
    check(ccurl_set_pointer(handle, CURLOPT_XFERINFODATA, context))
    check(
      ccurl_set_progress(handle) { context, _, _, _, _ in
        Unmanaged<SMTPDialogue>.fromOpaque(context!).takeUnretainedValue().isOver ? 1 : 0
      })
    let code = withExtendedLifetime(dialogue) { ccurl_easy_perform(handle) }
    if code == CURLE_OK { return nil }
    let detail = String(cString: words)
    return (code, detail.isEmpty ? String(cString: ccurl_easy_strerror(code)) : detail)
  }

  /// Options are ours alone: one that is refused is a fault of this file, or memory has ended.
  private func check(_ code: CURLcode) {
    precondition(code == CURLE_OK, "libcurl refuses an option: \(code.rawValue)")
  }
}
