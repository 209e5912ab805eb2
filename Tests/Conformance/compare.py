#!/usr/bin/env python3
"""Compares what a recap binary prints with the reference implementation beside this file.

    python3 compare.py RECAP_BINARY DB... [--countries countries.tsv] [--jobs N]

Every session of every database is rendered as JSON and as every table of CSV, with both
kinds of headers, without and with what can be asked for beside the metrics. The JSON has
to have the same keys in the same order, equal strings, integers, truth values and nulls, and numbers that agree to 12 digits; the CSV has to be the same
bytes. Every difference is one line, and the last line says how many renderings passed
and failed. The exit code is 1 if any failed.
"""

import argparse
import json
import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from fractions import Fraction
from functools import partial
from pathlib import Path

import metrics
from comparison import Comparison
from dynamics import Dynamics
from event import COLUMNS, Event

TOLERANCE = 1e-12
TIMEOUT = 60  # seconds a rendering may take before it counts as failed
JSON, CSV, DESCRIPTIVE = ["--format", "json"], ["--format", "csv"], ["--descriptive-headers"]

SCORE = Path(__file__).resolve().parent / "score.toml"
# What the file above says.
SCORED = {
    "signals": {"stay": (Fraction(5, 2), None), "polls": (Fraction("0.125"), 2), "reactions": (0, 5)},
    "excluded": {"company": ["Engineer"], "role": ["-", "The \"Chief\""], "email_domain": ["EXAMPLE.org"]},
}


class Failure(Exception):
    """There is nothing to compare."""


# What recap prints -------------------------------------------------------------------


def printed_by_recap(binary, database, options):
    command = [binary, "render", database, *options, "-o", "-"]
    try:
        finished = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        raise Failure(f"no answer in {TIMEOUT} seconds") from None
    except (OSError, ValueError) as error:  # not to be started; a NUL in an argument
        raise Failure(f"could not be run: {error}") from None
    if finished.returncode != 0:
        raise Failure(f"exit code {finished.returncode}: {finished.stderr.decode('utf-8', 'replace').strip()!r}")
    return finished.stdout


def parsed(printed):
    try:
        return json.loads(printed.decode("utf-8"), object_pairs_hook=unique_keys, parse_constant=refused)
    except ValueError as error:  # bad UTF-8, bad JSON, or one of the two below
        raise Failure(f"not JSON: {error}") from None


def unique_keys(pairs):
    names = [name for name, _ in pairs]
    if len(set(names)) < len(names):
        raise ValueError(f"a key twice in {names}")
    return dict(pairs)


def refused(constant):
    raise ValueError(f"{constant} is no JSON number")


# Differences -------------------------------------------------------------------------


def shown(value):
    """In ASCII, so that texts which only look alike can be told apart."""
    return json.dumps(value, ensure_ascii=True)


def json_differences(expected, actual, path="$"):
    if isinstance(expected, dict) and isinstance(actual, dict):
        yield from object_differences(expected, actual, path)
    elif isinstance(expected, list) and isinstance(actual, list):
        yield from array_differences(expected, actual, path)
    elif not is_same_value(expected, actual):
        yield f"{path}: expected {shown(expected)}, got {shown(actual)}"


def object_differences(expected, actual, path):
    if list(expected) != list(actual):
        yield f"{path}: expected the keys {shown(list(expected))}, got {shown(list(actual))}"
    for key in expected:
        if key in actual:
            yield from json_differences(expected[key], actual[key], f"{path}.{key}")


def array_differences(expected, actual, path):
    if len(expected) != len(actual):
        yield f"{path}: expected {len(expected)} elements, got {len(actual)}"
    for index, (one, other) in enumerate(zip(expected, actual)):
        yield from json_differences(one, other, f"{path}[{index}]")


def is_same_value(expected, actual):
    if isinstance(expected, float):
        # JSON has one kind of numbers: 1 is as good a rate as 1.0.
        return type(actual) in (int, float) and is_close(expected, actual)
    return type(expected) is type(actual) and expected == actual


def is_close(expected, actual):
    return abs(expected - actual) <= TOLERANCE * max(abs(expected), abs(actual))


def csv_differences(expected, actual):
    if expected == actual:
        return
    rows, other_rows = expected.split(b"\r\n"), actual.split(b"\r\n")
    if len(rows) != len(other_rows):
        yield f"expected {len(rows) - 1} line ends, got {len(other_rows) - 1}"
    for number, (row, other_row) in enumerate(zip(rows, other_rows), start=1):
        if row != other_row:
            yield f"line {number}: expected {row!r}, got {other_row!r}"


# Renderings --------------------------------------------------------------------------


def metrics_renderings(session):
    """Of one session: a title, the options that ask for it, and what it has to be."""
    yield "json", JSON, partial(whole_report, session)
    yield "csv", CSV, session.csv
    yield "csv, descriptive", CSV + DESCRIPTIVE, partial(session.csv, descriptive_headers=True)


def whole_report(session):
    """With what a report has of dynamics without being asked."""
    unasked = Dynamics(session).unasked()
    return session.report() if unasked is None else {**session.report(), "dynamics": unasked}


def dynamics_renderings(session):
    def report(dynamics):
        return {**session.report(), "dynamics": dynamics.report()}

    usual = Dynamics(session)
    yield "json, dynamics", JSON + ["--dynamics"], partial(report, usual)
    for table in ("dynamics", "survival", "segments", "followup"):
        yield f"csv, {table}", CSV + ["--what", table], partial(usual.csv, table)
    yield "csv, followup, descriptive", CSV + DESCRIPTIVE + ["--what", "followup"], partial(usual.csv, "followup", True)
    twos = Dynamics(session, smallest_group=2)
    options = ["--dynamics", "--what", "segments", "--k", "2"]
    yield "csv, segments of 2, descriptive", CSV + DESCRIPTIVE + options, partial(twos.csv, "segments", True)
    options, scored = ["--dynamics", "--k", "1", "--score", str(SCORE)], Dynamics(session, smallest_group=1, **SCORED)
    yield "json, scored", JSON + options, partial(report, scored)
    yield "csv, scored", CSV + options + ["--what", "followup"], partial(scored.csv, "followup")


def comparison_renderings(database, session, countries):
    """With all, with two, and with those of some ids, at times about seven days after its end."""
    session_id = session.facts.session.session_id
    over = session.facts.session.started_at + session.duration + 7 * 86_400
    others = [name for name in metrics.session_ids(database) if name != session_id and is_nameable(name)]
    choices = [("all", over), ("2", over - 1)] + [(",".join(others[:5]), over + 86_400)] * bool(others)
    for choice, as_of in choices:
        comparison = Comparison([database], session_id, choice, as_of, countries)
        options = ["--compare", choice, f"--as-of={as_of}"]
        yield f"json, compare {choice}", JSON + options, partial(compared_report, session, comparison)
        if choice == "all":
            for table in ("comparison", "curve"):
                asked = CSV + options + ["--what", table]
                yield f"csv, {table}", asked, partial(comparison.csv, table)
                yield f"csv, {table}, descriptive", asked + DESCRIPTIVE, partial(comparison.csv, table, True)


def compared_report(session, comparison):
    return {**whole_report(session), "comparison": comparison.report()}


def is_nameable(name):
    return name not in ("", "all") and not name.isdigit() and "," not in name and not name.startswith("-")


def event_renderings(database, countries):
    usual = Event(database, countries)
    yield "json, event", JSON, usual.report
    for table in ("matrix", *COLUMNS):
        yield f"csv, {table} of the event", CSV + ["--what", table], partial(usual.csv, table)
    yield "csv, event, descriptive", CSV + DESCRIPTIVE, partial(usual.csv, "matrix", True)
    asked = CSV + DESCRIPTIVE + ["--what", "sessions"]
    yield "csv, sessions of the event, descriptive", asked, partial(usual.csv, "sessions", True)
    options = ["--credit", "80%", "--within", "0", "--time-zone", "Asia/Kathmandu"]
    other = Event(database, countries, credit="80%", within=0, time_zone="Asia/Kathmandu")
    yield "json, event, credit", JSON + options, other.report
    yield "csv, event, credit", CSV + options, partial(other.csv, "matrix")
    event_id = usual.row.event_id
    if is_nameable(event_id):
        options = ["--event", event_id, "--credit", "45.5m"]
        other = Event(database, countries, event_id=event_id, credit="45.5m")
        yield "json, event by id", JSON + options, other.report
        yield "csv, event by id, descriptive", CSV + DESCRIPTIVE + options, partial(other.csv, "matrix", True)


RENDERINGS = {"metrics": metrics_renderings, "dynamics": dynamics_renderings}
KINDS = [*RENDERINGS, "comparison", "event"]


# Running -----------------------------------------------------------------------------


def differences(binary, database, options, expected):
    try:
        printed, wanted = printed_by_recap(binary, database, options), expected()
        if isinstance(wanted, bytes):
            return list(csv_differences(wanted, printed))
        return list(json_differences(metrics.plain(wanted), parsed(printed)))
    except Failure as failure:
        return [str(failure)]


def checked_session(binary, kinds, countries, database, session_id):
    """Pairs of a rendering's title and its differences."""
    session = metrics.metrics_of(database, session_id, countries)
    renderings = [rendering for kind in kinds if kind in RENDERINGS for rendering in RENDERINGS[kind](session)]
    if "comparison" in kinds:
        renderings += comparison_renderings(database, session, countries)
    return [
        (
            f"{Path(database).name} {shown(session_id)} {title}",
            differences(binary, database, ["--session", session_id, *options], expected),
        )
        for title, options, expected in renderings
    ]


def checked_event(binary, countries, database):
    return [
        (f"{Path(database).name} {title}", differences(binary, database, ["--report", "event", *options], expected))
        for title, options, expected in event_renderings(database, countries)
    ]


def checked_database(binary, kinds, countries, database):
    try:
        session_ids = metrics.session_ids(database)
        checked = [
            result for session in session_ids for result in checked_session(binary, kinds, countries, database, session)
        ]
        if "event" in kinds:
            checked += checked_event(binary, countries, database)
    except Exception as error:  # the reference's own trouble is a failure too, not the end of the run
        return [(database, [f"the reference failed: {type(error).__name__}: {error}"])]
    return checked or [(database, ["no session to compare"])]


def arguments():
    parser = argparse.ArgumentParser(description="Compares a recap binary with the reference implementation.")
    parser.add_argument("binary", metavar="RECAP_BINARY")
    parser.add_argument("databases", metavar="DB", nargs="+")
    parser.add_argument("--countries", default=metrics.DEFAULT_COUNTRIES, help="codes and names, separated by a tab")
    parser.add_argument("--only", choices=KINDS, action="append", help="what is compared; else all")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="databases at a time")
    return parser.parse_args()


def main():
    options = arguments()
    countries = metrics.read_countries(options.countries)
    passed = failed = 0
    checked = partial(checked_database, options.binary, options.only or KINDS, countries)
    with ProcessPoolExecutor(options.jobs) as pool:
        results = pool.map(checked, options.databases)
        for title, differences in (pair for result in results for pair in result):
            passed, failed = (passed, failed + 1) if differences else (passed + 1, failed)
            for difference in differences:
                print(f"{title}: {difference}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
