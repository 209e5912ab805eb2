"""Databases made to cost time or memory, or to be more than data: a function for each kind."""

import os
import sqlite3

from samples import SAMPLES, written

HOSTILE = []


def kind(function):
    HOSTILE.append(function)
    return function


def numbers(count, first=1000):
    return f"WITH RECURSIVE n(i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM n WHERE i < {first + count - 1})"


def size(generator, most):
    """Most often large, and sometimes at an edge."""
    return generator.choice([most, most // 3, generator.randrange(1, most), generator.randrange(1, most)])


# What is computed


@kind
def doubling_views(path, generator):
    views = ["CREATE VIEW v0 AS SELECT 1;"]
    for level in range(1, generator.choice([30, 199, 400])):
        views.append(f"CREATE VIEW v{level} AS SELECT * FROM v{level - 1} UNION ALL SELECT * FROM v{level - 1};")
    written(path, SAMPLES[0], generator, "".join(views))


@kind
def endless_view(path, generator):
    name = generator.choice(["extra", "poll", "attendee", "view_interval", "pragma_table_xinfo", "pragma_index_list"])
    drop = "" if name.startswith(("extra", "pragma")) else f"DROP TABLE {name};"
    body = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    written(path, SAMPLES[0], generator, f"{drop} CREATE VIEW {name} AS {body};")


@kind
def triggers(path, generator):
    table = generator.choice(["visit", "attendee", "view_interval", "other"])
    event = generator.choice(["INSERT", "UPDATE", "DELETE"])
    sql = f"CREATE TABLE other (a); CREATE TRIGGER t AFTER {event} ON {table} BEGIN DELETE FROM visit; END;"
    written(path, SAMPLES[0], generator, sql)


@kind
def virtual_tables(path, generator):
    table = generator.choice(["recording_play", "interaction", "poll", "notes"])
    drop = "" if table == "notes" else f"DROP TABLE {table};"
    module = generator.choice(["fts5(a, b)", "rtree(a, b, c)", "fts4(a)"])
    written(path, SAMPLES[0], generator, f"{drop} CREATE VIRTUAL TABLE {table} USING {module};")


@kind
def generated_columns(path, generator):
    table, column = generator.choice(
        [("attendee", "first_name"), ("attendee", "company"), ("poll", "question"), ("view_interval", "end_s")]
    )
    value = generator.choice(["hex(zeroblob(33000000))", "hex(zeroblob(450000))", "randomblob(100000000)", "1"])
    written(
        path,
        generator.choice(SAMPLES),
        generator,
        # Checks of the table name the column.
        "PRAGMA writable_schema = ON;"
        f"UPDATE sqlite_schema SET sql = replace(sql, '{column} ', '{column} AS ({value}), was_{column} ')"
        f" WHERE name = '{table}'",
    )


@kind
def slow_index(path, generator):
    table, column = generator.choice([("attendee", "last_name"), ("interaction", "detail"), ("other", "a")])
    slow = generator.choice(
        [
            f"length(replace(hex(zeroblob(400000)), ''x'' || {column}, char()))",
            f"{column} LIKE ''{'%a' * 5000}''",
            f"hex(zeroblob(400000)) GLOB ''{'*0' * 40}1''",
        ]
    )
    written(
        path,
        SAMPLES[2],
        generator,
        f"CREATE TABLE other (a); {numbers(size(generator, 20000))} INSERT INTO other SELECT i FROM n;"
        f"CREATE INDEX slow ON {table} (800000 + 0 * {column}); PRAGMA writable_schema = ON;"
        f"UPDATE sqlite_schema SET sql = replace(sql, '800000 + 0 * {column}', '{slow}') WHERE name = 'slow'",
    )


@kind
def many_objects(path, generator):
    count = size(generator, 3000)
    make = generator.choice(
        [
            lambda number: f"CREATE TABLE t{number} (a, b, c);",
            lambda number: f"CREATE INDEX i{number} ON visit (attendee_id, device);",
            lambda number: f"CREATE VIEW w{number} AS SELECT * FROM visit;",
        ]
    )
    written(path, SAMPLES[0], generator, "BEGIN;" + "".join(map(make, range(count))) + "COMMIT;")


@kind
def deep_check(path, generator):
    depth = generator.choice([90, 900])
    check = "1" + " + 1" * depth
    written(path, SAMPLES[0], generator, f"CREATE TABLE other (a CHECK ({check})); INSERT INTO other VALUES (1);")


# Values


TEXTS = [
    "hex(zeroblob({half}))",
    "replace(hex(zeroblob({half})), '00', 'é ')",
    "replace(hex(zeroblob({half})), '00', 'ش')",
    "'a' || replace(hex(zeroblob({half})), '00', char(769))",
    "replace(hex(zeroblob({half})), '00', char(10))",
    "replace(hex(zeroblob({half})), '00', char(8238))",
    "replace(hex(zeroblob({half})), '00', char(8205, 128104))",
    "replace(hex(zeroblob({half})), '00', 'word, ')",
    "replace(hex(zeroblob({half})), '00', '日本')",
    "replace(hex(zeroblob({half})), '00', '&<')",
    "replace(hex(zeroblob({half})), '00', char(0))",
]
FIELDS = [
    *[("attendee", name) for name in ("first_name", "last_name", "email", "title", "company", "role", "industry")],
    *[("attendee", "external_id"), ("attendee", "country_code"), ("visit", "country_code"), ("visit", "device")],
    *[("session", "title"), ("session", "time_zone"), ("event", "name"), ("event", "time_zone")],
    *[("poll", "question"), ("poll_option", "label"), ("interaction", "detail"), ("interaction", "kind")],
]


@kind
def long_text(path, generator):
    table, column = generator.choice(FIELDS)
    text = generator.choice(TEXTS).format(half=size(generator, 120_000))
    where = "1" if column != "external_id" and generator.random() < 0.3 else "rowid = 1"
    written(path, SAMPLES[1], generator, f"UPDATE {table} SET {column} = {text} WHERE {where}")


@kind
def too_long_value(path, generator):
    table, column = generator.choice(FIELDS)
    value = generator.choice(["zeroblob(20000000)", "hex(zeroblob(10000000))", "hex(zeroblob(600000))"])
    written(path, SAMPLES[0], generator, f"UPDATE {table} SET {column} = {value} WHERE rowid = 1")


@kind
def long_answers(path, generator):
    text = generator.choice(TEXTS).format(half=size(generator, 40_000))
    written(
        path,
        SAMPLES[0],
        generator,
        f"UPDATE poll SET type = 'open_ended'; UPDATE poll_answer SET option_id = NULL, answer_text = {text}",
    )


# Rows


@kind
def many_options(path, generator):
    sql = f"{numbers(size(generator, 30_000))} INSERT INTO poll_option SELECT i, 1, i, 'o' || i, 0 FROM n"
    written(path, SAMPLES[0], generator, sql)


@kind
def many_polls(path, generator):
    sql = f"{numbers(size(generator, 2000))} INSERT INTO poll SELECT i, 's0', i, 'q' || i, 'quiz', 0 FROM n"
    written(path, SAMPLES[0], generator, sql)


@kind
def many_answers(path, generator):
    count = size(generator, 30_000)
    written(
        path,
        SAMPLES[1],
        generator,
        f"UPDATE poll SET type = 'open_ended' WHERE poll_id = 1; DELETE FROM poll_answer WHERE poll_id = 1;"
        f"{numbers(count, 10_000_000)} INSERT INTO poll_answer SELECT i, 1, 1 + i % 20, NULL, 'a' || i, 0 FROM n",
    )


@kind
def many_reactions(path, generator):
    sql = f"{numbers(size(generator, 100_000))} INSERT INTO interaction SELECT i, 's0', 1, 'reaction', i % 3600, 'r' || i FROM n"
    written(path, SAMPLES[0], generator, sql)


@kind
def many_places(path, generator):
    column = generator.choice(["country_code", "device"])
    values = "NULL, 'd' || i" if column == "device" else "'c' || i, NULL"
    sql = f"{numbers(size(generator, 30_000))} INSERT INTO visit SELECT i, 's0', 1, {values} FROM n"
    written(path, SAMPLES[0], generator, sql)


@kind
def many_plays(path, generator):
    step = generator.choice([1, 60, 3000])
    sql = (
        f"{numbers(size(generator, 60_000))} INSERT INTO recording_play "
        f"SELECT i, 's0', 1, 1772636400 + i * {step}, 90, 50, 'DE', 'tv' FROM n"
    )
    written(path, SAMPLES[0], generator, sql)


@kind
def overlapping_visits(path, generator):
    count = size(generator, 20_000)
    written(
        path,
        SAMPLES[0],
        generator,
        f"{numbers(count)} INSERT INTO visit SELECT i, 's0', 1, NULL, NULL FROM n;"
        f"{numbers(count)} INSERT INTO view_interval SELECT i, i % 3000, 3600, i % 2, 1, 0, 0 FROM n",
    )


@kind
def edge_numbers(path, generator):
    table, column = generator.choice(
        [
            *[("session", "started_at"), ("session", "duration_s"), ("view_interval", "end_s"), ("poll", "asked_at_s")],
            *[("view_interval", "start_s"), ("interaction", "at_s"), ("recording_play", "started_at")],
            *[("recording_play", "seconds_viewed"), ("poll", "position"), ("poll_option", "position")],
            *[("attendee", "attendee_id"), ("poll", "poll_id"), ("visit", "visit_id")],
        ]
    )
    value = generator.choice(
        ["9223372036854775807", "-9223372036854775808", "9007199254740992", "-9007199254740992", "9e999", "604800", "1"]
    )
    where = "1" if generator.random() < 0.3 else f"{column} = (SELECT max({column}) FROM {table})"
    # Where a key would be there twice, nothing changes.
    written(path, SAMPLES[0], generator, f"UPDATE OR IGNORE {table} SET {column} = {value} WHERE {where}")


# Structure


@kind
def loose_schema(path, generator):
    """Without keys, types and indexes, and with values where they do not belong."""
    written(path, generator.choice(SAMPLES), generator)
    connection = sqlite3.connect(path)
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()]
    for table in tables:
        connection.executescript(f"ALTER TABLE {table} RENAME TO old; CREATE TABLE {table} AS SELECT * FROM old; DROP TABLE old")
    table = generator.choice(tables)
    column = generator.choice(connection.execute(f"PRAGMA table_info({table})").fetchall())[1]
    value = generator.choice(["hex(zeroblob(400000))", "zeroblob(400000)", "NULL", "1.5", "'x'"])
    connection.execute(f"UPDATE {table} SET {column} = {value} WHERE rowid % {generator.choice([1, 2, 7])} = 0")
    connection.commit()
    connection.close()


@kind
def odd_indexes(path, generator):
    index = generator.choice(
        ["visit_id, start_s DESC", "visit_id DESC, start_s", "visit_id, sound_on, start_s, end_s, tab_focused, full_screen, on_stage"]
    )
    written(path, generator.choice(SAMPLES), generator, f"CREATE INDEX odd ON view_interval ({index}); ANALYZE;")


@kind
def odd_collations(path, generator):
    column = generator.choice(["session_id TEXT", "title TEXT", "label TEXT", "external_id TEXT"])
    collation = generator.choice(["NOCASE", "RTRIM", "unknown"])
    written(
        path,
        SAMPLES[0],
        generator,
        f"PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '{column}', '{column} COLLATE {collation}')",
    )


@kind
def header(path, generator):
    """The hundred bytes that say what the rest is."""
    written(path, SAMPLES[0], generator)
    content = bytearray(path.read_bytes())
    offset, length = generator.choice([(16, 2), (18, 2), (20, 4), (28, 4), (32, 8), (40, 8), (48, 4), (52, 4), (56, 4), (64, 4)])
    content[offset : offset + length] = generator.choice([b"\xff" * length, bytes(length), generator.randbytes(length)])
    path.write_bytes(content)


@kind
def logs(path, generator):
    """Something beside the database that is no log of it."""
    written(path, SAMPLES[0], generator)
    log = str(path) + generator.choice(["-wal", "-shm", "-journal"])
    match generator.randrange(4):
        case 0:
            os.mkfifo(log)
        case 1:
            os.mkdir(log)
        case 2:
            os.symlink("/dev/zero", log)
        case 3:
            magic = generator.choice([b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83", b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", b""])
            with open(log, "wb") as file:
                file.write(magic + generator.randbytes(generator.choice([0, 100, 10_000])))


@kind
def special_files(path, generator):
    """In place of the database."""
    match generator.randrange(3):
        case 0:
            os.mkfifo(path)
        case 1:
            os.mkdir(path)
        case 2:
            os.symlink(generator.choice(["/dev/zero", str(path), "/dev/full"]), path)
