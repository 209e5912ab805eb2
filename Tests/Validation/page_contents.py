"""The gates of what a page says: everybody's name, and every figure of the JSON at its place."""

from collections import Counter

from page_reading import tables, text
from texts import MOST_ANSWERS, count, decimal, percent, shown
from verdicts import Verdict

COLUMNS = {  # of the attendee list: what the JSON has, and how it is written
    "Minutes viewed": ("minutesViewed", decimal),
    "Reactions": ("reactions", count),
    "Chat messages": ("chatMessages", count),
    "Polls answered": ("pollsAnswered", count),
    "Live engagement rate": ("engagementRate", percent),
    "Q&A threads": ("qaThreads", count),
    "Downloads": ("attachmentDownloads", count),
    "Raised hand": ("handRaises", count),
}


def columns(people):
    """Those of the columns that are measured."""
    return {head: (key, written) for head, (key, written) in COLUMNS.items() if all(p[key] is not None for p in people)}


DOINGS = {  # of the live engagement
    "Sent live reactions": "reactions",
    "Sent messages on group chat": "chatMessages",
    "Participated in polls": "polls",
    "Created Q&A threads": "qaThreads",
    "Downloaded attachments": "attachmentDownloads",
}


DEEDS = {  # where nobody knows who did them
    "Reactions": "reactions",
    "Chat messages": "chatMessages",
    "Polls": "polls",
    "Q&A threads": "qaThreads",
    "Downloads": "attachmentDownloads",
}


def names(page, report):
    """Everybody and every poll is in the page, as often as in the JSON."""
    named = Counter(row.name for table in tables(page) for row in table.rows)
    session = report.session
    recorded = session["recording"] or {"viewers": []}
    wanted = Counter(shown(row["name"]) for row in session["attendees"] + recorded["viewers"])
    findings = [
        f"{name!r} has {named[name]} of {rows} rows" for name, rows in wanted.items() if name and named[name] < rows
    ]
    said = text(page)
    asked = {shown(session["session"]["title"]), shown(session["session"]["event"])}
    asked |= {shown(poll["question"]) for poll in session["polls"]}
    findings += [f"{passage!r} is not there" for passage in sorted(asked) if passage not in said]
    return Verdict("names", findings)


def numbers(page, report):
    """Every figure of the JSON stands where it belongs."""
    session, read, said = report.session, tables(page), text(page)
    findings = [f"{phrase!r} is not there" for phrase in figures(session) if phrase not in said]
    findings += engagement(session["summary"], session.get("unmeasured", []), read)
    findings += attendees(session["attendees"], read)
    findings += minutes(session["timeline"], read)
    findings += polls(session["polls"], read)
    findings += audience(session, "countries", "Country", read)
    findings += audience(session, "devices", "Device", read)
    findings += recording(session["recording"], read)
    return Verdict("numbers", findings)


def figures(session):
    """The large figures behind their labels, as far as they are measured."""
    summary, recorded, unmeasured = session["summary"], session["recording"], session.get("unmeasured", [])
    live, average = summary["liveUniqueViewers"], decimal(summary["averageMinutesViewed"])
    if "attendance" not in unmeasured and recorded:
        yield f"Unique viewers {count(summary['uniqueViewers'])}"
        yield f"Average minutes viewed {average}"
        yield f"Live {decimal(summary['averageLiveMinutesViewed'])}"
        if live > 0:
            yield f"{count(live)} live viewer"
    elif "attendance" not in unmeasured:
        yield f"Live viewers {count(live)}"
        yield f"Average minutes viewed {decimal(summary['averageLiveMinutesViewed'])}"
    elif recorded:
        yield f"Recording viewers {count(summary['recordingUniqueViewers'])}"
    if "attendance" not in unmeasured and "engagement" not in unmeasured:
        yield f"Live engagement {percent(summary['averageLiveEngagementRate'])}"
    if recorded and recorded["plays"] is not None:
        yield f"Recording plays {count(summary['recordingPlays'])}"
        if recorded["impressions"]:
            yield f"Impressions {count(recorded['impressions'])}"
            yield f"Plays {count(recorded['plays'])}"
            yield f"Unique viewers {count(recorded['uniqueViewers'])}"
            yield f"Average completion rate {percent(recorded['averageCompletionRate'])}"


def engagement(summary, unmeasured, read):
    if {"attendance", "recording"} <= {*unmeasured}:  # tiles tell what people did
        return
    # Of a name the first: a comparison has the same further down.
    rows = {row.name: row.cells for table in reversed(read) for row in table.rows}
    for label, key in (DEEDS if "attendance" in unmeasured else DOINGS).items():
        done = summary[key]
        if done is None:
            if label in rows:
                yield f"{label} is not measured, and told"
            continue
        wanted = () if "attendance" in unmeasured else (percent(done["rate"]),)
        wanted = (*wanted, count(done["count"]))
        if [cell for cell in rows.get(label, []) if cell in wanted] != [*wanted]:
            yield f"{label}: {rows.get(label)} without {' and '.join(wanted)}"


def attendees(people, read):
    lists = [table for table in read if "Minutes viewed" in table.heads]
    rows = [(table, row) for table in lists for row in table.rows if row.id]
    if len(rows) != len(people):
        yield f"{len(rows)} rows for {len(people)} attendees"
    for person, (table, row) in zip(people, rows):
        if row.name != (shown(person["name"]) or "\ufffd"):
            yield f"{row.name!r} for {person['name']!r}"
        for head, (key, written) in columns(people).items():
            if row[table.column(head)] != written(person[key]):
                yield f"{row.name!r}: {head} {row[table.column(head)]} for {written(person[key])}"


def is_rated(timeline):
    """Whether engagement is measured: else no minute has any."""
    return any(minute["engagementRate"] is not None for minute in timeline) or not any(
        minute["viewers"] for minute in timeline
    )


def minutes(timeline, read):
    rows = [row.cells[1:] for table in read if table.heads[:2] == ["Time", "Minute"] for row in table.rows]
    wanted = [
        [str(minute["minute"]), count(minute["viewers"])]
        + ([percent(minute["engagementRate"])] if is_rated(timeline) else [])
        + ([count(minute["reactions"])] if is_rated(timeline) and minute["reactions"] is not None else [])
        for minute in timeline
    ]
    if not is_rated(timeline):  # arrivals and departures
        rows = [row[:2] for row in rows]
    return differences("minute", wanted, rows)


def polls(asked, read):
    rows = [[row.name, *row.cells[-2:]] for table in read if table.heads[:1] == ["Answers"] for row in table.rows]
    for poll in asked:
        listed = poll["answers"][:MOST_ANSWERS] if poll["type"] == "open_ended" else poll["answers"]
        for answer in listed:
            wanted = [shown(answer["label"]), count(answer["participants"]), percent(answer["rate"])]
            found = next((row for row in rows if row[1:] == wanted[1:] and row[0].startswith(wanted[0])), None)
            if found is None:
                yield f"{shown(poll['question'])!r} has no answer {wanted}"
            else:
                rows.remove(found)


def audience(session, kind, head, read):
    """Live and recording viewers of each place, as far as they are told; too few of them are a dash."""
    unmeasured = {*session.get("unmeasured", [])}
    told = {"liveViewers": {"attendance", {"countries": "visit_country", "devices": "device"}[kind]}}
    told["recordingViewers"] = {"recording"}
    told = [viewers for viewers, signals in told.items() if not signals & unmeasured]
    # Groups of live viewers have a table by the same head.
    places_of = [table for table in read if table.heads[:1] == [head] and table.heads[1:2] != ["Viewers"]]
    # Beside each number stands a bar.
    rows = [row.cells[2::2] for table in places_of for row in table.rows]
    wanted = [[count(place[viewers]) for viewers in told] for place in session[kind]]
    return differences(head.lower(), wanted, rows)


def recording(recorded, read):
    if recorded is None:
        return []
    rows = [row.cells for table in read if table.heads[1:2] in (["Impressions"], ["Opened"]) for row in table.rows]
    wanted = [
        [
            shown(viewer["name"]) or "\ufffd",
            count(viewer["impressions"]),
            count(viewer["plays"]),
            decimal(viewer["minutesViewed"]) if viewer["minutesViewed"] else "0",
            percent(viewer["averageCompletionRate"]),
        ]
        for viewer in recorded["viewers"]
    ]
    return differences("viewer of the recording", wanted, rows)


def differences(noun, wanted, found):
    if len(wanted) != len(found):
        yield f"{len(found)} rows for {len(wanted)} of {noun}"
    for want, row in zip(wanted, found):
        if want != row:
            yield f"{noun}: {row} for {want}"
