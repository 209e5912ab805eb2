#!/usr/bin/env python3
"""Feeds mutated and hostile databases to every command that reads one.

    python3 fuzz_databases.py RECAP [--mutated N] [--hostile N] [--seconds S] [--seed SEED] [--keep FOLDER]

Whatever a database holds, the program ends within bounds of time and memory: with a report,
or with one line of error and its exit code. The same seed makes the same databases; where
--seconds is given, as many of them are tried as the time allows. A database that fails is
kept in the folder, with the commands and what they did on standard output.
"""

import random
import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path

from fuzzing import arguments, faults, tried
from hostile import HOSTILE
from samples import SAMPLES, written

MEGABYTES = 500
# What a database may be answered with: done, unsound, not to be had.
CODES = {0, 65, 66}

FORMATS = ["pdf", "html", "json", "csv", "xlsx"]
COMMANDS = ["check", "list", *FORMATS]


def mutated(path, generator):
    """A sound database with some of its bytes, or a value, changed."""
    written(path, generator.choice(SAMPLES), generator)
    if generator.random() < 0.4:
        return mutate_values(path, generator)
    content = bytearray(path.read_bytes())
    for _ in range(generator.choice([1, 1, 2, 4, 16, 64, 256])):
        # Most often in the structure: the header, and the beginnings of pages.
        place = generator.choice([100, 512, len(content)])
        offset = generator.randrange(place)
        if place == 512:
            offset = min(offset % 64 + 4096 * generator.randrange(len(content) // 4096), len(content) - 1)
        match generator.randrange(4):
            case 0:
                content[offset] ^= 1 << generator.randrange(8)
            case 1:
                content[offset] = generator.choice([0, 1, 0x7F, 0x80, 0xFF])
            case 2:
                length = generator.choice([1, 4, 16, 64])
                content[offset : offset + length] = generator.randbytes(length)
            case 3:
                source = generator.randrange(len(content))
                content[offset : offset + 64] = content[source : source + 64]
    if generator.random() < 0.1:
        del content[generator.randrange(len(content)) :]
    path.write_bytes(content)


VALUES = [
    *["NULL", "''", "0", "-1", "1", "2.5", "9e999", "-9223372036854775808", "9007199254740993", "x''", "x'00ff'"],
    *["'x'", "char(0)", "char(8238) || 'a'", "char(27) || '[2J'", "'=1+1'", "CAST(x'ff' AS TEXT)"],
    *["hex(zeroblob(500))", "hex(zeroblob(20000))", "hex(zeroblob(400000))"],
    *["replace(hex(zeroblob(5000)), '00', char(769))", "replace(hex(zeroblob(5000)), '00', 'ش ')"],
    *["replace(hex(zeroblob(5000)), '00', char(128104, 8205))", "replace(hex(zeroblob(5000)), '00', 'a b')"],
]


def mutate_values(path, generator):
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF")
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    for _ in range(generator.choice([1, 1, 2, 5])):
        table = generator.choice(tables)
        column = generator.choice(connection.execute(f"PRAGMA table_info({table})").fetchall())[1]
        where = generator.choice(["1", "random() % 2", "rowid = 1", f"{column} IS NOT NULL"])
        try:
            connection.execute(f"UPDATE {table} SET {column} = {generator.choice(VALUES)} WHERE {where}")
        except sqlite3.Error:
            pass
    connection.commit()
    connection.close()


def hostile(path, generator):
    """A database made to cost time or memory, or to be more than data."""
    generator.choice(HOSTILE)(path, generator)


def run(recap, name, database, folder):
    """What is wrong with how a command ends; nothing where it is as it should be."""
    command = [recap, name, database]
    if name in FORMATS:
        command[1] = "render"
        command += ["--session", "s0", "-o", folder / f"report.{name}", "--as-of", "1773000000"]
    wrong, code = faults(name, command, CODES, MEGABYTES, folder)
    left = [str(path) for path in folder.rglob("*.part")]
    if code is None:
        # What a killed process leaves is no fault of the next one.
        for path in left:
            Path(path).unlink()
    elif left:
        wrong.append(f"{name} leaves {left}")
    return wrong


def attempted(recap, kind, seed, keep):
    folder = Path(tempfile.mkdtemp(prefix="recap-fuzz-"))
    try:
        database = folder / "event.db"
        {"mutated": mutated, "hostile": hostile}[kind](database, random.Random(f"{kind} {seed}"))
        wrong = [line for name in COMMANDS for line in run(recap, name, database, folder)]
        if wrong:
            keep.mkdir(parents=True, exist_ok=True)
            kept = keep / f"{kind}-{seed}.db"
            if database.is_file():
                shutil.copyfile(database, kept)
            return [f"{kept}: {line}" for line in wrong]
        return []
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    given = arguments(__doc__, mutated=1000, hostile=700)
    # In turns, so that a short run has of both.
    orders = sorted(
        (number / max(1, count), kind, given.seed * 1_000_000 + number)
        for kind, count in {"mutated": given.mutated, "hostile": given.hostile}.items()
        for number in range(count)
    )
    return tried("databases", orders, lambda order: attempted(given.recap, order[1], order[2], given.keep), given)


if __name__ == "__main__":
    sys.exit(main())
