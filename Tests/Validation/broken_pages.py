"""Copies of a page with one thing broken, to see that the gates notice."""

import base64
import hashlib
import re
from dataclasses import replace

from verdicts import Breakages

BREAKAGES = Breakages()
breaks = BREAKAGES.breaks


# Markup ------------------------------------------------------------------------------


@breaks("vnu", "axe light", "axe 320")
def without_a_language(page):
    return changed(page, r'<html lang="[^"]*">', "<html>")


@breaks("vnu", "links")
def with_an_id_that_is_there_twice(page):
    return changed(page, "</main>", '<p id="summary"></p></main>')


@breaks("links")
def with_a_link_to_nowhere(page):
    return changed(page, "</main>", '<a href="#nowhere">Nowhere</a></main>')


@breaks("sources", "quiet")
def with_a_picture_from_elsewhere(page):
    return changed(page, "</main>", '<img src="https://example.org/x.png" alt=""></main>')


@breaks("sources", "quiet")
def with_a_picture_in_a_picture_from_elsewhere(page):
    return changed(page, "</main>", '<svg><image href="https://example.org/x.png"/></svg></main>')


@breaks("sources", "quiet")
def with_a_handler(page):
    return changed(page, "<main>", '<main onclick="alert(1)">')


@breaks("sources", "quiet")
def with_a_style_of_its_own(page):
    return changed(page, "<main>", '<main style="color: red">')


@breaks("quiet")
def with_a_text_that_runs(page):
    page = changed(page, r'<meta http-equiv="Content-Security-Policy"[^>]*>', "")
    return changed(page, "</main>", "<img src=data:x alt='' onerror=alert(1)></main>")


@breaks("quiet")
def with_a_script_that_is_not_the_policys(page):
    return changed(page, "</script>\n</body>", ";\n</script>\n</body>")


# What it says ------------------------------------------------------------------------


@breaks("names")
def without_a_name(page):
    return changed(page, "Klara Schuster", "Somebody else")


@breaks("numbers")
def with_another_figure(page):
    return changed(page, r"(Klara Schuster.*?<td[^>]*>)30\.0", r"\g<1>30.1")


@breaks("numbers")
def with_a_minute_too_few(page):
    return changed(page, r'(<tbody id="minutes">\s*)<tr>.*?(?=<tr>)', r"\1")


# How it looks ------------------------------------------------------------------------


@breaks("axe light")
def in_grey_on_white(page):
    return styled(page, "main p, main td { color: #ccc !important }")


@breaks("axe dark")
def in_black_on_black(page):
    return styled(page, "@media (prefers-color-scheme: dark) { main * { color: #333 !important } }")


@breaks("axe 320")
def too_wide_for_a_phone(page):
    return styled(page, "main { min-width: 900px }")


@breaks("focus")
def without_a_mark_of_the_focus(page):
    return styled(page, "*, *::before, *::after { outline: none !important; box-shadow: none !important }")


# What it does ------------------------------------------------------------------------


@breaks("search")
def that_counts_wrongly(page):
    return changed(page, r"\{shown\} of \{total\}", "{total} of {shown}")


@breaks("search")
def that_shows_a_part(page):
    return scripted(page, "document.querySelectorAll('#rows tr:nth-child(n+9)').forEach(row => row.remove());")


@breaks("paper")
def that_prints_what_was_searched_for(page):
    return styled(page, "#rows .out { display: none !important }")


@breaks("paper")
def that_says_a_part_is_all(page):
    return styled(page, ".filtered ~ .end { display: block !important }")


@breaks("archive")
def in_colours_of_young_browsers(page):
    return styled(page, ":root { --map0: light-dark(#eff2f4, #1d2630); --green: light-dark(#15906a, #3cc795) }")


@breaks("archive")
def that_asks_for_a_young_function(page):
    return scripted(page, "[1].findLastIndex(one => one == 1);")


@breaks("archive")
def that_a_browser_of_2020_cannot_read(page):
    return scripted(page, "const many = 10_000;")


@breaks("sort")
def that_does_not_sort(page):
    return scripted(page, "Array.prototype.sort = Array.prototype.toSorted = function () { return this };")


@breaks("timeline")
def that_reads_another_minute(page):
    return changed(page, r'(<tbody id="minutes">.*?<td>\d+(?:</td>)?\s*<td>)', r"\g<1>9")


@breaks("download")
def that_downloads_a_part(page):
    return scripted(
        page,
        "const whole = Blob; window.Blob = function (parts, type) {"
        " return new whole([parts.join('').slice(0, -40)], type) };",
    )


@breaks("polls")
def with_polls_that_stay_open(page):
    return scripted(
        page, "addEventListener('click', event => event.target.closest('summary') && event.preventDefault(), true);"
    )


@breaks("search", "sort", "download", "timeline", "quiet")
def without_its_script(page):
    return scripted(page, "throw new Error('no script');")


def changed(page, pattern, replacement):
    result, times = re.subn(pattern, replacement, page, count=1, flags=re.DOTALL)
    if not times:
        raise LookupError(f"no {pattern}")
    return result


def styled(page, rules):
    """With rules at the end of its style, which the policy is told of."""
    return rehashed(page, "style", lambda text: f"{text}\n{rules}\n")


def scripted(page, statements):
    """With statements at the start of its script, which the policy is told of."""
    return rehashed(page, "script", lambda text: f"{statements}\n{text}")


def rehashed(page, element, change):
    *_, found = re.finditer(rf"<{element}>(.*?)</{element}>", page, re.DOTALL)
    text = change(found[1])
    page = page[: found.start(1)] + text + page[found.end(1) :]
    return page.replace(policy_hash(found[1]), policy_hash(text))


def policy_hash(text):
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def broken_copies(report):
    """The copies, with the gates that must refuse each."""
    page = report.path.read_text("utf-8")
    for name, (breaking, gates) in BREAKAGES.items():
        path = report.path.with_name(f"broken-{name.replace(' ', '-')}.html")
        copy = replace(report, name=name, path=path)
        try:
            path.write_text(breaking(page), "utf-8")
        except LookupError as error:
            copy = replace(copy, failure=f"there is nothing to break: {error}")
        yield copy, gates
