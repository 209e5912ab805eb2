#!/usr/bin/env python3
"""Renders reports of random texts: none of them may cost a report, and each is in it, whole.

    .build/validators/bin/python Tests/Validation/text_gates.py RECAP [--databases N] [--first SEED] [--jobs N]

Every database has texts of one kind wherever a text may stand. Each PDF is held to qpdf and to its
text; one of each kind also to the validators of PDF/UA and PDF/A. The exit code is 1 if anything failed.
"""

import argparse
import contextlib
import io
import json
import os
import random
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import gates
from reports import A4, MINUTE, Report, run, written
from verdicts import failures

BATCH = 50  # databases rendered by one program
TIMEOUT = 600  # seconds a batch may take


def characters(*ranges):
    """A maker of texts of characters from ranges."""
    pool = [range(first, last + 1) for first, last in ranges]

    def text(dice):
        return "".join(chr(dice.choice(dice.choice(pool))) for _ in range(dice.randint(1, 24)))

    return text


def piled_marks(dice):
    base = dice.choice("TaéЖ中ק")
    return base + "".join(chr(dice.randint(0x300, 0x36F)) for _ in range(dice.randint(1, 190)))


def one_mark_piled(dice):
    return dice.choice("Tn") + chr(dice.choice([0x303, 0x20DD, 0x489, 0xE49])) * dice.randint(1, 200)


def joined_without_end(dice):
    return dice.choice(["👨\u200d", "🏳\ufe0f\u200d", "🇩", "👍\U0001f3fb"]) * dice.randint(1, 60)


def keycaps(dice):
    return "".join(dice.choice("0123456789#*") + "\ufe0f\u20e3" for _ in range(dice.randint(1, 9)))


def tibetan(dice):
    return "".join(
        chr(dice.randint(0xF40, 0xF6C)) + "".join(chr(dice.randint(0xF71, 0xFBC)) for _ in range(dice.randint(0, 4)))
        for _ in range(dice.randint(1, 9))
    )


def thai(dice):
    return "".join(dice.choice("ดกมสช") + "้็ีู่" * dice.randint(0, 20) for _ in range(dice.randint(1, 3)))


def both_ways(dice):
    words = ["שלום", "עולם", "مرحبا", "Recap", "2026", "(CTO)", "نون", "a\u0301", "…", "\u200f", "\u202e", "\u2067"]
    return " ".join(dice.choice(words) for _ in range(dice.randint(1, 8)))


def spaces(dice):
    return "".join(dice.choice(" \t\n\r\u00a0\u2003\u2028\u3000\u200b\u2060\ufeff") for _ in range(dice.randint(0, 9)))


def bytes_of_any_kind(dice):
    """Whether they are UTF-8 or not."""
    return bytes(dice.randint(1, 255) for _ in range(dice.randint(1, 30)))


def any_character(dice):
    text = characters((0x01, 0xD7FF), (0xE000, 0xFFFF), (0x10000, 0x10FFFF))
    return text(dice)


KINDS = {
    "latin": characters((0x20, 0x7E), (0xA0, 0x24F), (0x1E00, 0x1EFF)),
    "controls": characters((0x01, 0x1F), (0x7F, 0x9F)),
    "piled-marks": piled_marks,
    "one-mark-piled": one_mark_piled,
    "joined-without-end": joined_without_end,
    "keycaps": keycaps,
    "jamo": lambda dice: chr(dice.randint(0x1100, 0x115F)) * dice.randint(1, 90),
    "thai": thai,
    "tibetan": tibetan,
    "indic": characters((0x900, 0xDFF), (0x200C, 0x200D)),
    "hebrew-and-arabic": characters((0x590, 0x7FF), (0x20, 0x20), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFF)),
    "both-ways": both_ways,
    "east-asian": characters((0x3000, 0x30FF), (0x3400, 0x9FFF), (0xAC00, 0xD7AF), (0x20000, 0x2A6DF)),
    "private-use": characters((0xE000, 0xF8FF), (0xF0000, 0xFFFFD), (0x100000, 0x10FFFD)),
    "symbols": characters((0x2000, 0x2BFF), (0x1D400, 0x1D7FF), (0x1F000, 0x1FAFF), (0xFE00, 0xFE0F)),
    "no-characters": characters((0xFDD0, 0xFDEF), (0xFFF0, 0xFFFF), (0x378, 0x379), (0xE0000, 0xE01EF)),
    "spaces": spaces,
    "bytes": bytes_of_any_kind,
    "any": any_character,
}


def filled(seed):
    """What a database of a seed has in it, and its kind."""
    kind = list(KINDS)[seed % len(KINDS)]

    def fill(database):
        dice, text = random.Random(seed), KINDS[kind]
        database.event(name=text(dice))
        database.session(title=text(dice))
        people = [
            database.viewer((0, 5 * MINUTE), first_name=text(dice), last_name=text(dice), title=text(dice),
                            company=text(dice), role=text(dice), industry=text(dice))
            for _ in range(dice.randint(1, 6))
        ]
        poll = database.poll(question=text(dice))
        labels = [text(dice) for _ in range(3)]
        for option, person in zip(database.options(poll, *labels), people):
            database.choose(poll, option, person)
        written_poll = database.poll("open_ended", position=2, question=text(dice))
        for person in people:
            database.write(written_poll, text(dice), person)
            database.interact(person, "reaction", MINUTE, text(dice) if dice.random() < 0.2 else "clap")
        database.play(people[0])

    return kind, fill


def rendered(recap, folder, seeds):
    """The reports of a batch of databases, of each the PDF; a report that is missing says why."""
    schema = run(recap, "schema")
    for seed in seeds:
        kind, fill = filled(seed)
        written(folder / f"{kind}-{seed}.db", schema, fill)
    out = folder / "reports"
    ran = subprocess.run(
        [recap, "batch", *sorted(folder.glob("*.db")), "--out", out, "--formats", "pdf,json", "--quiet", "--jobs", "1"],
        capture_output=True, encoding="utf-8", errors="replace", timeout=TIMEOUT)
    files = json.loads((out / "manifest.json").read_text())["files"] if (out / "manifest.json").exists() else []
    paths = {(Path(file["database"]).stem, file["format"]): out / file["path"] for file in files}
    for database in sorted(folder.glob("*.db")):
        pdf, data = paths.get((database.stem, "pdf")), paths.get((database.stem, "json"))
        missing = None if pdf and data else next(
            (line for line in ran.stderr.splitlines() if database.name in line), f"exit code {ran.returncode}")
        session = json.loads(data.read_text()) if data else {}
        yield Report(database.stem, pdf or database, A4, session, "", missing)


def seed(report):
    return int(report.name.rpartition("-")[2])


def judged(work):
    """How many reports of a share failed, with all that is to be told of them."""
    recap, seeds = work
    with tempfile.TemporaryDirectory() as temporary:
        reports = list(rendered(recap, Path(temporary), seeds))
        found = {
            report.path: [gates.qpdf(report), *gates.text_and_tables(report)]
            for report in reports if not report.failure
        }
        # The first round of seeds has one of each kind.
        first = [report for report in reports if report.path in found and seed(report) < len(KINDS)]
        by_vera = gates.vera_pdf(first) if first else {}
        for report in first:
            found[report.path] += [gates.page_validation(report, profile) for profile in A4.profiles]
            found[report.path] += by_vera[report.path]
        with contextlib.redirect_stdout(io.StringIO()) as told:
            count = failures(reports, found)
    return count, [line for line in told.getvalue().splitlines() if " ok   " not in line]


def main():
    parser = argparse.ArgumentParser(description="Renders reports of random texts and holds them to gates.")
    parser.add_argument("recap", metavar="RECAP", type=Path)
    parser.add_argument("--databases", type=int, default=2000)
    parser.add_argument("--first", metavar="SEED", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="batches at a time")
    options = parser.parse_args()
    seeds = range(options.first, options.first + options.databases)
    shares = [(options.recap.resolve(), seeds[start : start + BATCH]) for start in range(0, len(seeds), BATCH)]
    count = 0
    with ProcessPoolExecutor(options.jobs) as processes:
        for failed, lines in processes.map(judged, shares):
            count += failed
            print(*lines, sep="\n", end="\n" if lines else "", flush=True)
    print(f"text gates: {len(seeds)} databases of {len(KINDS)} kinds, {count} failures")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
