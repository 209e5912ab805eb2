#!/usr/bin/env python3
"""A reference implementation of the contract of the event report, written to be obviously right.

    python3 event.py DB [--event ID] [--credit 80%] [--within N] [--time-zone ZONE] [--csv TABLE]

prints the JSON of an event, or one of its tables of CSV. It shares nothing with the product but
the contract, and stands on the reference of the metrics beside it. Every second anybody watched
is an element of a set.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from fractions import Fraction
from functools import cached_property

import metrics
from dynamics import head
from metrics import csv_quoted, csv_text, decimal, display_name, is_blank, minutes_of, rate, trimmed

FORMAT = "recap-event/1"
WITHIN = 45
SIGNALS = ["reactions", "chatMessages", "qaThreads", "attachmentDownloads", "handRaises", "polls"]
QUALITY = [
    "clippedLiveSeconds",
    "interactionsByNonViewers",
    "pollAnswersByNonViewers",
    "overlappingLiveSeconds",
    "unknownCountryVisits",
    "unknownDeviceVisits",
]
RANKED = [
    "uniqueViewers",
    "liveUniqueViewers",
    "recordingUniqueViewers",
    "averageLiveMinutesViewed",
    "averageLiveEngagementRate",
    "peakViewers",
    "reactionsPerLiveViewer",
    "pollParticipationRate",
    "recordingPlays",
]


class UnknownEvent(Exception):
    """There is no such event, or it has no sessions."""


def clock(unix_seconds, is_zoned=True):
    return metrics.instant(unix_seconds).replace(tzinfo=None).isoformat() + ("Z" if is_zoned else "")


def snake(name):
    return "".join("_" + letter.lower() if letter.isupper() else letter for letter in name)


def read_event(path, event_id):
    """The event of the first session, and the ids of all of them in their order."""
    connection = metrics.opened(path)
    try:
        events = metrics.rows(connection, "SELECT rowid AS row, * FROM event")
        sessions = metrics.rows(connection, "SELECT rowid AS row, * FROM session")
        of_event = {
            row.row: row.event
            for row in metrics.rows(
                connection,
                "SELECT session.rowid AS row, event.rowid AS event FROM session JOIN event USING (event_id)",
            )
        }
    finally:
        connection.close()
    wanted = [event for event in events if event_id is None or event.event_id == event_id]
    rows = {event.row for event in wanted}
    sessions = [session for session in sessions if of_event[session.row] in rows]
    if not wanted or not sessions:
        raise UnknownEvent(event_id)
    sessions.sort(key=lambda session: (session.started_at, session.session_id))
    (event,) = [event for event in events if event.row == of_event[sessions[0].row]]
    return event, [session.session_id for session in sessions]


class Event:
    def __init__(self, path, countries, event_id=None, credit=None, within=WITHIN, time_zone=None):
        self.row, ids = read_event(path, event_id)
        self.sessions = [metrics.metrics_of(path, session_id, countries) for session_id in ids]
        self.ids, self.credit, self.within = ids, credit, within
        self.zone = time_zone or metrics.time_zone_in_effect(None, self.row.time_zone)
        if not self.measured("time_zone"):
            self.zone = metrics.UTC  # clock times as in the file, whatever zone is asked for
        self.countries = countries
        self.order = range(len(ids))
        self.people = self.sessions[0].facts.attendees

    # What is measured

    def measured(self, *signals):
        """The sessions that measure all of some signals."""
        return [session for session in self.sessions if session.measures(*signals)]

    @cached_property
    def attended(self):
        return [index for index in self.order if self.sessions[index].is_attended]

    @cached_property
    def timed(self):
        return [index for index in self.order if self.sessions[index].is_timed]

    @property
    def knows_viewers(self):
        return bool(self.attended or self.measured("recording"))

    def if_attended(self, value):
        return value if self.attended else None

    def if_recorded(self, value):
        return value if self.measured("recording") else None

    def clock(self, unix_seconds):
        """Of the event as a whole."""
        return clock(unix_seconds, bool(self.measured("time_zone")))

    def unmeasured(self):
        signals = sorted(set().union(*(session.facts.unmeasured for session in self.sessions)))
        return {
            signal: [self.ids[index] for index in self.order if signal in self.sessions[index].facts.unmeasured]
            for signal in signals
        }

    # Times

    def start(self, index):
        return self.sessions[index].facts.session.started_at

    def end(self, index):
        return self.start(index) + self.sessions[index].duration

    def minutes_on(self, index):
        return range(self.start(index) // 60, (self.end(index) - 1) // 60 + 1)

    @cached_property
    def seconds(self):
        """By session and person, the seconds of the clock they watched; none where nobody knows when."""
        return [
            {
                who: {self.start(index) + second for second, state in enumerate(states) if state != metrics.AWAY}
                for who, states in self.sessions[index].states.items()
                if index in self.timed and who in self.live[index]
            }
            for index in self.order
        ]

    # People

    @cached_property
    def live(self):
        return [session.live_viewers for session in self.sessions]

    @cached_property
    def live_people(self):
        return set().union(*self.live)

    @cached_property
    def recording_people(self):
        return set().union(*(session.recording_viewers for session in self.sessions))

    @cached_property
    def viewers(self):
        return self.live_people | self.recording_people

    def visited(self, who):
        return [index for index in self.order if who in self.live[index]]

    def live_of(self, people):
        return sum(session.live_seconds_of(who) for session, who in self.viewings_of(people, self.sessions))

    def engagement_of(self, people):
        """Of the live seconds of the sessions that measure it."""
        rated = list(self.viewings_of(people, self.measured("attendance", "engagement")))
        engaged = sum(session.engaged_seconds_of(who) for session, who in rated)
        return rate(engaged, sum(session.live_seconds_of(who) for session, who in rated))

    @staticmethod
    def viewings_of(people, sessions):
        return ((session, who) for session in sessions for who in people & session.live_viewers)

    # Summary

    def summary(self):
        live = self.live_of(self.live_people)
        recording = sum(session.recording_seconds for session in self.sessions)
        summaries = [session.summary() for session in self.sessions]
        return {
            "attendees": len(self.viewers) if self.knows_viewers else None,
            "liveAttendees": self.if_attended(len(self.live_people)),
            "recordingAttendees": self.if_recorded(len(self.recording_people)),
            "sessions": len(self.sessions),
            "sessionsWatched": self.if_attended(sum(1 for viewers in self.live if viewers)),
            "contentMinutes": minutes_of(sum(session.duration for session in self.sessions)),
            "liveMinutes": self.if_attended(minutes_of(live)),
            "recordingMinutes": self.if_recorded(minutes_of(recording)),
            "averageMinutesPerAttendee": self.if_attended(rate(minutes_of(live + recording), len(self.viewers))),
            "averageSessionsPerAttendee": rate(sum(map(len, self.live)), len(self.live_people)),
            "averageLiveEngagementRate": self.engagement_of(self.live_people),
            **{signal: self.signal(signal, summaries) for signal in SIGNALS},
            "recordingPlays": self.sum_of(summary["recordingPlays"] for summary in summaries),
        }

    @staticmethod
    def sum_of(figures):
        """Of the sessions that measure it, and None where none does."""
        known = [figure for figure in figures if figure is not None]
        return sum(known) if known else None

    def signal(self, name, summaries):
        sessions = self.measured(metrics.SIGNALS[name])
        if not sessions:
            return None
        participants, present = set(), set()
        for session in sessions:
            kind = metrics.INTERACTIONS.get(name)
            people = session.poll_voters if kind is None else {
                deed.attendee_id for deed in session.interactions_of_kind(kind)
            }
            participants |= people & session.live_viewers
            present |= session.live_viewers
        is_attended = any(session.is_attended for session in sessions)
        return {
            "count": self.sum_of(summary[name] and summary[name]["count"] for summary in summaries),
            "participants": len(participants) if is_attended else None,
            "rate": rate(len(participants), len(present)),
        }

    # Sessions

    @cached_property
    def session_entries(self):
        entries = [self.session_entry(index) for index in self.order]
        for entry in entries:
            entry["ranks"] = {
                figure: None
                if entry[figure] is None
                else 1 + sum(1 for other in entries if other[figure] is not None and other[figure] > entry[figure])
                for figure in RANKED
            }
        return entries

    def session_entry(self, index):
        session, summary = self.sessions[index], self.sessions[index].summary()
        live = len(self.live[index])
        peak = max((point["viewers"] for point in session.timeline), default=0)
        minutes = [point["minute"] for point in session.timeline if point["viewers"] == peak]
        seen, is_attended = self.seen_before(index), session.is_attended
        return {
            "id": self.ids[index],
            "title": session.facts.session.title,
            "kind": session.facts.session.kind,
            "startedAt": session.clock(self.start(index)),
            "durationSeconds": session.duration,
            "uniqueViewers": summary["uniqueViewers"],
            "liveUniqueViewers": summary["liveUniqueViewers"],
            "recordingUniqueViewers": summary["recordingUniqueViewers"],
            "averageLiveMinutesViewed": summary["averageLiveMinutesViewed"],
            "averageLiveEngagementRate": summary["averageLiveEngagementRate"],
            "peakViewers": peak or None,
            "peakMinute": min(minutes) if peak else None,
            **{signal: summary[signal] and summary[signal]["count"] for signal in SIGNALS},
            "recordingPlays": summary["recordingPlays"],
            "reactionsPerLiveViewer": summary["reactions"] and rate(summary["reactions"]["count"], live),
            "pollParticipationRate": summary["polls"]["rate"] if session.facts.polls else None,
            "newAttendees": len(self.live[index] - seen) if is_attended else None,
            "returningAttendees": len(self.live[index] & seen) if is_attended else None,
        }

    def seen_before(self, index):
        return set().union(*self.live[:index])

    # Audience and days

    @cached_property
    def audience(self):
        present = defaultdict(set)
        for watched in self.seconds:
            for who, seconds in watched.items():
                for minute in {second // 60 for second in seconds}:
                    present[minute].add(who)
        blocks = []
        for minute in sorted({minute for index in self.timed for minute in self.minutes_on(index)}):
            if not blocks or blocks[-1][-1][0] != minute - 1:
                blocks.append([])
            blocks[-1].append((minute, len(present[minute])))
        return blocks

    def date(self, second, index=None):
        """On the clock of the event; a session whose zone is not known has its own."""
        is_bare = index is not None and not self.sessions[index].measures("time_zone")
        return metrics.local_date(second, metrics.UTC if is_bare else self.zone)

    @cached_property
    def dates_of_sessions(self):
        """By session, the dates with the seconds of it that are on them."""
        result = []
        for index in self.order:
            dates = defaultdict(set)
            for second in range(self.start(index), self.end(index)):
                dates[self.date(second, index)].add(second)
            result.append(dates)
        return result

    @cached_property
    def days(self):
        seen, days = set(), []
        for date in sorted(set().union(*self.dates_of_sessions)):
            people, live = set(), 0
            is_timed = any(date in self.dates_of_sessions[index] for index in self.timed)
            for index in self.timed:
                dates = self.dates_of_sessions[index]
                on_date = dates.get(date, set())
                for who in self.live[index]:
                    # What a total states can be on that date alone, or nobody knows on which.
                    seconds = self.seconds[index].get(who, set())
                    watched = self.sessions[index].live_seconds_of(who) if len(dates) == 1 else len(seconds & on_date)
                    if date in dates and watched:
                        people.add(who)
                        live += watched
            minutes = [
                (viewers, -minute)
                for block in self.audience
                for minute, viewers in block
                if self.date(60 * minute) == date and viewers > 0
            ]
            peak = max(minutes, default=None)
            days.append(
                {
                    "date": date.isoformat(),
                    "sessions": sum(1 for dates in self.dates_of_sessions if date in dates),
                    "liveAttendees": len(people) if is_timed else None,
                    "newAttendees": len(people - seen) if is_timed else None,
                    "returningAttendees": len(people & seen) if is_timed else None,
                    "liveMinutes": minutes_of(live) if is_timed else None,
                    "peakViewers": peak and peak[0],
                    "peakAt": peak and self.clock(60 * -peak[1]),
                }
            )
            seen |= people
        return days

    # Who came to what

    def attendance(self):
        counts = Counter(len(self.visited(who)) for who in self.live_people)
        return [{"sessions": k, "attendees": counts[k]} for k in range(1, max(counts, default=0) + 1)]

    def retention(self):
        entries = []
        for index in self.attended:
            seen = self.seen_before(index)
            here = len(seen & self.live[index])
            later = len(seen & set().union(*self.live[index:]))
            entries.append(
                {
                    "session": self.ids[index],
                    "seenBefore": len(seen),
                    "here": here,
                    "hereShare": rate(here, len(seen)),
                    "hereOrLater": later,
                    "hereOrLaterShare": rate(later, len(seen)),
                }
            )
        return entries

    def overlaps(self):
        pairs = []
        for first in self.order:
            for second in range(first + 1, len(self.sessions)):
                both = len(self.live[first] & self.live[second])
                if both:
                    share = Fraction(both, min(len(self.live[first]), len(self.live[second])))
                    shared = max(self.start(first), self.start(second)) < min(self.end(first), self.end(second))
                    pairs.append((-both, -share, first, second, shared))
        return [
            {
                "first": self.ids[first],
                "second": self.ids[second],
                "both": -both,
                "shareOfSmaller": -share,
                "simultaneous": shared,
            }
            for both, share, first, second, shared in sorted(pairs)
        ]

    def next_of(self, index):
        end = self.end(index)
        if index not in self.attended:
            return []
        return [other for other in self.attended if other != index and 0 <= self.start(other) - end <= 60 * self.within]

    def flows(self):
        return [
            {
                "from": self.ids[index],
                "to": self.ids[other],
                "stayed": len(self.live[index] & self.live[other]),
                "share": rate(len(self.live[index] & self.live[other]), len(self.live[index])),
            }
            for index in self.order
            for other in self.next_of(index)
        ]

    @cached_property
    def left_people(self):
        return {
            index: len(self.live[index] - set().union(*(self.live[other] for other in self.next_of(index))))
            for index in self.order
            if self.next_of(index)
        }

    def left(self):
        return [{"session": self.ids[index], "people": people} for index, people in self.left_people.items()]

    # Places and companies

    def places(self, key, signal, value_of):
        live, recording = defaultdict(set), defaultdict(set)
        for session in self.sessions:
            for visit in session.facts.visits if session.measures(signal) else []:
                intervals = session.intervals_of_visit[visit.visit_id]
                if any(session.seconds_in_window(interval) > 0 for interval in intervals):
                    live[value_of(session, visit)].add(visit.attendee_id)
            for play in session.facts.plays:
                if play.seconds_viewed > 0:
                    recording[value_of(session, play)].add(play.attendee_id)
        entries = [
            {
                key: value,
                "liveViewers": len(live[value]) if self.measured("attendance", signal) else None,
                "recordingViewers": self.if_recorded(len(recording[value])),
            }
            for value in set(live) | set(recording)
        ]
        return sorted(entries, key=lambda entry: metrics.SessionMetrics.place_order(entry, entry[key]))

    def companies(self):
        members = defaultdict(set)
        for who in self.viewers:
            company = self.people[who].company
            if not is_blank(company):
                members[trimmed(company)].add(who)
        entries = [
            {
                "company": company,
                "attendees": len(people),
                "liveMinutes": self.if_attended(minutes_of(self.live_of(people))),
                "engagementRate": self.engagement_of(people),
            }
            for company, people in members.items()
            if len(people) >= 2
        ]
        return sorted(entries, key=lambda entry: (-entry["attendees"], -(entry["liveMinutes"] or 0), entry["company"]))

    # Attendees

    @cached_property
    def attendees(self):
        rows = map(self.attendee_row, self.viewers)
        return sorted(
            rows, key=lambda row: (-(row["liveMinutes"] or 0), -(row["sessionsAttended"] or 0), row["name"], row["id"])
        )

    def attendee_row(self, who):
        person, live = self.people[who], self.live_of({who})
        visited = [self.viewing(who, index) for index in self.visited(who)]
        recording = sum(session.recording_seconds_of(who) for session in self.sessions)
        row = {
            "id": who,
            "name": display_name(person),
            "title": person.title,
            "company": person.company,
            "sessionsAttended": self.if_attended(len(visited)),
            "liveMinutes": self.if_attended(minutes_of(live)),
            "simultaneousMinutes": self.simultaneous_minutes(who),
            "recordingMinutes": self.if_recorded(minutes_of(recording)),
            "engagementRate": self.engagement_of({who}),
        }
        if self.credit:
            row["credits"] = self.if_attended(sum(1 for viewing in visited if viewing["credited"]))
        row["sessions"] = visited
        return row

    def simultaneous_minutes(self, who):
        """None where nobody knows when they watched: in none of their sessions, or in none of all."""
        watched = [seconds.get(who, set()) for seconds in self.seconds]
        visited = self.visited(who)
        if not self.timed or (visited and not set(visited) & set(self.timed)):
            return None
        return minutes_of(sum(map(len, watched)) - len(set().union(*watched)))

    def viewing(self, who, index):
        session = self.sessions[index]
        live = session.live_seconds_of(who)
        viewing = {
            "id": self.ids[index],
            "minutes": minutes_of(live),
            "engagementRate": session.engagement_rate_of(who),
        }
        if self.credit:
            viewing["credited"] = self.is_credited(live, session.duration)
        return viewing

    def is_credited(self, live, duration):
        amount = Fraction(self.credit[:-1])
        return live * 100 >= amount * duration if self.credit.endswith("%") else live >= 60 * amount

    # Moments

    def moments(self):
        entries = self.session_entries
        largest = max(map(len, self.live))

        def sizeable(figure):
            return [
                entry[figure] if 4 * len(viewers) >= largest else None for entry, viewers in zip(entries, self.live)
            ]

        def drop(index):
            people = self.left_people.get(index, 0)
            return people if people >= 3 and people >= Fraction(10, 100) * len(self.live[index]) else None

        polls = [self.most_answered(index) for index in self.order]
        minutes = [(viewers, -minute) for block in self.audience for minute, viewers in block]
        most, minute = max(minutes, default=(0, 0))
        found = [
            self.moment("largestSession", [entry["liveUniqueViewers"] for entry in entries]),
            self.moment("mostEngagedSession", sizeable("averageLiveEngagementRate")),
            {"kind": "biggestAudience", "session": None, "startsAt": self.clock(60 * -minute), "value": most} if most else None,
            self.moment("biggestDrop", [drop(index) for index in self.order]),
            self.moment("mostReactions", sizeable("reactionsPerLiveViewer")),
            self.moment("mostAnsweredPoll", [poll and poll[0] for poll in polls], [poll and poll[1] for poll in polls]),
            self.moment("mostReturning", [entry["returningAttendees"] for entry in entries]),
        ]
        return [moment for moment in found if moment]

    def moment(self, kind, values, polls=None):
        known = [(value, -index) for index, value in enumerate(values) if value]
        if not known:
            return None
        value, index = max(known)
        starts_at = self.sessions[-index].clock(self.start(-index))
        moment = {"kind": kind, "session": self.ids[-index], "startsAt": starts_at, "value": value}
        return moment if polls is None else {**moment, "poll": polls[-index]}

    def most_answered(self, index):
        """Participants and id of the poll with most of them, the first in launch order."""
        polls = self.sessions[index].polls()
        most = max((poll["participants"] for poll in polls), default=0)
        return next(((most, poll["id"]) for poll in polls if poll["participants"] == most), None)

    # Data quality

    def data_quality(self):
        qualities = [session.data_quality() for session in self.sessions]
        pairs = [set(pairs) for pairs in self.pairs()]
        twice = sum(map(len, pairs)) - len(set().union(*pairs))
        return {
            **{name: self.sum_of(quality[name] for quality in qualities) for name in QUALITY},
            "simultaneousLiveSeconds": twice if self.timed else None,
            "attendeesWithoutSession": len(self.people) - len(self.viewers) if self.knows_viewers else None,
        }

    def pairs(self):
        for watched in self.seconds:
            yield ((who, second) for who, seconds in watched.items() for second in seconds)

    # The exports

    def report(self):
        return {
            "format": FORMAT,
            "event": {
                "id": self.row.event_id,
                "name": self.row.name,
                "timeZone": self.zone if self.measured("time_zone") else None,
                "startsAt": self.clock(min(map(self.start, self.order))),
                "endsAt": self.clock(max(map(self.end, self.order))),
            },
            "summary": self.summary(),
            "sessions": self.session_entries,
            "audience": [
                {"startsAt": self.clock(60 * block[0][0]), "viewers": [viewers for _, viewers in block]}
                for block in self.audience
            ],
            "days": self.days,
            "attendance": self.attendance(),
            "retention": self.retention(),
            "overlaps": self.overlaps(),
            "flows": self.flows(),
            "left": self.left(),
            "countries": self.places("code", "visit_country", lambda session, row: session.country_of(row)),
            "devices": self.places("device", "device", lambda session, row: session.device_of(row)),
            "companies": self.companies(),
            "attendees": self.attendees,
            "moments": self.moments(),
            **({"unmeasured": self.unmeasured()} if self.unmeasured() else {}),
            "dataQuality": self.data_quality(),
        }

    def csv(self, table, descriptive_headers=False):
        if table == "matrix":
            header, records = self.matrix(descriptive_headers)
        else:
            names = COLUMNS[table]
            header = [snake(name) for name in names]
            header = [head(name) for name in header] if descriptive_headers else header
            records = [[cell(name, row.get(name)) for name in names] for row in self.rows_of(table)]
        lines = [map(csv_text, header), *records]
        return "".join(",".join(map(csv_quoted, line)) + "\r\n" for line in lines).encode("utf-8")

    def rows_of(self, table):
        if table == "audience":
            return [
                {"startsAt": self.clock(60 * minute), "viewers": viewers}
                for block in self.audience
                for minute, viewers in block
            ]
        if table == "sessions":
            ranks = lambda entry: {f"ranks_{figure}": rank for figure, rank in entry["ranks"].items()}
            return [{**entry, **ranks(entry)} for entry in self.session_entries]
        return self.report()[table]

    def matrix(self, descriptive):
        titles = []
        for session in self.sessions:
            title, number = session.facts.session.title, 2
            while title in titles:
                title, number = f"{session.facts.session.title} ({number})", number + 1
            titles.append(title)
        names = titles if descriptive else [f"minutes:{name}" for name in self.ids]
        credits = [f"Credit: {title}" for title in titles] if descriptive else [f"credit:{name}" for name in self.ids]
        columns = [column for pair in zip(names, credits) for column in (pair if self.credit else pair[:1])]
        first = ["first_name", "last_name", "email", "company"]
        last = ["total_live_minutes", "sessions_attended", "live_engagement_rate"] + ["credits"] * bool(self.credit)
        if descriptive:
            first, last = map(head, first), map(head, last)
        return [*first, *columns, *last], [self.matrix_record(row) for row in self.attendees]

    def matrix_record(self, row):
        person, by_id = self.people[row["id"]], {viewing["id"]: viewing for viewing in row["sessions"]}
        cells = [csv_text(text) for text in (person.first_name, person.last_name, person.email, person.company)]
        for session_id in self.ids:
            viewing = by_id.get(session_id)
            cells.append("" if viewing is None else decimal(viewing["minutes"], 2))
            if self.credit:
                cells.append("" if viewing is None else cell("credited", viewing["credited"]))
        cells += [
            *(cell(name, row[name]) for name in ("liveMinutes", "sessionsAttended", "engagementRate")),
        ]
        return [*cells, cell("credits", row["credits"])] if self.credit else cells


# CSV ---------------------------------------------------------------------------------

SESSION_COLUMNS = [
    *("id", "title", "kind", "startedAt", "durationSeconds"),
    *("uniqueViewers", "liveUniqueViewers", "recordingUniqueViewers"),
    *("averageLiveMinutesViewed", "averageLiveEngagementRate", "peakViewers", "peakMinute"),
    *SIGNALS,
    *("reactionsPerLiveViewer", "pollParticipationRate", "recordingPlays", "newAttendees", "returningAttendees"),
]
COLUMNS = {
    "sessions": [*SESSION_COLUMNS, *(f"ranks_{figure}" for figure in RANKED)],
    "audience": ["startsAt", "viewers"],
    "days": [
        *("date", "sessions", "liveAttendees", "newAttendees", "returningAttendees"),
        *("liveMinutes", "peakViewers", "peakAt"),
    ],
    "attendance": ["sessions", "attendees"],
    "retention": ["session", "seenBefore", "here", "hereShare", "hereOrLater", "hereOrLaterShare"],
    "overlaps": ["first", "second", "both", "shareOfSmaller", "simultaneous"],
    "flows": ["from", "to", "stayed", "share"],
    "left": ["session", "people"],
    "countries": ["code", "liveViewers", "recordingViewers"],
    "devices": ["device", "liveViewers", "recordingViewers"],
    "companies": ["company", "attendees", "liveMinutes", "engagementRate"],
    "moments": ["kind", "session", "startsAt", "value", "poll"],
}
MINUTES = ("liveMinutes", "averageLiveMinutesViewed")


def cell(name, value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Fraction):
        return decimal(value, 2 if name in MINUTES else 4)
    return str(value) if isinstance(value, int) else csv_text(value)


def arguments():
    parser = argparse.ArgumentParser(description="The report of an event, as the contract defines it.")
    parser.add_argument("database")
    parser.add_argument("--event")
    parser.add_argument("--credit")
    parser.add_argument("--within", type=int, default=WITHIN)
    parser.add_argument("--time-zone")
    parser.add_argument("--csv", choices=["matrix", *COLUMNS])
    return parser.parse_args()


def main():
    options = arguments()
    countries = metrics.read_countries(metrics.DEFAULT_COUNTRIES)
    event = Event(options.database, countries, options.event, options.credit, options.within, options.time_zone)
    if options.csv:
        sys.stdout.buffer.write(event.csv(options.csv))
    else:
        print(json.dumps(metrics.plain(event.report()), ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
