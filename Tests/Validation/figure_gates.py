#!/usr/bin/env python3
"""Holds single figures to their gates, as a browser draws them; README.md beside this file tells of them.

    .build/validators/bin/python Tests/Validation/figure_gates.py RECAP [--jobs N] [--into FOLDER]
"""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from browser import chromium, opened
from hostile import HOSTILE_CASES
from PIL import Image, ImageChops
from reports import HARD_CASES, databases, run, sessions
from verdicts import Breakages, Verdict, held_to_gates

BREAKAGES = Breakages()
SVG = "{http://www.w3.org/2000/svg}"
CASES = {**{name: HARD_CASES[name] for name in ("names-of-the-world", "long-titles", "attendance-alone")}, **HOSTILE_CASES}
WAYS = {"light": (), "dark": ("--theme", "dark", "--size", "wide"), "square": ("--size", "square")}
# The share of pixels that may differ by more than smooth edges do: outlines are the same, text is set by the browser.
TOLERANCES = {"outlines": 0.012, "text": 0.03}
LIBRSVG = 0.016  # whose edges are a little softer
EDGE = 96  # of 255


@dataclass(frozen=True)
class Figure:
    name: str
    path: Path  # of the SVG; the same picture as PNG is beside it
    failure: str | None = None

    @property
    def form(self):
        return self.path.parent.name


MAIN_SESSION = "shipping-every-tuesday"
RANDOM = re.compile(r"random-([3-9])")  # others are enough: figures are no lists
FURTHER = re.compile(r"-(tile|poll)-([2-9]|\d\d+)$")  # one of a kind is enough


FORMS = {
    "outlines": ("--format", "svg"), "text": ("--format", "svg", "--text"), "pixels": ("--format", "png", "--scale", "1"),
}


def rendered(recap, folder, jobs):
    """The figures of a session of each database, as outlines, as text and as pixels."""
    found = [path for path in databases(recap, folder, CASES) if not RANDOM.fullmatch(Path(path).stem)]
    with ThreadPoolExecutor(jobs) as pool:
        drawn = [pool.submit(drawn_in, recap, folder, database, way) for database in found for way in WAYS]
        return [figure for figures in drawn for figure in figures.result()]


def drawn_in(recap, folder, database, way):
    session = MAIN_SESSION if MAIN_SESSION in sessions(database) else sessions(database)[0]
    where = folder / f"{Path(database).stem}-{way}"
    for form, arguments in FORMS.items():
        run(recap, "render", database, "--session", session, "--figures", where / form, *WAYS[way], *arguments, "--quiet")
    return [
        Figure(f"{where.name} {form} {path.stem}", path)
        for form in TOLERANCES for path in sorted((where / form).iterdir()) if not FURTHER.search(path.stem)
    ]


def pixels(figure):
    return Image.open(figure.path.parent.parent / "pixels" / f"{figure.path.stem}.png").convert("RGB")


def seen(browser, figure, size):
    """As the browser draws it, and what it does meanwhile that a picture does not."""
    offences = []
    with opened(browser, figure.path, offences, viewport={"width": size[0], "height": size[1]}) as page:
        # Faces that come with the figure are read a moment later.
        page.evaluate("document.fonts.ready")
        picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
    return picture, offences


def in_librsvg(figure, size):
    """As another library draws it."""
    drawn = subprocess.run(
        ["rsvg-convert", "-w", str(size[0]), "-h", str(size[1]), figure.path], check=True, stdout=subprocess.PIPE)
    return Image.open(BytesIO(drawn.stdout)).convert("RGB")


def likeness(figure, picture, wanted, gate="likeness"):
    if picture.size != wanted.size:
        return Verdict(gate, [f"{picture.size} and not {wanted.size}"])
    parts = ImageChops.difference(picture, wanted).split()
    most = ImageChops.lighter(ImageChops.lighter(parts[0], parts[1]), parts[2])
    share = sum(most.histogram()[EDGE:]) / (picture.width * picture.height)
    limit = LIBRSVG if gate == "librsvg" else TOLERANCES[figure.form]
    return Verdict(gate, [f"{share:.2%} of the pixels are others than in the PNG, {limit:.1%} may be"] if share > limit else [])


def alone(figure):
    """Words for those who don't see it; nothing that is run, fetched or drawn by a stylesheet's variables."""
    root = ElementTree.parse(figure.path).getroot()
    offences = [f"has no {name}" for name in ("title", "desc") if not (root.findtext(SVG + name) or "").strip()]
    text = figure.path.read_text("utf-8")
    offences += [f"has {what}" for what in ("<script", "<foreignObject") if what in text]
    styles = " ".join(style.text or "" for style in root.iter(SVG + "style"))
    offences += [f"has {what} in its style" for what in ("var(--", "@import") if what in styles]
    offences += [f"fetches {link}" for link in re.findall(r'(?:href="|url\()(?!data:)[^")]*', text)]
    offences += [f"has an element {element.tag}" for element in root.iter() if not element.tag.startswith(SVG)]
    return Verdict("alone", offences)


def verdicts(figures):
    """In one browser: two that draw at a time at times fail to take a picture."""
    found = {}
    with chromium() as browser:
        for figure in figures:
            wanted = pixels(figure)
            picture, offences = seen(browser, figure, wanted.size)
            found[figure.path] = [alone(figure), likeness(figure, picture, wanted), Verdict("quiet", offences)]
            # Fonts that come with an SVG are not heeded there.
            if figure.form == "outlines":
                found[figure.path].append(likeness(figure, in_librsvg(figure, wanted.size), wanted, "librsvg"))
    return found


@BREAKAGES.breaks("alone")
def without_words(text):
    return re.sub(r"<desc>.*?</desc>", "<desc/>", text, flags=re.DOTALL)


@BREAKAGES.breaks("alone", "quiet")
def with_a_picture_from_elsewhere(text):
    return text.replace("</svg>", '<image href="https://example.org/x.png" width="9" height="9"/></svg>')


@BREAKAGES.breaks("likeness", "librsvg")
def moved_by_three_points(text):
    return re.sub(r'viewBox="0 0', 'viewBox="3 3', text)


@BREAKAGES.breaks("likeness", "librsvg")
def on_other_paper(text):
    return text.replace('fill="#ffffff"', 'fill="#0e1319"', 1)


def broken_copies(figure):
    text = figure.path.read_text("utf-8")
    for name, (breaking, gates) in BREAKAGES.items():
        copies = figure.path.parent.parent / name.replace(" ", "-") / figure.form
        copies.mkdir(parents=True, exist_ok=True)
        # Its pixels are those of the figure that it was.
        (copies.parent / "pixels").mkdir(exist_ok=True)
        pixels(figure).save(copies.parent / "pixels" / f"{figure.path.stem}.png")
        copy = replace(figure, name=name, path=copies / figure.path.name)
        copy.path.write_text(breaking(text), "utf-8")
        yield copy, gates


def main():
    return held_to_gates(
        "figure gates", "sample-light outlines shipping-every-tuesday-timeline", rendered, broken_copies,
        lambda figures, copies, _: verdicts([*figures, *(copy for copy, _ in copies)]))


if __name__ == "__main__":
    sys.exit(main())
