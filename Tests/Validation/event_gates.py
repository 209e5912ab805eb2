#!/usr/bin/env python3
"""Holds reports of events to their gates; README.md beside this file tells of them.

    .build/validators/bin/python Tests/Validation/event_gates.py RECAP [--jobs N] [--into FOLDER]
"""

import json
import random
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote

import pikepdf

import both_media
import broken_pages
import gates
import page_gates
from broken_pages import changed, styled
from browser import opened
from page_reading import tables, text
from reports import A4, A4_ANONYMIZED, DAY, HTML, HTML_ANONYMIZED, LETTER_WITHOUT_ATTACHMENTS, MINUTE, STARTED_AT, UNMEASURED
from reports import run, written
from structure_text import structure
from texts import count, decimal, percent, seen, shown
from verdicts import Breakages, Verdict, held_to_gates

BREAKAGES = Breakages()
ENGAGED, AWAY = 3, 1  # levels of engagement
WAYS = [
    A4, replace(LETTER_WITHOUT_ATTACHMENTS, options=(*LETTER_WITHOUT_ATTACHMENTS.options, "--credit", "62.5%")),
    A4_ANONYMIZED, HTML, replace(HTML, name="credit-page", options=("--credit", "45m")), HTML_ANONYMIZED,
]
FIGURES = {  # of a session, by their heads
    "Unique": ("uniqueViewers", count),
    "Live": ("liveUniqueViewers", count),
    "Recording": ("recordingUniqueViewers", count),
    "Average minutes": ("averageLiveMinutesViewed", decimal),
    "Engagement": ("averageLiveEngagementRate", percent),
    "Answered polls": ("pollParticipationRate", percent),
}
SIGNALS = {  # that a session has to measure for a column to be there
    "Unique": ["attendance", "recording"],
    "Live": ["attendance"],
    "Recording": ["recording"],
    "Average minutes": ["attendance"],
    "Engagement": ["attendance", "engagement"],
    "Answered polls": ["attendance", "polls"],
    "Timeline": ["attendance", "timing"],
    "Reactions": ["reactions"],
}


@dataclass(frozen=True)
class Report:
    name: str
    path: Path
    way: object
    event: dict  # as the JSON of the same event has it
    failure: str | None = None

    @property
    def is_page(self):
        return self.path.suffix == ".html"


# Events ------------------------------------------------------------------------------


def conference(sessions, people, days, title="Talk"):
    """Rooms two by two, in which people come and go."""

    def fill(database):
        dice = random.Random(sessions)
        database.event(f"{title} days", "Europe/Berlin")
        daily = -(-sessions // days)
        rooms = []
        for number in range(sessions):
            day, place = divmod(number, daily)
            start = STARTED_AT + day * DAY + place // 2 * 50 * MINUTE
            rooms.append(database.session(45 * MINUTE, f"room-{number}", title=f"{title} {number + 1}", started_at=start))
        guests = [database.attendee("Guest", f"{number} {title}", company=f"Firm {number % 5}") for number in range(people)]
        for number, room in enumerate(rooms):
            poll = database.poll(session=room) if number % 3 else None
            option = poll and database.option(poll, "Yes")
            for guest in guests:
                if dice.random() < 0.4:
                    continue
                start, middle, end = sorted(dice.sample(range(45 * MINUTE), 3))
                database.watch(guest, (start, middle, ENGAGED), (middle, end, AWAY), session=room, device="mobile", country_code="DE")
                if dice.random() < 0.3:
                    database.react(guest, middle, session=room)
                if poll and dice.random() < 0.5:
                    database.choose(poll, option, guest)
                if dice.random() < 0.1:
                    database.play(guest, session=room)

    return fill


def meetings(database):
    """A week of lists of who joined and left."""
    dice = random.Random(5)
    database.event("A week of meetings", "Europe/Berlin")
    guests = [database.attendee("Guest", f"Number {number}") for number in range(40)]
    for day in range(5):
        room = database.session(60 * MINUTE, f"day-{day}", kind="room", title=f"Meeting {day}", started_at=STARTED_AT + day * DAY)
        untold(database, room, UNMEASURED)
        for guest in dice.sample(guests, 25 + day):
            start, end = sorted(dice.sample(range(60 * MINUTE), 2))
            database.watch(guest, (start, end), session=room)


def mixed(database):
    """Sessions with everything beside some that tell less, each something else, one by sums alone."""
    conference(8, 30, 2)(database)
    for room, signals in {
        0: ["engagement", "polls"], 1: ["recording"], 2: ["timing"], 3: ["attendance"], 4: ["reactions", "device"],
        5: ["visit_country", "chat_messages", "qa_threads", "attachment_downloads", "hand_raises"],
    }.items():
        untold(database, f"room-{room}", signals)


def sums(database):
    """Nobody knows when people were there, only how long."""
    database.event("Sums", "UTC")
    for number in range(4):
        room = database.session(50 * MINUTE, f"sum-{number}", title=f"Sum {number}", started_at=STARTED_AT + number * 60 * MINUTE)
        untold(database, room, ["timing", *(signal for signal in UNMEASURED if signal != "engagement")])
        for guest in range(1, 20 - number):
            if number == 0:
                database.attendee("Guest", str(guest))
            live = 100 * guest + number
            database.insert("attendee_total", session_id=room, attendee_id=guest, live_s=live, engaged_s=live // 2)


def untold(database, session, signals):
    for signal in signals:
        database.insert("unmeasured", session_id=session, signal=signal)
    database.insert("import_source", session_id=session, sha256="0" * 64, file_name="a.csv", format="teams", imported_at=0)


CASES = {
    "one": conference(1, 12, 1),
    "nobody": conference(3, 0, 2),
    "twelve": conference(12, 60, 2),
    "thirty": conference(30, 25, 6),
    "meetings": meetings,
    "mixed": mixed,
    "sums": sums,
    "long": conference(5, 8, 1, "משה: a title of 漢字 that goes on and on, since nobody stopped who wrote it, " * 2),
}


def databases(recap, folder):
    sample = folder / "sample.db"
    run(recap, "demo", "-o", sample, "--attendees", "150")
    yield sample
    schema = run(recap, "schema")
    for name, fill in CASES.items():
        written(folder / f"{name}.db", schema, fill)
        yield folder / f"{name}.db"


def rendered_event(recap, database, way):
    render = [recap, "render", database, "--report", "event", *way.edition]
    event = json.loads(run(*render, "--format", "json", "-o", "-"))
    name = f"{database.stem} {way.name}"
    path = database.with_name(name.replace(" ", "-") + way.suffix)
    report = Report(name, path, way, event)
    try:
        run(*render, *way.options, "-o", path)
        if "--anonymize" in way.edition:
            run(recap, "check", "--privacy", path, database)
    except OSError as error:
        report = replace(report, failure=str(error))
    return report


def rendered_beside_sessions(recap, database):
    """The reports of an event that lead to those of its sessions."""
    event = json.loads(run(recap, "render", database, "--report", "event", "--format", "json", "-o", "-"))
    out = database.with_name("beside-sessions")
    run(recap, "batch", database, "--out", out, "--event-report", "--formats", "pdf,html", "--name", "{session}/{date}", "--quiet")
    for way in (A4, HTML):
        [path] = out.glob(f"*event-report{way.suffix}")
        yield Report(f"{database.stem} beside its sessions {way.name}", path, way, event)


def rendered(recap, folder, jobs):
    with ThreadPoolExecutor(jobs) as pool:
        found = [*databases(recap, folder)]
        drawn = [
            pool.submit(rendered_event, recap, database, way)
            for database in found for way in (WAYS if database.stem == "twelve" else [A4, HTML])
        ]
        beside = [*rendered_beside_sessions(recap, next(path for path in found if path.stem == "twelve"))]
        return [future.result() for future in drawn] + beside


# Gates -------------------------------------------------------------------------------


def has_column(event, head):
    """What no session measures has no column."""
    untold = event.get("unmeasured", {})
    return any(
        all(session["id"] not in untold.get(signal, []) for signal in SIGNALS[head]) for session in event["sessions"]
    ) or (head == "Unique" and all(has_column(event, other) for other in ("Live", "Recording")))


def figures(event):
    """What has to stand in each session's row, by its head; nothing where there is nothing to tell."""
    for session in event["sessions"]:
        yield shown(session["title"]), {
            head: written(session[key]) if session[key] is not None else ""
            for head, (key, written) in FIGURES.items() if has_column(event, head)
        }


def told(report):
    """Everybody and every session with its figures is read out."""
    try:
        with pikepdf.open(report.path) as pdf:
            root = structure(pdf)
    except Exception as error:  # whatever a broken file makes of its reader
        return Verdict("told", [f"could not be read: {type(error).__name__}: {error}"])
    rows = [
        [seen(gates.whole(cell.text)).strip() for cell in row.elements() if cell.role in ("TH", "TD")]
        for row in root.elements() if row.role == "TR"
    ]
    cells = "\f".join(cell for row in rows for cell in row)
    findings = [f"{name!r} has no row" for name in sorted(names(report.event)) if not gates.count(name, cells)]
    for number, (title, figures_of_session) in enumerate(figures(report.event), start=1):
        wanted = [*figures_of_session.values()]
        start = 3 if has_column(report.event, "Timeline") else 2
        width = start + len(wanted) + has_column(report.event, "Reactions")
        found = [
            row[start:start + len(wanted)]
            for row in rows if len(row) == width and shown(row[1]).split(" ")[0] == str(number)
        ]
        if wanted not in found:
            findings.append(f"{title!r}: {found} for {wanted}")
    return Verdict("told", findings)


def leading(report, addresses):
    """Each session's report is led to, and is there."""
    sessions = report.event["sessions"] if report.path.parent.name == "beside-sessions" else []
    files = {(report.path.parent / unquote(address)).resolve() for address in addresses if address.startswith(".")}
    findings = [f"{path} is not there" for path in sorted(files) if not path.is_file()]
    if len(files) != len(sessions):
        findings.append(f"{len(files)} addresses for {len(sessions)} sessions")
    return Verdict("leading", findings)


def addresses(report):
    with pikepdf.open(report.path) as pdf:
        for page in pdf.pages:
            for annotation in page.get("/Annots", []):
                if "/A" in annotation:
                    yield str(annotation.A.URI)


def names(event):
    return {shown(person["name"]) for person in event["attendees"]}


def numbers(page, report):
    """Every session's figures, and everybody's minutes of each, stand in their tables."""
    read, said, findings = tables(page), text(page), []
    sessions = next((table for table in read if table.heads[:1] == ["Session"] and "Average minutes" in table.heads), None)
    rows = [row for row in sessions.rows if len(row.cells) > 2][1:] if sessions else []
    for (title, wanted), row in zip(figures(report.event), rows):
        found = {head: row[sessions.column(head)] for head in wanted}
        if found != wanted or title not in row.name:
            findings.append(f"{row.name!r}: {found} for {wanted}")
    if len(rows) != len(report.event["sessions"]):
        findings.append(f"{len(rows)} rows for {len(report.event['sessions'])} sessions")
    matrix = next((table for table in read if "Live minutes" in table.heads), None)
    people = report.event["attendees"]
    rows = matrix.rows[1:] if matrix else []
    if len(rows) != len(people):
        findings.append(f"{len(rows)} rows for {len(people)} people")
    ids = [session["id"] for session in report.event["sessions"]]
    for person, row in zip(people, rows):
        minutes = {viewing["id"]: viewing["minutes"] for viewing in person["sessions"]}
        wanted = ["" if session not in minutes else whole(minutes[session]) for session in ids]
        if row.cells[1:1 + len(ids)] != wanted or row[1 + len(ids)] != count(person["sessionsAttended"]):
            findings.append(f"{row.name!r}: {row.cells[1:]} for {wanted}")
    totals = report.event["summary"]
    phrases = [f"Unique attendees {count(totals['attendees'])}", f"Recording plays {count(totals['recordingPlays'] or 0)}"]
    if not has_column(report.event, "Recording"):
        phrases = [f"Live attendees {count(totals['liveAttendees'])}"]
    for phrase in phrases:
        if phrase not in said:
            findings.append(f"{phrase!r} is not there")
    return Verdict("numbers", findings)


def whole(minutes):
    return "<1" if minutes < 0.5 else f"{int(minutes + 0.5):,}"


def pointing(browser, report, still):
    """Marks of charts say the same by themselves and, with scripts, in the box of the page."""
    findings = [] if still else ["no mark says anything"]
    if len(report.event["sessions"]) < 2 or not report.event["summary"]["liveAttendees"]:
        findings = []
    with opened(browser, report.path) as page:
        marks = page.query_selector_all(".mark")
        if [mark.get_attribute("data-details") for mark in marks] != still or page.query_selector(".mark title"):
            findings.append("scripts have other words, or both are shown")
        for mark in [mark for mark in marks if mark.is_visible()][:60:20]:
            mark.scroll_into_view_if_needed()
            place = mark.bounding_box()
            page.mouse.move(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
            shown_title = page.text_content("#details b") if page.is_visible("#details") else None
            if shown_title not in [words.partition("\n")[0] for words in still]:
                findings.append(f"{shown_title!r} is shown for {mark.get_attribute('data-details')!r}")
    return Verdict("pointing", findings)


def page_verdicts(report, browser):
    offences = []
    yield from page_gates.in_every_look(browser, report.path, offences)
    with opened(browser, report.path, offences, java_script_enabled=False) as page:
        yield numbers(page, report)
        yield leading(report, page.eval_on_selector_all("a", "links => links.map(link => link.getAttribute('href'))"))
        still = page.eval_on_selector_all(".mark > title", "titles => titles.map(title => title.textContent)")
    yield pointing(browser, report, still)
    yield Verdict("quiet", offences)


def verdicts_on_paper(report):
    return [
        gates.qpdf(report), *(gates.page_validation(report, profile) for profile in report.way.profiles),
        gates.out_loud(report), told(report), leading(report, addresses(report)),
    ]


# Breakages ---------------------------------------------------------------------------


BREAKAGES.breaks("vnu", "axe light")(broken_pages.without_a_language)
BREAKAGES.breaks("axe 320")(broken_pages.too_wide_for_a_phone)
BREAKAGES.breaks("quiet")(broken_pages.with_a_picture_from_elsewhere)


@BREAKAGES.breaks("axe light")
def in_grey_on_white(page):
    return styled(page, "main p { color: #ccc !important }")


@BREAKAGES.breaks("numbers")
def with_minutes_of_another(page):
    return changed(page, r'(<td data-s="\d+" class="m\d">)\d+', r"\g<1>77")


@BREAKAGES.breaks("numbers")
def with_a_session_too_few(page):
    return changed(page, r'<tr><th scope="row"><b>2</b>.*</tr>', "")


@BREAKAGES.breaks("pointing")
def with_marks_nobody_can_point_at(page):
    return styled(page, ".mark { pointer-events: none !important }")


@BREAKAGES.breaks("leading")
def with_a_link_to_nowhere(page):
    return changed(page, r'<tr><th scope="row"><b>2</b> ', r'\g<0><a href="./nowhere.html">More</a>')


def main():
    return held_to_gates(
        "event gates", "twelve page", rendered, BREAKAGES.copies,
        lambda reports, copies, jobs: both_media.verdicts(
            [*reports, *(copy for copy, _ in copies)], jobs, page_verdicts, verdicts_on_paper))


if __name__ == "__main__":
    sys.exit(main())
