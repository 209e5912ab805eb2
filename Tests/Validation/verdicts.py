"""What gates say of reports, and how it is told: a line for each gate and report, its findings under it."""

from dataclasses import dataclass, field

MOST_LINES = 5  # findings and warnings printed of each verdict


@dataclass
class Verdict:
    """What a gate says of a report: it passes without findings, and may do so with warnings and measures."""

    gate: str
    findings: list = field(default_factory=list)
    warnings: list = field(default_factory=list)
    measures: list = field(default_factory=list)


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
        refusing = [verdict.gate for verdict in found[copy.path] if set(verdict.findings) - set(before[verdict.gate])]
        silent = [gate for gate in expected if gate not in refusing]
        refused = f"{copy.name}: refused by {', '.join(refusing) or 'nobody'}"
        say("broken", not silent, refused, [f"{gate} does not notice" for gate in silent])
        count += len(silent)
    return count
