#!/usr/bin/env python3
"""Holds workbooks to the JSON and the CSV of the same reports, cell by cell.

    .build/validators/bin/python Tests/Workbooks/compare.py RECAP DB [DB ...] [--jobs N] [--office]
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import openpyxl

from workbook import COMPARISON_TABLES, DYNAMICS_TABLES, EVENT_TABLES, SESSION_TABLES, Workbook

AT = ["--as-of", "2026-06-01T08:00:00Z", "--quiet", "-o", "-"]
WAYS = [[], ["--dynamics", "--compare", "all"], ["--anonymize", "--pseudonym-key", "KEY"]]
EVENT_WAYS = [[], ["--credit", "50%"], ["--anonymize", "--pseudonym-key", "KEY"]]
TIMEOUT = 60


def rendered(recap, *arguments):
    done = subprocess.run([recap, "render", *arguments, *AT], capture_output=True, timeout=TIMEOUT)
    if done.returncode:
        raise RuntimeError(done.stderr.decode().strip())
    return done.stdout


def compared(recap, database, options, tables):
    data = rendered(recap, database, *options, "--format", "xlsx")
    report = json.loads(rendered(recap, database, *options, "--format", "json"))
    rows = {
        table: rendered(recap, database, *without_dynamics(options, table), "--format", "csv", "--what", table,
                        "--descriptive-headers")
        for table in tables
    }
    found = Workbook(data, report).check(rows)
    if rendered(recap, database, *options, "--format", "xlsx") != data:
        found.append("a second time, the bytes are others")
    return found


def without_dynamics(options, table):
    """Options a table of CSV heeds."""
    kept = [option for option in options if option != "--dynamics"]
    if "--compare" in kept and table not in COMPARISON_TABLES.values():
        place = kept.index("--compare")
        del kept[place:place + 2]
    return kept


def checked(recap, key, database):
    found = []
    listed = subprocess.run([recap, "list", database, "--json"], capture_output=True, timeout=TIMEOUT)
    sessions = [session["id"] for session in json.loads(listed.stdout)] if listed.returncode == 0 else []
    cases = []
    for session in sessions[:4]:
        for way in WAYS:
            tables = list(SESSION_TABLES.values())
            if "--dynamics" in way:
                tables += [*DYNAMICS_TABLES.values(), *COMPARISON_TABLES.values()]
            cases.append((["--session", session, *way], tables))
    if sessions:
        cases += [(["--report", "event", *way], EVENT_TABLES.values()) for way in EVENT_WAYS]
    for options, tables in cases:
        options = [key if option == "KEY" else option for option in options]
        title = f"{Path(database).name} {' '.join(options)}"
        try:
            found += [f"{title}: {words}" for words in compared(recap, database, options, tables)]
        except Exception as error:
            found.append(f"{title}: {type(error).__name__}: {error}")
    return len(cases), found


def office(recap, databases):
    """What LibreOffice reads otherwise than what stands in a workbook."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, database in enumerate(databases):
            path = Path(folder, f"{number}.xlsx")
            path.write_bytes(rendered(recap, database, "--report", "event", "--format", "xlsx"))
            paths.append(path)
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
             "--outdir", f"{folder}/again", *paths], check=True, capture_output=True, timeout=300)
        for path in paths:
            ours, theirs = (openpyxl.load_workbook(path) for path in [path, Path(folder, "again", path.name)])
            if ours.sheetnames != theirs.sheetnames:
                found.append(f"{path.name}: LibreOffice reads the sheets {theirs.sheetnames}")
                continue
            for sheet in ours:
                for row in sheet.iter_rows():
                    for cell in row:
                        other = theirs[sheet.title][cell.coordinate]
                        if not alike(cell.value, other.value):
                            found.append(f"{path.name}: LibreOffice reads {cell.coordinate} of {sheet.title} as "
                                         f"{other.value!r}, which is {cell.value!r}")
    return found


def alike(ours, theirs):
    if isinstance(ours, bool):  # LibreOffice writes them as formulas.
        return theirs in (ours, f"={ours}()".upper())
    if isinstance(ours, (int, float)) and isinstance(theirs, (int, float)):
        return abs(ours - theirs) <= 1e-13 * abs(ours)
    if isinstance(ours, str) and isinstance(theirs, str):
        return ours == theirs or "_x" in ours
    return ours == theirs


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("recap")
    parser.add_argument("databases", nargs="+")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--office", action="store_true", help="have LibreOffice read the first ten events, too")
    options = parser.parse_args()
    cases, found = 0, []
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(options.jobs) as pool:
        key = Path(folder, "key")
        key.write_bytes(bytes(range(32)))
        for count, words in pool.map(partial(checked, options.recap, str(key)), options.databases):
            cases += count
            found += words
            for line in words[:20]:
                print(line)
    if options.office:
        for line in (differences := office(options.recap, options.databases[:10])):
            print(line)
        found += differences
    print(f"{cases} workbooks, {len(found)} differences")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
