#!/usr/bin/env python3
"""Holds the page that leads to the reports of a batch to its gates; README.md beside this file tells of them.

    .build/validators/bin/python Tests/Validation/index_gates.py RECAP [--jobs N] [--into FOLDER]
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import broken_pages
import page_gates
from broken_pages import changed, styled
from browser import chromium, opened
from hostile import HOSTILE_CASES
from reports import HARD_CASES, databases, run
from verdicts import Breakages, Verdict, held_to_gates

BREAKAGES = Breakages()


@dataclass(frozen=True)
class Page:
    name: str
    path: Path
    failure: str | None = None


def rendered(recap, folder, jobs):
    """The page of a batch of everything, texts that attack included."""
    found = databases(recap, folder, {**HARD_CASES, **HOSTILE_CASES})
    run(recap, "batch", *found, "--out", folder / "out", "--formats", "csv,json", "--event-report", "--jobs", str(jobs), "--quiet")
    return [Page("index", folder / "out" / "index.html")]


def accessibility(browser, page):
    """axe-core, and a phone it is not too wide for; nothing asked for, run or said meanwhile."""
    offences = []
    yield from page_gates.in_every_look(browser, page.path, offences)
    yield Verdict("quiet", offences)


def files(browser, page):
    """Every file of the manifest has a link, and every link a file."""
    with opened(browser, page.path, java_script_enabled=False) as shown:
        links = shown.eval_on_selector_all("a", "links => links.map(link => link.getAttribute('href'))")
    manifest = json.loads(page.path.with_name("manifest.json").read_text("utf-8"))
    wanted, linked = {file["path"] for file in manifest["files"]}, [unquote(link) for link in links]
    missing = [f"no link to {path}" for path in sorted(wanted - set(linked))]
    return Verdict("files", missing + [f"{path} is no report" for path in sorted(set(linked) - wanted)])


def verdicts(pages):
    found = page_gates.nu(pages)
    with chromium() as browser:
        for page in pages:
            found[page.path] += [*accessibility(browser, page), files(browser, page)]
    return found


BREAKAGES.breaks("vnu", "axe light")(broken_pages.without_a_language)
BREAKAGES.breaks("axe 320")(broken_pages.too_wide_for_a_phone)
BREAKAGES.breaks("quiet")(broken_pages.with_a_picture_from_elsewhere)


@BREAKAGES.breaks("axe light")
def in_grey_on_white(page):
    return styled(page, "main p { color: #ccc !important }")


@BREAKAGES.breaks("files")
def with_a_link_too_few(page):
    return changed(page, '<li><a href="[^"]*">', '<li><a href="nowhere.csv">')


def main():
    return held_to_gates(
        "index gates", "index", rendered, BREAKAGES.copies,
        lambda pages, copies, _: verdicts([*pages, *(copy for copy, _ in copies)]))


if __name__ == "__main__":
    sys.exit(main())
