#!/usr/bin/env python3
"""Renders reports and holds every one to every gate; README.md beside this file tells of them.

    .build/validators/bin/python Tests/Validation/pdf_gates.py RECAP [--jobs N] [--into FOLDER]

One line for each gate and file, with what was found under it; then copies that are broken on
purpose, one line each, which the gates have to refuse. The exit code is 1 if anything failed.
"""

import sys
from concurrent.futures import ProcessPoolExecutor

import gates
import readers
from broken import broken_copies
from reports import (
    A4,
    A4_A2A,
    A4_A3A_ALONE,
    A4_ANONYMIZED,
    A4_BANNER,
    A4_COMPARED,
    A4_COMPARED_ANONYMIZED,
    A4_DYNAMICS,
    A4_DYNAMICS_ANONYMIZED,
    A4_RING,
    A4_UA1,
    A4_WORDMARK,
    IN_ALL_WAYS,
    LEFT_OUT,
    LETTER_COMPARED,
    LETTER_WITHOUT_ATTACHMENTS,
    WITH_DYNAMICS,
    rendered,
)
from verdicts import held_to_gates

SPECIMEN = "sample office-hours a4"  # the report that is broken to try the gates: small, with everything
# Whose attendee list is read by its columns as well, which takes its time.
READ_BY_COLUMNS = {f"sample {name} a4" for name in ("shipping-every-tuesday", "office-hours", "welcome-asia-pacific")}

WITHOUT_LANGUAGE = "characters-of-all-kinds "  # whose piles of lone marks each reader sorts in its own way

BRANDED = {"sample": A4_WORDMARK, "names-of-the-world": A4_RING, "one-viewer": A4_BANNER, "attendance-alone": A4_RING}


def ways(database, session):
    """Both sizes of paper, and of some databases a brand and an edition that names nobody; of a
    random database, and of most sessions of the sample, one of them."""
    if database == "sample" and session != IN_ALL_WAYS:
        return [A4]
    if database == "beside-others":
        return [A4_COMPARED, LETTER_COMPARED, A4_COMPARED_ANONYMIZED]
    if database in LEFT_OUT:
        return [A4]
    both = [A4, LETTER_WITHOUT_ATTACHMENTS]
    if database == "no-viewers":
        both += [A4_UA1, A4_A3A_ALONE, A4_A2A]
    if database in WITH_DYNAMICS:
        both += [A4_DYNAMICS, A4_DYNAMICS_ANONYMIZED]
    if database in BRANDED:
        return [*both, BRANDED[database], A4_ANONYMIZED]
    kind, _, seed = database.partition("-")
    return [[*both, A4_ANONYMIZED][int(seed) % 3]] if kind == "random" else both


def verdicts_in_process(report):
    return [
        gates.qpdf(report),
        *(gates.page_validation(report, profile) for profile in report.way.profiles),
        gates.out_loud(report),
        *gates.text_and_tables(report),
        *([gates.columns(report)] if report.name in READ_BY_COLUMNS else []),
        *([] if report.name.startswith(WITHOUT_LANGUAGE) else [readers.readers(report)]),
    ]


def verdicts(reports, jobs):
    """The verdicts on every report, by its path."""
    by_path = gates.vera_pdf(reports, jobs)
    with ProcessPoolExecutor(jobs) as processes:
        checked = processes.map(verdicts_in_process, reports)
        return {report.path: found + by_path[report.path] for report, found in zip(reports, checked)}


def main():
    return held_to_gates(
        "pdf gates", SPECIMEN, lambda *where: rendered(*where, ways), broken_copies,
        lambda reports, copies, jobs: verdicts([*reports, *(copy for copy, _ in copies)], jobs))


if __name__ == "__main__":
    sys.exit(main())
