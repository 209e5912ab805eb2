"""The pages the gates are shown: the sample event, and the same event in hostile words."""

import json
import shutil
import sqlite3
import subprocess
from dataclasses import dataclass
from pathlib import Path

HOSTILE = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</script><script>alert(1)</script>",
    "</noscript><svg/onload=alert(1)>", "</style><style>*{display:none}</style>", "'-alert(1)-'",
    "javascript:alert(1)", '"\u0301 onmouseover=alert(1) x="', "<!--", "{{{bodyMarkup}}}", "&lt;b&gt;",
    "a\u202egnp.exe", "\u2066x", "${alert(1)}", "__proto__", "undefined", "=1+1", "﷽", "👩‍👩‍👧‍👦",
    "Ω≈ç√∫˜µ≤≥÷", "ثم نفس سقطت وبالتحديد", "<a href=javascript:alert(1)>x</a>", "]]>", "%00", "\\u003c",
]


@dataclass(frozen=True)
class Page:
    name: str
    path: Path
    session: dict  # as the JSON of the same session has it


def run(*arguments):
    return subprocess.run([str(one) for one in arguments], check=True, capture_output=True).stdout


def hostile(database, folder):
    """A copy of a database whose texts were written to break pages."""
    copy = folder / "hostile.db"
    shutil.copy(database, copy)
    connection = sqlite3.connect(copy)
    columns = {
        "attendee": ["first_name", "last_name", "title", "company", "role", "industry"],
        "session": ["title"], "event": ["name"], "poll": ["question"], "poll_option": ["label"],
        "poll_answer": ["answer_text"], "interaction": ["detail"],
    }
    known = {table: {row[1] for row in connection.execute(f"PRAGMA table_info({table})")} for table in columns}
    with connection:
        for table, names in columns.items():
            for shift, name in enumerate(names):
                if name not in known[table]:
                    continue
                for place, text in enumerate(HOSTILE):
                    connection.execute(
                        f"UPDATE {table} SET {name} = ? WHERE {name} IS NOT NULL"
                        f" AND (rowid + {shift}) % {len(HOSTILE)} = {place}",
                        (f"{text} {place}",),
                    )
    connection.close()
    return copy


def rendered(recap, folder):
    """Every page with the session it is of."""
    sample = folder / "event.db"
    run(recap, "demo", "-o", sample)
    large = folder / "large.db"
    run(recap, "demo", "-o", large, "--attendees", "1500", "--minutes", "90", "--sessions", "1")
    wanted = [
        (sample, "shipping-every-tuesday", []), (sample, "office-hours", []),
        (hostile(sample, folder), "shipping-every-tuesday", ["--attendee-url", "https://example.org/{id}"]),
        (large, "shipping-every-tuesday", []),
    ]
    for database, session, options in wanted:
        path = folder / f"{database.stem}-{session}.html"
        run(recap, "render", database, "--session", session, "-o", path, *options)
        data = run(recap, "render", database, "--session", session, "--format", "json", "-o", "-")
        yield Page(path.stem, path, json.loads(data))
