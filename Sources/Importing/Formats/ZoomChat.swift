import Foundation
import RecapAnalytics

/// A saved chat of Zoom: who wrote when; what was written is not kept.
struct ZoomChat {
  private let lines: [(number: Int, text: Substring)]

  /// Most texts begin with a line of a time and a sender.
  init?(_ bytes: [UInt8]) {
    // Nearly no file is one: its first line tells.
    let start = bytes.prefix(4096).drop { $0 == 0x0A || $0 == 0x0D }
    let line = String(decoding: start.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    guard Self.message(line[...]) != nil else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    var lines: [(Int, Substring)] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    where !line.isEmpty {
      lines.append((index + 1, line))
    }
    guard let first = lines.first, Self.message(first.1) != nil else { return nil }
    self.lines = lines
  }

  private struct Message {
    let date: String?
    /// Second of the day, or from the recording's start.
    let second: Int
    let sender: String
    let isPrivate: Bool
    let isRelative: Bool
    let text: Substring
  }

  /// Of a line that begins with a time; nil for the rest of a message.
  private static func message(_ line: Substring) -> Message? {
    var rest = line.drop { $0.isWhitespace }
    var date: String?
    let head = rest.prefix(10)
    if head.utf8.count == 10, head.split(separator: "-").map({ Int($0) }).allSatisfy({ $0 != nil }),
      head.filter({ $0 == "-" }).count == 2
    {
      date = String(head)
      rest = rest.dropFirst(10).drop { $0.isWhitespace }
    }
    let clock = rest.prefix(8)
    let parts = clock.split(separator: ":").map { Int($0) }
    guard clock.utf8.count == 8, parts.count == 3, let hour = parts[0], let minute = parts[1],
      let second = parts[2], hour < 24, minute < 60, second < 60
    else { return nil }
    let after = rest.dropFirst(8)
    guard let separator = after.first, separator.isWhitespace else { return nil }
    rest = after.drop { $0.isWhitespace }
    let seconds = hour * 3600 + minute * 60 + second
    if rest.hasPrefix("From ") { return from(rest.dropFirst(5), date, seconds) }
    // 00:21:14⇥Ada:⇥hi
    guard separator == "\t", let tab = rest.firstIndex(of: "\t"), rest[..<tab].hasSuffix(":") else {
      return nil
    }
    return Message(
      date: nil, second: seconds, sender: String(rest[..<tab].dropLast()), isPrivate: false,
      isRelative: true, text: rest[rest.index(after: tab)...])
  }

  private static func from(_ text: Substring, _ date: String?, _ second: Int) -> Message? {
    let (head, body): (Substring, Substring)
    if let colon = text.range(of: " : ") {
      (head, body) = (text[..<colon.lowerBound], text[colon.upperBound...])
    } else if let colon = text.lastIndex(of: ":"),
      text[text.index(after: colon)...].allSatisfy(\.isWhitespace)
    {
      (head, body) = (text[..<colon], "")
    } else if let colon = text.range(of: ": ") ?? text.range(of: ":\t") {
      (head, body) = (text[..<colon.lowerBound], text[colon.upperBound...])
    } else {
      return nil
    }
    var sender = head
    var isPrivate =
      head.contains("(Direct Message)") || head.contains("(Privately)")
      || head.contains("(privately)")
    for mark in ["  to  ", " to "] {
      if let range = head.range(of: mark) {
        sender = head[..<range.lowerBound]
        let receiver = String(head[range.upperBound...]).folded.lowercased()
        isPrivate =
          isPrivate
          || !(receiver.hasPrefix("everyone") || receiver.hasPrefix("hosts and panelists")
            || receiver.hasPrefix("all "))
        break
      }
    }
    return Message(
      date: date, second: second, sender: String(sender).folded.trimmedCell, isPrivate: isPrivate,
      isRelative: false, text: body)
  }

  func read(_ file: String, _ options: ImportOptions) throws(ImportError) -> [Extract] {
    var extract = Extract(.zoomChat, file: file, kind: options.kind ?? .live)
    var known: [String: Int] = [:]
    var reactions: [String: [Int]] = [:]
    var removed: Set<Int> = []
    var (previous, day) = (0, 0)
    for (index, line) in lines.enumerated() {
      guard let message = Self.message(line.text) else { continue }
      if message.isPrivate {
        extract.notes.add(.privateMessages, file: file, line: line.number)
        continue
      }
      var text = String(message.text).folded
      if text.isEmpty, let next = lines[safe: index + 1], Self.message(next.text) == nil {
        text = String(next.text).folded
      }
      let person = known[message.sender] ?? extract.identities.count
      if person == extract.identities.count {
        known[message.sender] = person
        extract.identities.append(PersonName.identity(name: message.sender, email: nil))
      }
      // After midnight.
      if message.date == nil, message.second < previous - 43_200 { day += 1 }
      previous = message.second
      let at = Self.seconds(message, day, options)
      if message.isRelative { extract.isRelative = true }
      if let emoji = Self.removed(text) {
        if let last = reactions["\(person) \(emoji)"]?.popLast() { removed.insert(last) }
        continue
      }
      if let emoji = Self.added(text) {
        reactions["\(person) \(emoji)", default: []].append(extract.actions.count)
        extract.actions.append(
          Action(kind: .reaction, person: person, at: at, detail: Self.detail(emoji)))
      } else {
        extract.actions.append(Action(kind: .chatMessage, person: person, at: at, detail: nil))
      }
    }
    extract.actions = extract.actions.enumerated().filter { !removed.contains($0.offset) }.map(
      \.element)
    extract.hasForeignClock = true
    extract.isClockTime = !extract.isRelative && options.zone == nil
    return [extract]
  }

  /// By the clock of the file; without a date, on the day of `--start`, and else by the hour of the
  /// day alone, which is moved to the session's day with the shift of the clock.
  private static func seconds(_ message: Message, _ day: Int, _ options: ImportOptions) -> Int? {
    if message.isRelative { return message.second }
    let start =
      message.date.flatMap { TimeParser().time($0)?.date(in: .dmy)?.dayNumber }
      ?? options.start?.date.dayNumber
    guard let start else { return nil }
    return (start + (message.date == nil ? day : 0)) * 86_400 + message.second
  }

  /// Reacted to "…" with 👋, or "add 👍" alone.
  private static func added(_ text: String) -> String? {
    if text.hasPrefix("Reacted to \"") || text.hasPrefix("Reacted to “"),
      let with = text.range(of: " with ", options: .backwards)
    {
      return String(text[with.upperBound...]).trimmedCell
    }
    return text.hasPrefix("add ") && isEmoji(text.dropFirst(4)) ? String(text.dropFirst(4)) : nil
  }

  private static func removed(_ text: String) -> String? {
    if text.hasPrefix("Removed a ") {
      return text.dropFirst(10).split(separator: " ").first.map(String.init)
    }
    return text.hasPrefix("remove ") && isEmoji(text.dropFirst(7)) ? String(text.dropFirst(7)) : nil
  }

  private static func isEmoji(_ text: Substring) -> Bool {
    (1...4).contains(text.count) && text.unicodeScalars.allSatisfy { !$0.isASCII }
  }

  private static func detail(_ emoji: String) -> String {
    switch emoji.unicodeScalars.first {
    case "👏": "clap"
    case "❤", "💜", "💙", "💚", "🧡", "💛": "heart"
    case "😂", "😀", "😄", "😊", "🙂": "smile"
    case "😮", "😲": "wow"
    case "👍": "like"
    default: emoji
    }
  }
}
