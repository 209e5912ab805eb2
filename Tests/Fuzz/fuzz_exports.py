#!/usr/bin/env python3
"""Feeds damaged exports of platforms to the import, and some of what it reads to a report.

    python3 fuzz_exports.py RECAP [--exports N] [--seconds S] [--seed SEED] [--keep FOLDER]

Whatever a file holds, the import ends within bounds of time and memory: with a reading, or with one
line of error and its exit code. The same seed makes the same files; where --seconds is given, as many
of them are tried as the time allows. A file that fails is kept in the folder, with what happened on
standard output.
"""

import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from fuzzing import arguments, faults, tried

MEGABYTES = 250
# Of an import: read, usage, not to be read.
CODES = {0, 64, 65}
EXAMPLES = Path(__file__).resolve().parents[2] / "Examples/imports"
FORMATS = [
    *("teams", "teams-live", "teams-graph", "zoom", "zoom-polls", "zoom-qa", "zoom-chat"),
    *("bigbluebutton", "kaltura", "webex", "meet", "goto", "recap-events"),
]
ODD = ["\0", "\x1b[31m", "\u202e", '"', '""', "'=1+1", ";", ",", "\t", "\r", "\u2028", "ﷺ" * 9, "9" * 40, "x" * 70_000]
ENCODINGS = ["utf-16", "utf-16-le", "utf-8-sig", "cp1252", "cp1250", "shift_jis", "latin-1"]


def samples(recap, folder):
    """Examples, and the sample event as each platform would export it."""
    found = sorted(EXAMPLES.iterdir())
    for name in FORMATS:
        path = folder / name
        command = [recap, "demo", "--as", name, "--attendees", "30", "--sessions", "1", "-o", path]
        subprocess.run(command, check=True, capture_output=True)
        found.append(path)
    return [path.read_bytes() for path in found]


# Mutations ---------------------------------------------------------------------------


def cut(text, dice):
    start, end = sorted(dice.randrange(len(text) + 1) for _ in range(2))
    return dice.choice([text[:end], text[start:], text[:start] + text[end:]])


def lines_moved(text, dice):
    lines = text.splitlines(keepends=True)
    for _ in range(dice.choice([1, 3, 20])):
        if not lines:
            break
        line = lines[dice.randrange(len(lines))]
        match dice.randrange(3):
            case 0:
                lines.remove(line)
            case 1:
                lines.insert(dice.randrange(len(lines) + 1), line)
            case 2:
                dice.shuffle(lines)
    return "".join(lines)


def columns_swapped(text, dice):
    sign = dice.choice([",", ";", "\t"])
    first, second = dice.randrange(6), dice.randrange(6)
    rows = [row.split(sign) for row in text.split("\n")]
    for row in rows:
        if max(first, second) < len(row):
            row[first], row[second] = row[second], row[first]
    return "\n".join(sign.join(row) for row in rows)


def requoted(text, dice):
    before, after = (dice.choice([",", ";", "\t", "|"]) for _ in range(2))
    return dice.choice([text.replace(before, after), text.replace('"', ""), text.replace(before, f'"{before}"')])


def words_changed(text, dice):
    places = [place for place, letter in enumerate(text) if letter.isdigit() or letter in ":/-@.<>{}[]"]
    for _ in range(dice.choice([1, 2, 8, 64])):
        if not places:
            break
        place = dice.choice(places)
        text = text[:place] + dice.choice("0123456789:/-@.<>{}[]é ") + text[place + 1 :]
    return text


def something_inserted(text, dice):
    for _ in range(dice.choice([1, 1, 4])):
        place = dice.randrange(len(text) + 1)
        text = text[:place] + dice.choice(ODD) + text[place:]
    return text


def nested(text, dice):
    sign = dice.choice(["[", '{"a":', "<a>"])
    return text[: dice.randrange(len(text) + 1)] + sign * dice.choice([100, 100_000])


MUTATIONS = [cut, lines_moved, columns_swapped, requoted, words_changed, something_inserted, nested]


def damaged(sample, dice):
    encoding = "utf-16" if sample[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    text = sample.decode(encoding, "replace")
    for _ in range(dice.choice([1, 1, 2, 4])):
        text = dice.choice(MUTATIONS)(text, dice)
    content = bytearray(text.encode(dice.choice(ENCODINGS) if dice.random() < 0.2 else encoding, "replace"))
    if content and dice.random() < 0.2:
        for _ in range(dice.choice([1, 8])):
            content[dice.randrange(len(content))] = dice.randrange(256)
    return bytes(content)


# Trying ------------------------------------------------------------------------------


def attempted(recap, sources, seed, keep):
    dice = random.Random(seed)
    folder = Path(tempfile.mkdtemp(prefix="recap-fuzz-"))
    try:
        export = folder / "export"
        export.write_bytes(damaged(dice.choice(sources), dice))
        options = dice.choice([[], ["--start", "2026-05-26T10:00"], ["--date-order", "likely"], ["--skip-unreadable"]])
        wrong, code = faults("import", [recap, "import", export, "-o", folder / "event.db", *options], CODES, MEGABYTES, folder)
        if code == 0 and dice.random() < 0.2:
            kind = dice.choice(["pdf", "html", "json", "xlsx"])
            command = [recap, "render", folder / "event.db", "--all", "--out", folder, "--format", kind]
            found, _ = faults("render", command, {0}, MEGABYTES, folder)
            wrong += found
        if wrong:
            keep.mkdir(parents=True, exist_ok=True)
            kept = keep / f"export-{seed}"
            shutil.copyfile(export, kept)
            return [f"{kept} {' '.join(options)}: {line}" for line in wrong]
        return []
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    given = arguments(__doc__, exports=10_000)
    with tempfile.TemporaryDirectory() as folder:
        sources = samples(given.recap, Path(folder))
    orders = range(given.seed * 1_000_000, given.seed * 1_000_000 + given.exports)
    return tried("exports", orders, lambda seed: attempted(given.recap, sources, seed, given.keep), given)


if __name__ == "__main__":
    sys.exit(main())
