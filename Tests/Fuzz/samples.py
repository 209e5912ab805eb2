"""Small sound databases to start from."""

import sqlite3
from pathlib import Path

SCHEMA = (Path(__file__).parents[1] / "Conformance" / "schema.sql").read_text()
STARTED_AT = 1_772_636_400

# People, visits of each, polls, sessions.
SAMPLES = [(2, 1, 1, 1), (20, 2, 2, 1), (60, 1, 4, 3)]


def written(path, sample, generator, more=""):
    """A sound database with what `more` says done to it."""
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA synchronous = OFF;" + SCHEMA)
    fill(connection, sample, generator)
    connection.commit()
    connection.executescript(
        "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = OFF;" + more
    )
    connection.commit()
    connection.close()


def fill(connection, sample, generator):
    people, visits, polls, sessions = sample
    insert(connection, "event", [("e", "Summit", "Europe/Berlin")])
    insert(
        connection,
        "attendee",
        [
            (number, f"x{number}", f"Ada{number}", "Byron", f"a{number}@example.org", "Dr", "Acme", "dev", "IT", "GB")
            for number in range(1, people + 1)
        ],
    )
    visit = row = 0
    for number in range(sessions):
        session = f"s{number}"
        insert(connection, "session", [(session, "e", f"Talk {number}", "live", STARTED_AT + 7200 * number, 3600, None)])
        for attendee in range(1, people + 1):
            for _ in range(visits):
                visit += 1
                start = generator.randrange(3000)
                device = generator.choice(["computer", "mobile", None])
                insert(connection, "visit", [(visit, session, attendee, generator.choice(["DE", "FR", None]), device)])
                stretches = [
                    (visit, start + 60 * step, start + 60 * step + 50, *(generator.randrange(2) for _ in range(3)), 0)
                    for step in range(generator.randrange(6))
                ]
                insert(connection, "view_interval", stretches)
            row += 1
            insert(connection, "interaction", [(row, session, attendee, "reaction", generator.randrange(3600), "clap")])
            insert(connection, "recording_impression", [(row, session, attendee, STARTED_AT + 90_000)])
            insert(connection, "recording_play", [(row, session, attendee, STARTED_AT + 90_000, 90, 50, "DE", "tv")])
        for poll in range(polls):
            identifier = number * polls + poll + 1
            kind = generator.choice(["quiz", "multiple_answer", "rating_scale", "open_ended"])
            insert(connection, "poll", [(identifier, session, poll, f"Ready {poll}?", kind, 60 * poll)])
            options = [(identifier * 10 + option, identifier, option, f"No {option}", option % 2) for option in range(4)]
            insert(connection, "poll_option", options)
            for attendee in range(1, people + 1):
                choice = (None, f"Because {attendee % 7}") if kind == "open_ended" else (identifier * 10 + attendee % 4, None)
                insert(connection, "poll_answer", [(identifier * 10_000 + attendee, identifier, attendee, *choice, 70)])


def insert(connection, table, rows):
    for row in rows:
        connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
