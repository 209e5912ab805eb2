/// The database layout Recap reads and writes: version 2. A database of version 1 is read as well: it
/// has neither the tables of imports nor interactions without a time.
public enum Schema {
  /// "RCAP", as `PRAGMA application_id`.
  public static let applicationID = 0x5243_4150
  /// As `PRAGMA user_version`, of a new database.
  public static let version = 2
  /// Those that are read.
  public static let versions = 1...2

  /// The SQL that makes an empty database.
  public static let sql = sessions + imports

  private static let sessions = """
    -- Recap session analytics, schema version 2.
    --
    -- One database holds one event: its sessions, its attendees and what they did.
    -- Recap only ever reads it. Text is UTF-8. Instants are Unix seconds, UTC.
    -- Columns ending in _s are whole seconds from the session's start; a value
    -- before 0 or past duration_s is outside the session (see metrics.md).
    PRAGMA application_id = 0x52434150;   -- 'RCAP'
    PRAGMA user_version   = 2;

    CREATE TABLE event (
      event_id   TEXT PRIMARY KEY,
      name       TEXT NOT NULL,
      time_zone  TEXT NOT NULL DEFAULT 'UTC'          -- IANA name
    );

    CREATE TABLE session (
      session_id TEXT PRIMARY KEY,
      event_id   TEXT NOT NULL REFERENCES event(event_id),
      title      TEXT NOT NULL,
      kind       TEXT NOT NULL CHECK (kind IN ('live', 'simulive', 'room')),
      started_at INTEGER NOT NULL,                    -- Unix seconds
      duration_s INTEGER NOT NULL CHECK (duration_s > 0),
      time_zone  TEXT                                 -- IANA name; NULL: the event's
    );

    CREATE TABLE attendee (
      attendee_id  INTEGER PRIMARY KEY,
      external_id  TEXT UNIQUE,                       -- the platform's own user id
      first_name   TEXT, last_name TEXT, email TEXT,  -- all NULL: an anonymous viewer
      title TEXT, company TEXT, role TEXT, industry TEXT,
      country_code TEXT                               -- from registration, ISO 3166-1 alpha-2
    );

    -- One connection of one attendee to the live session: a tab, an app, a device.
    CREATE TABLE visit (
      visit_id     INTEGER PRIMARY KEY,
      session_id   TEXT NOT NULL REFERENCES session(session_id),
      attendee_id  INTEGER NOT NULL REFERENCES attendee(attendee_id),
      country_code TEXT,                              -- from where they watched
      device       TEXT CHECK (device IN ('computer', 'mobile', 'tablet', 'tv', 'console', 'other'))
    );
    CREATE INDEX visit_by_session ON visit(session_id);

    -- A stretch of live viewing in which nothing changed. A player's 10-second
    -- heartbeats may be stored one a row, or merged into longer stretches: every
    -- metric comes out the same.
    CREATE TABLE view_interval (
      visit_id    INTEGER NOT NULL REFERENCES visit(visit_id),
      start_s     INTEGER NOT NULL,
      end_s       INTEGER NOT NULL CHECK (end_s > start_s),   -- exclusive
      sound_on    INTEGER NOT NULL CHECK (sound_on    IN (0, 1)),
      tab_focused INTEGER NOT NULL CHECK (tab_focused IN (0, 1)),
      full_screen INTEGER NOT NULL CHECK (full_screen IN (0, 1)),
      on_stage    INTEGER NOT NULL DEFAULT 0 CHECK (on_stage IN (0, 1)),  -- rooms: on stage or camera on
      PRIMARY KEY (visit_id, start_s)
    ) WITHOUT ROWID;

    CREATE TABLE interaction (
      interaction_id INTEGER PRIMARY KEY,
      session_id  TEXT NOT NULL REFERENCES session(session_id),
      attendee_id INTEGER NOT NULL REFERENCES attendee(attendee_id),
      kind        TEXT NOT NULL CHECK (kind IN
                    ('reaction', 'chat_message', 'qa_thread', 'attachment_download', 'hand_raise')),
      at_s        INTEGER,                            -- NULL: the source does not tell when
      detail      TEXT                                -- reaction: clap, heart, think, wow, smile, …; download: file name
    );
    CREATE INDEX interaction_by_session ON interaction(session_id);

    CREATE TABLE poll (
      poll_id    INTEGER PRIMARY KEY,
      session_id TEXT NOT NULL REFERENCES session(session_id),
      position   INTEGER NOT NULL,                    -- order of launch
      question   TEXT NOT NULL,
      type       TEXT NOT NULL CHECK (type IN
                   ('single_answer', 'multiple_answer', 'quiz', 'rating_scale', 'crowd_vote', 'open_ended')),
      asked_at_s INTEGER
    );
    CREATE INDEX poll_by_session ON poll(session_id);

    CREATE TABLE poll_option (
      option_id  INTEGER PRIMARY KEY,
      poll_id    INTEGER NOT NULL REFERENCES poll(poll_id),
      position   INTEGER NOT NULL,
      label      TEXT NOT NULL,
      is_correct INTEGER NOT NULL DEFAULT 0 CHECK (is_correct IN (0, 1))
    );
    CREATE INDEX poll_option_by_poll ON poll_option(poll_id);

    CREATE TABLE poll_answer (                        -- one row a chosen option or a written text
      answer_id     INTEGER PRIMARY KEY,
      poll_id       INTEGER NOT NULL REFERENCES poll(poll_id),
      attendee_id   INTEGER NOT NULL REFERENCES attendee(attendee_id),
      option_id     INTEGER REFERENCES poll_option(option_id),
      answer_text   TEXT,
      answered_at_s INTEGER,
      CHECK ((option_id IS NULL) <> (answer_text IS NULL))
    );
    CREATE INDEX poll_answer_by_poll ON poll_answer(poll_id);

    CREATE TABLE recording_impression (               -- the recording's player was loaded
      impression_id INTEGER PRIMARY KEY,
      session_id  TEXT NOT NULL REFERENCES session(session_id),
      attendee_id INTEGER NOT NULL REFERENCES attendee(attendee_id),
      loaded_at   INTEGER NOT NULL                    -- Unix seconds
    );
    CREATE INDEX recording_impression_by_session ON recording_impression(session_id);

    CREATE TABLE recording_play (                     -- playback of the recording was started
      play_id      INTEGER PRIMARY KEY,
      session_id   TEXT NOT NULL REFERENCES session(session_id),
      attendee_id  INTEGER NOT NULL REFERENCES attendee(attendee_id),
      started_at   INTEGER NOT NULL,                  -- Unix seconds
      seconds_viewed     INTEGER NOT NULL CHECK (seconds_viewed >= 0),
      percentiles_viewed INTEGER NOT NULL CHECK (percentiles_viewed BETWEEN 0 AND 100),
      country_code TEXT,
      device       TEXT CHECK (device IN ('computer', 'mobile', 'tablet', 'tv', 'console', 'other'))
    );
    CREATE INDEX recording_play_by_session ON recording_play(session_id);

    """
}
