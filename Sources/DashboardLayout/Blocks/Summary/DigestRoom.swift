/// How much digests tell: less where the page has less room.
struct DigestRoom {
  /// Rows of moments, polls and figures; of shares so many a list.
  let rows: Int
  /// Of a poll's question, which ends in "…" where it is longer.
  let questionLines: Int

  /// From the most to the least.
  static let all = [
    usual, DigestRoom(rows: 4, questionLines: 1), DigestRoom(rows: 3, questionLines: 1),
    DigestRoom(rows: 2, questionLines: 1),
  ]
  static let usual = DigestRoom(rows: 4, questionLines: 2)
}
