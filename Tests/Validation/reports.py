"""The reports the gates are shown: of the sample event, hard cases made by hand, and random ones."""

import json
import math
import random
import sqlite3
import struct
import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Conformance"))
from databases import CASES, DAY, HOUR, MINUTE, STARTED_AT, random_case, written  # noqa: E402

RANDOM_SEEDS = range(1, 7)
IN_ALL_WAYS = "office-hours"  # the session of the sample that is: small, with everything
TIMEOUT = 60  # seconds a rendering may take before it counts as failed


@dataclass(frozen=True)
class Way:
    """A way to render a session."""

    name: str
    suffix: str
    options: tuple = ()
    profiles: tuple = ()  # what the file claims to be
    brand: str | None = None  # of those in BRANDS
    edition: tuple = ()  # what the data has to be asked for with, too


# Several commands have to give the same pseudonyms.
ANONYMIZED = ("--anonymize", "--pseudonym-key", Path(__file__).with_name("pseudonyms.key"))

A4 = Way("a4", ".pdf", ("--paper", "a4"), ("ua1", "3a"))
A4_WORDMARK = replace(A4, name="wordmark", brand="wordmark")
A4_RING = replace(A4, name="ring", brand="ring")
A4_BANNER = replace(A4, name="banner", brand="banner")
COMPARED = ("--compare", "all", "--as-of", "2026-06-01T00:00:00Z")
A4_COMPARED = replace(A4, name="compared", options=(*A4.options, *COMPARED))
LETTER_COMPARED = Way("letter-compared", ".pdf", ("--paper", "letter", "--no-attachments", *COMPARED), ("ua1", "2a"))
LETTER_WITHOUT_ATTACHMENTS = Way("letter", ".pdf", ("--paper", "letter", "--no-attachments"), ("ua1", "2a"))
A4_UA1 = replace(A4, name="ua1", options=(*A4.options, "--standard", "ua1"), profiles=("ua1",))
A4_A3A_ALONE = replace(A4, name="a3a", options=(*A4.options, "--standard", "a3a", "--no-attachments"))
A4_A2A = replace(A4, name="a2a", options=(*A4.options, "--standard", "a2a"), profiles=("ua1", "2a"))
A4_COMPARED_ANONYMIZED = replace(A4_COMPARED, name="anonymized", edition=ANONYMIZED)
A4_ANONYMIZED = replace(A4, name="anonymized", edition=ANONYMIZED)
A4_DYNAMICS = replace(A4, name="dynamics", options=(*A4.options, "--dynamics"))
A4_DYNAMICS_ANONYMIZED = replace(A4_DYNAMICS, name="anonymized-dynamics", edition=ANONYMIZED)
HTML = Way("page", ".html")
HTML_COMPARED = replace(HTML, name="compared-page", options=COMPARED)
HTML_DYNAMICS = Way("dynamics-page", ".html", ("--dynamics",))
HTML_DYNAMICS_ANONYMIZED = replace(HTML_DYNAMICS, name="anonymized-dynamics-page", edition=ANONYMIZED)
HTML_ANONYMIZED = replace(HTML, name="anonymized-page", edition=ANONYMIZED)
HTML_WORDMARK = replace(HTML, name="wordmark-page", brand="wordmark")
HTML_RING = replace(HTML, name="ring-page", brand="ring")
HTML_BANNER = replace(HTML, name="banner-page", brand="banner")
WITH_DYNAMICS = {  # databases whose reports are shown with their dynamics, too
    *("sample", "no-viewers", "one-viewer", "recording-only"),
    *("names-of-the-world", "long-titles", "sixty-polls"),
}
HTML_WITH_LINKS = Way("linked", ".html", ("--attendee-url", "https://events.example.org/people/{external_id}?row={id}"))


@dataclass(frozen=True)
class Report:
    name: str
    path: Path
    way: Way
    session: dict  # as the JSON of the same session has it
    csv: str
    failure: str | None = None  # why there is nothing at the path


# The hard cases ----------------------------------------------------------------------

WORDS = "release train ships whatever passed review by noon and nobody waits for the slowest change".split()

NAMES_OF_THE_WORLD = [
    ("נועה", "כהן"),
    ("ليلى", "العلي"),
    ("صلاح", "الأحمد"),
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
    many_attendees(database, 1000, HOUR)


def ten_thousand_attendees(database):
    many_attendees(database, 10_000, 90 * MINUTE)


def many_attendees(database, number_of_them, seconds):
    dice = random.Random(number_of_them)
    database.session(seconds)
    for number in range(number_of_them):
        guest = database.attendee(f"Guest {number}", dice.choice(WORDS).title(), country_code=dice.choice(["DE", "US"]))
        starts = sorted(dice.sample(range(0, seconds // MINUTE), 3))
        database.watch(guest, *((start * MINUTE, (start + 9) * MINUTE, dice.randrange(6)) for start in starts))
        if number % 3 == 0:
            database.play(guest, dice.randrange(1, HOUR), dice.randrange(101), STARTED_AT + dice.randrange(9) * DAY)


UNMEASURED = (
    *("engagement", "reactions", "chat_messages", "polls", "qa_threads", "attachment_downloads", "hand_raises"),
    *("recording", "visit_country", "device"),
)


def attendance_alone(database):
    """What a list of who joined and left makes: some come back, some stay for a second, one's name is long."""
    dice = random.Random(7)
    database.session(HOUR, kind="room", title="Quarterly update")
    for number in range(90):
        guest = database.attendee(f"Guest {number}", dice.choice(WORDS).title(), title="Engineer" if number % 3 else None)
        start, end = sorted(dice.sample(range(HOUR), 2))
        database.watch(guest, (start, end))
        if number % 4 == 0 and end + 200 < HOUR:
            database.watch(guest, (end + 30, end + 200))
    database.watch(database.attendee("Late", "Lightfoot"), (HOUR - 1, HOUR))
    long_name = database.attendee("Wolfeschlegelsteinhausenbergerdorff", "welche vor altern waren gewissenhaft Schäfer")
    database.watch(long_name, (60, HOUR))
    for signal in UNMEASURED:
        database.insert("unmeasured", session_id="S1", signal=signal)
    database.insert("import_source", session_id="S1", sha256="0" * 64, file_name="a.csv", format="teams", imported_at=0)


ATTENDANCE = ("attendance", "timing")
DEEDS = ("reactions", "chat_messages", "polls", "qa_threads", "attachment_downloads", "hand_raises")
LEFT_OUT = {  # what sources do not tell, by what they tell then
    "all-but-the-recording": ("recording", "attachment_downloads"),
    "attention-alone": ("recording", *DEEDS, "visit_country"),
    "sums-alone": ("timing", "time_zone", "visit_country", "device", "polls"),
    "sums-of-minutes": ("timing", "time_zone", "engagement", "recording", "visit_country", "device", *DEEDS),
    "recording-and-polls": (*ATTENDANCE, "engagement"),
    "polls-alone": (*ATTENDANCE, *UNMEASURED[:3], *UNMEASURED[4:]),
}


def partly_told(*left_out):
    """A session in which people did everything, of which a source leaves something out."""

    def fill(database):
        dice = random.Random(11)
        database.session(HOUR, title="What the source tells")
        poll = database.poll(question="Ready?")
        yes, no = database.options(poll, "Yes", "No")
        for number in range(70):
            guest = database.attendee(f"Guest {number}", dice.choice(WORDS).title(), title="Engineer", company="Aventine")
            first, last = sorted(dice.sample(range(HOUR), 2))
            database.watch(guest, (first, last, dice.randrange(6)), country_code=dice.choice(["DE", "US"]), device="computer")
            for kind in ("reaction", "chat_message", "qa_thread", "attachment_download", "hand_raise"):
                if dice.random() < 0.3:
                    database.interact(guest, kind, first, "clap" if kind == "reaction" else None)
            if dice.random() < 0.6:
                database.choose(poll, dice.choice([yes, no]), guest)
            if dice.random() < 0.4:
                database.play(guest, dice.randrange(1, HOUR), dice.randrange(101), STARTED_AT + dice.randrange(9) * DAY)
            if "timing" in left_out and "attendance" not in left_out:
                seconds = last - first
                database.total(guest, live_s=seconds, engaged_s=None if "engagement" in left_out else seconds // 3)
        database.unmeasured(*left_out)
        database.source("recap-events")

    return fill


def beside_others(database):
    """Sessions with none to six earlier ones, with all a comparison tells, and titles of the world."""
    dice = random.Random(23)
    for number, title in enumerate([*(" ".join(name) for name in NAMES_OF_THE_WORLD[:5]), text_of_length(300), "Last"]):
        name = f"S{number:02}"
        start = STARTED_AT - (6 - number) * 7 * DAY
        database.session((50 + number) * MINUTE, name, started_at=start, title=title)
        poll = database.poll(session=name)
        yes, _ = database.options(poll, "Yes", "No")
        for _ in range(dice.randint(3, 30)):
            first, last = sorted(dice.sample(range(50 * MINUTE), 2))
            guest = database.viewer((first, last, dice.randrange(6)), session=name, first_name="Guest")
            database.react(guest, first, session=name, times=dice.randrange(3))
            if dice.random() < 0.5:
                database.choose(poll, yes, guest)
                database.play(guest, dice.randrange(1, HOUR), 50, start + dice.randrange(1, 9) * DAY, session=name)


HARD_CASES = {
    "no-viewers": CASES["no-viewers"],
    "one-viewer": CASES["one-viewer"],
    "recording-only": CASES["recording-only"],
    **{
        case.__name__.replace("_", "-"): case
        for case in (
            *(sixty_polls, long_titles, forty_options, long_answers),
            *(names_of_the_world, characters_of_all_kinds, thousand_attendees, attendance_alone, beside_others),
        )
    },
    **{name: partly_told(*left_out) for name, left_out in LEFT_OUT.items()},
}


# Brands ------------------------------------------------------------------------------

FOOTER = "Aventine Live B.V. · Kade 12, Utrecht · חסוי"


def png(width, height, pixel):
    """A PNG file of RGBA pixels."""
    rows = b"".join(b"\0" + b"".join(bytes(pixel(x, y)) for x in range(width)) for y in range(height))
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def ring_pixel(x, y):
    """A ring with soft edges and a hole that shows what is below."""
    edge = 28 - abs(math.hypot(x - 80, y - 80) - 50)
    return 0x8A, 0x2B, 0x5E + x // 2, max(0, min(255, int(edge * 64)))


WORDMARK = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 40"><style>.ink{fill:#10151c}</style>
<g class="ink"><path d="M0 40 20 0h12l20 40H40L26 12 12 40z"/><path fill-rule="evenodd" opacity=".8"
d="M60 0h40v40H60zm10 10v20h20V10z"/><rect x="160" width="80" height="40" rx="6"/></g>
<circle cx="130" cy="20" r="18" fill="none" stroke="#c9a227" stroke-width="4"/></svg>"""


BRANDS = {  # the logo and the accent, the first too faint; wide logos have the name in them
    "wordmark": ("wordmark.svg", "#FFD400"),
    "ring": ("ring.png", "#8A2B5E"),
    "banner": ("banner.png", "#0A3D2E"),
}


def banner_pixel(x, y):
    """Dark stripes that fade, with nothing between them."""
    return 0x0A, 0x3D, 0x2E, 0 if x % 40 < 8 else 255 - x // 2


def write_brands(folder):
    """The files of the brands, beside the databases."""
    (folder / "wordmark.svg").write_text(WORDMARK)
    (folder / "ring.png").write_bytes(png(160, 160, ring_pixel))
    (folder / "banner.png").write_bytes(png(400, 100, banner_pixel))
    for name, (logo, accent) in BRANDS.items():
        lines = [f'name = "Aventine חי {name}"', f'logo = "{logo}"', f'accent = "{accent}"', f'footer = "{FOOTER}"']
        (folder / f"{name}.toml").write_text("\n".join(lines), encoding="utf-8")


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


def databases(recap, folder, cases):
    """Four sessions of the sample event, hard cases and random ones."""
    sample = folder / "sample.db"
    run(recap, "demo", "-o", sample, "--sessions", "4")
    yield sample
    schema = run(recap, "schema")
    for name, fill in {**cases, **{f"random-{seed}": random_case(seed) for seed in RANDOM_SEEDS}}.items():
        written(folder / f"{name}.db", schema, fill)
        yield folder / f"{name}.db"


def sessions(database):
    connection = sqlite3.connect(database)
    try:
        return [row[0] for row in connection.execute("SELECT session_id FROM session ORDER BY session_id")]
    finally:
        connection.close()


def rendered_session(recap, database, session_id, ways):
    """The reports of a session, one for each way."""
    reports = []
    for way in ways:
        render = [recap, "render", database, "--session", session_id, *way.edition]
        session = json.loads(run(*render, "--format", "json", "-o", "-"))
        csv = run(*render, "--format", "csv", "-o", "-")
        name = f"{database.stem} {session_id} {way.name}"
        path = database.with_name(name.replace(" ", "-") + way.suffix)
        report = Report(name, path, way, session, csv)
        try:
            brand = ("--brand", database.with_name(f"{way.brand}.toml")) if way.brand else ()
            run(*render, *way.options, *brand, "-o", path)
            if "--anonymize" in way.edition:
                run(recap, "check", "--privacy", path, database)
        except OSError as error:
            report = replace(report, failure=str(error))
        reports.append(report)
    return reports


def rendered(recap, folder, jobs, ways, cases=HARD_CASES):
    """All reports, drawn into the folder: `ways` tells those of a session by its database's name and its own."""
    write_brands(folder)
    with ThreadPoolExecutor(jobs) as pool:
        drawn = [
            pool.submit(rendered_session, recap, database, session_id, ways(database.stem, session_id))
            for database in databases(recap, folder, cases)
            for session_id in sessions(database)
        ]
        return [report for future in drawn for report in future.result()]
