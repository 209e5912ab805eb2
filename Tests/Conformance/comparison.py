#!/usr/bin/env python3
"""A reference implementation of the contract of comparison, written to be obviously right.

    python3 comparison.py DB SESSION_ID --compare 10|all|ID,… [--with OTHER.db …] [--as-of UNIX] [--csv TABLE]

prints the member `comparison` of a session's JSON, or one of its tables of CSV. It shares nothing
with the product but the contract, and stands on the reference of the metrics beside it.
"""

import argparse
import json
import sys
from fractions import Fraction
from functools import cached_property

import metrics
from dynamics import head
from metrics import csv_quoted, csv_text, decimal, rate

SEVEN_DAYS = 7 * 86_400
FEWEST = 3
MOST_READ = 100
FIGURES = [
    "liveUniqueViewers",
    "reachInSevenDays",
    "averageLiveMinutesViewed",
    "averageStay",
    "averageLiveEngagementRate",
    "reactionRate",
    "chatRate",
    "pollRate",
    "qaRate",
    "downloadRate",
    "playsInSevenDays",
]
RATES = {
    "reactionRate": "reactions",
    "chatRate": "chatMessages",
    "pollRate": "polls",
    "qaRate": "qaThreads",
    "downloadRate": "attachmentDownloads",
}


# Sessions that were read, since each is compared with many.
read = {}


def session_of(path, session_id, countries):
    key = (str(path), session_id)
    if key not in read:
        if len(read) >= MOST_READ:
            read.clear()
        read[key] = metrics.metrics_of(path, session_id, countries)
    return read[key]


class NotFound(Exception):
    """A session that was named is nowhere."""


def quantile(values, share):
    """Hyndman and Fan's type 7."""
    ordered = sorted(values)
    place = (len(ordered) - 1) * share
    index = place.__floor__()
    if place == index:
        return ordered[index]
    return ordered[index] + (place - index) * (ordered[index + 1] - ordered[index])


class Compared:
    """One session, with its eleven figures and its curve."""

    def __init__(self, session, source, as_of):
        self.session, self.source, self.as_of = session, source, as_of
        self.row = session.facts.session
        self.start, self.duration = self.row.started_at, session.duration

    @property
    def identity(self):
        return (self.session.facts.event.event_id, self.row.session_id, self.start)

    @property
    def order(self):
        return (self.start, self.row.session_id, self.source)

    @cached_property
    def early_plays(self):
        end = self.start + self.duration
        return [play for play in self.session.facts.plays if play.started_at < end + SEVEN_DAYS]

    @cached_property
    def figures(self):
        summary = self.session.summary()
        # Sums alone tell nothing of the first seven days.
        tells_plays = self.session.measures("recording") and not self.session.is_recorded_by_sums
        is_over = self.start + self.duration + SEVEN_DAYS <= self.as_of and tells_plays
        watched = {play.attendee_id for play in self.early_plays if play.seconds_viewed > 0}
        live = len(self.session.live_viewers)
        figures = {
            "liveUniqueViewers": summary["liveUniqueViewers"],
            "reachInSevenDays": len(self.session.live_viewers | watched)
            if is_over and self.session.is_attended
            else None,
            "averageLiveMinutesViewed": summary["averageLiveMinutesViewed"],
            "averageStay": rate(self.session.live_seconds, live * self.duration),
            "averageLiveEngagementRate": summary["averageLiveEngagementRate"],
            **{figure: summary[signal] and summary[signal]["rate"] for figure, signal in RATES.items()},
            "playsInSevenDays": len(self.early_plays) if is_over else None,
        }
        if not self.session.facts.polls:
            figures["pollRate"] = None
        return figures

    @property
    def has_curve(self):
        return any(point["viewers"] for point in self.session.timeline)

    def share_at(self, position):
        viewers = [point["viewers"] for point in self.session.timeline]
        minute = min(position * len(viewers) // 100, len(viewers) - 1)
        return rate(viewers[minute], max(viewers))

    def entry(self):
        return {
            "id": self.row.session_id,
            "title": self.row.title,
            "startedAt": self.session.clock(self.start),
            "durationSeconds": self.duration,
            "event": self.session.facts.event.name,
            "source": self.source,
        }


class Comparison:
    def __init__(self, paths, session_id, choice, as_of, countries):
        everybody = [
            Compared(session_of(path, found, countries), source, as_of)
            for source, path in enumerate(paths)
            for found in metrics.session_ids(path)
        ]
        (self.own,) = [one for one in everybody if one.source == 0 and one.row.session_id == session_id]
        seen, self.candidates = {self.own.identity}, []
        for one in everybody:
            if one.identity not in seen:
                seen.add(one.identity)
                self.candidates.append(one)
        self.left_out = {"otherKind": 0, "otherLength": 0, "nobodyLive": 0, "older": 0}
        if choice == "all" or choice.isdigit():
            self.others = self.predecessors(None if choice == "all" else int(choice))
        else:
            self.others = [self.named(name) for name in set(choice.split(","))]
        self.others.sort(key=lambda one: one.order)

    def named(self, name):
        found = [one for one in self.candidates if one.row.session_id == name]
        if not found:
            raise NotFound(name)
        return min(found, key=lambda one: one.source)

    def predecessors(self, most):
        fitting = []
        for one in self.candidates:
            if one.start >= self.own.start or not one.session.is_attended:
                continue
            if one.row.kind != self.own.row.kind:
                self.left_out["otherKind"] += 1
            elif not (self.own.duration <= 2 * one.duration and one.duration <= 2 * self.own.duration):
                self.left_out["otherLength"] += 1
            elif not one.session.live_viewers:
                self.left_out["nobodyLive"] += 1
            else:
                fitting.append(one)
        fitting.sort(key=lambda one: (-one.start, one.row.session_id, one.source))
        chosen = fitting if most is None else fitting[:most]
        self.left_out["older"] = len(fitting) - len(chosen)
        return chosen

    def figure(self, name):
        value = self.own.figures[name]
        values = [one.figures[name] for one in self.others]
        known = [Fraction(one) for one in values if one is not None]
        low, median, high = (None, None, None)
        if len(known) >= FEWEST:
            low, median, high = (quantile(known, Fraction(quarter, 4)) for quarter in (1, 2, 3))
        is_placed = value is not None and len(known) >= FEWEST
        below = sum(1 for one in known if value is not None and one < value)
        equal = sum(1 for one in known if one == value)
        return {
            "figure": name,
            "value": value,
            "n": len(known),
            "median": median,
            "q1": low,
            "q3": high,
            "rank": None if value is None else 1 + len(known) - below - equal,
            "percentile": (below + Fraction(equal, 2)) / len(known) if is_placed else None,
            "delta": value - median if is_placed else None,
            "word": self.word(Fraction(value), known, low, median, high) if is_placed else None,
            "values": values,
        }

    @staticmethod
    def word(value, known, low, median, high):
        if low <= value <= high:
            return "usual"
        is_far = len(known) >= 5 and abs(value - median) >= abs(median) / 20
        if value > high:
            few = sum(1 for one in known if one >= value) <= len(known) // 20
            return "more" if is_far and few else "upper"
        few = sum(1 for one in known if one <= value) <= len(known) // 20
        return "less" if is_far and few else "lower"

    def curve(self):
        watched = [one for one in self.others if one.has_curve]
        if len(watched) < FEWEST:
            return []
        points = []
        for position in range(101):
            shares = [one.share_at(position) for one in watched]
            low, median, high = (quantile(shares, Fraction(quarter, 4)) for quarter in (1, 2, 3))
            value = self.own.share_at(position) if self.own.has_curve else None
            points.append(
                {"position": Fraction(position, 100), "value": value, "median": median, "q1": low, "q3": high}
            )
        return points

    # The exports

    def report(self):
        return {
            "sessions": [one.entry() for one in self.others],
            "leftOut": self.left_out,
            "figures": [self.figure(name) for name in FIGURES],
            "typicalCurve": self.curve(),
        }

    def csv(self, table, descriptive_headers=False):
        rows = self.curve() if table == "curve" else [self.figure(name) for name in FIGURES]
        names = COLUMNS[table]
        header = [head(name) for name in names] if descriptive_headers else names
        lines = [header, *([cell(name, row[name]) for name in names] for row in rows)]
        return "".join(",".join(map(csv_quoted, line)) + "\r\n" for line in lines).encode("utf-8")


COLUMNS = {
    "comparison": ["figure", "value", "n", "median", "q1", "q3", "rank", "percentile", "delta", "word"],
    "curve": ["position", "value", "median", "q1", "q3"],
}


def cell(name, value):
    if value is None:
        return ""
    if name in ("n", "rank"):
        return str(value)
    if isinstance(value, str):
        return csv_text(value)
    # Half away from zero.
    digits = decimal(abs(Fraction(value)), 4)
    return "-" + digits if value < 0 and float(digits) != 0 else digits


def arguments():
    parser = argparse.ArgumentParser(description="A session beside earlier ones, as the contract defines it.")
    parser.add_argument("database")
    parser.add_argument("session_id")
    parser.add_argument("--compare", required=True)
    parser.add_argument("--with", dest="others", action="append", default=[])
    parser.add_argument("--as-of", type=int, default=2**40)
    parser.add_argument("--csv", choices=COLUMNS)
    return parser.parse_args()


def main():
    options = arguments()
    countries = metrics.read_countries(metrics.DEFAULT_COUNTRIES)
    paths = [options.database, *options.others]
    comparison = Comparison(paths, options.session_id, options.compare, options.as_of, countries)
    if options.csv:
        sys.stdout.buffer.write(comparison.csv(options.csv))
    else:
        print(json.dumps(metrics.plain(comparison.report()), ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
