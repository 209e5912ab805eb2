"""The arrows between the targets of the package, and between the folders of each target.

A target must not import, over whatever others, one that imports it; folders of a target should not use
each other's types in a circle. Circles of targets are an error, circles of folders are told. An error, too,
is a folder that uses, over whatever others, one it must not know (`APART`).

    python3 Tests/Architecture/import_arrows.py            # what is wrong
    python3 Tests/Architecture/import_arrows.py --arrows   # all arrows, and what each stands on
"""
import argparse
import re
import sys
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[2] / "Sources"

# By target: a folder, and one that it must not know.
APART = [("Analytics", "Activity", "Metrics"), ("Analytics", "Activity", "Comparison")]

IMPORT = re.compile(r"^(?:@\w+(?:\(\w+\))? )*(?:public |package |internal )?import (?:\w+ )?Recap(\w*)", re.M)
DECLARATION = re.compile(
    r"^(?:@\w+ )*(?:(?:public|package|internal|final|indirect) )*"
    r"(?:struct|enum|class|actor|protocol|typealias) (\w+)", re.M)
# Comments and texts hold names that are no use of a type; interpolations in them are passed over.
NO_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|"""(?:[^\\]|\\.)*?"""|"(?:[^"\\\n]|\\.)*"', re.S)


def code(path):
    return NO_CODE.sub('""', path.read_text(encoding="utf-8"))


def circles(arrows):
    """The strongly connected parts of a graph with more than one member, by Tarjan's algorithm."""
    order, low, stack, found = {}, {}, [], []

    def visit(node):
        order[node] = low[node] = len(order)
        stack.append(node)
        for other in sorted(arrows.get(node, ())):
            if other not in order:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in stack:
                low[node] = min(low[node], order[other])
        if low[node] == order[node]:
            part = []
            while not part or part[-1] != node:
                part.append(stack.pop())
            if len(part) > 1:
                found.append(sorted(part))

    for node in sorted(arrows):
        if node not in order:
            visit(node)
    return sorted(found)


def way(arrows, start, end):
    """The shortest way along arrows from one node to another, with both; nothing where there is none."""
    before, queue = {start: None}, [start]
    for node in queue:
        if node == end:
            path = []
            while node is not None:
                path.insert(0, node)
                node = before[node]
            return path
        for other in sorted(arrows.get(node, ())):
            if other not in before:
                before[other] = node
                queue.append(other)
    return []


def target_arrows(sources=SOURCES):
    """The targets each target imports; a library's own target is named as its folder is."""
    arrows = {}
    for folder in sorted(path for path in sources.iterdir() if path.is_dir()):
        names = {
            name or "Recap"
            for path in folder.rglob("*.swift")
            for name in IMPORT.findall(path.read_text(encoding="utf-8"))
        }
        arrows[folder.name] = names - {folder.name}
    return arrows


def folder_arrows(target):
    """The folders whose types each folder of a target uses, with those types; "." is the target's own."""
    files = {path: code(path) for path in sorted(target.rglob("*.swift"))}

    def folder(path):
        parts = path.relative_to(target).parts
        return parts[0] if len(parts) > 1 else "."

    homes = {}
    for path, text in files.items():
        for name in DECLARATION.findall(text):
            homes.setdefault(name, set()).add(folder(path))
    arrows = {folder(path): {} for path in files}
    for path, text in files.items():
        here = folder(path)
        for name in set(re.findall(r"(?<![\w.])[A-Z]\w*", text)):
            # A name of several folders could be either.
            if len(homes.get(name, ())) == 1:
                (home,) = homes[name]
                if home != here:
                    arrows[here].setdefault(home, set()).add(name)
    return arrows


def faults(sources=SOURCES, apart=APART):
    """What is wrong, a line each."""
    found = [f"targets in a circle: {', '.join(circle)}" for circle in circles(target_arrows(sources))]
    for target, folder, other in apart:
        path = way(folder_arrows(sources / target), folder, other)
        if path:
            found.append(f"{target}: {folder} must not know {other}: {' → '.join(path)}")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--arrows", action="store_true", help="print all arrows")
    options = parser.parse_args()
    for target, others in target_arrows().items():
        if options.arrows:
            print(f"{target} → {', '.join(sorted(others)) or 'nothing'}")
        arrows = folder_arrows(SOURCES / target)
        if options.arrows:
            for folder, known in sorted(arrows.items()):
                for other, types in sorted(known.items()):
                    print(f"{target}: {folder} → {other}: {', '.join(sorted(types))}")
        for circle in circles(arrows):
            print(f"{target}: folders in a circle: {', '.join(circle)}")
    found = faults()
    for fault in found:
        print(fault, file=sys.stderr)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
