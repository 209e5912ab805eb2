import RecapCCurl

extension SMTPServer {
  /// Sends a letter and waits until the server has taken it on or refused it, at most `timeout`.
  ///
  /// A letter may arrive although this tells of a temporary failure: where the connection broke off
  /// after the last byte and before the server's word.
  public func send(_ message: MailMessage) -> Delivery {
    guard var transfer = Transfer() else { return .temporaryFailure("out of memory") }
    let letter = message.bytes
    // The name behind the slash is what we greet with.
    transfer.set(CURLOPT_URL, "\(self)/\(message.from.domain)")
    // What the environment says about proxies is not about mail.
    transfer.set(CURLOPT_PROXY, "")
    transfer.set(CURLOPT_CONNECTTIMEOUT_MS, connectionTimeout.milliseconds)
    transfer.set(CURLOPT_TIMEOUT_MS, timeout.milliseconds)
    transfer.set(CURLOPT_FORBID_REUSE, 1)
    secure(transfer)
    transfer.set(CURLOPT_MAIL_FROM, "<\(message.from.mailbox)>")
    transfer.setRecipient("<\(message.to.mailbox)>")
    transfer.set(CURLOPT_UPLOAD, 1)
    transfer.set(CURLOPT_INFILESIZE, letter.count)
    let dialogue = SMTPDialogue(letter, timeout: timeout)
    return delivery(transfer.perform(dialogue), dialogue)
  }

  private func secure(_ transfer: borrowing Transfer) {
    let need = isEncryptionRequired ? CURLUSESSL_ALL : CURLUSESSL_TRY
    transfer.set(CURLOPT_USE_SSL, Int(need.rawValue))
    transfer.set(CURLOPT_SSL_VERIFYPEER, isEncryptionRequired ? 1 : 0)
    transfer.set(CURLOPT_SSL_VERIFYHOST, isEncryptionRequired ? 2 : 0)
    if let authorities { transfer.set(CURLOPT_CAINFO, authorities) }
    if let user {
      transfer.set(CURLOPT_USERNAME, user)
      transfer.set(CURLOPT_PASSWORD, password)
    }
  }

  private func delivery(
    _ failure: (code: CURLcode, words: String)?, _ dialogue: SMTPDialogue
  ) -> Delivery {
    let reply = dialogue.reply
    // What happened after that word is no longer about the letter.
    guard let failure, !dialogue.isTakenOn else { return .delivered(reply?.words ?? "") }
    guard let reply, reply.code >= 400 else {
      return .temporaryFailure(
        dialogue.isTimeOver ? "\(self) did not answer in time" : "\(self): \(failure.words)")
    }
    // A wrong password is no fault of the letter.
    return reply.code >= 500 && failure.code != CURLE_LOGIN_DENIED
      ? .permanentFailure(reply.words) : .temporaryFailure(reply.words)
  }
}

extension Duration {
  fileprivate var milliseconds: Int {
    let (seconds, attoseconds) = components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}
