#!/usr/bin/env python3
"""Checks the reference implementation against values worked out by hand.

python3 -m unittest test_metrics
"""

import json
import os
import stat
import subprocess
import sys
import tempfile
import unittest
from fractions import Fraction
from pathlib import Path

import compare
import databases
import metrics

HERE = Path(__file__).resolve().parent
SCHEMA = databases.DEFAULT_SCHEMA.read_text(encoding="utf-8")
COUNTRIES = metrics.read_countries(metrics.DEFAULT_COUNTRIES)


class ReferenceTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def written(self, name):
        path = Path(self.folder.name, name + ".db")
        if not path.exists():
            databases.written(path, SCHEMA, databases.CASES[name])
        return path

    def metrics(self, name, session_id="S1"):
        return metrics.metrics_of(self.written(name), session_id, COUNTRIES)

    def report(self, name, session_id="S1"):
        return self.metrics(name, session_id).report()

    def moments(self, name, session_id="S1"):
        moments = self.report(name, session_id)["moments"]
        return {moment["kind"]: (moment["minute"], moment["value"]) for moment in moments}

    def plays_by_day(self, name):
        return [(day["date"][5:], day["plays"]) for day in self.report(name)["recording"]["playsByDay"]]

    def labels(self, name, poll=0):
        answers = self.report(name)["polls"][poll]["answers"]
        return [(answer["label"], answer["participants"]) for answer in answers]


class ViewingTest(ReferenceTest):
    def test_empty_session(self):
        report = self.report("empty-session")
        self.assertEqual(report["summary"]["reactions"], {"count": 0, "participants": 0, "rate": None})
        self.assertIsNone(report["summary"]["averageMinutesViewed"])
        self.assertEqual(report["timeline"][9], {"minute": 9, "viewers": 0, "engagementRate": None, "reactions": 0})
        self.assertEqual(len(report["timeline"]), 10)
        self.assertEqual(report["moments"], [])
        self.assertEqual(report["recording"]["minutesViewed"], 0)
        self.assertIsNone(report["recording"]["averageCompletionRate"])
        self.assertEqual(report["recording"]["playsByDay"], [])

    def test_session_entry(self):
        self.assertEqual(
            self.report("empty-session")["session"],
            {
                "id": "S1",
                "title": "Keynote",
                "event": "Spring Summit",
                "kind": "live",
                "startedAt": "2026-03-04T15:00:00Z",
                "durationSeconds": 600,
                "timeZone": "UTC",
            },
        )

    def test_overlapping_visits(self):
        # Ada: 50 s low, 100 s high, 50 + 100 s fair; Grace: 100 s good, 50 s none.
        report = self.report("overlapping-visits")
        ada, grace = report["attendees"]
        self.assertEqual((ada["name"], ada["minutesViewed"], ada["engagementRate"]), ("Ada", 5, Fraction(1, 3)))
        self.assertEqual((grace["minutesViewed"], grace["engagementRate"]), (Fraction(150, 60), Fraction(2, 3)))
        # Minutes of Ada: 50x1 10x4 | 60x4 | 30x4 30x2 | 60x2 | 60x2
        self.assertEqual(ada["heatmap"], "24322")
        # Minutes of Grace: 60x3 | 40x3 20x0 | 30x0 | - | -
        self.assertEqual(grace["heatmap"], "320..")
        self.assertEqual(report["dataQuality"]["overlappingLiveSeconds"], 200 + 100 + 200 - 300)
        self.assertEqual(report["summary"]["averageLiveEngagementRate"], Fraction(100 + 100, 300 + 150))
        self.assertEqual(report["timeline"][1]["engagementRate"], Fraction(60 + 40, 120))

    def test_overlap_inside_one_visit(self):
        # Ada: 0-10 fair, 10-20 low, 20-40 high, 40-60 good, 60-100 low, 100-200 none.
        attendees = {row["name"]: row for row in self.report("overlap-inside-one-visit")["attendees"]}
        self.assertEqual(attendees["Ada"]["minutesViewed"], Fraction(200, 60))
        self.assertEqual(attendees["Ada"]["engagementRate"], Fraction(40, 200))
        # (10x2 + 10x1 + 20x4 + 20x3) / 60 = 2.83; (40x1 + 20x0) / 60 = 0.67
        self.assertEqual(attendees["Ada"]["heatmap"], "3100.")
        self.assertEqual(attendees["Grace"]["engagementRate"], Fraction(294, 300))

    def test_flags(self):
        # Bits from the lowest: sound, tab, full screen, stage.
        self.assertEqual(self.report("every-combination-of-flags")["attendees"][0]["heatmap"], "0213021444444444")

    def test_heat_cells_half_way(self):
        # 30 x level + 29 x (level + 1) is just below the half.
        self.assertEqual(self.report("heat-cells-half-way")["attendees"][0]["heatmap"], "102132431" + "14.")

    def test_window(self):
        report = self.report("intervals-outside-the-window")
        self.assertEqual([row["name"] for row in report["attendees"]], ["Linus", "Ada"])
        # Ada 100 + 100, Grace 50 + 1, Linus 2 + 1000
        self.assertEqual(report["dataQuality"]["clippedLiveSeconds"], 200 + 51 + 1002)
        self.assertEqual(report["dataQuality"]["interactionsByNonViewers"], 1)
        self.assertEqual([entry["code"] for entry in report["countries"]], ["DE", "IT"])
        self.assertEqual([entry["device"] for entry in report["devices"]], ["tv", None])

    def test_heartbeats_are_the_same_as_merged(self):
        merged, beats = self.metrics("viewing-stored-merged"), self.metrics("viewing-stored-as-heartbeats")
        self.assertEqual(len(merged.facts.intervals), 12)
        self.assertGreater(len(beats.facts.intervals), 60)
        self.assertEqual(json.dumps(metrics.plain(merged.report())), json.dumps(metrics.plain(beats.report())))
        self.assertEqual(merged.csv(), beats.csv())

    def test_lengths(self):
        for minutes, cells, peak_end in ((120, 120, 6), (121, 61, 7), (240, 120, 12), (241, 81, 13)):
            report = self.report(f"session-of-minutes-{minutes}")
            self.assertEqual({len(row["heatmap"]) for row in report["attendees"]}, {cells})
            self.assertEqual(len(report["timeline"]), minutes)
            first = report["reactionPeaks"][0]
            self.assertEqual(first["endMinute"] - first["startMinute"], peak_end)
        self.assertEqual(self.report("session-of-minutes-21")["reactionPeaks"][-1]["endMinute"], 21)
        self.assertEqual(len(self.report("session-of-seconds-61")["timeline"]), 2)
        self.assertEqual(len(self.report("session-of-a-day")["attendees"][0]["heatmap"]), 120)
        self.assertEqual(len(self.report("session-of-seven-days")["timeline"]), 10080)

    def test_averages(self):
        # Live: 60 + 61 s; recording: 77 + 100 s; three unique viewers.
        summary = self.report("live-and-recording")["summary"]
        self.assertEqual((summary["uniqueViewers"], summary["liveUniqueViewers"]), (3, 2))
        self.assertEqual(summary["averageMinutesViewed"], Fraction(60 + 61 + 77 + 100, 60 * 3))
        self.assertEqual(summary["averageLiveMinutesViewed"], Fraction(121, 120))


class DeedsTest(ReferenceTest):
    def test_non_viewers(self):
        report = self.report("deeds-of-non-viewers")
        self.assertEqual(report["summary"]["handRaises"], {"count": 4, "participants": 1, "rate": 1})
        self.assertEqual(report["summary"]["polls"], {"count": 3, "participants": 1, "rate": 1})
        self.assertEqual(report["dataQuality"]["interactionsByNonViewers"], 10)
        self.assertEqual(report["dataQuality"]["pollAnswersByNonViewers"], 9)
        self.assertEqual([poll["participants"] for poll in report["polls"]], [2, 2, 3])

    def test_outside_the_window(self):
        reactions = [point["reactions"] for point in self.report("deeds-outside-the-window")["timeline"]]
        self.assertEqual(reactions, [5] + [0] * 19 + [5])

    def test_reaction_peaks(self):
        peaks = self.report("ties-of-reaction-peaks")["reactionPeaks"]
        self.assertEqual([peak["startMinute"] for peak in peaks], [1, 3, 5, 7, 9])
        self.assertEqual([peak["topReaction"] for peak in peaks], ["clap", "Wow", "clap", "clap", "Wow"])
        peaks = self.report("late-peak-beats-ties")["reactionPeaks"]
        self.assertEqual(
            [(peak["startMinute"], peak["count"]) for peak in peaks], [(0, 1), (1, 1), (2, 1), (10, 2), (19, 3)]
        )

    def test_reactions_without_detail(self):
        peaks = self.report("reactions-without-detail")["reactionPeaks"]
        self.assertEqual(
            [(peak["count"], peak["topReaction"]) for peak in peaks], [(6, "wow"), (3, None), (6, "\uff5e")]
        )
        peaks = self.report("details-that-only-look-alike")["reactionPeaks"]
        self.assertEqual([peak["topReaction"] for peak in peaks], ["clap", "e\u0301", "\ufffd"])

    def test_poll_order(self):
        questions = [poll["question"] for poll in self.report("ties-of-polls")["polls"]]
        self.assertEqual(questions, [f"Number {number}" for number in (3, 1, 4, 0, 2)])

    def test_answer_order(self):
        # (position, choosers) of options 0 to 7: (3,1) (1,1) (2,1) (2,2) (1,0) (0,0) (2,1) (5,2)
        order = [label[-1] for label, _ in self.labels("ties-of-answers-single_answer")]
        self.assertEqual("".join(order), "37126054")
        order = [label[-1] for label, _ in self.labels("ties-of-answers-rating_scale")]
        self.assertEqual("".join(order), "51423607")
        written = [label for label, _ in self.labels("ties-of-answers-open_ended")]
        self.assertEqual(written, ["zz", "B", "a", "b", "", "ab", "e\u0301", "é"])

    def test_wrong_answers(self):
        polls = self.report("answers-of-the-wrong-kind")["polls"]
        self.assertEqual([poll["participants"] for poll in polls], [3, 3, 1])
        self.assertEqual([poll["optionCount"] for poll in polls], [2, None, 2])
        self.assertEqual(
            polls[0]["answers"][0], {"label": "Yes", "participants": 1, "rate": Fraction(1, 3), "isCorrect": False}
        )
        self.assertEqual(
            polls[1]["answers"], [{"label": "Hello", "participants": 1, "rate": Fraction(1, 3), "isCorrect": None}]
        )
        self.assertEqual([answer["participants"] for answer in polls[2]["answers"]], [0, 0])

    def test_unchosen_options(self):
        polls = self.report("options-nobody-chose")["polls"]
        self.assertEqual([answer["rate"] for answer in polls[0]["answers"]], [1, 0, 0])
        self.assertEqual([answer["rate"] for answer in polls[1]["answers"]], [None] * 3)

    def test_repeated_answers(self):
        self.assertEqual(self.labels("answers-given-twice"), [("Yes", 2), ("No", 1), ("Maybe", 0)])
        self.assertEqual(self.labels("answers-given-twice", 1), [("cat", 2), ("Cat", 1)])

    def test_blank_answers(self):
        self.assertEqual(self.labels("blank-written-answers"), [("", 4), ("word", 1), ("\u200b", 1)])

    def test_white_space(self):
        labels = [label for label, _ in self.labels("unicode-white-space-around-answers")]
        self.assertIn("word", labels)
        self.assertIn("\u0301word \u0301", labels)
        self.assertIn("\u001fword\u001f", labels)
        self.assertIn("\ufffdword\ufffd", labels)
        # "word", 25 times "two words", 13 kinds of not quite white space (U+FFFD and NUL are
        # the same), and the combining one.
        self.assertEqual(len(labels), 1 + 25 + 13 + 1)
        self.assertEqual(len(metrics.WHITE_SPACE), 25)


class MomentsTest(ReferenceTest):
    def test_ties(self):
        moments = self.report("ties-of-moments")["moments"]
        self.assertEqual(
            [(moment["kind"], moment["minute"], moment["value"]) for moment in moments],
            [
                ("fullestRoom", 0, 4),
                ("mostEngagedMinute", 0, 1),
                ("quietestFiveMinutes", 0, 1),
                ("mostAnsweredPoll", 5, 3),
                ("biggestReactionBurst", 10, 1),
            ],
        )

    def test_in_one_minute(self):
        kinds = [moment["kind"] for moment in self.report("moments-in-one-minute")["moments"]]
        self.assertEqual(
            kinds,
            [
                "fullestRoom",
                "mostEngagedMinute",
                "biggestReactionBurst",
                "quietestFiveMinutes",
                "steepestLoss",
                "mostAnsweredPoll",
            ],
        )

    def test_few_viewers(self):
        self.assertNotIn("fullestRoom", self.moments("one-viewer"))
        self.assertEqual(self.moments("two-viewers-never-together")["fullestRoom"], (0, 1))

    def test_full_minutes(self):
        # Of 5: minute 1 has 3 viewers, 3 x 10 of 180 s engaged, minute 2 is not full.
        self.assertEqual(
            self.moments("full-minutes-at-the-border", "five")["mostEngagedMinute"], (1, Fraction(30, 180))
        )
        # Of 4: minute 1 has 2 viewers, minute 2 one.
        self.assertEqual(
            self.moments("full-minutes-at-the-border", "four")["mostEngagedMinute"], (1, Fraction(20, 120))
        )

    def test_quietest_five(self):
        self.assertNotIn("quietestFiveMinutes", self.moments(f"quietest-five-of-seconds-{14 * 60}"))
        # From minute 10 on a fifth viewer is not engaged in all five minutes.
        for seconds in (15 * 60, 16 * 60):
            minute, rate = self.moments(f"quietest-five-of-seconds-{seconds}")["quietestFiveMinutes"]
            self.assertEqual((minute, rate), (10, Fraction(4, 5)))
        # The minute of one second weighs nearly nothing, but is one of the five.
        minute, rate = self.moments(f"quietest-five-of-seconds-{14 * 60 + 1}")["quietestFiveMinutes"]
        self.assertEqual((minute, rate), (10, Fraction(4, 5)))
        for name in ("quietest-five-nowhere", "quietest-five-with-nobody"):
            self.assertNotIn("quietestFiveMinutes", self.moments(name))

    def test_steepest_loss(self):
        expected = {
            "at-the-first-minute": (0, 4),
            "of-two": None,
            "of-three": (0, 3),
            "at-the-last-allowed-minute": (10, 4),
            "one-minute-too-late": None,
            "in-nine-minutes": None,
            "in-ten-minutes": (0, 9),
            "of-five-percent": (1, 3),
            "below-five-percent": None,
            "above-five-percent": (1, 3),
            "of-growth-only": None,
            "twice-the-same": (0, 5),
        }
        for name, moment in expected.items():
            with self.subTest(name):
                self.assertEqual(self.moments(f"steepest-loss-{name}").get("steepestLoss"), moment)

    def test_most_answered_poll(self):
        expected = {
            "without-time": (3, 2),
            "outside": (0, 3),
            "at-the-border": (9, 3),
            "by-non-viewers": (6, 2),
            "unanswered": None,
        }
        for name, moment in expected.items():
            with self.subTest(name):
                self.assertEqual(self.moments(f"most-answered-poll-{name}").get("mostAnsweredPoll"), moment)


class RecordingTest(ReferenceTest):
    def test_viewers(self):
        recording = self.report("recording-only")["recording"]
        self.assertEqual(recording["minutesViewed"], 6)
        self.assertEqual(recording["averageCompletionRate"], Fraction(61, 300))
        self.assertEqual(recording["uniqueViewers"], 2)
        rows = [
            (row["name"], row["impressions"], row["plays"], row["averageCompletionRate"])
            for row in recording["viewers"]
        ]
        self.assertEqual(
            rows, [("Grace", 0, 2, Fraction(11, 200)), ("Ada", 2, 1, Fraction(1, 2)), ("Linus", 1, 0, None)]
        )
        self.assertEqual(self.plays_by_day("recording-only"), [("03-05", 1), ("03-06", 0), ("03-07", 2)])

    def test_plays_of_no_seconds(self):
        report = self.report("plays-of-no-seconds")
        self.assertEqual(report["summary"]["recordingPlays"], 4)
        self.assertEqual(report["summary"]["recordingUniqueViewers"], 1)
        self.assertEqual([entry["code"] for entry in report["countries"]], [None, "IT"])
        self.assertEqual(report["recording"]["averageCompletionRate"], Fraction(125, 400))
        self.assertEqual(report["dataQuality"]["unknownCountryVisits"], 1)
        self.assertEqual(report["dataQuality"]["unknownDeviceVisits"], 2)

    def test_days(self):
        expected = {
            "europe-berlin-spring": [("03-27", 1), ("03-28", 0), ("03-29", 2), ("03-30", 1)],
            "europe-berlin-autumn": [("10-24", 1), ("10-25", 2), ("10-26", 0), ("10-27", 1)],
            "america-new-york-spring": [("03-06", 1), ("03-07", 0), ("03-08", 2), ("03-09", 1)],
            "america-new-york-autumn": [("10-30", 1), ("10-31", 0), ("11-01", 2), ("11-02", 1)],
            "australia-lord-howe-spring": [("10-02", 1), ("10-03", 0), ("10-04", 2), ("10-05", 1)],
            "australia-lord-howe-autumn": [("04-03", 1), ("04-04", 0), ("04-05", 2), ("04-06", 1)],
            "america-sao-paulo-without-midnight": [
                ("11-02", 1),
                ("11-03", 1),
                ("11-04", 1),
                ("11-05", 0),
                ("11-06", 1),
            ],
            "america-havana-with-two-midnights": [("11-02", 1), ("11-03", 2), ("11-04", 0), ("11-05", 1)],
            "pacific-apia-without-a-day": [("12-28", 1), ("12-29", 1), ("12-30", 0), ("12-31", 1), ("01-01", 1)],
            "asia-kathmandu-quarter-hours": [("03-04", 1), ("03-05", 1), ("03-06", 0), ("03-07", 0), ("03-08", 1)],
            "before-1970": [("12-29", 1), ("12-30", 1), ("12-31", 1), ("01-01", 2)],
        }
        for name, days in expected.items():
            with self.subTest(name):
                self.assertEqual(self.plays_by_day(f"play-days-{name}"), days)
        self.assertEqual(len(self.plays_by_day("play-days-of-a-year")), 368)

    def test_time_zones(self):
        expected = {
            "of-the-session": "Asia/Tokyo",
            "of-the-event": "Europe/Berlin",
            "unknown-for-the-session": "Europe/Berlin",
            "empty-for-the-session": "Europe/Berlin",
            "unknown-for-both": "UTC",
            "unknown-for-the-event": "UTC",
            "with-a-space": "America/New_York",
            "with-a-nul": "America/New_York",
            "climbing-out-of-its-folder": "Europe/Berlin",
        }
        for name, zone in expected.items():
            with self.subTest(name):
                self.assertEqual(self.report(f"time-zone-{name}")["session"]["timeZone"], zone)


class TextTest(ReferenceTest):
    def test_names(self):
        names = {row["id"]: row["name"] for row in self.report("names-of-every-kind")["attendees"]}
        mail = "ada@example.org"
        self.assertEqual(
            [names[number] for number in sorted(names)],
            [
                "Ada Lovelace",
                "Ada Lovelace",
                "Ada",
                "Ada",
                "Lovelace",
                "Lovelace",
                mail,
                mail,
                f" {mail} ",
                "Anonymous viewer",
                "Anonymous viewer",
                "Anonymous viewer",
                "Ada  Augusta King  Lovelace",
                "\u200b",
                "\u001c",
                "\u0301",
                "Anonymous viewer",
            ],
        )

    def test_attendee_order(self):
        rows = self.report("ties-of-attendees")["attendees"]
        halves = [(row["name"], row["id"]) for row in rows if row["engagementRate"] == Fraction(1, 2)]
        names = ["A", "Anonymous viewer", "Anonymous viewer", "A\u030a", "B", "B", "B", "Z", "a", "b"]
        names += ["e\u0301", "ss", "z", "\u00c5", "ß", "é", "\u212b", "\uff5e", "\U0001f600"]
        self.assertEqual([name for name, _ in halves], names)
        self.assertEqual([number for name, number in halves if name == "B"], [-5, 2, 16])
        # 121 s of nothing come before 120 s of engagement before 120 s of half of it.
        self.assertEqual([row["heatmap"][:3] for row in rows[:3]], ["000", "000", "444"])
        self.assertEqual(rows[-1]["minutesViewed"], Fraction(119, 60))

    def test_invalid_text(self):
        report = self.report("invalid-utf8-and-nul")
        self.assertEqual(report["session"]["event"], "Even\ufffd\ufffdt")
        self.assertEqual(report["session"]["title"], "\ufffdTi\ufffdtle")
        titles = {row["id"]: row["title"] for row in report["attendees"]}
        bad = "\ufffd"
        self.assertEqual(
            [titles[number] for number in sorted(titles)],
            [
                bad,
                "a" + bad,
                bad,
                bad,
                bad * 2,
                bad * 3,
                bad * 3,
                bad * 4,
                bad * 4,
                "b" + bad * 2 + "c",
                bad + "€",
                "\ufeffmarked",
                f"nul{bad}inside",
                bad,
            ],
        )

    def test_external_ids(self):
        report = self.report("external-ids")
        ids = {row["id"]: row["externalId"] for row in report["attendees"]}
        self.assertEqual([ids[number] for number in (1, 3, 4, 6, 7, 8)], ["nw-100017", "", " ", " a ", "é", "e\u0301"])
        self.assertEqual(ids[14], "\ufffd")
        self.assertIsNone(ids[max(ids)])
        self.assertEqual({row["name"] for row in report["attendees"]}, {"Anonymous viewer"})
        viewers = report["recording"]["viewers"]
        self.assertEqual([row["externalId"] for row in viewers[:4]], ["rec-1", "@rec", "\ufffdrec", None])
        self.assertEqual(list(viewers[0])[-1], "externalId")
        lines = self.metrics("external-ids").csv().decode("utf-8").split("\r\n")
        self.assertTrue(lines[1].endswith(",nw-100017"))
        self.assertTrue(any(line.endswith(",'=1+1") for line in lines))
        self.assertTrue(any(line.endswith(",'@rec") for line in lines))

    def test_look_alikes(self):
        self.assertEqual(self.labels("answers-that-only-look-alike")[0], ("é", 2))
        self.assertEqual(len(self.labels("answers-that-only-look-alike")), 12)

    def test_country_codes(self):
        report = self.report("country-codes-of-every-kind")
        codes = {entry["code"]: entry["liveViewers"] for entry in report["countries"]}
        self.assertEqual(codes, {"DE": 3, "GB": 1, "AX": 1, "AT": 1, None: 13})
        self.assertEqual(report["dataQuality"]["unknownCountryVisits"], 26)

    def test_two_places(self):
        report = self.report("countries-of-two-places")
        self.assertEqual([tuple(entry.values()) for entry in report["countries"]], [("FR", 1, 1), ("DE", 1, 0)])
        self.assertEqual([tuple(entry.values()) for entry in report["devices"]], [("tv", 1, 1), ("mobile", 1, 0)])
        self.assertEqual(report["dataQuality"]["unknownCountryVisits"], 2)

    def test_order_of_countries(self):
        codes = [entry["code"] for entry in self.report("ties-of-countries")["countries"]]
        self.assertEqual(codes, ["DE", "FR", None, "AT", "BE", "CH", "IT"])


class CSVTest(ReferenceTest):
    def lines(self, name):
        return self.metrics(name).csv().decode("utf-8").split("\r\n")

    def test_headers(self):
        self.assertEqual(
            self.metrics("empty-session").csv(),
            b"first_name,last_name,title,company,email,country,role,industry,vod_view_time,live_view_time,"
            b"total_view_time,avg_completion_rate,count_reaction_clicked,count_raise_hand_clicked,"
            b"combined_live_engaged_users_play_time_ratio,count_group_chat_messages_sent,count_poll_answered,"
            b"count_q_and_a_threads,count_download_attachment_clicked,external_id\r\n",
        )
        self.assertIn(
            b"Country,Role,Industry,VOD Minutes Viewed (Interval-Based),", self.metrics("empty-session").csv(True)
        )

    def test_rows(self):
        # Late watched 61 s live, Live 60; of the recording R2 has two plays, R1 more minutes than R3 with none.
        self.assertEqual(
            self.lines("csv-of-viewers-of-either")[1:],
            [
                "Late,,,,,,,,0.08,1.02,1.10,5.00,0,0,1.0000,0,0,0,0,",
                "Live,,,,,,,,0.00,1.00,1.00,40.00,1,1,1.0000,1,1,1,1,",
                "R2,,,,,Germany,,,0.17,0.00,0.17,5.00,1,1,,1,1,1,1,",
                "R1,,,,,Germany,,,10.00,0.00,10.00,99.00,1,1,,1,1,1,1,",
                "",
            ],
        )

    def test_rounding(self):
        rounded = metrics.decimal
        self.assertEqual([rounded(Fraction(1, 8), 2), rounded(Fraction(3, 8), 2)], ["0.13", "0.38"])
        self.assertEqual([rounded(Fraction(1, 32), 4), rounded(Fraction(1, 160), 4)], ["0.0313", "0.0063"])
        self.assertEqual([rounded(Fraction(1999, 1000), 2), rounded(Fraction(0), 2)], ["2.00", "0.00"])
        self.assertEqual([metrics.half_up(Fraction(5, 2)), metrics.half_up(Fraction(249, 100))], [3, 2])
        totals = [line.split(",")[8:11] for line in self.lines("csv-totals-are-rounded-once")[1:-1]]
        self.assertIn(["0.02", "0.02", "0.03"], totals)

    def test_formulas_and_quotes(self):
        self.assertEqual([metrics.csv_text(text) for text in ("=1", "\tx", " =1", "\u3000\ufeff\ufe621", " 1", None)], ["'=1", "'\tx", "' =1", "'\u3000\ufeff\ufe621", " 1", ""])
        self.assertEqual(metrics.csv_quoted(metrics.csv_text('="a"')), '"\'=""a"""')
        self.assertEqual(metrics.csv_quoted(metrics.csv_text("\r\nx")), '"\'\r\nx"')
        self.assertEqual(metrics.csv_quoted(" a;\tb "), " a;\tb ")


class SeveralSessionsTest(ReferenceTest):
    def test_no_leaks(self):
        path = self.written("other-sessions-do-not-leak")
        self.assertEqual(metrics.session_ids(path), ["S1", "S2", "S3", "S4"])
        first = self.report("other-sessions-do-not-leak", "S1")
        self.assertEqual((first["session"]["event"], first["session"]["timeZone"]), ("First", "Europe/Berlin"))
        self.assertEqual([row["name"] for row in first["attendees"]], ["Edsger", "Grace", "Linus"])
        self.assertEqual(first["summary"]["reactions"]["count"], 1)
        self.assertEqual([poll["question"] for poll in first["polls"]], ["Poll of S1"])
        self.assertEqual(first["recording"]["plays"], 3)
        self.assertEqual([entry["code"] for entry in first["countries"]], ["DE"])
        third = self.report("other-sessions-do-not-leak", "S3")
        self.assertEqual((third["session"]["event"], third["session"]["timeZone"]), ("Second", "America/New_York"))
        self.assertEqual((third["summary"]["uniqueViewers"], third["polls"][0]["participants"]), (1, 3))
        self.assertEqual(self.report("other-sessions-do-not-leak", "S4")["summary"]["uniqueViewers"], 0)


class CompareTest(ReferenceTest):
    def differences(self, expected, actual):
        return list(compare.json_differences(expected, actual))

    def test_values(self):
        self.assertEqual(self.differences({"a": 0.5, "b": 1.0}, {"a": 0.5000000000001, "b": 1}), [])
        self.assertEqual(self.differences({"a": 0.5}, {"a": 0.50000000001}), ["$.a: expected 0.5, got 0.50000000001"])
        for expected, actual in (
            (1, 1.0),
            (1, True),
            (False, 0),
            (None, 0),
            (0.0, None),
            ("é", "e\u0301"),
            ([], {}),
            (1.0, True),
        ):
            self.assertEqual(len(self.differences(expected, actual)), 1, (expected, actual))

    def test_shapes(self):
        self.assertEqual(len(self.differences({"a": 1, "b": 2}, {"b": 2, "a": 1})), 1)
        self.assertEqual(len(self.differences({"a": 1}, {"a": 2, "b": 1})), 2)
        self.assertEqual(len(self.differences([1, 2], [3])), 2)
        for text in (b'{"a": 1, "a": 1}', b"NaN", b"", b'"\xff"', b"1 2"):
            self.assertRaises(compare.Failure, compare.parsed, text)

    def compared(self, wrong=""):
        """Runs the comparison with the reference itself as the binary, with one word replaced."""
        binary = Path(self.folder.name, "recap")
        binary.write_text(
            f"#!/bin/sh\n[ $1 = render ] && [ $3 = --session ] && [ $5 = --format ] || exit 64\n"
            f'db=$2 id=$4 csv=; [ $6 = csv ] && csv=--csv; [ "$7" = --descriptive-headers ] && csv="--csv $7"\n'
            f'{sys.executable} {HERE / "metrics.py"} "$db" "$id" $csv | sed "{wrong}"\n'
        )
        os.chmod(binary, stat.S_IRWXU)
        names = ("overlapping-visits", "other-sessions-do-not-leak")
        command = [sys.executable, HERE / "compare.py", "--only", "metrics", binary, *map(self.written, names)]
        finished = subprocess.run(command, capture_output=True, text=True)
        return finished.returncode, finished.stdout.splitlines()

    def test_runs(self):
        self.assertEqual(self.compared(), (0, ["15 passed, 0 failed"]))
        code, lines = self.compared("s/Grace/Gracf/")
        self.assertEqual((code, lines[-1]), (1, "9 passed, 6 failed"))
        self.assertIn('overlapping-visits.db "S1" json: $.attendees[1].name: expected "Grace", got "Gracf"', lines)
        code, lines = self.compared("s/first_name/First_name/")
        self.assertEqual((code, lines[-1]), (1, "10 passed, 5 failed"))


if __name__ == "__main__":
    unittest.main()
