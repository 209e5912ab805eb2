#!/usr/bin/env python3
"""Feeds mutated and hostile databases to every command that reads one.

    python3 fuzz_databases.py RECAP [--mutated N] [--hostile N] [--seconds S] [--seed SEED] [--keep FOLDER]

Whatever a database holds, the program ends within bounds of time and memory: with a report,
or with one line of error and its exit code. The same seed makes the same databases; where
--seconds is given, as many of them are tried as the time allows. A database that fails is
kept in the folder, with the commands and what they did on standard output.
"""

import argparse
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from hostile import HOSTILE
from samples import SAMPLES, written

SECONDS = 20
MEGABYTES = 500
# What a database may be answered with: done, unsound, not to be had.
CODES = {0, 65, 66}

FORMATS = ["pdf", "html", "json", "csv"]
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
    command = [recap, name, str(database)]
    if name in FORMATS:
        command[1] = "render"
        command += ["--session", "s0", "-o", str(folder / f"report.{name}"), "--as-of", "1773000000"]
    with open(folder / "error", "w+b") as error:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=error, start_new_session=True
        )
        code, megabytes = ended(process)
        error.seek(0)
        text = error.read(10_000).decode("utf-8", "replace")
    if code is None:
        # What a killed process leaves is no fault of the next one.
        for path in folder.rglob("*.part"):
            path.unlink()
        yield f"{name} takes over {SECONDS} s"
        return
    if megabytes > MEGABYTES:
        yield f"{name} takes {megabytes:.0f} MB"
    if code not in CODES:
        yield f"{name} ends with {code}: {text.strip()[:300]}"
    elif code != 0 and text.count("\n") != 1:
        yield f"{name} has {text.count(chr(10))} lines of error: {text.strip()[:300]}"
    if any(unicodedata.category(letter) in ("Cc", "Zl", "Zp") and letter != "\n" for letter in text):
        yield f"{name} writes control characters to the terminal: {text!r:.300}"
    left = [str(path) for path in folder.rglob("*.part")]
    if left:
        yield f"{name} leaves {left}"


def ended(process):
    """How a process ends, and the megabytes that it or one that it started took; None where it does not end."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        identifier, status, usage = os.wait4(process.pid, os.WNOHANG)
        if identifier:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, usage.ru_maxrss / 1024
        time.sleep(0.01)
    # Its own group, and nobody else's.
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return None, None


def tried(recap, kind, seed, keep):
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
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recap")
    parser.add_argument("--mutated", type=int, default=1000)
    parser.add_argument("--hostile", type=int, default=700)
    parser.add_argument("--seconds", type=float, help="end after so long, whatever is left")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path, default=Path("fuzz-failures"))
    arguments = parser.parse_args()
    recap = str(Path(arguments.recap).resolve())
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # In turns, so that a short run has of both.
    orders = sorted(
        [(number / max(1, arguments.mutated), "mutated", arguments.seed * 1_000_000 + number) for number in range(arguments.mutated)]
        + [(number / max(1, arguments.hostile), "hostile", arguments.seed * 1_000_000 + number) for number in range(arguments.hostile)]
    )
    end = time.monotonic() + arguments.seconds if arguments.seconds else None
    count, wrong = 0, []

    def attempt(order):
        if end and time.monotonic() > end:
            return None
        return tried(recap, order[1], order[2], arguments.keep)

    with ThreadPoolExecutor(arguments.jobs) as pool:
        for lines in pool.map(attempt, orders):
            if lines is None:
                continue
            count += 1
            wrong += lines
            for line in lines:
                print(f"- {line}", flush=True)
    print(f"{count} databases, {len(wrong)} findings")
    return 1 if wrong or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
