#!/usr/bin/env python3
"""Runs the modules of these tests side by side: each test has a service of its own, and mostly waits.

    RECAP=/path/to/recap python3 Tests/Service/in_parallel.py [--jobs N]
"""

import argparse
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
# The longest first, so that none is left alone at the end.
FIRST = ["test_downloads", "test_exports", "test_rendering", "test_page"]


def ran(module):
    return subprocess.run(
        [sys.executable, "-m", "unittest", "--quiet", module], cwd=FOLDER, encoding="utf-8", errors="replace",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    names = sorted(path.stem for path in FOLDER.glob("test_*.py"))
    names.sort(key=lambda name: FIRST.index(name) if name in FIRST else len(FIRST))
    failed = []
    with ThreadPoolExecutor(options.jobs) as threads:
        for name, done in zip(names, threads.map(ran, names)):
            print(f"{name}: {done.stdout.strip()}", flush=True)
            if done.returncode:
                failed.append(name)
    print(f"service: {len(names)} modules, {len(failed)} failed {' '.join(failed)}".rstrip())
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
