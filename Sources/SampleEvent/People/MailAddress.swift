/// Addresses under domains that belong to nobody.
enum MailAddress {
  /// An address spelt from the name where it is Latin, else a numbered one; the number also keeps
  /// namesakes apart.
  static func of(_ name: NamePool.Name, number: Int, company: String?) -> String {
    let domain =
      company.map { "\(spelling($0, gap: "-")).example" }
      ?? ["example.org", "example.com", "mail.example"][number % 3]
    guard name.isLatin else { return "guest\(number + 1)@\(domain)" }
    let parts = [name.first, name.last].compactMap { $0 }.map { spelling($0, gap: "") }
    let suffix = number % 4 == 0 || company == nil ? "\(number % 997)" : ""
    return "\(parts.joined(separator: "."))\(suffix)@\(domain)"
  }

  /// The text in lower-case ASCII letters and digits, diacritics dropped.
  private static func spelling(_ text: String, gap: String) -> String {
    var words = [""]
    for character in text {
      let plain = plainLetters[character] ?? String(character)
      for scalar in plain.unicodeScalars {
        switch scalar {
        case "a"..."z", "0"..."9": words[words.count - 1].unicodeScalars.append(scalar)
        case "A"..."Z":
          words[words.count - 1].unicodeScalars.append(Unicode.Scalar(scalar.value + 32)!)
        case " ", "-": words.append("")
        default: break
        }
      }
    }
    return words.filter { !$0.isEmpty }.joined(separator: gap)
  }

  /// By letter; looked up, never listed, so its order doesn't matter.
  private static let plainLetters: [Character: String] = {
    let families: [(String, String)] = [
      ("a", "àáâãåāăąảạấầẩẫậắằẳẵặÀÁÂÃÅĀĂĄ"), ("ae", "äæÄÆ"), ("c", "çćčÇĆČ"), ("d", "ďđðĎĐÐ"),
      ("e", "èéêëēėęěẻẽẹếềểễệÈÉÊËĒĖĘĚ"), ("g", "ğģĞĢ"), ("i", "ìíîïīįıỉĩịÌÍÎÏĪİ"), ("k", "ķĶ"),
      ("l", "łļľĺŁĻĽ"), ("n", "ñńņňÑŃŅŇ"), ("o", "òóôõőøōọỏốồổỗộớờởỡợơÒÓÔÕŐØŌỌ"), ("oe", "öÖ"),
      ("r", "řŕŘ"), ("s", "śšşșŚŠŞȘ"), ("ss", "ß"), ("t", "ťţțŤŢȚ"), ("th", "þÞ"),
      ("u", "ùúûūůűųưụủũứừửữựÙÚÛŪŮŰŲ"), ("ue", "üÜ"), ("y", "ýÿỳỷỹỵÝ"), ("z", "źżžŹŻŽ"),
    ]
    var letters: [Character: String] = [:]
    for (plain, variants) in families {
      for variant in variants { letters[variant] = plain }
    }
    return letters
  }()
}
