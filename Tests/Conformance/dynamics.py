#!/usr/bin/env python3
"""A reference implementation of the contract of audience dynamics, written to be obviously right.

    python3 dynamics.py DB SESSION_ID [--k N] [--csv dynamics|survival|segments|followup]

prints the member `dynamics` of a session's JSON, or one of its tables of CSV. It shares nothing
with the product but the contract, and stands on the reference of the metrics beside it.
"""

import argparse
import json
import sys
from collections import defaultdict
from fractions import Fraction

import metrics
from metrics import csv_quoted, csv_text, decimal, display_name, is_blank, trimmed

SMALLEST_GROUP = 5
LEAST_ABSENCE = 60
WINDOW = 5
WITHOUT_WINDOW = 10
MOST_WINDOWS = 3

SIGNALS = {
    "stay": (30, None),
    "engagement": (20, None),
    "polls": (5, 3),
    "qaThreads": (10, 2),
    "downloads": (10, 2),
    "chatMessages": (2, 5),
    "reactions": (1, 5),
    "handRaises": (5, 1),
    "recordingPlays": (5, 2),
}
# The signals of a session that one of the score needs; polls and plays are told by totals, too.
MEASURED_BY = {
    "stay": ["attendance"],
    "engagement": ["attendance", "engagement"],
    "qaThreads": ["qa_threads"],
    "downloads": ["attachment_downloads"],
    "chatMessages": ["chat_messages"],
    "reactions": ["reactions"],
    "handRaises": ["hand_raises"],
}
COLUMN_OF_SIGNAL = {
    "qaThreads": "qa_threads",
    "chatMessages": "chat_messages",
    "handRaises": "hand_raises",
    "recordingPlays": "recording_plays",
}
NOBODY = {"company": [], "role": [], "email_domain": []}


def head(name):
    """A system head as people read it."""
    return (name[0].upper() + name[1:]).replace("_", " ")


def middle(values):
    """Quantile one half, of Hyndman and Fan's type 7."""
    if not values:
        return None
    ordered = sorted(values)
    position = Fraction(len(ordered) - 1, 2)
    lower = int(position)
    upper = min(lower + 1, len(ordered) - 1)
    return ordered[lower] + (position - lower) * (ordered[upper] - ordered[lower])


class Visitor:
    """One live viewer, by the seconds they watched."""

    def __init__(self, states, duration):
        seconds = [second for second, state in enumerate(states) if state != metrics.AWAY]
        self.live = len(seconds)
        self.arrival, self.departure = seconds[0], seconds[-1] + 1
        self.stay = self.departure - self.arrival
        self.stayed = duration - self.departure < 60
        # Pairs of the first second away and the first one back.
        self.absences = [
            (one + 1, other)
            for one, other in zip(seconds, seconds[1:])
            if other - one - 1 >= LEAST_ABSENCE
        ]


class Dynamics:
    def __init__(self, session, smallest_group=SMALLEST_GROUP, signals=None, excluded=None):
        self.session = session
        self.duration, self.minutes = session.duration, session.minutes
        self.smallest_group = smallest_group
        self.signals = {**SIGNALS, **(signals or {})}
        self.excluded = {**NOBODY, **(excluded or {})}
        # Of whom it is known when they were there.
        self.visitors = {
            who: Visitor(states, self.duration)
            for who, states in session.states.items()
            if session.is_timed and who in session.live_viewers
        }

    # Coming and going

    def minute_entries(self):
        if not self.session.is_timed:
            return []
        entries = [
            {"minute": minute, "arrivals": 0, "departures": 0, "absences": 0, "returns": 0}
            for minute in range(self.minutes)
        ]
        for visitor in self.visitors.values():
            entries[visitor.arrival // 60]["arrivals"] += 1
            if not visitor.stayed:
                entries[(visitor.departure - 1) // 60]["departures"] += 1
            for away, back in visitor.absences:
                entries[away // 60]["absences"] += 1
                entries[back // 60]["returns"] += 1
        return entries

    def part(self, is_counted):
        if not self.session.is_timed:
            return None
        count = sum(1 for visitor in self.visitors.values() if is_counted(visitor))
        return {"count": count, "share": metrics.rate(count, len(self.visitors))}

    def left_by(self, position):
        return self.part(lambda one: not one.stayed and 10 * one.departure <= 10 * position * self.duration)

    # Survival

    def survival(self):
        stays = [(visitor.stay // 60, visitor.stayed) for visitor in self.visitors.values()]
        share, points = Fraction(1), []
        for minutes in range(max((minutes for minutes, _ in stays), default=-1) + 1):
            at_risk = sum(1 for stay, _ in stays if stay >= minutes)
            left = sum(1 for stay, stayed in stays if stay == minutes and not stayed)
            share *= 1 - Fraction(left, at_risk)
            points.append({"minutes": minutes, "atRisk": at_risk, "left": left, "share": share})
        return points

    def half_left(self):
        return next((point["minutes"] for point in self.survival() if point["share"] < Fraction(1, 2)), None)

    # Departure windows

    def windows(self):
        departures = [entry["departures"] for entry in self.minute_entries()]
        sums = {
            minute: sum(departures[minute : minute + WINDOW])
            for minute in range(self.minutes)
            if departures and minute + WITHOUT_WINDOW <= self.minutes
        }
        taken = []
        for minute in sorted(sums, key=lambda minute: (-sums[minute], minute)):
            is_many = sums[minute] >= 3 and sums[minute] >= Fraction(2, 100) * len(self.visitors)
            is_free = all(abs(minute - other) >= WINDOW for other in taken)
            if is_many and is_free and len(taken) < MOST_WINDOWS:
                taken.append(minute)
        return [
            {
                "minute": minute,
                "departures": sums[minute],
                "poll": self.poll_in(minute),
                "reactionPeak": self.peak_in(minute),
            }
            for minute in sorted(taken)
        ]

    def poll_in(self, minute):
        asked = [
            (self.session.minute_of(poll.asked_at_s), poll.asked_at_s, poll.position, poll.poll_id)
            for poll in self.session.facts.polls
            if poll.asked_at_s is not None
        ]
        inside = [poll for poll in asked if minute <= poll[0] < minute + WINDOW]
        return max(inside)[3] if inside else None

    def peak_in(self, minute):
        starts = [
            peak["startMinute"]
            for peak in self.session.reaction_peaks
            if peak["startMinute"] < minute + WINDOW and peak["endMinute"] > minute
        ]
        return min(starts, default=None)

    # Segments

    def segments(self):
        attributes = {
            "company": self.text_of("company"),
            "role": self.text_of("role"),
            "industry": self.text_of("industry"),
            "country": self.country_of,
        }
        members = {kind: self.grouped(attribute) for kind, attribute in attributes.items()}
        members["device"] = self.devices()
        unknown = {"groups": [], "others": None}
        return {
            kind: self.segmentation(groups)
            if self.session.measures("attendance", *(["device"] * (kind == "device")))
            else unknown
            for kind, groups in members.items()
        }

    def text_of(self, column):
        def value(attendee):
            text = getattr(attendee, column)
            return None if is_blank(text) else trimmed(text)

        return value

    def country_of(self, attendee):
        return self.session.assigned_country(attendee.country_code)

    def grouped(self, attribute):
        groups = defaultdict(set)
        for who in self.session.live_viewers:
            value = attribute(self.session.facts.attendees[who])
            if value is not None:
                groups[value].add(who)
        return groups

    def devices(self):
        groups = defaultdict(set)
        for visit in self.session.facts.visits:
            intervals = self.session.intervals_of_visit[visit.visit_id]
            if visit.device is not None and any(self.session.seconds_in_window(one) > 0 for one in intervals):
                groups[visit.device].add(visit.attendee_id)
        return groups

    def segmentation(self, members):
        shown = {name: people for name, people in members.items() if len(people) >= self.smallest_group}
        inside = set().union(*shown.values())
        return {
            "groups": [
                self.group(name, shown[name]) for name in sorted(shown, key=lambda name: (-len(shown[name]), name))
            ],
            "others": len(self.session.live_viewers - inside),
        }

    def group(self, name, people):
        live = sum(map(self.session.live_seconds_of, people))
        engaged = sum(map(self.session.engaged_seconds_of, people))
        answering = [who for who in people if self.session.polls_answered(who) > 0]
        return {
            "name": name,
            "viewers": len(people),
            "averageLiveMinutes": Fraction(live, 60 * len(people)),
            "engagementRate": Fraction(engaged, live) if self.session.is_rated else None,
            "pollParticipationRate": Fraction(len(answering), len(people)) if self.session.facts.polls else None,
        }

    # Follow-up

    def viewers(self):
        return self.session.live_viewers | self.session.recording_viewers

    def is_unnamed(self, who):
        attendee = self.session.facts.attendees[who]
        return all(is_blank(text) for text in (attendee.first_name, attendee.last_name, attendee.email))

    def is_excluded(self, who):
        attendee = self.session.facts.attendees[who]
        domains = [metrics.ascii_uppercased(domain) for domain in self.excluded["email_domain"]]
        email = attendee.email or ""
        return (
            (attendee.company is not None and trimmed(attendee.company) in self.excluded["company"])
            or (attendee.role is not None and trimmed(attendee.role) in self.excluded["role"])
            or ("@" in email and metrics.ascii_uppercased(trimmed(email.rpartition("@")[2])) in domains)
        )

    def listed(self):
        return [who for who in self.viewers() if not self.is_unnamed(who) and not self.is_excluded(who)]

    def amount(self, signal, who):
        counts = self.session.interaction_counts(who)
        if not self.is_measured(signal):
            return 0
        if signal == "stay":
            return Fraction(self.session.live_seconds_of(who), self.duration)
        if signal == "engagement":
            return self.session.engagement_rate_of(who) or 0
        if signal == "polls":
            return self.session.polls_answered(who)
        if signal == "downloads":
            return counts["attachmentDownloads"]
        if signal == "recordingPlays":
            return self.session.plays_by(who)
        return counts[signal]

    def is_measured(self, signal):
        if signal == "polls":
            return self.session.tells_polls_answered
        if signal == "recordingPlays":
            return self.session.tells_plays
        return self.session.measures(*MEASURED_BY[signal])

    def points(self, who):
        points = {}
        for signal, (each, most) in self.signals.items():
            amount = self.amount(signal, who)
            points[signal] = Fraction(each) * (amount if most is None else min(amount, most))
        return points

    def follow_up(self):
        people = []
        for who in self.listed():
            points = self.points(who)
            name = display_name(self.session.facts.attendees[who])
            people.append({"id": who, "name": name, "score": sum(points.values()), "points": points})
        return sorted(people, key=lambda person: (-person["score"], person["name"], person["id"]))

    def given(self):
        """Signals that give points."""
        return {signal: rule for signal, rule in self.signals.items() if rule[0] > 0 and self.is_measured(signal)}

    def score(self):
        unnamed = [who for who in self.viewers() if self.is_unnamed(who)]
        return {
            "signals": [
                {"signal": signal, "points": Fraction(points), "most": most}
                for signal, (points, most) in self.given().items()
            ],
            "possible": sum(Fraction(points) * (1 if most is None else most) for points, most in self.given().values()),
            "unnamed": len(unnamed),
            "excluded": len(self.viewers()) - len(unnamed) - len(self.listed()),
        }

    # The exports

    def report(self):
        live = [self.session.live_seconds_of(who) for who in self.session.live_viewers]
        stays = [visitor.stay for visitor in self.visitors.values()]
        return {
            "minutes": self.minute_entries(),
            "stayedToEnd": self.part(lambda one: one.stayed),
            "medianMinutes": None if not live else Fraction(middle(live)) / 60,
            "medianStayMinutes": None if not stays else Fraction(middle(stays)) / 60,
            "halfLeftAfterMinutes": self.half_left(),
            "joinedLate": self.part(lambda one: 10 * one.arrival > self.duration),
            "leftInFirstHalf": self.part(lambda one: not one.stayed and 2 * one.departure <= self.duration),
            "cameBack": self.part(lambda one: bool(one.absences)),
            "leftBy": [
                {"position": position, **self.left_by(position)}
                for position in (Fraction(tenth, 10) for tenth in range(1, 11))
            ]
            if self.session.is_timed
            else [],
            "survival": self.survival(),
            "departureWindows": self.windows(),
            "segments": self.segments(),
            "score": self.score(),
            "followUp": self.follow_up(),
        }

    def unasked(self):
        """What a report has of them where engagement is not measured and timing is; else None."""
        is_known = self.visitors or not self.session.live_viewers
        if self.session.measures("engagement") or not self.session.is_timed or not is_known:
            return None
        everything = self.report()
        return {name: everything[name] for name in ("minutes", "stayedToEnd", "medianMinutes", "joinedLate")}

    def csv(self, table, descriptive_headers=False):
        header, records = getattr(self, f"{table}_table")()
        titles = dict(metrics.CSV_COLUMNS)
        if descriptive_headers:
            known = ("first_name", "last_name", "title", "company", "email") if table == "followup" else ()
            header = [titles[name] if name in known else head(name) for name in header]
        lines = [header, *records]
        return "".join(",".join(map(csv_quoted, line)) + "\r\n" for line in lines).encode("utf-8")

    def dynamics_table(self):
        header = ["minute", "arrivals", "departures", "absences", "returns"]
        return header, [[str(entry[name]) for name in header] for entry in self.minute_entries()]

    def survival_table(self):
        return ["minutes", "at_risk", "left", "share"], [
            [str(point["minutes"]), str(point["atRisk"]), str(point["left"]), decimal(point["share"], 4)]
            for point in self.survival()
        ]

    def segments_table(self):
        header = ["by", "name", "viewers", "average_live_minutes", "engagement_rate", "poll_participation_rate"]
        records = []
        for kind, segmentation in self.segments().items():
            for group in segmentation["groups"]:
                polls = group["pollParticipationRate"]
                records.append(
                    [
                        kind,
                        csv_text(group["name"]),
                        str(group["viewers"]),
                        decimal(group["averageLiveMinutes"], 2),
                        "" if group["engagementRate"] is None else decimal(group["engagementRate"], 4),
                        "" if polls is None else decimal(polls, 4),
                    ]
                )
            others = segmentation["others"]
            records.append([kind, "", "" if others is None else str(others), "", "", ""])
        return header, records

    def followup_table(self):
        columns = ["first_name", "last_name", "title", "company", "email"]
        signals = list(self.given())
        records = []
        for person in self.follow_up():
            attendee = self.session.facts.attendees[person["id"]]
            records.append(
                [
                    *(csv_text(getattr(attendee, column)) for column in columns),
                    *(decimal(person["points"][signal], 2) for signal in signals),
                    decimal(person["score"], 2),
                ]
            )
        return [*columns, *(COLUMN_OF_SIGNAL.get(signal, signal) for signal in signals), "score"], records


def arguments():
    parser = argparse.ArgumentParser(description="The dynamics of one session, as the contract defines them.")
    parser.add_argument("database")
    parser.add_argument("session_id")
    parser.add_argument("--k", type=int, default=SMALLEST_GROUP)
    parser.add_argument("--csv", choices=["dynamics", "survival", "segments", "followup"])
    return parser.parse_args()


def main():
    options = arguments()
    countries = metrics.read_countries(metrics.DEFAULT_COUNTRIES)
    dynamics = Dynamics(metrics.metrics_of(options.database, options.session_id, countries), options.k)
    if options.csv:
        sys.stdout.buffer.write(dynamics.csv(options.csv))
    else:
        print(json.dumps(metrics.plain(dynamics.report()), ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
