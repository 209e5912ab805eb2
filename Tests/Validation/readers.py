"""What programs that people read with find in a report: they copy and search what is drawn, and know no tags."""

import subprocess
import unicodedata

import pymupdf
import pypdfium2

from texts import shown
from verdicts import Verdict


def pdfium(path):
    """As in Chrome's viewer."""
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def mupdf(path):
    with pymupdf.open(path) as document:
        return "\n".join(page.get_text() for page in document)


def poppler(path):
    return subprocess.run(["pdftotext", path, "-"], capture_output=True, encoding="utf-8", check=True).stdout


READERS = {"PDFium": pdfium, "MuPDF": mupdf, "Poppler": poppler}


def readers(report):
    """Every reader finds every name of one direction, in the order it is spoken."""
    findings = []
    names = {shown(person["name"]) for person in report.session["attendees"]}
    for reader, read in READERS.items():
        text = letters(read(report.path))
        findings += [f"{reader} does not find {name!r}" for name in sorted(names) if letters(name) not in text]
    return Verdict("readers", findings)


def letters(text):
    """Without white space, which readers guess, and marks nobody sees."""
    seen = (c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) not in ("Cf", "Cc"))
    return "".join("".join(seen).split())
