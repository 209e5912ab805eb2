"""The gates of pages in use: each does what a reader would do, and compares what is then seen with the JSON."""

import csv
import io
import re
import time
import unicodedata
from statistics import median

from playwright.sync_api import Error

from browser import opened
from names_to_search import SEARCHES
from page_contents import COLUMNS, columns
from texts import count, percent, seen, shown
from verdicts import Verdict

LEAST_STOPS, MOST_STOPS = 10, 60  # of the tab key: what a page has, and what is looked at
MOST_WAIT = 100  # of most stops, for one
LONG = 10_000  # attendees whose search is timed
MOST_POLLS = 3  # that are opened and closed


def in_use(browser, report):
    """What a page is asked to do one after the other; and that it does nothing else in the meantime."""
    offences = []
    with opened(browser, report.path, offences) as page:
        for gate in [search, paper, sort, polls, timeline, download]:
            yield verdict_of(gate, page, report)
        page.emulate_media(media="print")
    for gate in [deep_link, focus]:
        yield verdict_of(gate, browser, report)
    yield Verdict("quiet", offences)


def verdict_of(gate, where, report):
    name = gate.__name__.replace("_", " ")
    try:
        return Verdict(name, list(gate(where, report)))
    except Error as error:
        return Verdict(name, [f"can't be done: {' '.join(str(error).split())}"])


def settled(read, wanted, seconds=5):
    """What is read once it is as it should be, or after all that time."""
    end = time.monotonic() + seconds
    while (found := read()) != wanted and time.monotonic() < end:
        time.sleep(0.02)
    return found


# The attendee list -------------------------------------------------------------------

LISTED = """() => [...document.querySelectorAll("tr[id]")]
  .filter(row => row.checkVisibility()).map(row => Number(row.id.replace(/\\D/g, "")))"""


def listed(page):
    """The ids of the attendees that are seen, in their order."""
    return page.evaluate(LISTED)


def search(page, report):
    people = report.session["attendees"]
    if not people:
        return
    box, status = page.get_by_role("searchbox"), page.get_by_role("status")
    everybody = listed(page)
    if len(everybody) != len(people):
        yield f"{len(everybody)} of {len(people)} rows are there before anything is searched for"
    for typed, names in SEARCHES.get(report.name.split()[0], {}).items():
        box.fill(typed)
        found = settled(lambda: named(page), names)
        if found != names:
            yield f"{typed!r} finds {found} for {names}"
        wanted = f"{count(len(names))} of {count(len(people))}"
        if wanted not in status.inner_text():
            yield f"{typed!r} is said to have found {status.inner_text()!r} for {wanted}"
    box.fill("")
    query, found = query_for(people)
    if query is None:
        return
    box.press_sequentially(query[:2])
    if settled(lambda: listed(page), everybody) != everybody:
        yield f"two letters, {query[:2]!r}, leave out somebody"
    if re.search(r"\d", status.inner_text()):
        yield f"two letters, {query[:2]!r}, are said to have found {status.inner_text()!r}"
    box.press_sequentially(query[2:])
    wanted = f"{count(len(found))} of {count(len(people))}"
    said = settled(lambda: " ".join(re.findall(r"[\d,]+ of [\d,]+", status.inner_text())), wanted)
    if said != wanted:
        yield f"{query!r} is said to have found {status.inner_text()!r} for {wanted}"
    if listed(page) != found:
        yield f"{query!r} shows {len(listed(page))} rows that are not the {len(found)} wanted"
    box.fill("qxzqxz")
    if settled(lambda: listed(page), []):
        yield "what nobody is called shows somebody"
    box.fill("")
    if settled(lambda: listed(page), everybody) != everybody:
        yield "an empty search leaves out somebody"


NAMED = """() => [...document.querySelectorAll("tr[id]")].filter(row => row.checkVisibility()).map(row => {
  const head = row.cells[0].cloneNode(true)
  head.querySelectorAll("small").forEach(part => part.remove())
  return head.textContent.trim()
})"""


def named(page):
    """The names of the attendees that are seen, in their order."""
    return page.evaluate(NAMED)


def query_for(people):
    """The first three letters of a word in a name, and who has them in name or company: names that begin so first."""
    texts = [seen(f"{person['name']} {person['company'] or ''}").lower() for person in people]
    for text in texts:
        for word in re.findall(r"[a-z]{4,}", text):
            inside = [person["id"] for person, text in zip(people, texts) if word[:3] in text]
            begun = [
                person["id"] for person, text in zip(people, texts) if re.search(rf"(?<![^\W_])(?<!@){word[:3]}", text)
            ]
            # Letters that are found alike within words and at their start, so that either will do.
            if inside == begun and (len(begun) < len(people) or len(people) == 1):
                names = {person["id"]: begun_with_words(person["name"]) for person in people}
                ranks = {id: 0 if names[id].startswith(word[:3]) else 1 if word[:3] in names[id] else 2 for id in begun}
                return word[:3], sorted(begun, key=ranks.get)
    return None, []


def begun_with_words(name):
    """A name in small letters from its first letter, digit or symbol on."""
    name = seen(name).lower()
    start = next((place for place, c in enumerate(name) if unicodedata.category(c)[0] not in "PZC"), len(name))
    return name[start:]


# Paper -------------------------------------------------------------------------------

END = """() => [...document.querySelectorAll("main p")].filter(text => /^End of list/.test(text.textContent))
  .map(text => text.checkVisibility())"""


def paper(page, report):
    """Whoever was searched for, paper has everybody in their order, and the end of the list is said where it is."""
    people = report.session["attendees"]
    query, found = query_for(people)
    if query is None:
        return
    everybody, ends = listed(page), page.evaluate(END)
    page.get_by_role("searchbox").fill(query)
    settled(lambda: listed(page), found)
    if len(found) < len(people) and any(page.evaluate(END)):
        yield f"{len(found)} of {len(people)} rows are said to be all"
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    if listed(page) != everybody:
        yield f"{len(listed(page))} of {len(people)} rows are printed, or in another order"
    if page.evaluate(END) != ends:
        yield "the end of the list is not printed"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    if listed(page) != found:
        yield "after printing the screen shows others"
    page.get_by_role("searchbox").fill("")


def sort(page, report):
    people = {person["id"]: person for person in report.session["attendees"]}
    if len(people) < 2:
        return
    # Marked, so that not all rows are looked through for each of the heads.
    page.get_by_role("table", name="Attendees").first.evaluate("table => table.tHead.dataset.gate = 'sort'")
    heads = page.locator("[data-gate=sort]").get_by_role("columnheader")
    sortable = 0
    for place in range(heads.count()):
        head = heads.nth(place)
        button = head.get_by_role("button")
        if not button.count():
            continue
        sortable += 1
        for _ in range(2):
            button.click()
            direction = head.get_attribute("aria-sort")
            yield from misplaced(page, shown(button.inner_text()), direction, people)
    if sortable < len(columns(people.values())) + 1:
        yield f"only {sortable} columns can be sorted by"
    # As it was: the longest viewing first.
    order = heads.filter(has_text="Minutes viewed").get_by_role("button")
    order.click()
    if heads.filter(has_text="Minutes viewed").get_attribute("aria-sort") != "descending":
        order.click()


def misplaced(page, head, direction, people):
    """Where the rows are not in the order of the column's figures."""
    if direction not in ("ascending", "descending"):
        yield f"{head}: the order is said to be {direction}"
        return
    ids, is_descending = listed(page), direction == "descending"
    if head == "Name":
        # Languages order other names in many ways.
        found = [name for id in ids if re.fullmatch(r"[A-Za-z]+( [A-Za-z]+)*", name := people[id]["name"])]
        wanted = sorted(found, key=str.lower, reverse=is_descending)
        found, wanted = [name.lower() for name in found], [name.lower() for name in wanted]
    else:
        # As they are written: what looks the same may be in any order.
        if head not in COLUMNS:  # of attendance alone: when somebody came and went is not in the JSON
            return
        key, written = COLUMNS[head]
        figures = {id: float(re.sub("[^0-9.]", "", written(person[key])) or -1) for id, person in people.items()}
        found = [figures[id] for id in ids]
        wanted = sorted(figures.values(), reverse=is_descending)[: len(ids)]
    if found != wanted:
        yield f"{head}: not {direction}: {found[:5]} for {wanted[:5]}"


ON_SCREEN = "row => { const box = row.getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight }"


def deep_link(browser, report):
    """The address of the last attendee leads to the row, wherever the list was cut."""
    people = report.session["attendees"]
    if not people:
        return
    with opened(browser, report.path, fragment=f"a{people[-1]['id']}") as page:
        row = page.locator(f"#a{people[-1]['id']}")
        row.wait_for()
        if not settled(lambda: row.evaluate(ON_SCREEN), True):
            yield "the last attendee is not on the screen"


# Polls and the timeline --------------------------------------------------------------


def polls(page, report):
    summaries = page.get_by_role("region", name="Polls").locator("summary")
    if summaries.count() != len(report.session["polls"]):
        yield f"{summaries.count()} of {len(report.session['polls'])} polls can be opened and closed"
    for place in range(min(MOST_POLLS, summaries.count())):
        summary = summaries.nth(place)
        is_open = "summary => summary.parentElement.open"
        before = summary.evaluate(is_open)
        summary.focus()
        for press in (lambda: page.keyboard.press("Enter"), summary.click):
            press()
            if summary.evaluate(is_open) == before:
                yield f"poll {place + 1} stays {'open' if before else 'closed'}"
            before = not before


def timeline(page, report):
    """The crosshair, moved by arrow keys, reads the minutes of the JSON."""
    minutes = report.session["timeline"]
    if not any(minute["viewers"] for minute in minutes):
        return
    chart = page.get_by_role("slider", name=re.compile("minute by minute")).locator("visible=true")
    chart.focus()
    for key, place in [("Home", 0), ("ArrowRight", 1), ("ArrowRight", 2), ("ArrowLeft", 1), ("End", len(minutes) - 1)]:
        page.keyboard.press(key)
        minute = minutes[min(max(place, 0), len(minutes) - 1)]
        said = chart.get_attribute("aria-valuetext") or ""
        figures = [count(minute[what]) for what in ("viewers", "reactions") if minute[what] is not None]
        figures += [percent(minute["engagementRate"])] if minute["engagementRate"] is not None else []
        unsaid = [figure for figure in figures if not re.search(rf"(?<![\d.,]){re.escape(figure)}(?![\d.,]*\d)", said)]
        if unsaid:
            yield f"minute {minute['minute']} is read as {said!r} without {' and '.join(unsaid)}"
    page.keyboard.press("Escape")


# The data ----------------------------------------------------------------------------


TEXTS = {
    "Title": "title",
    "Company": "company",
    "Role": "role",
    "Industry": "industry",
    "Country": "country",
    "External ID": "external_id",
}
FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")


def download(page, report):
    """The CSV of the page has everybody, with the texts of the command's CSV and the figures of the page."""
    people = report.session["attendees"]
    # Within the bar: of ten thousand rows it takes seconds to find that none is a button.
    button = page.locator(".bar").get_by_role("button", name="CSV")
    if not people:
        return
    with page.expect_download() as started:
        button.click()
    with open(started.value.path(), encoding="utf-8-sig", newline="") as file:
        found = list(csv.DictReader(file))
    if len(found) != len(people):
        yield f"{len(found)} rows for {len(people)} attendees"
    figures = columns(people).items()
    for person, texts, row in zip(people, csv.DictReader(io.StringIO(report.csv)), found):
        wanted = {"Name": shown(person["name"]) or "\ufffd"}
        wanted |= {head: shown(texts[name]) for head, name in TEXTS.items()}
        wanted |= {head: written(person[key]).replace(",", "") for head, (key, written) in figures}
        for head, want in wanted.items():
            cell = shown(row.get(head) or "")
            if bare(cell) != bare(want):
                yield f"{head}: {cell!r} for {want!r}"
            elif head not in COLUMNS and FORMULA.match(cell):
                yield f"{head}: {cell!r} is a formula"


def bare(cell):
    """Without what keeps a text from being a formula, or stands for a text of which nothing is seen."""
    return "" if cell == "\ufffd" else cell.removeprefix("'").strip()


# The keyboard ------------------------------------------------------------------------

FOCUS = """() => {
  const element = document.activeElement
  if (!element || element == document.body) return null
  // What shows the focus of a hidden control is its label.
  const labels = [...(element.labels ?? [])]
  const shapes = [element, ...labels, ...labels.flatMap(label => [...label.children])]
  const isMarked = shape => {
    const style = getComputedStyle(shape)
    return style.outlineStyle != "none" && parseFloat(style.outlineWidth) > 0 || style.boxShadow != "none"
  }
  // Something may lie over a part of it.
  const parts = [1, 3, 5].flatMap(row => [1, 3, 5].map(column => [column / 6, row / 6]))
  const isSeen = shape => {
    const box = shape.getBoundingClientRect()
    return box.width > 1 && parts.some(([x, y]) => {
      const above = document.elementFromPoint(box.x + x * box.width, box.y + y * box.height)
      return above && (shape.contains(above) || above.contains(shape))
    })
  }
  return {
    name: `${element.localName}#${element.id} ${element.textContent.trim().slice(0, 30)}`,
    isMarked: shapes.some(isMarked),
    isSeen: shapes.some(isSeen),
  }
}"""


def focus(browser, report):
    """Whatever the tab key reaches is seen, and seen to be reached."""
    reached, waits = 0, []
    with opened(browser, report.path) as page:
        for _ in range(MOST_STOPS):
            start = time.monotonic()
            page.keyboard.press("Tab")
            waits.append(time.monotonic() - start)
            stop = page.evaluate(FOCUS)
            if stop is None:
                break
            reached += 1
            if not stop["isSeen"]:
                yield f"{stop['name']} is not seen when it is reached"
            if not stop["isMarked"]:
                yield f"{stop['name']} does not show that it is reached"
    if max(waits) > MOST_WAIT * median(waits):
        yield f"a tab takes {max(waits):.1f} seconds, {max(waits) / median(waits):.0f} times as long as most"
    # Without a list of people little is left to reach.
    if reached < (LEAST_STOPS if report.session["attendees"] else LEAST_STOPS // 2):
        yield f"the tab key reaches {reached} places"


# How long it takes -------------------------------------------------------------------

KEYSTROKE = """async letters => {
  const box = document.querySelector("input[type=search]")
  const times = []
  for (let length = 1; length <= letters.length; length++) {
    const start = performance.now()
    box.value = letters.slice(0, length)
    box.dispatchEvent(new InputEvent("input", {bubbles: true}))
    // The second frame begins when the first is painted.
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
    times.push(performance.now() - start)
  }
  return Math.max(...times)
}"""


def speed(browser, report):
    """Measured and told, not judged: machines differ."""
    if len(report.session["attendees"]) < LONG:
        return
    with opened(browser, report.path) as page:
        paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")
        query, _ = query_for(report.session["attendees"])
        stroke = page.evaluate(KEYSTROKE, query) if query else 0
    yield Verdict("speed", measures=[f"first paint after {paint:.0f} ms, a keystroke in the search {stroke:.0f} ms"])
