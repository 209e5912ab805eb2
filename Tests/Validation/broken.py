"""Copies of a report with one thing broken, to see that the gates notice."""

import re
from dataclasses import replace

import pikepdf
from pikepdf import Array, Dictionary, Name

from verdicts import Breakages

BREAKAGES = Breakages()
breaks = BREAKAGES.breaks


@breaks("page ua1", "veraPDF ua1", "outloud")
def without_a_language(pdf):
    del pdf.Root.Lang


@breaks("page ua1", "veraPDF ua1", "outloud")
def without_the_words_for_figures(pdf):
    for figure in with_role(pdf, "/Figure"):
        del figure.Alt


@breaks("page 3a", "veraPDF 3a")
def without_an_output_intent(pdf):
    del pdf.Root.OutputIntents


@breaks("page 3a", "veraPDF 3a")
def without_the_claim_of_pdf_a(pdf):
    xmp = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(re.sub(rb"pdfaid:part", b"pdfaid:port", xmp))


@breaks("page ua1", "veraPDF ua1", "outloud")
def without_the_claim_of_pdf_ua(pdf):
    xmp = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(re.sub(rb"pdfuaid:part", b"pdfuaid:port", xmp))


@breaks("page ua1", "veraPDF ua1", "outloud", "text", "tables", "readers")
def with_a_font_that_maps_to_no_characters(pdf):
    for font in dictionaries(pdf, lambda item: "/ToUnicode" in item):
        del font.ToUnicode


@breaks("outloud")
def with_heads_of_no_scope(pdf):
    for head in with_role(pdf, "/TH"):
        for attributes in ("/A", "/ID"):
            if attributes in head:
                del head[attributes]


@breaks("text", "tables")
def with_rows_nobody_hears(pdf):
    for row in with_role(pdf, "/TR"):
        row.K = Array()


@breaks("tables")
def with_paragraphs_for_cells(pdf):
    for cell in [*with_role(pdf, "/TD"), *with_role(pdf, "/TH")]:
        cell.S = Name.P


def with_role(pdf, role):
    return dictionaries(pdf, lambda item: item.get("/S") == role and "/P" in item)


def dictionaries(pdf, is_meant):
    found = [item for item in pdf.objects if isinstance(item, Dictionary) and is_meant(item)]
    if not found:
        raise LookupError("there are none")
    return found


def broken_copies(report):
    """The copies, with the gates that must refuse each."""
    for name, (breaking, gates) in BREAKAGES.items():
        copy = copy_named(name, report)
        with pikepdf.open(report.path) as pdf:
            try:
                breaking(pdf)
                pdf.save(copy.path, fix_metadata_version=False)  # nothing else is to change
            except (LookupError, AttributeError) as error:
                copy = replace(copy, failure=f"there is nothing to break: {error}")
        yield copy, gates
    cut = copy_named("cut off", report)
    contents = report.path.read_bytes()
    cut.path.write_bytes(contents[: len(contents) * 2 // 3])
    yield cut, ("qpdf",)


def copy_named(name, report):
    return replace(report, name=name, path=report.path.with_name(f"broken-{name.replace(' ', '-')}.pdf"))
