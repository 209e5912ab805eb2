"""Has a real Slurm render some databases as an array of jobs, by the script of Examples, and compares
what its tasks made with what a batch makes alone.

    python3 Tests/Schedulers/slurm_array.py RECAP
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from slurm import Slurm, SlurmError

SCRIPT = Path(__file__).parents[2] / "Examples" / "slurm.sh"
TASKS = 3
SESSIONS = (1, 4, 2, 6)
FORMATS = ("pdf", "csv", "json")


def make_databases(recap, folder):
    folder.mkdir()
    for number, count in enumerate(SESSIONS, 1):
        subprocess.run(
            [recap, "demo", "-o", folder / f"event-{number}.db", "--sessions", str(count), "--attendees",
             str(30 * number), "--seed", str(number)], check=True)
    return sorted(folder.glob("*.db"))


def contents(folder):
    """The reports of a folder by their paths below it."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*")
            if path.is_file() and not path.name.startswith("manifest")}


def manifests(folder):
    return [{file["path"]: file for file in json.loads(path.read_text())["files"]}
            for path in sorted(folder.glob("manifest*.json"))]


def findings(alone, array):
    """What is not as it must be in the folder of the array."""
    names = sorted(path.name for path in array.glob("manifest*"))
    expected = [f"manifest-{task}-of-{TASKS}.json" for task in range(1, TASKS + 1)]
    if names != expected:
        yield f"manifests are {names} and not {expected}"
    parts = manifests(array)
    (whole,) = manifests(alone)
    paths = [path for part in parts for path in part]
    for path in sorted({path for path in paths if paths.count(path) > 1}):
        yield f"{path} was made by more than one task"
    if any(not part for part in parts):
        yield "a task had nothing to make"
    joined = {path: file for part in parts for path, file in part.items()}
    for path in sorted(whole.keys() | joined.keys()):
        if whole.get(path) != joined.get(path):
            yield f"{path} is {joined.get(path)} and not {whole.get(path)}"
    sessions = {(file["database"], file["session"], file["format"]) for file in joined.values()}
    if len(sessions) != sum(SESSIONS) * len(FORMATS):
        yield f"{len(sessions)} reports of {sum(SESSIONS)} sessions in {len(FORMATS)} formats"
    ours, theirs = contents(alone), contents(array)
    for path in sorted(ours.keys() | theirs.keys()):
        if ours.get(path) != theirs.get(path):
            yield f"{path} has other bytes than a batch alone gives it"


def run(recap, folder):
    """All findings."""
    environment = {"PATH": f"{recap.parent}:{os.environ['PATH']}", "SOURCE_DATE_EPOCH": "1773000000"}
    databases = make_databases(recap, folder / "events")
    alone, array = folder / "alone", folder / "array"
    state = folder / "slurm"
    state.mkdir()
    slurm = Slurm(state)
    subprocess.run(
        [recap, "batch", *databases, "--out", alone, "--formats", ",".join(FORMATS), "--quiet"], check=True,
        env={**slurm.environment, **environment})
    found = []

    def submit(*arguments):
        code, text = slurm.submit(*arguments, SCRIPT, folder / "events", array, environment=environment)
        if code:
            found.append(f"{' '.join(arguments)} ended with {code}: {text}{slurm.job_logs()}")
        found.extend(findings(alone, array))

    with slurm:
        submit(f"--array=1-{TASKS}")
        if not found:
            # A single part again, as the script says: it makes what is missing and nothing else.
            missing = array / min(manifests(array)[1])
            missing.unlink()
            times = {path: path.stat().st_mtime_ns for path in map(array.joinpath, contents(array))}
            submit("--array=2", f"--export=ALL,SHARD=2/{TASKS}")
            found += [f"{path} was made again" for path, time in times.items() if path.stat().st_mtime_ns != time]
    found += [f"process {process} is left" for process in slurm.leftovers()]
    return found


def main():
    parser = argparse.ArgumentParser(description="Renders an array of Slurm jobs and compares it with a batch.")
    parser.add_argument("recap", metavar="RECAP", type=Path)
    recap = parser.parse_args().recap.resolve()
    with tempfile.TemporaryDirectory(prefix="recap-slurm-") as temporary:
        # Daemons and jobs of other users look into it.
        os.chmod(temporary, 0o755)
        try:
            found = run(recap, Path(temporary))
        except SlurmError as error:
            found = [str(error)]
    for finding in found:
        print(f"- {finding}")
    print(f"slurm: {sum(SESSIONS)} sessions in an array of {TASKS} tasks, {len(found)} failures")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
