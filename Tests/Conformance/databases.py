#!/usr/bin/env python3
"""Writes databases that probe the corners of the metrics contract.

    python3 databases.py OUTDIR [--seeds N] [--schema schema.sql]

There are four kinds: `edge-*.db`, made by hand, each for one corner that its name tells
and its function explains, `random-*.db`, small but dense ones from seeds, `event-*.db`,
whose sessions are close to each other, beside each other and alike, and `imported-*.db`,
events of schema version 2 whose sessions do not measure everything. All of them are
sound: a correct program renders every session without an error. The same arguments give
the same rows.
"""

import argparse
import random
import sqlite3
from datetime import datetime
from pathlib import Path

DEFAULT_SCHEMA = Path(__file__).resolve().parent / "schema.sql"
DEFAULT_SEEDS = 130

STARTED_AT = 1_772_636_400  # 2026-03-04T15:00:00Z
MINUTE, HOUR, DAY = 60, 3_600, 86_400
LARGEST = 2**53  # the largest integer the contract allows

NONE, LOW, FAIR, GOOD, HIGH, ON_STAGE = range(6)

# sound_on, tab_focused, full_screen, on_stage
FLAGS = {
    NONE: (0, 0, 0, 0),
    LOW: (0, 1, 0, 0),
    FAIR: (1, 0, 0, 0),
    GOOD: (1, 1, 0, 0),
    HIGH: (1, 1, 1, 0),
    ON_STAGE: (0, 0, 0, 1),
}

INTERACTION_KINDS = ["reaction", "chat_message", "qa_thread", "attachment_download", "hand_raise"]
POLL_TYPES = ["single_answer", "multiple_answer", "quiz", "rating_scale", "crowd_vote", "open_ended"]
DEVICES = ["computer", "mobile", "tablet", "tv", "console", "other"]


SIGNALS = [
    *("attendance", "timing", "time_zone", "engagement", "visit_country", "device", "reactions", "chat_messages"),
    *("polls", "qa_threads", "attachment_downloads", "hand_raises", "recording"),
]

# What schema version 2 has beside version 1.
IMPORTS = f"""
PRAGMA user_version = 2;
CREATE TABLE unmeasured (
  session_id TEXT NOT NULL REFERENCES session(session_id),
  signal     TEXT NOT NULL CHECK (signal IN ({", ".join(f"'{signal}'" for signal in SIGNALS)})),
  PRIMARY KEY (session_id, signal)
) WITHOUT ROWID;
CREATE TABLE attendee_total (
  session_id  TEXT NOT NULL REFERENCES session(session_id),
  attendee_id INTEGER NOT NULL REFERENCES attendee(attendee_id),
  live_s      INTEGER CHECK (live_s >= 0),
  engaged_s   INTEGER CHECK (engaged_s BETWEEN 0 AND live_s),
  polls_answered INTEGER CHECK (polls_answered >= 0),
  recording_s INTEGER CHECK (recording_s >= 0),
  plays       INTEGER CHECK (plays >= 0),
  percentiles_viewed INTEGER CHECK (percentiles_viewed >= 0),
  PRIMARY KEY (session_id, attendee_id)
) WITHOUT ROWID;
CREATE TABLE import_source (
  session_id TEXT NOT NULL REFERENCES session(session_id),
  sha256 TEXT NOT NULL, file_name TEXT NOT NULL, format TEXT NOT NULL, imported_at INTEGER NOT NULL,
  PRIMARY KEY (session_id, sha256)
) WITHOUT ROWID;
CREATE TABLE import_note (
  session_id TEXT NOT NULL REFERENCES session(session_id),
  kind TEXT NOT NULL, count INTEGER NOT NULL CHECK (count > 0),
  example TEXT,
  PRIMARY KEY (session_id, kind)
) WITHOUT ROWID;
"""


def second_version(schema):
    """The schema of imported databases, where an interaction may have no time."""
    timed = "at_s        INTEGER NOT NULL"
    assert timed in schema
    return schema.replace(timed, "at_s        INTEGER") + IMPORTS


class Database:
    """Rows go in with numbered ids; text given as bytes goes in as it is, valid UTF-8 or not."""

    def __init__(self, path, schema):
        path.unlink(missing_ok=True)
        self.connection = sqlite3.connect(path)
        self.connection.executescript("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF;\n" + schema)
        self.ids = {}
        self.event_id = None

    def close(self):
        broken = self.connection.execute("PRAGMA foreign_key_check").fetchall()
        assert not broken, broken
        self.connection.commit()
        self.connection.close()

    def insert(self, table, **columns):
        values = ", ".join("CAST(? AS TEXT)" if isinstance(value, bytes) else "?" for value in columns.values())
        self.connection.execute(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values})", [*columns.values()])

    def insert_numbered(self, table, key, columns):
        columns = {key: self.ids.get(table, 0) + 1, **columns}
        self.ids[table] = max(columns[key], self.ids.get(table, 0))
        self.insert(table, **columns)
        return columns[key]

    def event(self, name="Spring Summit", time_zone="UTC", event_id="E1"):
        self.insert("event", event_id=event_id, name=name, time_zone=time_zone)
        self.event_id = event_id

    def session(self, seconds=10 * MINUTE, session_id="S1", **columns):
        if self.event_id is None:
            self.event()
        defaults = {"event_id": self.event_id, "title": "Keynote", "kind": "live", "started_at": STARTED_AT}
        self.insert("session", session_id=session_id, duration_s=seconds, **{**defaults, **columns})
        return session_id

    def attendee(self, first_name=None, last_name=None, **columns):
        names = {"first_name": first_name, "last_name": last_name}
        return self.insert_numbered("attendee", "attendee_id", {**names, **columns})

    def visit(self, attendee, session="S1", **columns):
        return self.insert_numbered("visit", "visit_id", {"session_id": session, "attendee_id": attendee, **columns})

    def interval(self, visit, start, end, level=GOOD):
        self.interval_of_flags(visit, start, end, *FLAGS[level])

    def interval_of_flags(self, visit, start, end, sound_on, tab_focused, full_screen, on_stage=0):
        self.insert(
            "view_interval",
            visit_id=visit,
            start_s=start,
            end_s=end,
            sound_on=sound_on,
            tab_focused=tab_focused,
            full_screen=full_screen,
            on_stage=on_stage,
        )

    def watch(self, attendee, *intervals, session="S1", **columns):
        """One visit with intervals of (start, end) or (start, end, level)."""
        visit = self.visit(attendee, session, **columns)
        for interval in intervals:
            self.interval(visit, *interval)
        return visit

    def viewer(self, *intervals, session="S1", **columns):
        """An attendee with one visit; without intervals the first minute is watched."""
        attendee = self.attendee(**columns)
        self.watch(attendee, *(intervals or [(0, MINUTE)]), session=session)
        return attendee

    def interact(self, attendee, kind, at_s=0, detail=None, session="S1"):
        columns = {"session_id": session, "attendee_id": attendee, "kind": kind, "at_s": at_s, "detail": detail}
        return self.insert_numbered("interaction", "interaction_id", columns)

    def react(self, attendee, at_s=0, detail="clap", times=1, session="S1"):
        for _ in range(times):
            self.interact(attendee, "reaction", at_s, detail, session)

    def poll(self, kind="single_answer", session="S1", position=1, question="Which one?", asked_at_s=MINUTE, **columns):
        columns = {"position": position, "question": question, "type": kind, "asked_at_s": asked_at_s, **columns}
        return self.insert_numbered("poll", "poll_id", {"session_id": session, **columns})

    def options(self, poll, *labels):
        return [self.option(poll, label, position) for position, label in enumerate(labels, start=1)]

    def option(self, poll, label, position=1, **columns):
        columns = {"poll_id": poll, "position": position, "label": label, **columns}
        return self.insert_numbered("poll_option", "option_id", columns)

    def choose(self, poll, option, *attendees, at_s=90):
        for attendee in attendees:
            self.answer(poll, attendee, at_s, option_id=option)

    def write(self, poll, text, *attendees, at_s=90):
        for attendee in attendees:
            self.answer(poll, attendee, at_s, answer_text=text)

    def answer(self, poll, attendee, at_s, **columns):
        columns = {"poll_id": poll, "attendee_id": attendee, "answered_at_s": at_s, **columns}
        return self.insert_numbered("poll_answer", "answer_id", columns)

    def load(self, attendee, at=STARTED_AT + DAY, session="S1", times=1):
        for _ in range(times):
            columns = {"session_id": session, "attendee_id": attendee, "loaded_at": at}
            self.insert_numbered("recording_impression", "impression_id", columns)

    def play(self, attendee, seconds=MINUTE, percentiles=10, at=STARTED_AT + DAY, session="S1", **columns):
        seen = {"started_at": at, "seconds_viewed": seconds, "percentiles_viewed": percentiles}
        columns = {"session_id": session, "attendee_id": attendee, **seen, **columns}
        return self.insert_numbered("recording_play", "play_id", columns)

    def unmeasured(self, *signals, session="S1"):
        for signal in signals:
            self.insert("unmeasured", session_id=session, signal=signal)

    def total(self, attendee, session="S1", **columns):
        self.insert("attendee_total", session_id=session, attendee_id=attendee, **columns)

    def source(self, kind, session="S1"):
        columns = {"sha256": f"{kind}-{session}", "file_name": "a.csv", "format": kind, "imported_at": STARTED_AT}
        self.insert("import_source", session_id=session, **columns)

    def room(self, counts, level=GOOD, session="S1"):
        """As many viewers in every minute as `counts` says; nobody's name is known."""
        return [
            self.viewer(*runs_above(counts, number, level), session=session) for number in range(max(counts, default=0))
        ]


def runs_above(counts, number, level):
    """The stretches of whole minutes in which more than `number` people are there."""
    runs = []
    for minute, count in enumerate(counts):
        if count > number:
            if runs and runs[-1][1] == minute * MINUTE:
                runs[-1] = (runs[-1][0], (minute + 1) * MINUTE, level)
            else:
                runs.append((minute * MINUTE, (minute + 1) * MINUTE, level))
    return runs


def imported(function):
    """A case of schema version 2."""
    function.is_imported = True
    return function


def unix(time):
    return int(datetime.fromisoformat(time + "Z").timestamp())


# The hand-made ones ------------------------------------------------------------------

CASES = {}


def case(function):
    CASES[function.__name__.replace("_", "-")] = function
    return function


def cases(name, *variants):
    """One file for each variant, which is handed to the function and ends the file's name."""

    def register(function):
        for variant in variants:
            fill = lambda database, variant=variant: function(database, variant)
            fill.is_imported = getattr(function, "is_imported", False)
            CASES[f"{name}-{variant}"] = fill
        return function

    return register


# Who watched


@case
def empty_session(database):
    """Nothing but the session: every rate is null, every list but the timeline empty."""
    database.session()


@case
def no_viewers(database):
    """Deeds of attendees who watched nothing: they count, but nobody participates."""
    database.session(20 * MINUTE)
    ada, grace = database.attendee("Ada"), database.attendee("Grace")
    for kind in INTERACTION_KINDS:
        database.interact(ada, kind, 70)
    poll = database.poll()
    yes, no = database.options(poll, "Yes", "No")
    database.choose(poll, yes, ada, grace)
    database.visit(ada, country_code="DE", device="tv")  # a visit without a single interval


@case
def recording_only(database):
    database.session()
    ada = database.attendee("Ada", title="Countess", country_code="GB")
    grace = database.attendee("Grace", company="Navy")
    linus = database.attendee("Linus")
    database.load(ada, times=2)
    database.play(ada, 300, 50, country_code="GB", device="tablet")
    database.play(grace, 20, 3, at=STARTED_AT + 3 * DAY, country_code="US")
    database.play(grace, 40, 8, at=STARTED_AT + 3 * DAY)
    database.load(linus)


@case
def impressions_only(database):
    """The player was loaded, never started: rows in the recording's list, none in the CSV."""
    database.session()
    database.load(database.attendee("Ada"), times=3)
    database.load(database.attendee("Grace"))


@case
def plays_of_no_seconds(database):
    """A play of 0 seconds is a play, but makes nobody a viewer and no country appear."""
    database.session()
    ada, grace, linus = database.attendee("Ada"), database.attendee("Grace"), database.viewer(first_name="Linus")
    database.play(ada, 0, 0, country_code="DE", device="tv")
    database.play(grace, 0, 100, country_code="FR")
    database.play(grace, 1, 0, country_code="IT", device="mobile")
    database.play(linus, 0, 25, country_code="ES", device="other")


@case
def one_viewer(database):
    """Too few for the fullest room; the other moments have to do with one."""
    database.session(20 * MINUTE)
    ada = database.viewer((30, 600, HIGH), (700, 1200, LOW), first_name="Ada")
    database.react(ada, 45)


@case
def two_viewers_never_together(database):
    """Two live viewers make a fullest room, although it never holds more than one."""
    database.session()
    database.viewer((60, 120))
    database.viewer((0, 60))


@case
def live_and_recording(database):
    """Somebody who watched both is one unique viewer."""
    database.session()
    both, live, recording = (
        database.viewer(first_name="Both"),
        database.viewer(first_name="Live"),
        database.attendee("R"),
    )
    database.play(both, 77, 13)
    database.play(recording, 100, 100)
    database.watch(live, (60, 61))


# The session's length


@cases("session-of-seconds", 1, 59, 60, 61, 119, 7199, 7200, 7201)
def session_of_seconds(database, seconds):
    """The last minute of a session may be a short one."""
    database.session(seconds)
    ada = database.viewer((0, seconds, HIGH), first_name="Ada")
    database.viewer((seconds - 1, seconds, LOW), first_name="Grace")
    database.react(ada, seconds - 1, "heart")
    database.react(ada, seconds, "wow")


@cases("session-of-minutes", 9, 10, 11, 19, 20, 21, 40, 41, 120, 121, 240, 241)
def session_of_minutes(database, minutes):
    """Heat cells grow past 120 minutes, reaction buckets past 20."""
    database.session(minutes * MINUTE)
    end = minutes * MINUTE
    ada = database.viewer((0, 30, HIGH), (59, 61, LOW), (end // 2, end // 2 + 90, FAIR), first_name="Ada")
    database.viewer((61, 62, NONE), (end - 200, end - 199, GOOD), (end - 30, end + 30, HIGH), first_name="Grace")
    database.viewer((0, end, GOOD), first_name="Linus")
    for minute in range(0, minutes, 3):
        database.react(ada, minute * MINUTE + minute % 60, "clap" if minute % 2 else "wow", 1 + minute % 4)
    database.react(ada, end - 1, "smile", 6)


@case
def session_of_a_day(database):
    """1440 minutes: heat cells of 12 minutes, reaction buckets of 72."""
    database.session(DAY)
    ada = database.viewer((0, DAY, GOOD), first_name="Ada")
    for hour in range(24):
        database.watch(database.attendee(f"Guest {hour % 5}"), (hour * HOUR, hour * HOUR + 1234, hour % 5))
        database.react(ada, hour * HOUR, "clap", hour % 4)


@case
def session_of_seven_days(database):
    """As long as a session may be: 10080 minutes, heat cells of 84 minutes."""
    database.session(7 * DAY)
    ada = database.viewer((0, 7 * DAY, FAIR), first_name="Ada")
    database.viewer((DAY, DAY + 84 * MINUTE, HIGH), (6 * DAY, 8 * DAY, LOW), first_name="Grace")
    database.react(ada, 7 * DAY - 1)


@case
def duration_not_of_whole_minutes(database):
    """The last 7 seconds are a minute of the timeline and a cell of the heatmap."""
    database.session(15 * MINUTE + 7)
    database.viewer((15 * MINUTE, 15 * MINUTE + 7, HIGH), first_name="Ada")
    database.viewer((14 * MINUTE, 15 * MINUTE + 1, FAIR), first_name="Grace")
    database.viewer((0, 15 * MINUTE + 7, LOW), first_name="Linus")


# Intervals


@case
def intervals_outside_the_window(database):
    """Partly outside is clipped; wholly outside is dropped, and makes nobody a viewer."""
    database.session(300)
    ada, grace, linus = (database.attendee(name) for name in ("Ada", "Grace", "Linus"))
    database.watch(ada, (-100, 10, HIGH), (290, 400, LOW), country_code="DE", device="tv")
    database.watch(grace, (-50, 0), (300, 301), country_code="FR", device="mobile")
    database.watch(linus, (-1, 301, FAIR), country_code="IT")
    database.watch(linus, (1000, 2000), country_code="ES", device="other")
    database.react(grace)


@case
def overlapping_visits(database):
    """Three visits at once: the highest level counts, no second counts twice."""
    database.session(300)
    ada = database.attendee("Ada")
    database.watch(ada, (0, 200, LOW), country_code="DE", device="computer")
    database.watch(ada, (50, 150, HIGH), country_code="FR", device="mobile")
    database.watch(ada, (100, 300, FAIR), country_code="DE", device="tv")
    database.viewer((0, 100, GOOD), (100, 150, NONE), first_name="Grace")


@case
def overlap_inside_one_visit(database):
    database.session(300)
    ada = database.attendee("Ada")
    database.watch(ada, (0, 100, LOW), (20, 40, HIGH), (30, 60, GOOD), (59, 200, NONE), (-20, 10, FAIR))
    database.watch(
        database.attendee("Grace"), (0, 300, NONE), (1, 299, LOW), (2, 298, FAIR), (3, 297, GOOD), (4, 296, HIGH)
    )


@case
def every_combination_of_flags(database):
    """Full screen alone is worth nothing; on stage is worth everything."""
    database.session(16 * MINUTE)
    visit = database.visit(database.attendee("Ada"))
    for number in range(16):
        flags = [number >> bit & 1 for bit in range(4)]
        database.interval_of_flags(visit, number * MINUTE, number * MINUTE + 50, *flags)


@case
def heat_cells_half_way(database):
    """Means of exactly 0.5, 1.5, 2.5 and 3.5 round up; a hair less rounds down."""
    database.session(12 * MINUTE)
    visit = database.visit(database.attendee("Ada"))
    for level in range(4):
        start = level * 2 * MINUTE
        database.interval(visit, start, start + 20, level)
        database.interval(visit, start + 20, start + 40, level + 1)
        database.interval(visit, start + 60, start + 90, level)
        database.interval(visit, start + 90, start + 119, level + 1)
    database.interval(visit, 480, 510, NONE)  # 30 x 0, 10 x 2: a mean of 0.5 again
    database.interval(visit, 510, 520, FAIR)
    database.interval(visit, 540, 541, NONE)  # 1 x 0, 1 x 1
    database.interval(visit, 541, 542, LOW)
    database.interval(visit, 600, 607, HIGH)  # 7 x 4, 1 x 0: a mean of exactly 3.5
    database.interval(visit, 607, 608, NONE)


MERGED = [(3, 68, HIGH), (70, 130, NONE), (130, 333, GOOD), (290, 410, LOW), (-25, 3, FAIR), (588, 620, ON_STAGE)]


@cases("viewing-stored", "merged", "as-heartbeats")
def viewing_stored(database, how):
    """The two files have to give the same report, to the last byte."""
    database.session(605)
    ada, grace = database.attendee("Ada", "Lovelace"), database.attendee("Grace")
    for attendee, shift in ((ada, 0), (grace, 7)):
        for start, end, level in MERGED:
            visit = database.visit(attendee, country_code="DE", device="computer")
            for beat in [start + shift] if how == "merged" else range(start + shift, end + shift, 10):
                database.interval(visit, beat, end + shift if how == "merged" else min(beat + 10, end + shift), level)
    database.react(ada, 100)


@case
def huge_instants(database):
    """The contract allows integers up to 2^53; nothing of this may overflow or take forever."""
    database.session(600)
    ada, grace = database.attendee("Ada"), database.attendee("Grace")
    database.watch(ada, (-LARGEST, LARGEST, HIGH), country_code="DE", device="tv")
    database.watch(grace, (-LARGEST, -LARGEST + 1), (LARGEST - 1, LARGEST), (0, 1, LOW))
    for at_s in (-LARGEST, -1, 0, 599, 600, LARGEST):
        database.react(ada, at_s, "clap" if at_s < 0 else "wow")
    for asked_at_s in (LARGEST, -LARGEST):
        poll = database.poll("open_ended", position=asked_at_s, asked_at_s=asked_at_s)
        database.write(poll, "Yes", ada, at_s=asked_at_s)
    database.play(ada, LARGEST, 100)
    database.play(grace, LARGEST, 1)


# Time


def days_of_plays(database, zone, started_at, instants):
    database.session(time_zone=zone, started_at=started_at)
    ada = database.attendee("Ada")
    for at in instants:
        database.play(ada, 60, 5, at=at)


# Around midnight on both sides of each change of the clock, in UTC, and days without plays between.
CLOCK_CHANGES = {
    "Europe/Berlin-spring": "2026-03-27T22:59 2026-03-28T23:00 2026-03-29T21:59 2026-03-29T22:00",
    "Europe/Berlin-autumn": "2026-10-23T22:00 2026-10-24T22:00 2026-10-25T22:59 2026-10-26T23:00",
    "America/New_York-spring": "2026-03-07T04:59 2026-03-08T05:00 2026-03-09T03:59 2026-03-09T04:00",
    "America/New_York-autumn": "2026-10-31T03:59 2026-11-01T04:00 2026-11-02T04:59 2026-11-02T05:00",
    "Australia/Lord_Howe-spring": "2026-10-02T13:29 2026-10-03T13:30 2026-10-04T12:59 2026-10-04T13:00",
    "Australia/Lord_Howe-autumn": "2026-04-03T12:59 2026-04-04T13:00 2026-04-05T13:29 2026-04-05T13:30",
    # Clocks go from 23:59 to 1:00, so that the day has no midnight;
    "America/Sao_Paulo-without-midnight": "2018-11-03T02:59 2018-11-04T02:59 2018-11-04T03:00 2018-11-06T02:00",
    # from 0:59 back to 0:00, so that it has two;
    "America/Havana-with-two-midnights": "2024-11-02T04:00 2024-11-03T04:00 2024-11-03T05:30 2024-11-05T05:00",
    # and over the date line, so that the 30th never comes.
    "Pacific/Apia-without-a-day": "2011-12-29T09:59 2011-12-30T09:59 2011-12-30T10:00 2011-12-31T10:00",
    "Asia/Kathmandu-quarter-hours": "2026-03-04T18:14 2026-03-04T18:15 2026-03-08T18:14",
}


def register_clock_changes():
    for name, times in CLOCK_CHANGES.items():
        zone = name.split("-")[0]
        instants = [unix(time) for time in times.split()]

        def build(database, zone=zone, instants=instants):
            days_of_plays(database, zone, instants[0] - DAY, instants)

        CASES["play-days-" + name.lower().replace("/", "-").replace("_", "-")] = build


register_clock_changes()


@case
def play_days_before_1970(database):
    """Negative Unix seconds, and plays before the session began."""
    midnight = unix("1969-12-30T00:00")
    days_of_plays(database, None, midnight, [midnight - 1, midnight, midnight + 2 * DAY - 1, midnight + 2 * DAY, 0])


@case
def play_days_of_a_year(database):
    """Mostly zeros, through a leap day."""
    days_of_plays(
        database,
        "Europe/Berlin",
        unix("2024-01-01T00:00"),
        [unix("2024-01-01T12:00"), unix("2024-02-29T22:59"), unix("2025-01-02T00:00")],
    )


ZONES = {
    "of-the-session": ("Asia/Tokyo", "Europe/Berlin"),
    "of-the-event": (None, "Europe/Berlin"),
    "unknown-for-the-session": ("Mars/Olympus_Mons", "Europe/Berlin"),
    "empty-for-the-session": ("", "Europe/Berlin"),
    "unknown-for-both": ("Mars/Olympus_Mons", "Moon/Tycho"),
    "unknown-for-the-event": (None, "Moon/Tycho"),
    "with-a-space": ("Asia/Tokyo ", "America/New_York"),
    "with-a-nul": ("Asia/Tokyo\0", "America/New_York"),
    "climbing-out-of-its-folder": ("../zoneinfo/Asia/Tokyo", "Europe/Berlin"),
}


@cases("time-zone", *ZONES)
def time_zones(database, which):
    session_zone, event_zone = ZONES[which]
    database.event(time_zone=event_zone)
    days_of_plays(
        database,
        session_zone,
        STARTED_AT,
        [unix("2026-03-04T15:30"), unix("2026-03-04T23:30"), unix("2026-03-06T04:00")],
    )


# Orders and their ties


@case
def ties_of_attendees(database):
    """Minutes, then engagement, then name by code point, then id."""
    database.session(600)
    half_engaged, unengaged, engaged = [(0, 60, GOOD), (60, 120, LOW)], [(0, 120, FAIR)], [(5, 125, HIGH)]
    # UTF-16 would put the emoji before U+FF5E, a dictionary would mix the cases.
    for name in (
        "b",
        "B",
        "a",
        "A",
        "Z",
        "é",
        "e\u0301",
        "z",
        "\U0001f600",
        "\uff5e",
        "ß",
        "ss",
        "Å",
        "A\u030a",
        "\u212b",
        "B",
    ):
        database.viewer(*half_engaged, first_name=name)
    for stretches in (unengaged, engaged, [(0, 119, HIGH)], [(0, 121, NONE)]):
        database.viewer(*stretches, first_name="Same", last_name="Name")
        database.viewer(*stretches, first_name="Same Name")
    for _ in range(2):
        database.viewer(*half_engaged)
    database.insert_numbered("attendee", "attendee_id", {"attendee_id": -5, "first_name": "B"})
    database.watch(-5, *half_engaged)


@case
def ties_of_polls(database):
    """Launch order is position, then id; participants count for nothing in it."""
    database.session()
    ada = database.viewer(first_name="Ada")
    polls = [
        database.poll(position=position, question=f"Number {number}")
        for number, position in enumerate((2, 1, 2, -1, 1))
    ]
    for poll in polls:
        database.options(poll, "Yes", "No")
    database.choose(polls[2], 6, ada)


@cases("ties-of-answers", *POLL_TYPES)
def ties_of_answers(database, kind):
    """Participants, then option order, which is position and then id; a rating keeps the latter."""
    database.session()
    viewers = [database.viewer(first_name=f"Guest {number}") for number in range(4)]
    poll = database.poll(kind)
    if kind == "open_ended":
        for text, writers in (("b", 2), ("a", 2), ("B", 2), ("ab", 1), ("", 1), ("é", 1), ("e\u0301", 1), ("zz", 3)):
            database.write(poll, text, *viewers[:writers])
        return
    places = [(3, 1), (1, 1), (2, 1), (2, 2), (1, 0), (0, 0), (2, 1), (5, 2)]
    for number, (position, choosers) in enumerate(places):
        option = database.option(poll, f"Option {number}", position, is_correct=number % 2)
        database.choose(poll, option, *viewers[:choosers])


@case
def ties_of_countries(database):
    """Live, then recording, then code; the unknown one has its place by numbers first."""
    database.session()
    live = {"DE": 2, "FR": 2, "AT": 1, None: 2, "BE": 1, "CH": 0, "IT": 0}
    recording = {"DE": 1, "FR": 1, "AT": 0, None: 1, "BE": 0, "CH": 1, "IT": 1}
    for country, count in live.items():
        for _ in range(count):
            database.watch(database.attendee(), (0, 60), country_code=country)
    for country, count in recording.items():
        for _ in range(count):
            database.play(database.attendee(), country_code=country)


@case
def unknown_places_lead(database):
    """More viewers from unknown places than from any known one."""
    database.session()
    for country, device, count in ((None, None, 3), ("DE", "tv", 2), ("AT", "mobile", 2), ("US", "other", 1)):
        for _ in range(count):
            database.watch(database.attendee(), (0, 60), country_code=country, device=device)


@case
def ties_of_devices(database):
    database.session()
    for device in [*reversed(DEVICES), None, "tv", "mobile", None]:
        database.watch(database.attendee(), (0, 60), device=device)
    for device in (None, "tablet", "console", "mobile"):
        database.play(database.attendee(), device=device)


@case
def ties_of_recording_viewers(database):
    """Plays, then minutes, then name, then id; impressions count for nothing in it."""
    database.session()
    for name in ("b", "B", "\uff5e", "\U0001f600", "B", None, "é", "e\u0301"):
        database.play(database.attendee(name), 60, 50)
    for seconds in ((30, 30), (20, 41), (60, 0)):
        attendee = database.attendee("Twice")
        for part in seconds:
            database.play(attendee, part, 7)
    for name in ("z", "a", None):
        database.load(database.attendee(name), times=2)
    database.load(database.attendee("b"), times=9)


# Reactions


@case
def ties_of_reaction_peaks(database):
    """Seven buckets of two: the first five stay; the top reaction is the first by code point."""
    database.session(20 * MINUTE)
    ada = database.viewer(first_name="Ada")
    for minute in (19, 1, 3, 5, 7, 9, 11):
        database.react(ada, minute * MINUTE, "wow")
        database.react(ada, minute * MINUTE + 59, "clap" if minute % 3 else "Wow")


@case
def late_peak_beats_ties(database):
    database.session(20 * MINUTE)
    ada = database.viewer(first_name="Ada")
    for minute in range(0, 18):
        database.react(ada, minute * MINUTE, times=1 + (minute == 10))
    database.react(ada, 19 * MINUTE, times=3)


@case
def reactions_without_detail(database):
    """They count, but are never the top one, however many; a blank detail is stored text."""
    database.session(20 * MINUTE)
    ada = database.viewer(first_name="Ada")
    database.react(ada, 0, None, 5)
    database.react(ada, 10, "wow", 1)
    database.react(ada, 300, None, 3)
    database.react(ada, 600, "Clap")
    database.react(ada, 600, "clap")
    database.react(ada, 610, "\U0001f600", 2)
    database.react(ada, 620, "\uff5e", 2)


@cases("blank-detail-of-reactions", "empty", "spaces")
def blank_detail_of_reactions(database, how):
    database.session(20 * MINUTE)
    ada = database.viewer(first_name="Ada")
    database.react(ada, 0, "" if how == "empty" else "  ", 3)
    database.react(ada, 10, "wow", 2)
    database.react(ada, 600, "" if how == "empty" else "\u3000")


@case
def details_that_only_look_alike(database):
    """'é' and 'e' + U+0301 are two reactions, so neither outnumbers 'clap'."""
    database.session(20 * MINUTE)
    ada = database.viewer(first_name="Ada")
    database.react(ada, 0, "é", 2)
    database.react(ada, 0, "e\u0301", 2)
    database.react(ada, 0, "clap", 3)
    database.react(ada, 600, "é", 2)
    database.react(ada, 600, "e\u0301", 2)
    database.react(ada, 900, b"\xff", 1)
    database.react(ada, 900, b"\xfe", 1)  # both are U+FFFD once read
    database.react(ada, 900, "wow", 1)


@case
def deeds_of_non_viewers(database):
    """Somebody who never watched live counts in `count` only."""
    database.session(20 * MINUTE)
    ada, grace, linus = database.viewer(first_name="Ada"), database.attendee("Grace"), database.attendee("Linus")
    database.watch(grace, (-60, 0), (1200, 1300))  # was there, but not in the window
    database.play(linus, 100, 20)
    for kind in INTERACTION_KINDS:
        for attendee in (ada, ada, grace, linus):
            database.interact(attendee, kind, 60)
    for kind in POLL_TYPES[:3]:
        poll = database.poll(kind)
        yes, no = database.options(poll, "Yes", "No")
        database.choose(poll, yes, grace, linus)
        database.choose(poll, no, linus)
    database.choose(poll, no, ada)


@case
def deeds_outside_the_window(database):
    """They fall on the first or last minute."""
    database.session(20 * MINUTE + 30)
    ada = database.viewer(first_name="Ada")
    for at_s in (-10_000, -61, -60, -1, 0, 1229, 1230, 1231, 1260, 99_999):
        for kind in INTERACTION_KINDS:
            database.interact(ada, kind, at_s, "heart" if kind == "reaction" and at_s > 0 else None)
    poll = database.poll(asked_at_s=None)
    (yes,) = database.options(poll, "Yes")
    for at_s in (-10_000, 99_999, None):
        database.choose(poll, yes, ada, at_s=at_s)


# Polls


@case
def polls_without_anything(database):
    """No options, no answers, no time."""
    database.session()
    database.viewer(first_name="Ada")
    for kind in POLL_TYPES:
        database.poll(kind, asked_at_s=None)


@case
def options_nobody_chose(database):
    """With participants their rate is 0, without it is null."""
    database.session()
    ada = database.viewer(first_name="Ada")
    for kind in POLL_TYPES[:5]:
        chosen, unchosen = database.poll(kind), database.poll(kind)
        first, *_ = database.options(chosen, "C", "B", "A")
        database.options(unchosen, "C", "B", "A")
        database.choose(chosen, first + 1, ada)


@case
def answers_given_twice(database):
    """One attendee counts once an option and once a poll, but may choose several options."""
    database.session()
    ada, grace = database.viewer(first_name="Ada"), database.viewer(first_name="Grace")
    poll = database.poll("multiple_answer")
    yes, no, maybe = database.options(poll, "Yes", "No", "Maybe")
    database.choose(poll, yes, ada, ada, grace)
    database.choose(poll, no, ada, ada)
    words = database.poll("open_ended", position=2)
    database.write(words, "cat", ada, ada, ada)
    database.write(words, " cat\n", ada, grace)
    database.write(words, "Cat", grace)


@case
def answers_of_the_wrong_kind(database):
    """They make participants, but are not listed."""
    database.session()
    ada, grace, linus = (database.viewer(first_name=name) for name in ("Ada", "Grace", "Linus"))
    choice, words, other = database.poll(), database.poll("open_ended", position=2), database.poll("quiz", position=3)
    yes, no = database.options(choice, "Yes", "No")
    hidden, _ = database.options(words, "An option of an", "open-ended poll")
    right, wrong = database.options(other, "Right", "Wrong")
    database.choose(choice, yes, ada)
    database.write(choice, "Yes", grace)
    database.choose(choice, right, linus)
    database.write(words, "Hello", ada)
    database.choose(words, hidden, grace)
    database.choose(words, wrong, linus)
    database.write(other, "", grace)


@case
def only_wrong_answers(database):
    """Polls with participants and not a single listed answer that anybody gave."""
    database.session()
    ada = database.viewer(first_name="Ada")
    choice, words = database.poll(), database.poll("open_ended")
    (yes,) = database.options(choice, "Yes")
    database.write(choice, "Yes", ada)
    database.choose(words, yes, ada)


@case
def blank_written_answers(database):
    """Blank texts are one group, which is named ''."""
    database.session()
    guests = [database.viewer(first_name=name) for name in "ABCDE"]
    poll = database.poll("open_ended")
    for guest, text in zip(guests, ("", " ", "\t\r\n", "\u3000\u2003", "\u200b")):
        database.write(poll, text, guest)
    database.write(poll, "word", guests[0])


@case
def unicode_white_space_around_answers(database):
    """Everything of White_Space goes; what only looks blank stays."""
    database.session()
    ada = database.viewer(first_name="Ada")
    poll = database.poll("open_ended")
    spaces = "".join(map(chr, range(0x2000, 0x200B)))
    white = "\t\n\v\f\r \u0085\u00a0\u1680" + spaces + "\u2028\u2029\u202f\u205f\u3000"
    for character in white:
        database.write(poll, f"{character}word{character}{character}", ada)
        database.write(poll, f"two{character}words", ada)
    for character in "\u001c\u001d\u001e\u001f\u180e\u200b\u200c\u200d\u2060\u2800\u3164\ufeff\ufffd\0":
        database.write(poll, f"{character}word{character}", ada)
    # A space under a combining mark is still a space, and goes alone.
    database.write(poll, " \u0301word \u0301", ada)
    database.write(poll, "word\r\n", ada)


@case
def answers_that_only_look_alike(database):
    """'é' and 'e' + U+0301 are two answers, two labels and two orders."""
    database.session()
    guests = [database.viewer(first_name=name) for name in "ABCD"]
    words, choice = database.poll("open_ended"), database.poll(position=2)
    for guest, text in zip(guests, ("é", "e\u0301", "\u00e9", "E\u0301")):
        database.write(words, text, guest)
    for text in ("\u212b", "Å", "A\u030a", "ﬁ", "fi", "Straße", "STRASSE", "\U0001f469\u200d\U0001f4bb", "\U0001f469"):
        database.write(words, text, guests[0])
    for label, guest in zip(("e\u0301", "é", "é", "E"), guests):
        database.choose(choice, database.option(choice, label), guest)


@case
def quiz_with_right_answers(database):
    """Every option has a correctness, in a quiz or not; a written answer has none."""
    database.session()
    ada = database.viewer(first_name="Ada")
    for position, kind in enumerate(POLL_TYPES):
        poll = database.poll(kind, position=position)
        right = database.option(poll, "Right", 1, is_correct=1)
        database.option(poll, "Wrong", 2, is_correct=0)
        database.choose(poll, right, ada)


# Text


@case
def names_of_every_kind(database):
    """First and last name, else the e-mail address, else anonymous."""
    database.session()
    mail = "ada@example.org"
    for first, last, email in (
        ("Ada", "Lovelace", mail),
        (" Ada ", "\tLovelace\n", mail),
        ("Ada", None, mail),
        ("Ada", " ", mail),
        (None, "Lovelace", mail),
        ("", "Lovelace", mail),
        ("  ", "\u00a0", mail),
        (None, None, mail),
        (None, "", f" {mail} "),
        (None, None, None),
        (None, None, ""),
        ("", "", " \u3000"),
        ("Ada  Augusta", "King  Lovelace", None),
        ("\u200b", None, mail),
        ("\u001c", None, mail),
        (" \u0301", None, mail),
        ("Anonymous", "viewer", None),
    ):
        attendee = database.viewer(first_name=first, last_name=last, email=email)
        database.load(attendee)


@case
def unicode_white_space_around_names(database):
    database.session()
    for white in "\u00a0\u3000\u2003\u0085\u2028\u200b\u001f\ufeff":
        database.viewer(first_name=f"{white}Ada{white}", last_name=f"{white}Lovelace", title=f"{white}Countess{white}")
        database.viewer(first_name=white, last_name=None, email="mail@example.org", company=white)


@case
def names_that_only_look_alike(database):
    """Two attendees, two names, and an order by code point."""
    database.session()
    for name in ("é", "e\u0301", "e\u0301", "é", "f", "e", "\u1e9b\u0323", "\u1e9b\u0323", "\u017f\u0323\u0307"):
        database.play(database.viewer(first_name=name))


INVALID = [
    b"\xff",
    b"a\xc3",  # cut short
    b"\xe2\x82",  # cut short, one replacement
    b"\xf0\x9f\x98",
    b"\xc0\xaf",  # overlong
    b"\xe0\x80\xaf",
    b"\xed\xa0\x80",  # a surrogate
    b"\xf4\x90\x80\x80",  # past U+10FFFF
    b"\xf0\x80\x80\x80",
    b"b\x80\x80c",
    b"\xe2\x82\xe2\x82\xac",
    b"\xef\xbb\xbfmarked",  # a byte-order mark is text like any other
    b"nul\x00inside",
    b"\x00",
]


@case
def invalid_utf8_and_nul(database):
    """Each of them becomes U+FFFD, everywhere."""
    database.event(name=b"Even\xff\x00t")
    database.session(title=b"\x00Ti\xe2\x82tle")
    poll, choice = database.poll("open_ended", question=b"What\xf0\x9f?"), database.poll(position=2)
    for text in INVALID:
        columns = dict.fromkeys(("email", "title", "company", "role", "industry"), text)
        ada = database.viewer(first_name=text, last_name=b" " + text, country_code=b"D\x00", **columns)
        database.write(poll, text, ada)
        database.write(poll, b" " + text + b"\n", ada)
        database.choose(choice, database.option(choice, text), ada)
        database.react(ada, 0, text)
        database.play(ada, 10, 1, country_code=text)


@case
def external_ids(database):
    """Given as stored, blank ones too; they name nobody and order nothing."""
    database.session()
    texts = ("nw-100017", "17", "", " ", "\u3000", " a ", "é", "e\u0301", "=1+1", "\uff0d2", 'a,"b"', "a\r\nb", "</td>")
    for text in (*texts, *INVALID, None, None):
        attendee = database.viewer(external_id=text)
        database.load(attendee)
    for number, text in enumerate(("rec-1", "@rec", "\x00rec", None)):
        database.play(database.attendee(f"Later {number}", external_id=text))


@case
def json_needs_escapes(database):
    database.event(name='The "event" \\ more')
    database.session(title="\u0001\u0008\u000c\u001f\u007f\u0080\u2028\u2029</script>\U0001f600\ufffe\uffff")
    database.viewer(first_name='"\\/\b\f\n\r\t', title="{}[]:,", company="\U0010ffff", role="\\u0041")


@case
def session_ids_of_every_kind(database):
    """Ids are text: with spaces, slashes, letters of other scripts."""
    for session_id in ("a session", "../up", "Größe", "s/1", "7", "'quoted\"", "\U0001f600", "S1", "s1"):
        database.session(session_id=session_id)
        database.viewer(session=session_id, first_name=session_id)


@case
def letters_of_ids_that_only_look_alike(database):
    """Two sessions whose ids an equality after normalisation would mix up."""
    for number, session_id in enumerate(("caf\u00e9", "cafe\u0301")):
        database.session(session_id=session_id, title=f"Number {number}")
        database.viewer((0, 60 + number), session=session_id)


# Countries


@case
def country_codes_of_every_kind(database):
    """Upper-cased in ASCII only; whatever is not assigned is unknown."""
    database.session()
    for code in (
        "DE",
        "de",
        "dE",
        "XX",
        "UK",
        "GB",
        "",
        " ",
        "DE ",
        "DEU",
        "ZZ",
        "AX",
        "XK",
        "\uff24\uff25",
        "ıt",
        "ſe",
        "D\0",
        "at",
        None,
    ):
        attendee = database.attendee(f"From {code!r}", country_code=code)
        database.watch(attendee, (0, 60), country_code=code)
        database.play(attendee, country_code=code)


@case
def countries_of_two_places(database):
    """Somebody counts once in each place, and only where they watched."""
    database.session()
    ada = database.attendee("Ada", country_code="SE")
    database.watch(ada, (0, 10), country_code="de", device="tv")
    database.watch(ada, (0, 10), country_code="DE", device="mobile")
    database.watch(ada, (5, 20), country_code="FR", device="mobile")
    database.watch(ada, (-5, 0), country_code="IT", device="tablet")  # outside
    database.watch(ada, country_code="ES", device="console")  # nothing
    database.watch(ada, (600, 700))  # outside, and nobody knows where
    database.play(ada, 10, 1, country_code="FR", device="tv")
    database.play(ada, 10, 1, country_code="fr", device="tv")
    database.play(ada, 0, 1, country_code="PL", device="other")
    database.play(ada, 0, 1)


# CSV


@case
def csv_cells_that_spreadsheets_run(database):
    """A leading apostrophe, and quotes where RFC 4180 wants them."""
    database.session()
    starts = [
        "=1+1",
        "+1",
        "-1",
        "@a",
        "\tx",
        "\rx",
        "\r\nx",
        "\nx",
        " =1",
        "'=1",
        "=",
        "-",
        '="a"',
        "=a,b",
        "=\u0301",
        "\uff1d1",
        "\0=1",
        "\u3000=1",
        "\u200b=1",
        "\ufeff=1",
        "\ufe621",
        " 1",
    ]
    for start in starts:
        database.viewer(
            first_name=start, last_name=start, title=start, company=start, email=start, role=start, industry=start
        )
    database.viewer(last_name=b"\xff=1", email="=mail@example.org")


@case
def csv_cells_that_need_quotes(database):
    """Commas, quotes and line ends, also under combining marks and inside CR LF."""
    database.session()
    for text in (
        ",",
        '"',
        '""',
        "a\nb",
        "a\rb",
        "a\r\nb",
        "\n",
        ",\u0301",
        '"\u0301',
        "\n\u0301",
        "a;b",
        " a ",
        "",
        "tab\tinside",
        "a\u2028b",
        "a\vb\fc\u0085d",
    ):
        database.viewer(first_name=text, title=text, company=text + "x", role=f"x{text}x", industry=None)
    database.play(database.attendee('"Only", recording', email="a,b@example.org"))


@case
def csv_rounds_half_up(database):
    """From exact values: 1/32, 1/160 and 0.125 would go the other way with half to even."""
    database.session(600)
    for live, engaged in ((32, 1), (160, 1), (160, 3), (32, 3), (3, 1), (3, 2), (7, 7), (600, 1), (400, 399)):
        ada = database.viewer((0, engaged, GOOD), (engaged, live + 1 if live == engaged else live, LOW))
        for number in range(8):
            database.play(ada, 1 if number else 0, 1 if number == live % 8 else 0)
    for percentiles in (
        [1] + 7 * [0],
        [3] + 7 * [0],
        [5] + 7 * [0],
        [99, 100, 100],
        [1, 0, 0],
        [100],
        [0],
        200 * [0] + [1],
    ):
        grace = database.attendee("Grace")
        for percentile in percentiles:
            database.play(grace, 1, percentile)


@case
def csv_totals_are_rounded_once(database):
    """0.02 + 0.02 is 0.03 here: the total is rounded from the exact sum."""
    database.session()
    for live, recording in ((1, 1), (2, 2), (20, 25), (5, 10), (599, 1), (3, 0)):
        database.play(database.viewer((0, live)), recording, 1)


@case
def csv_of_viewers_of_either(database):
    """Recording-only viewers follow in the recording's order; who only loaded it has no row."""
    database.session()
    live, late = database.viewer(first_name="Live"), database.viewer((0, 61), first_name="Late")
    names = ("R1", "R2", "R3", "R4")
    one, two, three, four = (database.attendee(name, country_code="de") for name in names)
    database.play(two, 10, 10)
    database.play(two, 0, 0)
    database.play(one, 600, 99)
    database.play(three, 0, 50)
    database.load(four)
    database.play(late, 5, 5)
    database.play(live, 0, 40)
    for attendee in (one, two, three, live):
        for kind in INTERACTION_KINDS:
            database.interact(attendee, kind)
    poll = database.poll("open_ended")
    database.write(poll, "hello", one, two, live)


# Moments


@case
def ties_of_moments(database):
    """Every minute is like every other: the earliest wins each tie."""
    database.session(30 * MINUTE)
    guests = database.room([4] * 30)
    database.react(guests[0], 600)
    database.react(guests[0], 1200)
    for asked_at_s in (900, 300, None, 600):
        database.write(database.poll("open_ended", asked_at_s=asked_at_s), "x", *guests[:3])


@case
def moments_in_one_minute(database):
    """In the same minute they keep the order of the contract."""
    database.session(20 * MINUTE)
    guests = database.room([9] + [5] * 19)
    database.react(guests[0])
    database.write(database.poll("open_ended", asked_at_s=0), "x", *guests)


@case
def fullest_room_is_late(database):
    database.session(20 * MINUTE)
    database.room([1, 2, 3, 2, 1, 3, 4, 4, 1, 1, 0, 0, 4, 3])


@case
def full_minutes_at_the_border(database):
    """With a peak of 5, a minute of 3 is full and one of 2 is not; with 4, one of 2 is."""
    for session, counts in (("five", [5, 3, 2, 1]), ("four", [4, 2, 1, 1])):
        database.session(4 * MINUTE, session)
        guests = database.room(counts, LOW, session)
        for minute, watchers in enumerate(counts[1:], start=1):
            # Fewer people, more of them engaged.
            for guest in guests[:watchers]:
                database.watch(guest, (minute * MINUTE, minute * MINUTE + 10 * minute, GOOD), session=session)


@cases("quietest-five-of-seconds", 14 * MINUTE, 14 * MINUTE + 1, 15 * MINUTE, 16 * MINUTE)
def quietest_five(database, seconds):
    """14 minutes have no quiet ones; 14 and a second are 15 minutes."""
    database.session(seconds)
    guests = database.room([4] * 16, GOOD)
    database.watch(guests[0], (0, seconds, HIGH))
    ghost = database.attendee("Ghost")
    database.watch(ghost, (6 * MINUTE, 9 * MINUTE, LOW), (10 * MINUTE, seconds, NONE))


@case
def quietest_five_nowhere(database):
    """Never five full minutes in a row."""
    database.session(20 * MINUTE)
    database.room(([4] * 4 + [1]) * 4)


@case
def quietest_five_not_in_an_empty_room(database):
    """The quietest minutes are those of a thin room, which are not full and do not count."""
    database.session(30 * MINUTE)
    guests = database.room([6] * 10 + [2] * 10 + [3] * 10)
    database.watch(guests[5], (0, 600, HIGH))
    for minute in (21, 25, 28):
        database.watch(database.attendee(), (minute * MINUTE, minute * MINUTE + 40, LOW))


@case
def quietest_five_weighs_seconds(database):
    """Five minutes are engaged by viewed seconds, not the mean of five rates."""
    database.session(15 * MINUTE)
    for minute in range(15):
        database.viewer(
            (minute * MINUTE, minute * MINUTE + (60 if minute % 4 == 1 else 3), LOW if minute % 3 else HIGH)
        )
        database.viewer((minute * MINUTE, minute * MINUTE + 7 * (minute % 5) + 1, GOOD))


@case
def quietest_five_with_nobody(database):
    """Every minute of an empty session is full, but has no rate."""
    database.session(20 * MINUTE)


LOSSES = {
    "at-the-first-minute": ([5] + [1] * 19, "loss of 4 from minute 0"),
    "of-two": ([5] * 5 + [3] * 15, "2 is too few"),
    "of-three": ([5] * 5 + [2] * 15, "3 is enough"),
    "at-the-last-allowed-minute": ([4] * 15 + [0] * 5, "m = minutes - 10"),
    "one-minute-too-late": ([4] * 16 + [0] * 4, "m = minutes - 9 and later do not count"),
    "in-nine-minutes": ([9] * 4 + [0] * 5, "no m at all"),
    "in-ten-minutes": ([9] * 5 + [0] * 5, "m = 0 alone"),
    "of-five-percent": ([60] * 6 + [57] * 14, "3 of 60"),
    "below-five-percent": ([61] * 6 + [58] * 14, "3 of 61"),
    "above-five-percent": ([59] * 6 + [56] * 14, "3 of 59"),
    "of-growth-only": (list(range(1, 21)), "the largest loss is a gain"),
    "twice-the-same": ([7, 7, 7, 7, 7, 2, 2, 7, 7, 7, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2], "the earlier one"),
}


@cases("steepest-loss", *LOSSES)
def steepest_loss(database, which):
    counts, _ = LOSSES[which]
    database.session(len(counts) * MINUTE)
    database.room(counts)


@cases("most-answered-poll", "without-time", "outside", "at-the-border", "by-non-viewers", "unanswered")
def most_answered_poll(database, which):
    """Among polls with a time, watching or not; outside falls on the first or last minute."""
    database.session(10 * MINUTE)
    guests = [database.viewer(first_name=name) for name in "ABC"]
    times = {
        "without-time": [None, 200],
        "outside": [-500, 10_000],
        "at-the-border": [599, 600],
        "by-non-viewers": [400, 300],
        "unanswered": [],
    }[which]
    database.poll("open_ended", position=9, asked_at_s=60)
    for number, asked_at_s in enumerate(times):
        poll = database.poll("open_ended", position=number, asked_at_s=asked_at_s)
        if which == "by-non-viewers":
            database.write(poll, "x", *(database.attendee() for _ in range(2 - number)))
        else:
            database.write(poll, "x", *guests[number:])


@case
def most_answered_poll_of_two_like_ones(database):
    """The earliest asked wins, not the first launched."""
    database.session(10 * MINUTE)
    guests = [database.viewer(first_name=name) for name in "AB"]
    for asked_at_s in (400, 200, 300):
        database.write(database.poll("open_ended", asked_at_s=asked_at_s), "x", *guests)


# Several sessions


@case
def other_sessions_do_not_leak(database):
    """The same people, polls and plays in three sessions of two events."""
    database.event("First", "Europe/Berlin", "E1")
    database.session(10 * MINUTE, "S1")
    database.session(20 * MINUTE, "S2", started_at=STARTED_AT + DAY, time_zone="Asia/Tokyo", kind="simulive")
    database.event("Second", "America/New_York", "E2")
    database.session(5 * MINUTE, "S3", kind="room")
    people = [database.attendee(name, country_code="de") for name in ("Ada", "Grace", "Linus", "Edsger")]
    for number, session in enumerate(("S1", "S2", "S3"), start=1):
        for person in people[number:]:
            columns = {"country_code": ("DE", "FR", "IT")[number - 1], "device": DEVICES[number]}
            database.watch(person, (0, 60 * number, number), (250, 900, GOOD), session=session, **columns)
            database.play(person, 11 * number, number, session=session, **columns)
            database.load(person, session=session, times=number)
        for kind in INTERACTION_KINDS:
            for _ in range(number):
                database.interact(people[number - 1], kind, 60 * number, session=session)
        poll = database.poll(session=session, question=f"Poll of {session}")
        option, _ = database.options(poll, "Yes", "No")
        database.choose(poll, option, *people[:number])
    database.session(5 * MINUTE, "S4")


# Coming and going --------------------------------------------------------------------


@case
def dynamics_of_five(database):
    """One leaves at once, one in the middle, one comes back after a minute, two come late and stay."""
    database.session()
    database.viewer((0, 10))
    database.viewer((0, 60), (70, 300))
    database.viewer((0, 61), (121, 601))
    database.viewer((360, 600))
    database.viewer((540, 600))


@cases("gaps-of-seconds", 59, 60, 61, 119)
def gaps_of_seconds(database, gap):
    """59 s are a reconnection, 60 s an absence; also over the other visit, and at the window's end."""
    database.session(15 * MINUTE)
    ada, grace = database.attendee("Ada"), database.attendee("Grace")
    database.watch(ada, (5, 60), (60 + gap, 300))
    database.watch(grace, (0, 100), (100 + gap + 30, 200 + gap))
    database.watch(grace, (100 + gap, 100 + gap + 31), (900 - gap, 900))
    database.viewer((0, 900 - gap))


@case
def departure_windows(database):
    """Two windows side by side, and departures of the last minutes, which are none."""
    database.session(20 * MINUTE)
    early = [database.viewer((0, 3 * MINUTE + 5), company="Acme") for _ in range(4)]
    later = [database.viewer((0, 9 * MINUTE), company="Acme" if number else None) for number in range(3)]
    for _ in range(5):
        database.viewer((60, 18 * MINUTE), company="Navy ")
    database.poll(asked_at_s=100, position=2)
    last = database.poll(asked_at_s=100, position=3)
    database.poll(asked_at_s=99, position=9)
    database.choose(last, database.options(last, "Yes")[0], early[0])
    database.react(later[0], 8 * MINUTE)


@case
def follow_up(database):
    """Who is named, who did what how often, and who only started the recording."""
    database.session(900)
    ada = database.viewer((0, 150, LOW), (150, 300, GOOD), first_name="Ada", email="ada@a.example")
    grace = database.attendee("Grace", email="grace@b.example@B.EXAMPLE")
    database.viewer()
    database.react(ada, times=6)
    for _ in range(4):
        poll = database.poll()
        database.choose(poll, database.options(poll, "Yes")[0], ada)
    for seconds in (0, 0, 5):
        database.play(grace, seconds)


# Events and series -------------------------------------------------------------------


@case
def parallel_sessions(database):
    """Two tabs in two sessions, the end of one in the minute of the next, one inside another."""
    database.event("Summit", "Europe/Berlin")
    for name, start, seconds in (("A", 0, 600), ("B", 90, 600), ("C", 120, 60), ("D", 690, 300), ("E", 1020, 1)):
        database.session(seconds, name, started_at=STARTED_AT + start, title="Talk")
    ada, grace, linus = (database.attendee(name, company=" Navy ") for name in ("Ada", "Grace", "Linus"))
    for session in "ABCD":
        database.watch(ada, (0, 600, GOOD), session=session)
    database.watch(grace, (30, 40), (500, 599), session="A")
    database.watch(grace, (0, 5), session="D")
    database.watch(linus, (0, 1), session="E")
    database.play(linus, 90, session="A")


@case
def sessions_over_midnight(database):
    """One into the next day, one that begins and ends in the same minute of another, one a second long."""
    database.event("Night", "Europe/Berlin")
    midnight = unix("2026-03-04T23:00:00")
    database.session(1200, "A", started_at=midnight - 605)
    database.session(600, "B", started_at=midnight + 605)
    database.session(1, "C", started_at=midnight - 1)
    database.viewer((600, 610), session="A", first_name="Ada")
    database.viewer((0, 605), session="A", first_name="Grace")
    database.viewer((605, 1200), session="A", first_name="Linus")
    database.viewer((0, 600), session="B", first_name="Edsger")
    database.viewer((0, 1), session="C", first_name="Barbara")


@cases("clocks-change-in", "berlin", "sao-paulo", "apia", "goose-bay")
def clocks_change(database, place):
    """Sessions over the hour that is skipped, or there twice; where clocks change at midnight a date returns."""
    zone, instants = {
        "berlin": ("Europe/Berlin", ["2026-03-29T00:30:00", "2026-10-25T00:30:00"]),
        "sao-paulo": ("America/Sao_Paulo", ["2018-02-18T01:30:00", "2018-11-04T02:30:00"]),
        "apia": ("Pacific/Apia", ["2011-12-30T09:30:00"]),
        "goose-bay": ("America/Goose_Bay", ["2010-11-07T02:00:00", "2010-03-14T03:30:00"]),
    }[place]
    database.event("Clocks", zone)
    for number, start in enumerate(instants):
        database.session(2 * HOUR + 7, f"S{number}", started_at=unix(start))
        for part in range(8):
            database.viewer((part * 900, part * 900 + 901), session=f"S{number}", first_name=f"{number}-{part}")
    ada = database.attendee("Ada")
    for number in range(len(instants)):
        database.watch(ada, (0, 2 * HOUR), session=f"S{number}")


@case
def titles_that_are_the_same(database):
    """Heads of the matrix are told apart; ids and titles that spreadsheets run are not run."""
    for number, title in enumerate(["Talk", "Talk", "Talk (2)", "=1+1", "Talk", "a,b"]):
        database.session(300, f"=S{number}", title=title, started_at=STARTED_AT + 400 * number)
        database.viewer((0, 240 + number), session=f"=S{number}", first_name="Ada")


@case
def credit_at_the_border(database):
    """80 % of 3,601 s is 2,880.8 s: 2,881 s are enough, 2,880 s are not; 45 minutes are 2,700 s."""
    database.session(3601)
    for seconds in (2699, 2700, 2880, 2881, 3601):
        database.viewer((0, seconds), first_name=str(seconds))


@case
def events_of_one_database(database):
    database.event("First", "Asia/Tokyo", "E1")
    database.session(300, "S2", started_at=STARTED_AT + 900)
    database.event("Second", "No/Where", "E2")
    database.session(300, "S1", started_at=STARTED_AT)
    database.session(300, "S0", started_at=STARTED_AT)
    ada = database.attendee("Ada")
    for session in ("S0", "S1", "S2"):
        database.watch(ada, (0, 100), session=session)
    database.event("Third", "UTC", "E3")


@case
def before_1970(database):
    database.event("Old", "Europe/Amsterdam")
    for number in range(3):
        database.session(119, f"S{number}", started_at=-86_400 * 365 * 40 - 3601 + 61 * number)
        database.viewer((0, 118), session=f"S{number}", first_name="Ada")


@case
def attendance_between_sessions(database):
    """Gaps of exactly 0 and 45 minutes; people who leave, return later, or come to two next ones."""
    starts = (0, 600, 600 + 600 + 45 * MINUTE, 600 + 600 + 45 * MINUTE, 600 + 600 + 45 * MINUTE + 1)
    for number, start in enumerate(starts):
        database.session(600, f"S{number}", started_at=STARTED_AT + start)
    people = [database.attendee(f"P{number}", company="Acme" if number % 3 else None) for number in range(12)]
    for number, person in enumerate(people):
        for session in range(5):
            if (number >> session) & 1 or number == session:
                database.watch(person, (number, 60 * session + 100), session=f"S{session}")
    for person in people[:4]:
        for session in (0, 3):
            poll = database.poll(session=f"S{session}")
            database.choose(poll, database.options(poll, "Yes")[0], person)


@cases("series", "growing", "alike", "with-ties", "short")
def series(database, which):
    """Enough earlier sessions for every word of a comparison."""
    count = {"short": 3}.get(which, 24)
    for number in range(count):
        kind = "room" if which == "growing" and number % 9 == 4 else "live"
        seconds = (1200, 600, 2400, 2401)[number % 4] if which == "growing" else 600
        start = STARTED_AT + number // (3 if which == "with-ties" else 1) * DAY
        database.session(seconds, f"S{number:02}", kind=kind, started_at=start, title=f"Talk {number}")
        viewers = {"growing": number % 7 and number, "alike": 4, "with-ties": 2 + number % 3, "short": number}[which]
        for viewer in range(viewers):
            length = {"alike": 300, "short": 60 + number}.get(which, 10 + 37 * viewer * (number + 1) % 500)
            person = database.viewer((viewer * 3, viewer * 3 + length), session=f"S{number:02}")
            if viewer % 2:
                database.react(person, viewer, session=f"S{number:02}", times=number)
                at = start + seconds + 7 * DAY - number % 3
                database.play(person, viewer % 3, at=at, session=f"S{number:02}")
        if number % 2:
            poll = database.poll(session=f"S{number:02}")
            database.choose(poll, database.options(poll, "Yes")[0], database.attendee("Voter"))


# What is not measured


def busy_event(database, lengths=(20, 20, 15)):
    """Sessions with everything, one after, one beside and one a day after the first."""
    database.event("Imported", "Europe/Berlin")
    starts = [0, 12 * MINUTE, DAY]
    people = [
        database.attendee(f"P{number}", company="Acme" if number % 2 else "Navy", role="Guest", country_code="DE")
        for number in range(9)
    ]
    for place, (start, minutes) in enumerate(zip(starts, lengths)):
        session, seconds = f"S{place + 1}", minutes * MINUTE
        database.session(seconds, session, title=f"Talk {place}", started_at=STARTED_AT + start)
        for number, person in enumerate(people[place : place + 7]):
            stays = [(30 * number, seconds - 77 * number, number % 5)]
            if number % 3 == 0:
                stays = [(number, 300, HIGH), (330, 400, LOW), (470, 500, GOOD)]
            device = DEVICES[number % 3] if number else None
            database.watch(person, *stays, session=session, country_code=["DE", "FR", None][number % 3], device=device)
            for kind in INTERACTION_KINDS[: number % 6]:
                database.interact(person, kind, 70 * number, "clap" if kind == "reaction" else None, session)
        poll = database.poll(session=session, asked_at_s=300)
        yes, no = database.options(poll, "Yes", "No")
        database.choose(poll, yes, *people[place : place + 3])
        database.choose(poll, no, people[8])
        for number, person in enumerate(people[5:]):
            database.load(person, session=session)
            database.play(person, 40 * number, 20 * number, session=session, country_code="US", device="tv")
    return people


@cases("unmeasured-in-one", *SIGNALS)
@imported
def unmeasured_in_one(database, signal):
    """One session of three does not measure something: figures are of the others."""
    busy_event(database)
    database.unmeasured(signal, session="S1")
    database.source("teams")


@cases("unmeasured-in-all", *SIGNALS)
@imported
def unmeasured_in_all(database, signal):
    """No session measures it: figures are null, and never 0."""
    busy_event(database)
    for session in ("S1", "S2", "S3"):
        database.unmeasured(signal, session=session)


@case
@imported
def nothing_is_measured(database):
    busy_event(database)
    for session in ("S1", "S2", "S3"):
        database.unmeasured(*SIGNALS, session=session)


@case
@imported
def one_session_measures_nothing(database):
    busy_event(database)
    database.unmeasured(*SIGNALS, session="S2")


ATTENDANCE_ALONE = [signal for signal in SIGNALS if signal not in ("attendance", "timing", "time_zone")]


@case
@imported
def attendance_alone(database):
    """A week of meetings of which only coming and going is told."""
    database.event("Weekly", "UTC")
    people = [database.attendee(f"P{number}", email=f"p{number}@example.org") for number in range(8)]
    for day in range(5):
        session = f"M{day}"
        database.session(30 * MINUTE, session, kind="room", title="Stand-up", started_at=STARTED_AT + day * DAY)
        database.unmeasured(*ATTENDANCE_ALONE, session=session)
        database.source("teams", session)
        for number, person in enumerate(people[day % 3 : 8 - day % 2]):
            database.watch(person, (60 * number, 900 + 100 * number, NONE), session=session)
            if number % 3 == 0:
                database.watch(person, (1000 + 100 * number, 1800, NONE), session=session)


@case
@imported
def clock_times_of_no_zone(database):
    """All of them as in the file, beside midnight."""
    database.event("Bare", "UTC")
    midnight = STARTED_AT // DAY * DAY
    for number in range(3):
        session = f"S{number}"
        database.session(HOUR, session, started_at=midnight - 1800 + number * 600)
        database.unmeasured("time_zone", session=session)
        for person in range(4):
            database.viewer((60 * person, 3000), session=session, first_name=f"{number}-{person}")


@cases("totals-alone", "live", "engaged", "polls", "recording", "plays", "completion")
@imported
def totals_alone(database, stated):
    """Sums and no rows: nobody knows when, and whatever sums do not tell is null."""
    database.event("Totals")
    people = [database.attendee(f"P{number}", company="Acme") for number in range(6)]
    for place in range(3):
        session = f"S{place}"
        database.session(HOUR, session, started_at=STARTED_AT + place * 2 * HOUR)
        measured = {"attendance", "reactions", "time_zone"}
        measured |= {"engagement"} if stated == "engaged" else set()
        measured |= {"recording"} if stated in ("recording", "plays", "completion") else set()
        if place < 2 or stated == "live":
            database.unmeasured(*(signal for signal in SIGNALS if signal not in measured), session=session)
            database.source("kaltura", session)
            for number, person in enumerate(people[place:]):
                columns = {"live_s": 600 * number + 60 * place}
                if stated == "engaged":
                    columns["engaged_s"] = columns["live_s"] // 2
                if stated == "polls" and number % 2:
                    columns["polls_answered"] = number
                if "recording" in measured:
                    columns["recording_s"] = 100 * (number % 3)
                if stated in ("plays", "completion"):
                    columns["plays"] = number % 3
                if stated == "completion":
                    columns["percentiles_viewed"] = 50 * (number % 3)
                database.total(person, session, **columns)
                database.react(person, None, session=session, times=number % 2)
        else:
            for number, person in enumerate(people):
                database.watch(person, (100 * number, 3000), session=session)
                database.play(person, 60 * number, 10, session=session)


@case
@imported
def envelopes(database):
    """First join to last leave, and how long somebody was there in between."""
    database.event("Envelopes", "Europe/Berlin")
    midnight = STARTED_AT // DAY * DAY + 23 * HOUR
    for place, start in enumerate((STARTED_AT, STARTED_AT + 300, midnight - 1200)):
        session = f"S{place}"
        database.session(40 * MINUTE, session, kind="room", started_at=start)
        database.unmeasured("engagement", "recording", session=session)
        for number in range(5):
            person = database.attendee(f"P{number}") if place == 0 else number + 1
            database.watch(person, (60 * number, 2400 - 100 * number, NONE), session=session)
            if number % 2:
                database.total(person, session, live_s=700 + number)
        database.total(database.attendee(f"Total {place}"), session, live_s=99)


@case
@imported
def reactions_without_a_time(database):
    database.session(15 * MINUTE)
    ada, grace = database.viewer((0, 800), first_name="Ada"), database.viewer((60, 200), first_name="Grace")
    database.react(ada, None, times=2)
    database.react(grace, 65, "heart", times=3)
    database.interact(grace, "chat_message", None)


@case
@imported
def series_that_measures_less(database):
    """Predecessors of which one tells no engagement, one no times, one nothing of who was there."""
    for number in range(9):
        session = f"S{number}"
        database.session(600, session, started_at=STARTED_AT + number * DAY, title=f"Talk {number}")
        for viewer in range(2 + number % 4):
            person = database.viewer((viewer * 3, 200 + 40 * number), session=session, first_name=f"P{viewer}")
            if viewer % 2:
                database.react(person, viewer, session=session)
                database.play(person, 30, at=STARTED_AT + number * DAY + 900, session=session)
        signals = {1: ["engagement", "polls"], 3: ["timing"], 4: ["attendance"], 5: ["recording", "reactions"]}
        signals |= {6: ["time_zone"], 7: ["chat_messages", "qa_threads", "attachment_downloads"]}
        database.unmeasured(*signals.get(number, []), session=session)


# The random ones ---------------------------------------------------------------------

NAMES = [
    "Ada",
    "ada",
    "Grace",
    "Åsa",
    "A\u030asa",
    "e\u0301",
    "é",
    " Linus ",
    "",
    " ",
    "\u3000",
    "O'Neil",
    "\uff5e",
    "\U0001f600",
]
WORDS = [
    "=sum",
    "Chair, Board",
    'The "Chief"',
    "Line\r\nbreak",
    "-",
    "Engineer",
    "engineer",
    "\tTab",
    "",
    "Ünïcode",
    b"\xff\x00bad",
]
COUNTRIES = ["DE", "de", "FR", "US", "us", "XX", "UK", "", "JP", "BR", "ax"]
TEXTS = ["yes", "Yes", " yes ", "no", "", "  ", "é", "e\u0301", "\u00a0no", "\u200b", "a,b", b"\xe2\x82"]
DETAILS = ["clap", "heart", "think", "wow", "smile", "Clap", ""]
RANDOM_ZONES = ["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "No/Where"]


def random_case(seed):
    return lambda database: RandomDatabase(database, seed).fill()


class RandomDatabase:
    """One seed's worth of sessions, attendees and deeds, few enough to be full of ties."""

    def __init__(self, database, seed):
        self.database = database
        self.random = random.Random(seed)
        # How often a value that may be missing is: some databases have everything.
        self.missing = self.random.choice([0, 0.1, 0.3, 0.7])
        self.people = 0

    def maybe(self, values):
        return None if self.random.random() < self.missing else self.random.choice(values)

    def some(self, people):
        return self.random.sample(people, self.random.randint(0, len(people)))

    def fill(self):
        self.database.event(self.random.choice(["Summit", "é", "The, Event"]), self.random.choice(RANDOM_ZONES))
        people = [self.person() for _ in range(self.random.randint(1, 30))]
        for number in range(self.session_count()):
            self.fill_session(f"S{number + 1}", people)

    def session_count(self):
        return self.random.choice([1, 1, 2, 3])

    def start(self):
        return STARTED_AT + self.random.randint(-400, 400) * DAY

    def person(self):
        return self.database.attendee(
            self.maybe(NAMES),
            self.maybe(NAMES),
            email=self.maybe(["a@example.org", "b@example.org", " ", "=c@example.org"]),
            title=self.maybe(WORDS),
            company=self.maybe(WORDS),
            role=self.maybe(WORDS),
            industry=self.maybe(WORDS),
            country_code=self.maybe(COUNTRIES),
            external_id=self.external_id(),
        )

    def external_id(self):
        """No two are the same."""
        start = self.maybe(["nw-", "=", "é", "", " ", "a,b "])
        self.people += 1
        return None if start is None else f"{start}{self.people}"

    def fill_session(self, session, people):
        self.session = session
        self.seconds = max(
            1, self.random.choice([1, 5, 12, 20, 35, 60, 121, 200]) * MINUTE - self.random.choice([0, 0, 1, 17, 59])
        )
        self.database.session(
            self.seconds,
            session,
            title=self.random.choice(["Keynote", "Panel", "e\u0301"]),
            kind=self.random.choice(["live", "simulive", "room"]),
            started_at=self.start(),
            time_zone=self.maybe(RANDOM_ZONES),
        )
        self.fill_viewing(self.some(people))
        self.fill_interactions(people)
        for _ in range(self.random.choice([0, 1, 2, 5])):
            self.fill_poll(people)
        self.fill_recording(self.some(people))

    def instant(self):
        """Mostly inside, and often on a whole minute, where the borders are."""
        step = self.random.choice([1, 10, MINUTE, 5 * MINUTE])
        return self.random.randint(-step, self.seconds + step) // step * step

    def place(self):
        return {"country_code": self.maybe(COUNTRIES), "device": self.maybe(DEVICES)}

    def fill_viewing(self, viewers):
        for viewer in viewers:
            for _ in range(self.random.choice([1, 1, 2, 3])):
                self.fill_visit(self.database.visit(viewer, self.session, **self.place()))

    def fill_visit(self, visit):
        starts = {self.instant() for _ in range(self.random.choice([0, 1, 2, 6]))}
        for start in sorted(starts):
            length = self.random.choice([1, 10, 60, 90, 300, self.seconds, 2 * self.seconds])
            level = self.random.choice([NONE, LOW, FAIR, GOOD, GOOD, HIGH, ON_STAGE])
            self.database.interval(visit, start, start + length, level)

    def fill_interactions(self, people):
        for _ in range(self.random.choice([0, 10, 60])):
            kind = self.random.choice(["reaction", *INTERACTION_KINDS])
            detail = self.maybe(DETAILS) if kind == "reaction" else None
            self.database.interact(self.random.choice(people), kind, self.instant(), detail, self.session)

    def fill_poll(self, people):
        asked_at_s = None if self.random.random() < self.missing else self.instant()
        position, kind = self.random.randint(1, 3), self.random.choice(POLL_TYPES)
        poll = self.database.poll(kind, self.session, position, self.random.choice(TEXTS), asked_at_s)
        options = [self.random_option(poll) for _ in range(self.random.randint(0, 5))]
        for person in self.some(people):
            for _ in range(self.random.choice([1, 1, 2])):
                self.fill_answer(poll, kind, options, person)

    def random_option(self, poll):
        label, position = self.random.choice(TEXTS), self.random.randint(1, 4)
        return self.database.option(poll, label, position, is_correct=self.random.randint(0, 1))

    def fill_answer(self, poll, kind, options, person):
        # Now and then an answer of the wrong kind.
        wants_text = (kind == "open_ended") != (self.random.random() < 0.1)
        if wants_text or not options:
            self.database.write(poll, self.random.choice(TEXTS), person, at_s=self.instant())
        else:
            self.database.choose(poll, self.random.choice(options), person, at_s=self.instant())

    def fill_recording(self, viewers):
        for viewer in viewers:
            self.database.load(viewer, session=self.session, times=self.random.randint(0, 2))
            for _ in range(self.random.choice([0, 1, 1, 2, 3])):
                self.fill_play(viewer)

    def fill_play(self, viewer):
        seconds, percentiles = self.random.choice([0, 1, 30, 60, 600]), self.random.choice([0, 1, 33, 50, 100])
        at = STARTED_AT + self.random.randint(0, 20 * 24) * HOUR
        self.database.play(viewer, seconds, percentiles, at, self.session, **self.place())


def event_case(seed):
    return lambda database: RandomEvent(database, seed).fill()


class RandomEvent(RandomDatabase):
    """Sessions of a few days, many of them beside or after each other."""

    def session_count(self):
        return self.random.choice([3, 5, 9])

    def start(self):
        hours = self.random.choice([0, 0, 1, 7, 8, 9, 24, 31])
        minutes, seconds = self.random.choice([0, 0, 5, 12, 20]), self.random.choice([0, 0, 1, 59])
        return STARTED_AT + hours * HOUR + minutes * MINUTE + seconds


def imported_case(seed):
    return imported(lambda database: RandomImports(database, seed).fill())


class RandomImports(RandomEvent):
    """Sessions that measure this and that, some by sums alone."""

    def fill_session(self, session, people):
        super().fill_session(session, people)
        share = self.random.choice([0, 0.1, 0.1, 0.4])
        unmeasured = {signal for signal in SIGNALS if self.random.random() < share}
        for signal in sorted(unmeasured):
            self.database.unmeasured(signal, session=session)
        if self.random.random() < 0.5:
            self.database.source(self.random.choice(["teams", "csv"]), session)
        self.fill_totals(session, people)

    def fill_totals(self, session, people):
        count = "SELECT count(*) FROM recording_play WHERE session_id = ?"
        plays = self.database.connection.execute(count, [session]).fetchone()[0]
        loads = self.database.connection.execute(count.replace("play", "impression"), [session]).fetchone()[0]
        kinds = self.random.choice([[], [], ["live"], ["live", "engaged"], ["polls"], ["recording"], ["recording", "plays"]])
        for person in self.some(people) if kinds else []:
            columns = {}
            if "live" in kinds:
                columns["live_s"] = self.random.randint(1, self.seconds)
            if "engaged" in kinds:
                columns["engaged_s"] = self.random.randint(0, columns["live_s"])
            if "polls" in kinds:
                columns["polls_answered"] = self.random.randint(0, 3)
            if "recording" in kinds and not plays + loads:
                columns["recording_s"] = self.random.choice([0, 60, 600])
                if "plays" in kinds:
                    columns["plays"] = self.random.randint(0, 2)
                    columns["percentiles_viewed"] = self.random.choice([None, 50]) if columns["plays"] else None
            self.database.total(person, session, **columns)

    def fill_interactions(self, people):
        super().fill_interactions(people)
        if self.random.random() < 0.3:
            self.database.interact(self.random.choice(people), "reaction", None, None, self.session)


# Writing -----------------------------------------------------------------------------


def written(path, schema, fill):
    database = Database(path, second_version(schema) if getattr(fill, "is_imported", False) else schema)
    fill(database)
    database.close()


def arguments():
    parser = argparse.ArgumentParser(description="Databases that probe the corners of the metrics contract.")
    parser.add_argument("folder", metavar="OUTDIR", type=Path)
    parser.add_argument("--seeds", type=int, default=DEFAULT_SEEDS, help="how many random databases")
    parser.add_argument("--schema", type=Path, default=DEFAULT_SCHEMA)
    return parser.parse_args()


def main():
    options = arguments()
    schema = options.schema.read_text(encoding="utf-8")
    options.folder.mkdir(parents=True, exist_ok=True)
    for name, fill in CASES.items():
        written(options.folder / f"edge-{name}.db", schema, fill)
    for seed in range(1, options.seeds + 1):
        written(options.folder / f"random-{seed:04}.db", schema, random_case(seed))
    events = options.seeds // 3
    for seed in range(1, events + 1):
        written(options.folder / f"event-{seed:04}.db", schema, event_case(seed))
        written(options.folder / f"imported-{seed:04}.db", schema, imported_case(seed))
    print(f"{len(CASES)} made by hand, {options.seeds + 2 * events} from seeds, in {options.folder}")


if __name__ == "__main__":
    main()
