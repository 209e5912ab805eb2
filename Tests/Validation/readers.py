"""What programs that people read with find in a report: they copy and search what is drawn, and know no tags."""

import subprocess
import unicodedata

import pymupdf
import pypdfium2

from gates import names
from texts import shown
from verdicts import Verdict


def pdfium(path):
    """As in Chrome's viewer."""
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def mupdf(path):
    with pymupdf.open(path) as document:
        return "\n".join(page.get_text() for page in document)


def poppler(path):
    return subprocess.run(["pdftotext", path, "-"], capture_output=True, encoding="utf-8", check=True).stdout


LONGEST = 28  # characters: readers tear apart what is broken into lines
READERS = {"PDFium": pdfium, "MuPDF": mupdf, "Poppler": poppler}


def readers(report):
    """Every reader finds every name that fits a line, in the order it is spoken.

    Where names mix directions, each reader guesses the order in its own way.
    """
    wanted = [name for name in names(report.session) if len(name) <= LONGEST and not is_mixed(name)]
    findings = []
    for reader, read in READERS.items():
        try:
            text = letters(read(report.path))
        except Exception as error:  # whatever a broken file makes of its reader
            findings.append(f"{reader} could not read it: {type(error).__name__}: {error}")
            continue
        findings += [f"{reader} does not find {name!r}" for name in wanted if letters(name) not in text]
    return Verdict("readers", findings)


def is_mixed(name):
    directions = {unicodedata.bidirectional(character) for character in name}
    return "L" in directions and not directions.isdisjoint({"R", "AL"})


def letters(text):
    """Without white space, which readers guess."""
    return "".join(unicodedata.normalize("NFKC", shown(text)).split())
