"""Verdicts on reports of both media: pages of the web in a browser, documents of paper by their own gates."""

from concurrent.futures import ProcessPoolExecutor
from functools import partial

import gates
import page_gates
from browser import chromium


def verdicts(reports, jobs, page_verdicts, verdicts_on_paper):
    """By the paths of the reports. Both functions are of a module, so that other processes find them."""
    web = [report for report in reports if report.is_page]
    documents = [report for report in reports if not report.is_page]
    found = page_gates.nu(web) | gates.vera_pdf(documents, jobs)
    with ProcessPoolExecutor(jobs) as processes:
        in_browser = processes.map(partial(verdicts_in_browser, page_verdicts), web)
        judged = [*in_browser, *processes.map(verdicts_on_paper, documents)]
    for report, more in zip(web + documents, judged):
        found[report.path] = more + found[report.path]
    return found


def verdicts_in_browser(page_verdicts, report):
    with chromium() as browser:
        return [*page_verdicts(report, browser)]
