#!/usr/bin/env python3
"""Compares what a recap binary prints with the reference implementation beside this file.

    python3 compare.py RECAP_BINARY DB... [--countries countries.tsv] [--jobs N]

Every session of every database is rendered as JSON and as CSV, with both kinds of
headers. The JSON has to have the same keys in the same order, equal strings, integers,
truth values and nulls, and numbers that agree to 12 digits; the CSV has to be the same
bytes. Every difference is one line, and the last line says how many renderings passed
and failed. The exit code is 1 if any failed.
"""

import argparse
import json
import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import metrics

TOLERANCE = 1e-12
TIMEOUT = 60  # seconds a rendering may take before it counts as failed
RENDERINGS = {
    "json": ["--format", "json"],
    "csv": ["--format", "csv"],
    "csv, descriptive": ["--format", "csv", "--descriptive-headers"],
}


class Failure(Exception):
    """There is nothing to compare."""


# What recap prints -------------------------------------------------------------------


def printed_by_recap(binary, database, session_id, options):
    command = [binary, "render", database, "--session", session_id, *options, "-o", "-"]
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


# Running -----------------------------------------------------------------------------


def rendering_differences(binary, database, session_id, expected, rendering):
    try:
        printed = printed_by_recap(binary, database, session_id, RENDERINGS[rendering])
        if rendering == "json":
            return list(json_differences(metrics.plain(expected.report()), parsed(printed)))
        return list(csv_differences(expected.csv("--descriptive-headers" in RENDERINGS[rendering]), printed))
    except Failure as failure:
        return [str(failure)]


def checked_session(binary, database, session_id, countries):
    """Pairs of a rendering's title and its differences."""
    expected = metrics.metrics_of(database, session_id, countries)
    return [
        (
            f"{Path(database).name} {shown(session_id)} {rendering}",
            rendering_differences(binary, database, session_id, expected, rendering),
        )
        for rendering in RENDERINGS
    ]


def checked_database(binary, countries, database):
    try:
        session_ids = metrics.session_ids(database)
        checked = [
            result for session_id in session_ids for result in checked_session(binary, database, session_id, countries)
        ]
    except Exception as error:  # the reference's own trouble is a failure too, not the end of the run
        return [(database, [f"the reference failed: {type(error).__name__}: {error}"])]
    return checked or [(database, ["no session to compare"])]


def arguments():
    parser = argparse.ArgumentParser(description="Compares a recap binary with the reference implementation.")
    parser.add_argument("binary", metavar="RECAP_BINARY")
    parser.add_argument("databases", metavar="DB", nargs="+")
    parser.add_argument("--countries", default=metrics.DEFAULT_COUNTRIES, help="codes and names, separated by a tab")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="databases at a time")
    return parser.parse_args()


def main():
    options = arguments()
    countries = metrics.read_countries(options.countries)
    passed = failed = 0
    with ProcessPoolExecutor(options.jobs) as pool:
        results = pool.map(partial(checked_database, options.binary, countries), options.databases)
        for title, differences in (pair for result in results for pair in result):
            passed, failed = (passed, failed + 1) if differences else (passed + 1, failed)
            for difference in differences:
                print(f"{title}: {difference}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
