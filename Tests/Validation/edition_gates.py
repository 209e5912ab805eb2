#!/usr/bin/env python3
"""Holds the editions of reports, and slides, to their gates; README.md beside this file tells of them.

    .build/validators/bin/python Tests/Validation/edition_gates.py RECAP [--jobs N] [--into FOLDER]
"""

import json
import re
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf

import both_media
import broken_pages
import gates
import page_gates
from broken_pages import changed, styled
from browser import opened
from page_reading import tables
from reports import COMPARED, HARD_CASES, LEFT_OUT, Way, databases, run, sessions
from structure_text import structure
from texts import seen, shown
from verdicts import Breakages, Verdict, held_to_gates

BREAKAGES = Breakages()
PROFILES = ("ua1", "2a")
SMALLEST_GROUP = 5
EDITIONS = ("summary", "sponsor", "speaker")
PAGES = {  # of which databases there are pages of the web, too
    *("sample", "no-viewers", "one-viewer", "recording-only", "names-of-the-world", "long-titles", "attendance-alone"),
    *LEFT_OUT,
}
UNLISTED = {"thousand-attendees", "long-answers", "forty-options"}  # long, and told by the full report's gates
RANDOM = re.compile(r"random-[4-9]")  # others are enough
SPECIMENS = ("shipping-every-tuesday", "office-hours")  # of the sample, with all editions
SLIDE = (960, 540)
MOST_SLIDES = 5


@dataclass(frozen=True)
class Report:
    name: str
    path: Path
    way: Way
    session: dict  # as the JSON of the same session has it
    failure: str | None = None

    @property
    def is_page(self):
        return self.path.suffix == ".html"

    @property
    def edition(self):
        return self.way.name.split("-")[0]


def ways(database, session):
    if database == "sample" and session not in SPECIMENS:
        yield Way("summary", ".pdf", ("--edition", "summary"), PROFILES)
        return
    compared = COMPARED if database == "beside-others" else ()
    for edition in EDITIONS:
        options = ("--edition", edition, *compared)
        yield Way(edition, ".pdf", options, PROFILES)
        if edition == "summary":
            yield Way("summary-letter", ".pdf", (*options, "--paper", "letter"), PROFILES)
        if database in PAGES:
            yield Way(f"{edition}-page", ".html", options)
    yield Way("slides", ".pdf", ("--format", "slides"), PROFILES)


def rendered_session(recap, database, session_id):
    render = [recap, "render", database, "--session", session_id]
    session = json.loads(run(*render, "--format", "json", "-o", "-"))
    for way in ways(database.stem, session_id):
        name = f"{database.stem} {session_id} {way.name}"
        path = database.with_name(name.replace(" ", "-") + way.suffix)
        report = Report(name, path, way, session)
        try:
            run(*render, *way.options, "-o", path)
            if report.edition == "sponsor":
                run(recap, "check", "--privacy", path, database)
        except OSError as error:
            report = replace(report, failure=str(error))
        yield report


def rendered_event(recap, database):
    """The slides of an event."""
    path = database.with_name(f"{database.stem}-event-slides.pdf")
    way = Way("slides", ".pdf", (), PROFILES)
    report = Report(f"{database.stem} event slides", path, way, {"attendees": [], "polls": [], "recording": None})
    try:
        run(recap, "render", database, "--report", "event", "--format", "slides", "-o", path)
    except OSError as error:
        report = replace(report, failure=str(error))
    return report


def rendered(recap, folder, jobs):
    cases = {name: fill for name, fill in HARD_CASES.items() if name not in UNLISTED}
    found = [path for path in databases(recap, folder, cases) if not RANDOM.fullmatch(Path(path).stem)]
    with ThreadPoolExecutor(jobs) as pool:
        drawn = [
            pool.submit(lambda *which: [*rendered_session(recap, *which)], database, session_id)
            for database in found for session_id in sessions(database)
        ]
        events = [pool.submit(rendered_event, recap, database) for database in found]
        return [report for future in drawn for report in future.result()] + [future.result() for future in events]


# On paper ----------------------------------------------------------------------------


def pages(report):
    """A summary is one page; slides are few, and of their size."""
    try:
        with pikepdf.open(report.path) as pdf:
            boxes = [tuple(round(float(edge)) for edge in page.mediabox[2:]) for page in pdf.pages]
    except Exception as error:  # whatever a broken file makes of its reader
        return Verdict("pages", [f"could not be read: {type(error).__name__}: {error}"])
    findings = []
    if report.edition == "summary" and len(boxes) != 1:
        findings.append(f"{len(boxes)} pages")
    if report.edition == "slides":
        findings += [f"a slide of {box}" for box in boxes if box != SLIDE]
        findings += [f"{len(boxes)} slides"] if not 1 <= len(boxes) <= MOST_SLIDES else []
    return Verdict("pages", findings)


def people(report):
    """Nobody who is listed in the full report is in one that lists nobody, but in what people wrote."""
    try:
        with pikepdf.open(report.path) as pdf:
            said = seen(gates.whole(structure(pdf).text)) if report.edition != "summary" else ""
    except Exception as error:  # whatever a broken file makes of its reader
        return Verdict("people", [f"could not be read: {type(error).__name__}: {error}"])
    written = Counter()
    for poll in report.session["polls"]:
        for text in [poll["question"], *(answer["label"] for answer in poll["answers"])]:
            written.update([seen(shown(text))])
    head = report.session.get("session", {})
    others = " ".join([*written, *(seen(shown(head.get(key, ""))) for key in ("title", "event"))])
    names = {shown(person["name"]) for person in report.session["attendees"]}
    return Verdict("people", [
        f"{name!r} is in it" for name in sorted(names)
        if len(name) > 3 and not name.startswith("Anonymous") and re.search(rf"(?<!\w){re.escape(seen(name))}(?!\w)", said) and seen(name) not in others
    ])


def verdicts_on_paper(report):
    return [
        gates.qpdf(report), *(gates.page_validation(report, profile) for profile in report.way.profiles),
        gates.out_loud(report), pages(report), people(report),
    ]


# On the web --------------------------------------------------------------------------


def groups(page, report):
    """Every list of groups has everybody once, and no row of fewer people than the smallest group."""
    live, findings = report.session["summary"]["liveUniqueViewers"], []
    if report.edition != "sponsor":
        return Verdict("groups")
    lists = [table for table in tables(page) if table.heads[-2:] == ["People", "Share"]]
    for table in lists:
        numbers = [int(row[table.column("People")].replace(",", "")) for row in table.rows]
        if sum(numbers) != live:
            findings.append(f"{table.caption}: {sum(numbers)} of {live} live viewers")
        findings += [f"{table.caption}: a row of {number}" for number in numbers if number < SMALLEST_GROUP]
    return Verdict("groups", findings, measures=[f"{len(lists)} lists"] if lists else [])


def page_verdicts(report, browser):
    offences = []
    yield from page_gates.in_every_look(browser, report.path, offences)
    with opened(browser, report.path, offences, java_script_enabled=False) as page:
        yield from page_gates.references(page)
        yield groups(page, report)
    yield Verdict("quiet", offences)


# Breakages ---------------------------------------------------------------------------


BREAKAGES.breaks("vnu", "axe light")(broken_pages.without_a_language)
BREAKAGES.breaks("axe 320")(broken_pages.too_wide_for_a_phone)
BREAKAGES.breaks("links")(broken_pages.with_a_link_to_nowhere)
BREAKAGES.breaks("quiet", "sources")(broken_pages.with_a_picture_from_elsewhere)


@BREAKAGES.breaks("groups")
def with_a_group_of_four(page):
    return changed(page, r'<td class="key">\d+</td>', '<td class="key">4</td>')


def broken_copies(report):
    yield from BREAKAGES.copies(report)
    long = report.path.with_name("broken-long.pdf")
    long.write_bytes(report.path.with_name(report.path.name.replace("-page.html", ".pdf")).read_bytes())
    yield replace(report, name="a summary of many pages", path=long, way=replace(report.way, name="summary")), ["pages"]


def main():
    return held_to_gates(
        "edition gates", "sample shipping-every-tuesday sponsor-page", rendered, broken_copies,
        lambda reports, copies, jobs: both_media.verdicts(
            [*reports, *(copy for copy, _ in copies)], jobs, page_verdicts, verdicts_on_paper))


if __name__ == "__main__":
    sys.exit(main())
