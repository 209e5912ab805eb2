"""What the fuzzers have in common: how a command has to end, and many inputs tried at once."""

import argparse
import os
import resource
import signal
import subprocess
import sys
import time
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SECONDS = 20


def faults(name, command, codes, most, folder):
    """What is wrong with how a command ends, and its exit code; the code is None where it does not end."""
    with open(folder / "error", "w+b") as error:
        process = subprocess.Popen(
            [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=error,
            start_new_session=True,
        )
        code, megabytes = ended(process)
        error.seek(0)
        text = error.read(20_000).decode("utf-8", "replace")
    if code is None:
        return [f"{name} takes over {SECONDS} s"], None
    wrong = []
    if megabytes > most:
        wrong.append(f"{name} takes {megabytes:.0f} MB")
    if code not in codes:
        wrong.append(f"{name} ends with {code}: {text.strip()[:300]}")
    elif code != 0 and text.count("\n") != 1:
        wrong.append(f"{name} has {text.count(chr(10))} lines of error: {text.strip()[:300]}")
    if any(unicodedata.category(letter) in ("Cc", "Zl", "Zp") and letter != "\n" for letter in text):
        wrong.append(f"{name} writes control characters to the terminal: {text!r:.300}")
    return wrong, code


def ended(process):
    """How a process ends, and the megabytes that it or one that it started took; None where it does not end."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        identifier, status, usage = os.wait4(process.pid, os.WNOHANG)
        if identifier:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, usage.ru_maxrss / 1024
        time.sleep(0.01)
    # Its own group, and nobody else's.
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return None, None


def arguments(description, **counts):
    """Of the command line; how many inputs of each kind are tried has its own option."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recap", type=lambda path: str(Path(path).resolve()))
    for name, count in counts.items():
        parser.add_argument(f"--{name}", type=int, default=count)
    parser.add_argument("--seconds", type=float, help="end after so long, whatever is left")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path, default=Path("fuzz-failures"))
    return parser.parse_args()


def tried(noun, orders, attempt, arguments):
    """Tries the orders, as many as the time allows, prints what is wrong, and returns the exit code."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    end = time.monotonic() + arguments.seconds if arguments.seconds else None
    count, wrong = 0, 0
    with ThreadPoolExecutor(arguments.jobs) as pool:
        for lines in pool.map(lambda order: None if end and time.monotonic() > end else attempt(order), orders):
            if lines is None:
                continue
            count += 1
            wrong += len(lines)
            for line in lines:
                print(f"- {line}", flush=True)
    print(f"{count} {noun}, {wrong} findings")
    sys.stdout.flush()
    return 1 if wrong or count == 0 else 0
