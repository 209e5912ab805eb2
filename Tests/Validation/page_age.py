"""The gate of pages in the browsers of an archive: what is younger than 2020 is not needed."""

import re

from browser import opened
from page_use import query_for, settled
from verdicts import Verdict

# What browsers lacked that were current at the end of 2020, or have had since then.
MISSING = """() => {
  for (const [owner, names] of [
    [Array.prototype, "at findLast findLastIndex toSorted toReversed toSpliced with group"],
    [String.prototype, "at replaceAll isWellFormed toWellFormed"],
    [Element.prototype, "replaceChildren checkVisibility setHTML getHTML togglePopover showPopover moveBefore"],
    [Document.prototype, "replaceChildren startViewTransition"],
    [DocumentFragment.prototype, "replaceChildren"],
    [Object, "hasOwn groupBy"], [Map, "groupBy"], [Promise, "any withResolvers try"], [Array, "fromAsync"],
    [Set.prototype, "union intersection difference isSubsetOf"], [Intl, "Segmenter"],
    [window, "structuredClone requestIdleCallback scheduler reportError"],
  ]) for (const name of names.split(" ")) delete owner[name]
  const matches = Element.prototype.matches
  Element.prototype.matches = function (selector) {
    if (/:(is|where|has|focus-visible)\\b/.test(selector)) throw new SyntaxError(`'${selector}' is not known`)
    return matches.call(this, selector)
  }
}"""

YOUNG_CSS = r"light-dark\(|color-mix\(|oklch\(|content-visibility\s*:|text-wrap\s*:|inset\s*:|aspect-ratio\s*:"

COLORS = """() => ({
  black: [...document.querySelectorAll("main svg *")].filter(shape => {
    if (!shape.getClientRects().length) return false
    const {fill, stroke} = getComputedStyle(shape)
    return fill == "rgb(0, 0, 0)" && stroke == "none" && !(shape.localName == "g" || shape.localName == "svg")
      && !/title|desc|line/.test(shape.localName)
  }).length,
  bars: [...document.querySelectorAll("main svg line")].filter(bar => getComputedStyle(bar).stroke == "none").length,
  paper: getComputedStyle(document.body).backgroundColor,
})"""

SYNTAX = {  # of the script: what a browser of 2020 can't read, with which nothing at all would run
    "a numeric separator": r"\b\d+_\d",
    "a logical assignment": r"(\?\?|\|\||&&)=",
    "a private name": r"[\s.;{(]#[A-Za-z_]\w*\s*[(=;]",
    "a lookbehind": r"\(\?<[=!]",
    "a flag of later regular expressions": r"(?<=[\])}\w+*?])/[a-z]*[dv][a-z]*(?=[,.;)\s])",
    "a static block": r"\bstatic\s*\{",
}


# Browsers that lay out all rows at once take half a minute for ten thousand.
MOST_FOR_OLD_BROWSERS = 400


def in_an_archive(browser, report):
    """Without what is young, the page has its colours, and its search and order work."""
    if len(report.session["attendees"]) > MOST_FOR_OLD_BROWSERS:
        return []
    page_text = report.path.read_text("utf-8")
    *_, script = re.findall(r"<script>(.*?)</script>", page_text, re.DOTALL)
    findings = [
        f"the script has {what}: {found[0]}"
        for what, pattern in SYNTAX.items()
        if (found := re.search(pattern, script))
    ]
    copy = report.path.with_name(f"archived-{report.path.name}")
    old = re.sub(YOUNG_CSS, lambda young: f"un{young[0]}", page_text)
    # The policy is of other rules.
    copy.write_text(re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", old), "utf-8")
    offences = []
    for scheme, paper in [("light", "rgb(255, 255, 255)"), ("dark", None)]:
        with opened(browser, copy, offences, before=f"({MISSING})()", color_scheme=scheme) as page:
            found = page.evaluate(COLORS)
            findings += [f"{scheme}: {found['black']} shapes are black"] if found["black"] else []
            findings += [f"{scheme}: {found['bars']} bars are not drawn"] if found["bars"] else []
            if paper and found["paper"] != paper:
                findings.append(f"{scheme}: the paper is {found['paper']}")
            if scheme == "light":
                findings += used(page, report)
    return [Verdict("archive", findings + offences)]


def used(page, report):
    people = report.session["attendees"]
    query, found = query_for(people)
    if query is None:
        return
    page.get_by_role("searchbox").fill(query)
    if settled(lambda: page.evaluate(SHOWN), found) != found:
        yield f"{query!r} does not find the {len(found)} wanted"
    page.get_by_role("searchbox").fill("")
    with page.expect_download():
        page.get_by_role("button", name="CSV").click()


SHOWN = """() => [...document.querySelectorAll("tr[id]")].filter(row => row.getClientRects().length)
  .map(row => Number(row.id.replace(/\\D/g, "")))"""
