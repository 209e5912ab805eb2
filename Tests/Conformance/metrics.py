#!/usr/bin/env python3
"""A reference implementation of the metrics contract, written to be obviously right.

    python3 metrics.py DB SESSION_ID [--countries countries.tsv] [--csv [--descriptive-headers]]

prints the JSON of one session, or its CSV export.

It shares nothing with the product but the contract. Speed is no aim: every second of
every viewer is painted into a byte array, and every rate, average and rounding is done
with exact fractions, which become floating-point numbers only when they are printed.

The database has to be sound; finding what is wrong with an unsound one is not done here.
"""

import argparse
import itertools
import json
import sqlite3
import sys
import unicodedata
import zoneinfo
from collections import Counter, defaultdict
from datetime import datetime, timedelta, timezone
from fractions import Fraction
from functools import cached_property, lru_cache
from pathlib import Path
from types import SimpleNamespace

FORMAT = "recap-session/1"
DEFAULT_COUNTRIES = Path(__file__).resolve().parent / "countries.tsv"
ANONYMOUS = "Anonymous viewer"
UTC = "UTC"

NONE, LOW, FAIR, GOOD, HIGH = LEVELS = range(5)
ENGAGED_LEVELS = (GOOD, HIGH)

# The state of an attendee at one second: 0 is away, and 1 + level is watching.
AWAY = 0

# The kinds of interactions, by the name of their metric.
INTERACTIONS = {
    "reactions": "reaction",
    "chatMessages": "chat_message",
    "qaThreads": "qa_thread",
    "attachmentDownloads": "attachment_download",
    "handRaises": "hand_raise",
}

LONGEST_HEATMAP = 120  # cells
MOST_BUCKETS = 20
MOST_PEAKS = 5
QUIET_MINUTES = 5
MINUTES_FOR_QUIET = 15
LOSS_MINUTES = 5
LAST_MINUTES_WITHOUT_LOSS = 9  # people leave when a session ends, which is no loss
SMALLEST_LOSS = 3
SMALLEST_LOSS_OF_PEAK = Fraction(5, 100)


# Text --------------------------------------------------------------------------------

# Unicode White_Space. Python's str.strip also takes U+001C to U+001F away, which are not.
WHITE_SPACE = frozenset(
    map(
        chr,
        [
            *range(0x0009, 0x000D + 1),
            0x0020,
            0x0085,
            0x00A0,
            0x1680,
            *range(0x2000, 0x200A + 1),
            0x2028,
            0x2029,
            0x202F,
            0x205F,
            0x3000,
        ],
    )
)

# The full-width and the small forms too: some spreadsheets take them for the plain ones.
FORMULA_STARTS = tuple("=+-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b")
# Beside these, what Unicode has as controls, formats and white space.
UNSEEN = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2065\u3164\uffa0" + "".join(
    map(chr, [*range(0xFE00, 0xFE10), *range(0xFFF0, 0xFFF9), *range(0xE0000, 0xE1000)])
)


def decoded(stored):
    """Text as the contract wants it; numbers and None pass through."""
    if not isinstance(stored, bytes):
        return stored
    return stored.decode("utf-8", errors="replace").replace("\0", "\N{REPLACEMENT CHARACTER}")


def trimmed(text):
    start, end = 0, len(text)
    while start < end and text[start] in WHITE_SPACE:
        start += 1
    while end > start and text[end - 1] in WHITE_SPACE:
        end -= 1
    return text[start:end]


def is_blank(text):
    return text is None or trimmed(text) == ""


def ascii_uppercased(text):
    return "".join(chr(ord(c) - 32) if "a" <= c <= "z" else c for c in text)


def display_name(attendee):
    parts = [trimmed(part) for part in (attendee.first_name, attendee.last_name) if not is_blank(part)]
    if parts:
        return " ".join(parts)
    return ANONYMOUS if is_blank(attendee.email) else attendee.email


# The signals of interactions, by the name of their metric; and that of polls.
SIGNALS = {
    "reactions": "reactions",
    "chatMessages": "chat_messages",
    "polls": "polls",
    "qaThreads": "qa_threads",
    "attachmentDownloads": "attachment_downloads",
    "handRaises": "hand_raises",
}


def has_detail(reaction):
    """Only NULL is no detail: the contract says nothing of blank ones."""
    return reaction.detail is not None


# Numbers -----------------------------------------------------------------------------


def rate(numerator, denominator):
    """A fraction, or None where there is nothing to divide by."""
    return None if denominator == 0 else Fraction(numerator) / denominator


def minutes_of(seconds):
    return Fraction(seconds, 60)


def rounded_up_quotient(numerator, denominator):
    return -(-numerator // denominator)


def half_up(number):
    """The nearest integer, and the upper one of two equally near."""
    return (Fraction(number) + Fraction(1, 2)).__floor__()


def decimal(number, places):
    """A number of at least 0, rounded half up to so many decimals."""
    whole, rest = divmod(half_up(number * 10**places), 10**places)
    return f"{whole}.{rest:0{places}d}"


def clamped(value, lowest, highest):
    return max(lowest, min(value, highest))


# States of one attendee over some seconds --------------------------------------------


def level_of(interval):
    if interval.on_stage:
        return HIGH
    if not interval.sound_on:
        return LOW if interval.tab_focused else NONE
    if not interval.tab_focused:
        return FAIR
    return HIGH if interval.full_screen else GOOD


def viewed_seconds(states):
    return len(states) - states.count(AWAY)


def seconds_at(level, states):
    return states.count(1 + level)


def engaged_seconds(states):
    return sum(seconds_at(level, states) for level in ENGAGED_LEVELS)


def engagement_rate(states):
    return rate(engaged_seconds(states), viewed_seconds(states))


def heat_cell(states):
    viewed = viewed_seconds(states)
    if viewed == 0:
        return "."
    return str(half_up(Fraction(sum(level * seconds_at(level, states) for level in LEVELS), viewed)))


# Time zones and dates ----------------------------------------------------------------


@lru_cache
def known_time_zones():
    # Some systems keep the machine's own zone among the files; it is no IANA name.
    return zoneinfo.available_timezones() - {"localtime"}


def time_zone_in_effect(session_zone, event_zone):
    return next((name for name in (session_zone, event_zone) if name in known_time_zones()), UTC)


def instant(unix_seconds):
    # Not datetime.fromtimestamp, which fails before 1970 on some systems.
    return datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=unix_seconds)


def local_date(unix_seconds, zone_name):
    return instant(unix_seconds).astimezone(zoneinfo.ZoneInfo(zone_name)).date()


# Reading -----------------------------------------------------------------------------


def opened(path):
    connection = sqlite3.connect(f"{Path(path).resolve().as_uri()}?mode=ro", uri=True)
    connection.text_factory = bytes  # Python would refuse invalid UTF-8; see decoded()
    return connection


def rows(connection, query, *arguments):
    cursor = connection.execute(query, arguments)
    names = [column[0] for column in cursor.description]
    return [SimpleNamespace(**dict(zip(names, map(decoded, row)))) for row in cursor]


def by(key, items):
    """The items in lists, by the named attribute."""
    groups = defaultdict(list)
    for item in items:
        groups[getattr(item, key)].append(item)
    return groups


def session_ids(path):
    connection = opened(path)
    try:
        return [row.session_id for row in rows(connection, "SELECT session_id FROM session ORDER BY session_id")]
    finally:
        connection.close()


def read_countries(path):
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line)


def read_facts(path, session_id):
    """All rows that concern one session, or None where there is no such session."""
    connection = opened(path)
    try:
        found = [row for row in rows(connection, "SELECT rowid AS row, * FROM session") if row.session_id == session_id]
        return facts_of(connection, found[0]) if found else None
    finally:
        connection.close()


def facts_of(connection, session):
    # By row number, as the decoded id need not be the stored one.
    of_session = "session_id = (SELECT session_id FROM session WHERE rowid = ?)"

    def table(name, condition=of_session):
        return rows(connection, f"SELECT * FROM {name} WHERE {condition}", session.row)

    of_poll = f"poll_id IN (SELECT poll_id FROM poll WHERE {of_session})"
    of_visit = f"visit_id IN (SELECT visit_id FROM visit WHERE {of_session})"
    def imported(name):
        """Version 1 has no such tables."""
        known = rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")
        return table(name) if name in {row.name for row in known} else []

    (event,) = table("event", "event_id = (SELECT event_id FROM session WHERE rowid = ?)")
    facts = SimpleNamespace(
        session=session,
        event=event,
        attendees={row.attendee_id: row for row in rows(connection, "SELECT * FROM attendee")},
        visits=table("visit"),
        intervals=table("view_interval", of_visit),
        interactions=table("interaction"),
        polls=table("poll"),
        options=table("poll_option", of_poll),
        answers=table("poll_answer", of_poll),
        impressions=table("recording_impression"),
        plays=table("recording_play"),
        unmeasured={row.signal for row in imported("unmeasured")},
        totals={row.attendee_id: row for row in imported("attendee_total")},
        formats=sorted({row.format for row in imported("import_source")}),
        notes=sorted(imported("import_note"), key=lambda note: note.kind),
    )
    forget_unmeasured(facts)
    return facts


def forget_unmeasured(facts):
    """Nobody reads the rows of what is not measured, so they may as well not be there."""
    if "attendance" in facts.unmeasured:
        facts.visits, facts.intervals = [], []
    for name, kind in INTERACTIONS.items():
        if SIGNALS[name] in facts.unmeasured:
            facts.interactions = [deed for deed in facts.interactions if deed.kind != kind]
    if "polls" in facts.unmeasured:
        facts.polls, facts.options, facts.answers = [], [], []
    if "recording" in facts.unmeasured:
        facts.impressions, facts.plays = [], []
    for total in facts.totals.values():
        if "attendance" in facts.unmeasured:
            total.live_s = None
        if "engagement" in facts.unmeasured:
            total.engaged_s = None
        if "recording" in facts.unmeasured:
            total.recording_s = total.plays = total.percentiles_viewed = None


# The signals a figure of the data quality needs.
QUALITY_OF = {
    "clippedLiveSeconds": ["attendance", "timing"],
    "interactionsByNonViewers": ["attendance"],
    "pollAnswersByNonViewers": ["attendance"],
    "overlappingLiveSeconds": ["attendance", "timing"],
    "unknownCountryVisits": ["visit_country"],
    "unknownDeviceVisits": ["device"],
}


# The metrics of one session ----------------------------------------------------------


class SessionMetrics:
    """The sections of the contract, with a Fraction wherever it says rate or average."""

    def __init__(self, facts, countries):
        self.facts = facts
        self.countries = countries
        self.duration = facts.session.duration_s
        self.minutes = rounded_up_quotient(self.duration, 60)
        self.time_zone = time_zone_in_effect(facts.session.time_zone, facts.event.time_zone)

    # What is measured

    def measures(self, *signals):
        return not self.facts.unmeasured & set(signals)

    @property
    def is_attended(self):
        return self.measures("attendance")

    @property
    def is_timed(self):
        return self.measures("attendance", "timing")

    @property
    def is_rated(self):
        return self.measures("attendance", "engagement")

    def total(self, attendee_id, name):
        """What a source states of somebody, or None."""
        return getattr(self.facts.totals.get(attendee_id), name, None)

    def states_any(self, name):
        return any(getattr(total, name) is not None for total in self.facts.totals.values())

    @property
    def is_recorded_by_sums(self):
        return self.states_any("recording_s") and not self.facts.plays and not self.facts.impressions

    @property
    def tells_plays(self):
        return self.measures("recording") and (not self.is_recorded_by_sums or self.states_any("plays"))

    @property
    def tells_completion(self):
        return self.tells_plays and (not self.is_recorded_by_sums or self.states_any("percentiles_viewed"))

    @property
    def tells_polls_answered(self):
        return self.measures("polls") or self.states_any("polls_answered")

    # Viewing

    def in_window(self, interval):
        return max(0, interval.start_s), min(interval.end_s, self.duration)

    def seconds_in_window(self, interval):
        start, end = self.in_window(interval)
        return max(0, end - start)

    @cached_property
    def intervals_of_visit(self):
        return by("visit_id", self.facts.intervals)

    @cached_property
    def states(self):
        """One byte a second for every live viewer, by attendee."""
        intervals_of = defaultdict(list)
        for visit in self.facts.visits:
            for interval in self.intervals_of_visit[visit.visit_id]:
                if self.seconds_in_window(interval) > 0:
                    intervals_of[visit.attendee_id].append(interval)
        return {attendee: self.painted(intervals) for attendee, intervals in intervals_of.items()}

    def painted(self, intervals):
        states = bytearray([AWAY]) * self.duration
        # Lowest level first: the highest is painted over it and stays.
        for interval in sorted(intervals, key=level_of):
            start, end = self.in_window(interval)
            states[start:end] = bytes([1 + level_of(interval)]) * (end - start)
        return states

    @cached_property
    def live_viewers(self):
        return {who for who in {*self.states, *self.facts.totals} if self.live_seconds_of(who) > 0}

    def states_of(self, who):
        return self.states.get(who, bytes([AWAY]) * self.duration)

    def live_seconds_of(self, who):
        stated = self.total(who, "live_s")
        return viewed_seconds(self.states_of(who)) if stated is None else stated

    def engaged_seconds_of(self, who):
        stated = self.total(who, "engaged_s")
        engaged = engaged_seconds(self.states_of(who)) if stated is None else stated
        return min(engaged, self.live_seconds_of(who)) if self.is_rated else 0

    def engagement_rate_of(self, who):
        return rate(self.engaged_seconds_of(who), self.live_seconds_of(who)) if self.is_rated else None

    @cached_property
    def recording_viewers(self):
        watched = {play.attendee_id for play in self.facts.plays} | set(self.facts.totals)
        return {who for who in watched if self.recording_seconds_of(who) > 0}

    @cached_property
    def live_seconds(self):
        return sum(map(self.live_seconds_of, self.live_viewers))

    @cached_property
    def recording_seconds(self):
        watched = {play.attendee_id for play in self.facts.plays} | set(self.facts.totals)
        return sum(map(self.recording_seconds_of, watched))

    def name_of(self, attendee_id):
        return display_name(self.facts.attendees[attendee_id])

    def assigned_country(self, code):
        if code is None or ascii_uppercased(code) not in self.countries:
            return None
        return ascii_uppercased(code)

    def minute_of(self, at_s):
        """The minute of an instant; what lies outside falls on the first or last one."""
        return clamped(at_s // 60, 0, self.minutes - 1)

    def states_in_minutes(self, start, end):
        """For every live viewer the states from one minute to before another."""
        return [states[60 * start : 60 * end] for states in self.states.values()]

    # Summary

    def summary(self):
        live, recording = len(self.live_viewers), len(self.recording_viewers)
        unique = len(self.live_viewers | self.recording_viewers)
        engaged = sum(map(self.engaged_seconds_of, self.live_viewers))
        interactions = {name: self.interaction_tile(name, kind) for name, kind in INTERACTIONS.items()}
        is_known = self.is_attended or self.measures("recording")
        minutes = rate(minutes_of(self.live_seconds + self.recording_seconds), unique)
        return {
            "uniqueViewers": unique if is_known else None,
            "liveUniqueViewers": live if self.is_attended else None,
            "recordingUniqueViewers": recording if self.measures("recording") else None,
            "averageMinutesViewed": minutes if self.is_attended else None,
            "averageLiveMinutesViewed": rate(minutes_of(self.live_seconds), live),
            "averageLiveEngagementRate": rate(engaged, self.live_seconds) if self.is_rated else None,
            "reactions": interactions["reactions"],
            "chatMessages": interactions["chatMessages"],
            "polls": self.tile("polls", len(self.facts.polls), self.poll_voters),
            "qaThreads": interactions["qaThreads"],
            "attachmentDownloads": interactions["attachmentDownloads"],
            "handRaises": interactions["handRaises"],
            "recordingPlays": self.plays if self.tells_plays else None,
        }

    @property
    def plays(self):
        return sum(map(self.plays_by, {play.attendee_id for play in self.facts.plays} | set(self.facts.totals)))

    @property
    def poll_voters(self):
        answering = {answer.attendee_id for answer in self.facts.answers} | set(self.facts.totals)
        return {who for who in answering if self.polls_answered(who) > 0}

    def interactions_of_kind(self, kind):
        return [interaction for interaction in self.facts.interactions if interaction.kind == kind]

    def interaction_tile(self, name, kind):
        interactions = self.interactions_of_kind(kind)
        return self.tile(name, len(interactions), {deed.attendee_id for deed in interactions})

    def tile(self, name, count, people):
        if not self.measures(SIGNALS[name]):
            return None
        participants = people & self.live_viewers
        return {
            "count": count,
            "participants": len(participants) if self.is_attended else None,
            "rate": rate(len(participants), len(self.live_viewers)),
        }

    # Timeline

    @cached_property
    def timeline(self):
        if not self.is_timed:
            return []
        reactions = None
        if self.knows_when_people_reacted:
            reactions = Counter(self.minute_of(reaction.at_s) for reaction in self.interactions_of_kind("reaction"))
        return [self.timeline_point(minute, None if reactions is None else reactions[minute]) for minute in range(self.minutes)]

    @property
    def knows_when_people_reacted(self):
        when = [reaction.at_s for reaction in self.interactions_of_kind("reaction")]
        return self.measures("reactions") and None not in when

    def timeline_point(self, minute, reactions):
        everybody = self.states_in_minutes(minute, minute + 1)
        return {
            "minute": minute,
            "viewers": sum(1 for states in everybody if viewed_seconds(states) > 0),
            "engagementRate": engagement_rate(b"".join(everybody)) if self.is_rated else None,
            "reactions": reactions,
        }

    @cached_property
    def reaction_peaks(self):
        if not self.is_timed or not self.knows_when_people_reacted:
            return []
        bucket_minutes = rounded_up_quotient(self.minutes, MOST_BUCKETS)
        buckets = defaultdict(list)
        for reaction in self.interactions_of_kind("reaction"):
            buckets[self.minute_of(reaction.at_s) // bucket_minutes].append(reaction)
        largest = sorted(buckets, key=lambda bucket: (-len(buckets[bucket]), bucket))[:MOST_PEAKS]
        return [self.reaction_peak(bucket, bucket_minutes, buckets[bucket]) for bucket in sorted(largest)]

    def reaction_peak(self, bucket, bucket_minutes, reactions):
        details = Counter(reaction.detail for reaction in reactions if has_detail(reaction))
        return {
            "startMinute": bucket * bucket_minutes,
            "endMinute": min((bucket + 1) * bucket_minutes, self.minutes),
            "count": len(reactions),
            "topReaction": min(details, key=lambda detail: (-details[detail], detail), default=None),
        }

    # Moments

    def moments(self):
        if not self.is_timed:
            return []  # each of them is of a minute
        found = [
            ("fullestRoom", self.fullest_room()),
            ("mostEngagedMinute", self.most_engaged_minute()),
            ("biggestReactionBurst", self.biggest_reaction_burst()),
            ("quietestFiveMinutes", self.quietest_five_minutes()),
            ("steepestLoss", self.steepest_loss()),
            ("mostAnsweredPoll", self.most_answered_poll()),
        ]
        moments = [{"kind": kind, "minute": moment[0], "value": moment[1]} for kind, moment in found if moment]
        # A stable sort: in the same minute they stay in the order above.
        return sorted(moments, key=lambda moment: moment["minute"])

    @staticmethod
    def highest(candidates):
        """Of (minute, value) pairs the one of the highest value, the earliest in a tie."""
        return min(candidates, key=lambda pair: (-pair[1], pair[0]), default=None)

    @staticmethod
    def lowest(candidates):
        return min(candidates, key=lambda pair: (pair[1], pair[0]), default=None)

    @cached_property
    def viewers(self):
        return [point["viewers"] for point in self.timeline]

    @cached_property
    def peak(self):
        return max(self.viewers)

    def is_full(self, minute):
        return 2 * self.viewers[minute] >= self.peak

    def fullest_room(self):
        return self.highest(enumerate(self.viewers)) if len(self.live_viewers) >= 2 else None

    def most_engaged_minute(self):
        if not self.states or not self.is_rated:
            return None
        full = [point for point in self.timeline if self.is_full(point["minute"])]
        return self.highest((point["minute"], point["engagementRate"]) for point in full)

    def biggest_reaction_burst(self):
        return self.highest((peak["startMinute"], peak["count"]) for peak in self.reaction_peaks)

    def quietest_five_minutes(self):
        # Without viewers every minute is full, but there is no rate.
        if self.minutes < MINUTES_FOR_QUIET or not self.states or not self.is_rated:
            return None
        starts = [
            start
            for start in range(self.minutes - QUIET_MINUTES + 1)
            if all(self.is_full(minute) for minute in range(start, start + QUIET_MINUTES))
        ]
        return self.lowest((start, self.rate_over(start, start + QUIET_MINUTES)) for start in starts)

    def rate_over(self, start, end):
        return engagement_rate(b"".join(self.states_in_minutes(start, end)))

    def steepest_loss(self):
        steepest = self.highest(
            (minute, self.viewers[minute] - self.viewers[minute + LOSS_MINUTES])
            for minute in range(self.minutes - LAST_MINUTES_WITHOUT_LOSS)
        )
        if steepest is None or steepest[1] < max(SMALLEST_LOSS, SMALLEST_LOSS_OF_PEAK * self.peak):
            return None
        return steepest

    def most_answered_poll(self):
        timed = [poll for poll in self.facts.polls if poll.asked_at_s is not None]
        most = self.highest((self.minute_of(poll.asked_at_s), self.poll_participants(poll)) for poll in timed)
        return most if most and most[1] >= 1 else None

    # Attendees

    @cached_property
    def attendees(self):
        rows = map(self.attendee_row, self.live_viewers)
        return sorted(
            rows, key=lambda row: (-row["minutesViewed"], -(row["engagementRate"] or 0), row["name"], row["id"])
        )

    def attendee_row(self, attendee_id):
        attendee, states = self.facts.attendees[attendee_id], self.states_of(attendee_id)
        counts = self.interaction_counts(attendee_id)
        return {
            "id": attendee_id,
            "name": display_name(attendee),
            "title": attendee.title,
            "company": attendee.company,
            "role": attendee.role,
            "industry": attendee.industry,
            "country": self.assigned_country(attendee.country_code),
            "minutesViewed": minutes_of(self.live_seconds_of(attendee_id)),
            "reactions": counts["reactions"],
            "chatMessages": counts["chatMessages"],
            "pollsAnswered": self.polls_answered(attendee_id) if self.tells_polls_answered else None,
            "engagementRate": self.engagement_rate_of(attendee_id),
            "qaThreads": counts["qaThreads"],
            "attachmentDownloads": counts["attachmentDownloads"],
            "handRaises": counts["handRaises"],
            "heatmap": self.heatmap(states) if self.is_timed else None,
            "externalId": attendee.external_id,
        }

    def interaction_counts(self, attendee_id):
        kinds = Counter(deed.kind for deed in self.facts.interactions if deed.attendee_id == attendee_id)
        return {name: kinds[kind] if self.measures(SIGNALS[name]) else None for name, kind in INTERACTIONS.items()}

    def polls_answered(self, attendee_id):
        stated = self.total(attendee_id, "polls_answered")
        if stated is not None:
            return stated
        return len({answer.poll_id for answer in self.facts.answers if answer.attendee_id == attendee_id})

    def heatmap(self, states):
        cell_seconds = 60 * rounded_up_quotient(self.minutes, LONGEST_HEATMAP)
        starts = range(0, self.duration, cell_seconds)
        cells = "".join(heat_cell(states[start : start + cell_seconds]) for start in starts)
        return cells if self.is_rated else "".join("." if cell == "." else "w" for cell in cells)

    # Polls

    @cached_property
    def answers_of_poll(self):
        return by("poll_id", self.facts.answers)

    @cached_property
    def options_of_poll(self):
        return by("poll_id", self.facts.options)

    def poll_participants(self, poll):
        return len({answer.attendee_id for answer in self.answers_of_poll[poll.poll_id]})

    def polls(self):
        in_launch_order = sorted(self.facts.polls, key=lambda poll: (poll.position, poll.poll_id))
        return [self.poll_entry(poll) for poll in in_launch_order]

    def poll_entry(self, poll):
        is_open_ended = poll.type == "open_ended"
        answers = self.written_answers(poll) if is_open_ended else self.chosen_answers(poll)
        participants = self.poll_participants(poll)
        return {
            "id": poll.poll_id,
            "question": poll.question,
            "type": poll.type,
            "askedAtSecond": poll.asked_at_s,
            "optionCount": None if is_open_ended else len(self.options_of_poll[poll.poll_id]),
            "participants": participants,
            "answers": [
                {"label": label, "participants": count, "rate": rate(count, participants), "isCorrect": is_correct}
                for label, count, is_correct in answers
            ],
        }

    def chosen_answers(self, poll):
        """Label, participants and correctness of every option, chosen or not."""
        who_chose = defaultdict(set)
        for answer in self.answers_of_poll[poll.poll_id]:
            who_chose[answer.option_id].add(answer.attendee_id)
        options = sorted(self.options_of_poll[poll.poll_id], key=lambda option: (option.position, option.option_id))
        listed = [(option.label, len(who_chose[option.option_id]), option.is_correct == 1) for option in options]
        if poll.type == "rating_scale":
            return listed
        return sorted(listed, key=lambda answer: -answer[1])  # stable: option order in a tie

    def written_answers(self, poll):
        who_wrote = defaultdict(set)
        for answer in self.answers_of_poll[poll.poll_id]:
            if answer.answer_text is not None:
                who_wrote[trimmed(answer.answer_text)].add(answer.attendee_id)
        listed = [(text, len(writers), None) for text, writers in who_wrote.items()]
        return sorted(listed, key=lambda answer: (-answer[1], answer[0]))

    # Recording

    def recording(self):
        if not self.measures("recording"):
            return None
        everybody = {play.attendee_id for play in self.facts.plays} | set(self.facts.totals)
        return {
            "impressions": None if self.is_recorded_by_sums else len(self.facts.impressions),
            "plays": self.plays if self.tells_plays else None,
            "minutesViewed": minutes_of(self.recording_seconds),
            "averageCompletionRate": self.completion_rate(everybody),
            "uniqueViewers": len(self.recording_viewers),
            "playsByDay": self.plays_by_day(),
            "viewers": self.recording_rows,
        }

    def completion_rate(self, people):
        percentiles = sum(map(self.percentiles_by, people))
        return rate(Fraction(percentiles, 100), sum(map(self.plays_by, people))) if self.tells_completion else None

    def plays_by(self, who):
        stated = self.total(who, "plays")
        return len(self.plays_of_attendee.get(who, [])) if stated is None else stated

    def percentiles_by(self, who):
        stated = self.total(who, "percentiles_viewed")
        plays = self.plays_of_attendee.get(who, [])
        return sum(play.percentiles_viewed for play in plays) if stated is None else stated

    def plays_by_day(self):
        plays = Counter(local_date(play.started_at, self.time_zone) for play in self.facts.plays)
        if not plays:
            return []
        first, last = min(plays), max(plays)
        days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        return [{"date": day.isoformat(), "plays": plays[day]} for day in days]

    @cached_property
    def plays_of_attendee(self):
        return by("attendee_id", self.facts.plays)

    @cached_property
    def recording_rows(self):
        impressions = Counter(impression.attendee_id for impression in self.facts.impressions)
        if not self.measures("recording"):
            return []
        # Sums may tell of somebody who watched it, and of no play.
        listed = set(impressions) | set(self.plays_of_attendee) | self.recording_viewers
        listed |= {who for who in self.facts.totals if self.plays_by(who) > 0}
        rows = [self.recording_row(who, impressions[who]) for who in listed]
        return sorted(rows, key=lambda row: (-(row["plays"] or 0), -row["minutesViewed"], row["name"], row["id"]))

    def recording_row(self, attendee_id, impressions):
        return {
            "id": attendee_id,
            "name": self.name_of(attendee_id),
            "impressions": None if self.is_recorded_by_sums else impressions,
            "plays": self.plays_by(attendee_id) if self.tells_plays else None,
            "minutesViewed": minutes_of(self.recording_seconds_of(attendee_id)),
            "averageCompletionRate": self.completion_rate({attendee_id}),
            "externalId": self.facts.attendees[attendee_id].external_id,
        }

    def recording_seconds_of(self, attendee_id):
        stated = self.total(attendee_id, "recording_s")
        if stated is not None:
            return stated
        return sum(play.seconds_viewed for play in self.plays_of_attendee.get(attendee_id, []))

    # Countries and devices

    def places(self, key, signal, value_of):
        """Distinct viewers by a value of their visits and plays."""
        live, recording = defaultdict(set), defaultdict(set)
        for visit in self.facts.visits if self.measures(signal) else []:
            if any(self.seconds_in_window(interval) > 0 for interval in self.intervals_of_visit[visit.visit_id]):
                live[value_of(visit)].add(visit.attendee_id)
        for play in self.facts.plays:
            if play.seconds_viewed > 0:
                recording[value_of(play)].add(play.attendee_id)
        entries = [
            {
                key: value,
                "liveViewers": len(live[value]) if self.measures("attendance", signal) else None,
                "recordingViewers": len(recording[value]) if self.measures("recording") else None,
            }
            for value in set(live) | set(recording)
        ]
        return sorted(entries, key=lambda entry: self.place_order(entry, entry[key]))

    @staticmethod
    def place_order(entry, value):
        # "Unknown last" is read as the end of the last criterion, where NULL sorts last.
        return (-(entry["liveViewers"] or 0), -(entry["recordingViewers"] or 0), value is None, value or "")

    def country_of(self, visit_or_play):
        return self.assigned_country(visit_or_play.country_code)

    @staticmethod
    def device_of(visit_or_play):
        return visit_or_play.device

    # Data quality

    def data_quality(self):
        all_seconds = sum(interval.end_s - interval.start_s for interval in self.facts.intervals)
        in_window = sum(map(self.seconds_in_window, self.facts.intervals))
        viewings = [*self.facts.visits, *self.facts.plays]
        figures = {
            "clippedLiveSeconds": all_seconds - in_window,
            "interactionsByNonViewers": self.count_by_non_viewers(self.facts.interactions),
            "pollAnswersByNonViewers": self.count_by_non_viewers(self.facts.answers),
            "overlappingLiveSeconds": in_window - sum(map(viewed_seconds, self.states.values())),
            "unknownCountryVisits": sum(1 for viewing in viewings if self.country_of(viewing) is None),
            "unknownDeviceVisits": sum(1 for viewing in viewings if self.device_of(viewing) is None),
        }
        return {name: figure if self.measures(*QUALITY_OF[name]) else None for name, figure in figures.items()}

    def count_by_non_viewers(self, deeds):
        return sum(1 for deed in deeds if deed.attendee_id not in self.live_viewers)

    # The two exports

    def clock(self, unix_seconds):
        text = instant(unix_seconds).replace(tzinfo=None).isoformat()
        return text + "Z" if self.measures("time_zone") else text

    def session_entry(self):
        session = self.facts.session
        return {
            "id": session.session_id,
            "title": session.title,
            "event": self.facts.event.name,
            "kind": session.kind,
            "startedAt": self.clock(session.started_at),
            "durationSeconds": session.duration_s,
            "timeZone": self.time_zone if self.measures("time_zone") else None,
        }

    def origin(self):
        """What is not measured and where it comes from, only where there is something to say."""
        origin = {}
        if self.facts.unmeasured:
            origin["unmeasured"] = sorted(self.facts.unmeasured)
        if self.facts.formats or self.facts.notes:
            notes = [{"kind": note.kind, "count": note.count, "example": note.example} for note in self.facts.notes]
            origin["import"] = {"formats": self.facts.formats, "notes": notes}
        return origin

    def report(self):
        return {
            "format": FORMAT,
            "session": self.session_entry(),
            **self.origin(),
            "summary": self.summary(),
            "timeline": self.timeline,
            "reactionPeaks": self.reaction_peaks,
            "moments": self.moments(),
            "attendees": self.attendees,
            "polls": self.polls(),
            "recording": self.recording(),
            "countries": self.places("code", "visit_country", self.country_of),
            "devices": self.places("device", "device", self.device_of),
            "dataQuality": self.data_quality(),
        }

    def csv(self, descriptive_headers=False):
        """The CSV export, as the bytes of the file."""
        watched_recording_only = [
            row["id"]
            for row in self.recording_rows
            if row["id"] in self.recording_viewers and row["id"] not in self.live_viewers
        ]
        viewers = [row["id"] for row in self.attendees] + watched_recording_only
        header = [names[1 if descriptive_headers else 0] for names in CSV_COLUMNS]
        records = [header, *map(self.csv_record, viewers)]
        return "".join(",".join(map(csv_quoted, record)) + "\r\n" for record in records).encode("utf-8")

    def csv_record(self, attendee_id):
        attendee = self.facts.attendees[attendee_id]
        live = self.live_seconds_of(attendee_id)
        recording = self.recording_seconds_of(attendee_id)
        counts = self.interaction_counts(attendee_id)
        country = self.countries.get(self.assigned_country(attendee.country_code))
        return [
            *map(csv_text, [attendee.first_name, attendee.last_name, attendee.title, attendee.company]),
            *map(csv_text, [attendee.email, country, attendee.role, attendee.industry]),
            decimal(minutes_of(recording), 2) if self.measures("recording") else "",
            decimal(minutes_of(live), 2) if self.is_attended else "",
            decimal(minutes_of(live + recording), 2) if self.is_attended else "",
            csv_rate(self.completion_rate({attendee_id}), 100, 2),
            csv_count(counts["reactions"]),
            csv_count(counts["handRaises"]),
            csv_rate(self.engagement_rate_of(attendee_id), 1, 4),
            csv_count(counts["chatMessages"]),
            csv_count(self.polls_answered(attendee_id) if self.tells_polls_answered else None),
            csv_count(counts["qaThreads"]),
            csv_count(counts["attachmentDownloads"]),
            csv_text(attendee.external_id),
        ]


# CSV ---------------------------------------------------------------------------------

CSV_COLUMNS = [
    ("first_name", "First Name"),
    ("last_name", "Last Name"),
    ("title", "Job Title"),
    ("company", "Company Name"),
    ("email", "Email Address"),
    ("country", "Country"),
    ("role", "Role"),
    ("industry", "Industry"),
    ("vod_view_time", "VOD Minutes Viewed (Interval-Based)"),
    ("live_view_time", "Live Minutes Viewed (Interval-Based)"),
    ("total_view_time", "Total Minutes Viewed (Interval-Based)"),
    ("avg_completion_rate", "Average Completion Rate (Interval-Based)"),
    ("count_reaction_clicked", "Reaction Count"),
    ("count_raise_hand_clicked", "Hand Raise Count (Meetings)"),
    ("combined_live_engaged_users_play_time_ratio", "Live Engagement Rate"),
    ("count_group_chat_messages_sent", "Group Chat Messages Count"),
    ("count_poll_answered", "Poll Responses Count"),
    ("count_q_and_a_threads", "Q&A Threads Count"),
    ("count_download_attachment_clicked", "Attachment Downloads Count"),
    ("external_id", "External ID"),
]


def csv_text(text):
    if text is None:
        return ""
    seen = itertools.dropwhile(
        lambda letter: unicodedata.category(letter) in ("Cc", "Cf", "Zs", "Zl", "Zp") or letter in UNSEEN, text
    )
    is_formula = text.startswith(("\t", "\r", "\n")) or next(seen, "") in FORMULA_STARTS
    return "'" + text if is_formula else text


def csv_count(count):
    return "" if count is None else str(count)


def csv_rate(value, scale, places):
    return "" if value is None else decimal(scale * value, places)


def csv_quoted(cell):
    """RFC 4180: quoted where it has to be, and only there."""
    if any(character in cell for character in ',"\r\n'):
        return '"' + cell.replace('"', '""') + '"'
    return cell


# JSON and the command line -----------------------------------------------------------


def plain(value):
    """The same tree with floating-point numbers for fractions."""
    if isinstance(value, Fraction):
        return float(value)
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


def metrics_of(path, session_id, countries):
    """The metrics of a session, or None where there is no such session."""
    facts = read_facts(path, session_id)
    return SessionMetrics(facts, countries) if facts else None


def arguments():
    parser = argparse.ArgumentParser(description="The metrics of one session, as the contract defines them.")
    parser.add_argument("database")
    parser.add_argument("session_id")
    parser.add_argument("--countries", default=DEFAULT_COUNTRIES, help="codes and names, separated by a tab")
    parser.add_argument("--csv", action="store_true", help="the CSV export instead of the JSON")
    parser.add_argument("--descriptive-headers", action="store_true", help="the second names of the CSV columns")
    return parser.parse_args()


def main():
    options = arguments()
    metrics = metrics_of(options.database, options.session_id, read_countries(options.countries))
    if metrics is None:
        sys.exit(f"metrics: no session {options.session_id!r} in {options.database}")
    if options.csv:
        output = metrics.csv(options.descriptive_headers)
    else:
        output = (json.dumps(plain(metrics.report()), ensure_ascii=False, indent=2) + "\n").encode("utf-8")
    sys.stdout.buffer.write(output)


if __name__ == "__main__":
    main()
