#!/usr/bin/env python3
"""Renders pages and holds every one to every gate; README.md beside this file tells of them.

    .build/validators/bin/python Tests/Validation/html_gates.py RECAP [--jobs N] [--into FOLDER]

One line for each gate and file, with what was found under it; then copies that are broken on
purpose, one line each, which the gates have to refuse. The exit code is 1 if anything failed.
"""

import sys
from concurrent.futures import ProcessPoolExecutor

from playwright.sync_api import Error

import page_age
import page_gates
import page_use
from broken_pages import broken_copies
from browser import chromium
from hostile import HOSTILE_CASES
from names_to_search import names_to_search
from reports import (
    HARD_CASES,
    HTML,
    HTML_ANONYMIZED,
    HTML_BANNER,
    HTML_COMPARED,
    HTML_DYNAMICS,
    HTML_DYNAMICS_ANONYMIZED,
    HTML_RING,
    HTML_WITH_LINKS,
    HTML_WORDMARK,
    IN_ALL_WAYS,
    WITH_DYNAMICS,
    rendered,
    ten_thousand_attendees,
)
from verdicts import Verdict, held_to_gates

SPECIMEN = "sample office-hours page"  # the page that is broken to try the gates: small, with everything
CASES = {
    **HARD_CASES,
    **HOSTILE_CASES,
    "names-to-search": names_to_search,
    "ten-thousand": ten_thousand_attendees,
}


BRANDED = {"sample": HTML_WORDMARK, "names-of-the-world": HTML_RING, "one-viewer": HTML_BANNER, "attendance-alone": HTML_RING}


def ways(database, session):
    if database == "sample" and session != IN_ALL_WAYS:
        return [HTML]
    if database == "beside-others":
        return [HTML_COMPARED]
    more = [HTML_DYNAMICS, HTML_DYNAMICS_ANONYMIZED] if database in WITH_DYNAMICS else []
    if database in BRANDED:
        return [HTML, BRANDED[database], HTML_ANONYMIZED, *more]
    return [HTML_WITH_LINKS if database in HOSTILE_CASES else HTML, *more]


GROUPS = [  # what opens a page, and the gates it passes then
    (page_gates.size, ["size"]),
    (page_gates.accessibility, ["axe light", "axe dark", "axe 320"]),
    (page_gates.without_script, ["links", "sources", "names", "numbers"]),
    (page_use.in_use, ["search", "paper", "sort", "polls", "timeline", "download", "deep link", "focus", "quiet"]),
    (page_age.in_an_archive, ["archive"]),
    (page_use.speed, ["speed"]),
]
ALL = [gate for _, gates in GROUPS for gate in gates]


def verdicts_in_browser(work):
    report, wanted = work
    found = []
    with chromium() as browser:
        for group, gates in GROUPS:
            if set(wanted).isdisjoint(gates):
                continue
            try:
                found += group(browser, report)
            except Error as error:
                found.append(Verdict(gates[0], [f"could not be seen to its end: {error.message}"]))
    return found


def verdicts(work, jobs):
    """The verdicts on every page, by its path; work is a page with the gates it is held to."""
    checked = page_gates.nu([report for report, _ in work])
    # The longest first, so that no process is left alone with one at the end.
    work = sorted(work, key=lambda pair: -pair[0].path.stat().st_size)
    with ProcessPoolExecutor(jobs) as processes:
        found = processes.map(verdicts_in_browser, work)
        return {report.path: checked[report.path] + verdicts for (report, _), verdicts in zip(work, found)}


def main():
    return held_to_gates(
        "html gates", SPECIMEN, lambda *where: rendered(*where, ways, CASES), broken_copies,
        lambda reports, copies, jobs: verdicts([*((report, ALL) for report in reports), *copies], jobs))


if __name__ == "__main__":
    sys.exit(main())
