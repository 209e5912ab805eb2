/// How the lines of a source were read, where not as they stand.
extension English {
  /// What a kind of note counts, and what was done about it.
  func importNote(_ kind: String) -> (label: String, remark: String) {
    Self.importNotes[kind] ?? (DisplayText.line(kind), "noted when the source was read")
  }

  private static let importNotes: [String: (label: String, remark: String)] = [
    "waitingRoom": ("Stays in the waiting room", "not counted"),
    "missingLeave": ("Visits without an end", "end with the session"),
    "missingJoin": (
      "Visits without a beginning", "begin a stated duration before they end, or with the session"
    ),
    "leaveBeforeJoin": ("Visits that end before they begin", "left out"),
    "noTimes": ("People without times", "not counted as viewers"),
    "repeatedJoin": (
      "People who joined twice without leaving", "the first visit ends where the second begins"
    ),
    "durationDiffers": ("Stated durations that differ from the times", "the times count"),
    "envelope": (
      "Rows of a first join and a last leave",
      "minutes are those stated; the curve runs from first to last"
    ),
    "windowIgnored": ("Stated times of the session that do not fit", "not used"),
    "splitByGap": ("Files split by a long pause", "a session each"),
    "sameNameOverlap": ("Names that were there twice at once", "one person each"),
    "matchedByName": ("People matched by their name", "without an address"),
    "matchedByTimes": ("People matched by their times", "without an address"),
    "placeholderId": ("Ids that everybody shares", "not used"),
    "anonymousRows": ("Rows without a name", "a person each"),
    "countDiffers": ("Stated number of people that differs", "the rows count"),
    "registeredOnly": ("Registered and not there", "not counted as viewers"),
    "rolesLeftOut": ("People left out by their role", "as was asked for"),
    "dateOrderLikely": ("Order of day and month", "taken as the likely one"),
    "encodingAssumed": ("Encoding of a file", "taken as the likely one"),
    "textReplaced": ("Characters that can’t be read", "replaced"),
    "clockTwice": ("Clock times that occur twice", "the earlier one counts"),
    "clockSkipped": ("Clock times that do not exist", "moved forward"),
    "clockAssumed": ("Clocks without a date", "reckoned from the start"),
    "pollTimes": ("Poll answers whose time fits nowhere", "without a time"),
    "optionsGuessed": ("Answers that may be several", "divided at semicolons"),
    "privateMessages": ("Private messages", "not counted"),
    "senderUnknown": ("Senders who are in no list", "new people"),
    "unknownCountry": ("Countries that are not known", "left empty"),
    "pagesMissing": ("Further pages of the source", "not in the files"),
    "notKept": ("Entries of cameras, microphones and the like", "not kept"),
    "notRead": ("Parts that are not known", "not read"),
    "unknownLine": ("Lines of a kind that is not known", "not read"),
    "unreadableRow": ("Rows that can’t be read", "left out, as was asked for"),
    "totalsOnly": ("People with totals alone", "without times"),
  ]
}
