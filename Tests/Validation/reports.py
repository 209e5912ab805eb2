"""The reports the gates are shown: the sample event, hard cases made by hand, and random ones."""

import json
import random
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Conformance"))
from databases import CASES, DAY, HOUR, MINUTE, STARTED_AT, random_case, written  # noqa: E402

RANDOM_SEEDS = range(1, 13)
TIMEOUT = 60  # seconds a rendering may take before it counts as failed

# Options of a rendering, and the part of PDF/A it claims beside PDF/UA-1.
A4 = (["--paper", "a4"], "3a")
LETTER_WITHOUT_ATTACHMENTS = (["--paper", "letter", "--no-attachments"], "2a")


@dataclass(frozen=True)
class Report:
    name: str
    path: Path
    profiles: tuple
    session: dict  # as the JSON of the same session has it
    failure: str | None = None  # why there is nothing at the path


# The hard cases ----------------------------------------------------------------------

WORDS = "release train ships whatever passed review by noon and nobody waits for the slowest change".split()

NAMES_OF_THE_WORLD = [
    ("נועה", "כהן"),
    ("ليلى", "العلي"),
    ("Noa נועה", "Cohen"),
    ("山田", "太郎"),
    ("김", "민준"),
    ("欧阳", "娜娜"),
    ("प्रिया", "शर्मा"),
    ("สมชาย", "ใจดี"),
    ("Ελένη", "Παπαδοπούλου"),
    ("Юлия", "Щербакова"),
    ("A\u030asa", "Björk"),
    ("Tiffany", "Fischer-Effler"),
    ("Kim 😀", "Lee"),
    ("👩\u200d👩\u200d👧", "Family"),
    ("🇩🇪 Team", "Berlin"),
    ("\u202eForced", "Around\u202c"),
]


def text_of_length(length):
    text = " ".join(WORDS[number % len(WORDS)] for number in range(length))
    return text[: length - 1] + "."


def sixty_polls(database):
    database.session(2 * HOUR)
    people = [database.viewer((0, 2 * HOUR), first_name=f"Guest {number}") for number in range(9)]
    for number in range(1, 61):
        poll = database.poll(position=number, question=f"Question {number}?", asked_at_s=number * MINUTE)
        for answer in database.options(poll, "Yes", f"Only on day {number}", "No"):
            database.choose(poll, answer, *people[: number % 9])


def long_titles(database):
    """300 characters wherever a title may stand, and a word that can't be broken between words."""
    database.event(text_of_length(300))
    database.session(title=text_of_length(300))
    ada = database.viewer(first_name=text_of_length(300), last_name="Lovelace", company=text_of_length(300))
    database.viewer(first_name="Llanfair" * 37, last_name="Pwll")
    poll = database.poll(question=text_of_length(300))
    for option in database.options(poll, text_of_length(300), "Abstain" * 40):
        database.choose(poll, option, ada)


def forty_options(database):
    database.session()
    people = [database.viewer(first_name=f"Guest {number}") for number in range(12)]
    poll = database.poll("multiple_answer")
    for number, option in enumerate(database.options(poll, *(f"Option {letter}" for letter in range(1, 41)))):
        database.choose(poll, option, *people[: number % 12])


def long_answers(database):
    database.session()
    poll = database.poll("open_ended", question="What would you change?")
    for number in range(1, 9):
        answer = f"Answer {number}: " + text_of_length(2000)
        database.write(poll, answer[:2000], database.viewer(first_name=f"Guest {number}"))


def names_of_the_world(database):
    database.session(title="שלום, 世界 and नमस्ते 😀")
    poll, written_poll = database.poll(question="מה שלומך? 元気ですか 🎉"), database.poll("open_ended")
    options = database.options(poll, "טוב", "はい", "نعم", "👍 Yes")
    for number, (first_name, last_name) in enumerate(NAMES_OF_THE_WORLD):
        person = database.viewer(first_name=first_name, last_name=last_name)
        database.choose(poll, options[number % 4], person)
        database.write(written_poll, f"{first_name}: {last_name}", person)
        database.play(person)


def characters_of_all_kinds(database):
    """What no keyboard has: private use, other planes, lone marks and modifiers."""
    dice = random.Random(17)
    planes = [(0x00A1, 0x0590), (0x2190, 0x2BFF), (0x3400, 0x4DBF), (0xE000, 0xF8FF), (0x10000, 0x1F9FF), (0x300, 0x36F)]
    database.session()
    for number in range(80):
        plane = dice.choice(planes)
        name = "".join(chr(dice.randint(*plane)) for _ in range(dice.randint(1, 12)))
        database.viewer(first_name=f"Guest {number}", last_name="x" + name)


def thousand_attendees(database):
    dice = random.Random(1000)
    database.session(HOUR)
    for number in range(1000):
        guest = database.attendee(f"Guest {number}", dice.choice(WORDS).title(), country_code=dice.choice(["DE", "US"]))
        starts = sorted(dice.sample(range(0, 60), 3))
        database.watch(guest, *((start * MINUTE, (start + 9) * MINUTE, dice.randrange(6)) for start in starts))
        if number % 3 == 0:
            database.play(guest, dice.randrange(1, HOUR), dice.randrange(101), STARTED_AT + dice.randrange(9) * DAY)


HARD_CASES = {
    "no-viewers": CASES["no-viewers"],
    "one-viewer": CASES["one-viewer"],
    "recording-only": CASES["recording-only"],
    **{
        case.__name__.replace("_", "-"): case
        for case in (
            *(sixty_polls, long_titles, forty_options, long_answers),
            *(names_of_the_world, characters_of_all_kinds, thousand_attendees),
        )
    },
}


# Rendering ---------------------------------------------------------------------------


def run(*command):
    """What a command prints; OSError where it does not end well."""
    try:
        finished = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        raise OSError(f"no answer in {TIMEOUT} seconds") from None
    if finished.returncode != 0:
        raise OSError(finished.stderr.decode("utf-8", "replace").strip() or f"exit code {finished.returncode}")
    return finished.stdout.decode("utf-8")


def databases(recap, folder):
    """Pairs of a database and the ways its sessions are to be rendered."""
    both = [A4, LETTER_WITHOUT_ATTACHMENTS]
    sample = folder / "sample.db"
    run(recap, "demo", "-o", sample)
    yield sample, both
    schema = run(recap, "schema")
    for name, fill in HARD_CASES.items():
        written(folder / f"{name}.db", schema, fill)
        yield folder / f"{name}.db", both
    for seed in RANDOM_SEEDS:
        written(folder / f"random-{seed}.db", schema, random_case(seed))
        yield folder / f"random-{seed}.db", [both[seed % 2]]


def sessions(database):
    connection = sqlite3.connect(database)
    try:
        return [row[0] for row in connection.execute("SELECT session_id FROM session ORDER BY session_id")]
    finally:
        connection.close()


def rendered_session(recap, database, session_id, ways):
    """The reports of a session, one for each way."""
    render = [recap, "render", database, "--session", session_id]
    printed = run(*render, "--format", "json", "-o", "-")
    reports = []
    for options, part in ways:
        name = f"{database.stem} {session_id} {options[1]}"
        path = database.with_name(name.replace(" ", "-") + ".pdf")
        report = Report(name, path, ("ua1", part), json.loads(printed))
        try:
            run(*render, *options, "-o", path)
        except OSError as error:
            report = replace(report, failure=str(error))
        reports.append(report)
    return reports


def rendered(recap, folder, jobs):
    """All reports, drawn into the folder."""
    with ThreadPoolExecutor(jobs) as pool:
        drawn = [
            pool.submit(rendered_session, recap, database, session_id, ways)
            for database, ways in databases(recap, folder)
            for session_id in sessions(database)
        ]
        return [report for future in drawn for report in future.result()]
