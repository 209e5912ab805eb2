"""What gates say of reports, and how it is told: a line for each gate and report, its findings under it."""

import argparse
import os
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

MOST_LINES = 5  # findings and warnings printed of each verdict


@dataclass
class Verdict:
    """What a gate says of a report: it passes without findings, and may do so with warnings and measures."""

    gate: str
    findings: list = field(default_factory=list)
    warnings: list = field(default_factory=list)
    measures: list = field(default_factory=list)


class Breakages(dict):
    """What breaks a report, by its name: a function, and the gates that must refuse what it makes."""

    def breaks(self, *gates):
        def register(function):
            self[function.__name__.replace("_", " ")] = (function, gates)
            return function

        return register

    def copies(self, page):
        """A copy of a page for each of them, and the gates that must refuse it."""
        text = page.path.read_text("utf-8")
        for name, (breaking, gates) in self.items():
            copy = replace(page, name=name, path=page.path.with_name(f"broken-{name.replace(' ', '-')}.html"))
            copy.path.write_text(breaking(text), "utf-8")
            yield copy, gates


def say(gate, passes, name, findings=(), warnings=(), measures=()):
    print(f"{gate:12} {'ok  ' if passes else 'FAIL'} {name}")
    for lines, mark in ((findings, "- "), (warnings, "- warning: "), (measures, "")):
        for line in lines[:MOST_LINES]:
            print(f"{'':18}{mark}{line[:240]}")
        if len(lines) > MOST_LINES:
            print(f"{'':18}{mark}and {len(lines) - MOST_LINES} more")


def failures(reports, found):
    """Prints the verdicts and counts those that are not passed."""
    count = 0
    for report in reports:
        if report.failure:
            say("render", False, report.name, [report.failure])
            count += 1
        for verdict in found.get(report.path, ()):
            say(verdict.gate, not verdict.findings, report.name, verdict.findings, verdict.warnings, verdict.measures)
            count += bool(verdict.findings)
    return count


def overlooked(specimen, copies, found):
    """Prints who refused the broken copies and counts the gates that did not."""
    before = {verdict.gate: verdict.findings for verdict in found.get(specimen.path, ())}
    count = 0
    for copy, expected in copies:
        if copy.failure:
            say("broken", False, copy.name, [copy.failure])
            count += 1
            continue
        refusing = [verdict.gate for verdict in found[copy.path] if set(verdict.findings) - set(before.get(verdict.gate, ()))]
        silent = [gate for gate in expected if gate not in refusing]
        refused = f"{copy.name}: refused by {', '.join(refusing) or 'nobody'}"
        say("broken", not silent, refused, [f"{gate} does not notice" for gate in silent])
        count += len(silent)
    return count


def held_to_gates(what, specimen_name, render, break_copies, judge):
    """Does what the command line asks: renders, breaks copies of the specimen, judges them all and tells.

    render takes the program, a folder and the number of jobs; judge the reports and the broken copies with what each
    breaks, as far as there are files of them, and the jobs. The exit code.
    """
    parser = argparse.ArgumentParser(description="Renders reports and holds every one to every gate.")
    parser.add_argument("recap", metavar="RECAP", type=Path)
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="files at a time")
    parser.add_argument("--into", metavar="FOLDER", type=Path, help="keep the reports there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = (options.into or Path(temporary)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        reports = render(options.recap.resolve(), folder, options.jobs)
        specimen = next(report for report in reports if report.name == specimen_name)
        copies = [] if specimen.failure else list(break_copies(specimen))
        found = judge(
            [report for report in reports if not report.failure],
            [(copy, gates) for copy, gates in copies if not copy.failure], options.jobs)
        count = failures(reports, found) + overlooked(specimen, copies, found)
    print(f"{what}: {len(reports)} files, {count} failures")
    return 1 if count else 0
