extension Schema {
  /// What an import tells of its sources; empty in a database that measures everything itself.
  static let imports = """
    -- What is not known of a session, and so is never shown as 0. No row: everything is measured.
    CREATE TABLE unmeasured (
      session_id TEXT NOT NULL REFERENCES session(session_id),
      signal     TEXT NOT NULL CHECK (signal IN
                   ('attendance', 'timing', 'time_zone', 'engagement', 'visit_country', 'device',
                    'reactions', 'chat_messages', 'polls', 'qa_threads', 'attachment_downloads',
                    'hand_raises', 'recording')),
      PRIMARY KEY (session_id, signal)
    ) WITHOUT ROWID;

    -- Sums a source states. Where not NULL they win over what the rows give.
    CREATE TABLE attendee_total (
      session_id  TEXT NOT NULL REFERENCES session(session_id),
      attendee_id INTEGER NOT NULL REFERENCES attendee(attendee_id),
      live_s      INTEGER CHECK (live_s >= 0),
      engaged_s   INTEGER CHECK (engaged_s BETWEEN 0 AND live_s),
      polls_answered INTEGER CHECK (polls_answered >= 0),
      recording_s INTEGER CHECK (recording_s >= 0),
      plays       INTEGER CHECK (plays >= 0),
      percentiles_viewed INTEGER CHECK (percentiles_viewed >= 0),   -- sum over the plays
      PRIMARY KEY (session_id, attendee_id)
    ) WITHOUT ROWID;

    -- The files a session comes from.
    CREATE TABLE import_source (
      session_id  TEXT NOT NULL REFERENCES session(session_id),
      sha256      TEXT NOT NULL,
      file_name   TEXT NOT NULL,
      format      TEXT NOT NULL,
      imported_at INTEGER NOT NULL,                   -- Unix seconds
      PRIMARY KEY (session_id, sha256)
    ) WITHOUT ROWID;

    -- What was read in a way its reader should know.
    CREATE TABLE import_note (
      session_id TEXT NOT NULL REFERENCES session(session_id),
      kind       TEXT NOT NULL,
      count      INTEGER NOT NULL CHECK (count > 0),
      example    TEXT,                                -- a file and its line, never a cell's content
      PRIMARY KEY (session_id, kind)
    ) WITHOUT ROWID;

    """
}
