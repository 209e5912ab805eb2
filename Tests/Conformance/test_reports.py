#!/usr/bin/env python3
"""Checks the references of dynamics, event and comparison against values worked out by hand.

python3 -m unittest test_reports
"""

import unittest
from fractions import Fraction

import comparison
import databases
import dynamics
import event
import metrics
from test_metrics import COUNTRIES, ReferenceTest


class DynamicsTest(ReferenceTest):
    def dynamics(self, name, **options):
        return dynamics.Dynamics(self.metrics(name), **options)

    def test_middle(self):
        self.assertIsNone(dynamics.middle([]))
        self.assertEqual(dynamics.middle([3, 1]), 2)
        self.assertEqual(dynamics.middle([5, 1, 2]), 2)

    def test_coming_and_going(self):
        report = self.dynamics("dynamics-of-five").report()
        self.assertEqual([entry["arrivals"] for entry in report["minutes"]], [3, 0, 0, 0, 0, 0, 1, 0, 0, 1])
        self.assertEqual([entry["departures"] for entry in report["minutes"]], [1, 0, 0, 0, 1, 0, 0, 0, 0, 0])
        self.assertEqual([entry["absences"] for entry in report["minutes"]], [0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
        self.assertEqual([entry["returns"] for entry in report["minutes"]], [0, 0, 1, 0, 0, 0, 0, 0, 0, 0])
        self.assertEqual(report["stayedToEnd"], {"count": 3, "share": Fraction(3, 5)})
        self.assertEqual(report["cameBack"]["count"], 1)
        self.assertEqual(report["joinedLate"]["count"], 2)
        self.assertEqual(report["leftInFirstHalf"]["count"], 2)
        self.assertEqual([entry["count"] for entry in report["leftBy"]], [1, 1, 1, 1, 2, 2, 2, 2, 2, 2])
        # 10, 290, 540, 240 and 60 live seconds.
        self.assertEqual(report["medianMinutes"], 4)
        # Stays of 10, 300, 600, 240 and 60 s.
        self.assertEqual(report["medianStayMinutes"], 4)

    def test_survival(self):
        points = self.dynamics("dynamics-of-five").survival()
        # After 0 and 5 minutes one leaves; after 1, 4 and 10 one has stayed to the end.
        self.assertEqual([point["atRisk"] for point in points], [5, 4, 3, 3, 3, 2, 1, 1, 1, 1, 1])
        self.assertEqual([point["share"] for point in points[4:6]], [Fraction(4, 5), Fraction(2, 5)])
        self.assertEqual(self.dynamics("dynamics-of-five").half_left(), 5)

    def test_windows(self):
        windows = self.dynamics("departure-windows").windows()
        # Departures: 4 in minute 3, 3 in minute 8, 5 in minute 17 of 20, which is too late.
        self.assertEqual([(entry["minute"], entry["departures"]) for entry in windows], [(0, 4), (5, 3)])
        self.assertEqual([entry["poll"] for entry in windows], [2, None])
        self.assertEqual([entry["reactionPeak"] for entry in windows], [None, 8])

    def test_segments(self):
        companies = self.dynamics("departure-windows", smallest_group=4).segments()["company"]
        self.assertEqual([(group["name"], group["viewers"]) for group in companies["groups"]], [("Acme", 6), ("Navy", 5)])
        self.assertEqual(companies["others"], 1)
        self.assertEqual(companies["groups"][0]["pollParticipationRate"], Fraction(1, 6))

    def test_score(self):
        scored = self.dynamics("follow-up")
        people = [(person["name"], person["score"]) for person in scored.follow_up()]
        # Ada 30/3 + 20/2 + 15 + 5; Grace 10 for two of three plays.
        self.assertEqual(people, [("Ada", 40), ("Grace", 10)])
        self.assertEqual(scored.score()["possible"], 135)
        self.assertEqual((scored.score()["unnamed"], scored.score()["excluded"]), (1, 0))
        other = self.dynamics("follow-up", signals={"stay": (0, None)}, excluded={"email_domain": ["B.example"]})
        self.assertEqual([person["name"] for person in other.follow_up()], ["Ada"])
        self.assertEqual((other.score()["possible"], other.score()["excluded"]), (105, 1))
        header = other.csv("followup").splitlines()[0]
        self.assertNotIn(b"stay", header)
        self.assertTrue(header.endswith(b"engagement,polls,qa_threads,downloads,chat_messages,reactions,"
                                        b"hand_raises,recording_plays,score"))


class EventTest(ReferenceTest):
    def event(self, name, **options):
        return event.Event(self.written(name), COUNTRIES, **options)

    def test_parallel_sessions(self):
        report = self.event("parallel-sessions").report()
        # Minutes 0 to 16 from 15:00 on, then E in minute 17. Ada is in one or another from 0 to 16.
        self.assertEqual(report["audience"], [
            {"startsAt": "2026-03-04T15:00:00Z", "viewers": [2, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 2, 1, 1, 1, 1, 1, 1]}
        ])
        # Ada: A and B share 510 s, C 60 s of both.
        self.assertEqual(report["dataQuality"]["simultaneousLiveSeconds"], 570)
        ada, grace, linus = report["attendees"]
        self.assertEqual((ada["liveMinutes"], ada["simultaneousMinutes"]), (26, Fraction(570, 60)))
        self.assertEqual((grace["name"], grace["sessionsAttended"]), ("Grace", 2))
        self.assertEqual(linus["recordingMinutes"], Fraction(90, 60))
        self.assertEqual([(entry["company"], entry["attendees"]) for entry in report["companies"]], [("Navy", 3)])
        self.assertEqual(
            [(entry["first"], entry["second"], entry["both"]) for entry in report["overlaps"]][:1], [("A", "D", 2)]
        )

    def test_days(self):
        days = self.event("sessions-over-midnight").days
        self.assertEqual([day["date"] for day in days], ["2026-03-04", "2026-03-05"])
        self.assertEqual([day["sessions"] for day in days], [2, 2])
        self.assertEqual([day["liveAttendees"] for day in days], [3, 3])
        # Ada's 610 s are 5 before midnight and 5 after it.
        self.assertEqual([day["newAttendees"] for day in days], [3, 2])
        self.assertEqual(days[0]["liveMinutes"], Fraction(5 + 605 + 1, 60))

    def test_dates_that_are_skipped_or_return(self):
        apia = [day["date"] for day in self.event("clocks-change-in-apia").days]
        self.assertEqual(apia, ["2011-12-29", "2011-12-31"])
        goose_bay = self.event("clocks-change-in-goose-bay").days
        self.assertEqual([day["date"] for day in goose_bay][2:], ["2010-11-06", "2010-11-07"])

    def test_who_goes_on(self):
        one = self.event("attendance-between-sessions")
        self.assertEqual([flow["to"] for flow in one.flows() if flow["from"] == "S0"], ["S1"])
        self.assertEqual([flow["to"] for flow in one.flows() if flow["from"] == "S1"], ["S2", "S3"])
        # S0: people 0 and the odd ones of 12; S1: 1, 2, 3, 6, 7, 10, 11.
        self.assertEqual(one.flows()[0]["stayed"], 4)
        self.assertEqual(one.left()[0], {"session": "S0", "people": 3})
        self.assertEqual(one.report()["summary"]["polls"], {"count": 8, "participants": 3, "rate": Fraction(1, 4)})

    def test_credit(self):
        credited = self.event("credit-at-the-border", credit="80%")
        self.assertEqual([row["credits"] for row in credited.attendees], [1, 1, 0, 0, 0])
        credited = self.event("credit-at-the-border", credit="45m")
        self.assertEqual([row["credits"] for row in credited.attendees], [1, 1, 1, 1, 0])

    def test_heads(self):
        matrix = self.event("titles-that-are-the-same").csv("matrix", True)
        self.assertEqual(
            matrix.splitlines()[0],
            b'First name,Last name,Email,Company,Talk,Talk (2),Talk (2) (2),\'=1+1,Talk (3),"a,b",'
            b"Total live minutes,Sessions attended,Live engagement rate",
        )

    def test_events(self):
        self.assertEqual(self.event("events-of-one-database").ids, ["S0", "S1", "S2"])
        self.assertEqual(self.event("events-of-one-database").row.event_id, "E2")
        self.assertEqual(self.event("events-of-one-database").zone, "UTC")
        self.assertEqual(self.event("events-of-one-database", event_id="E1").ids, ["S2"])
        for missing in ("E3", "E4"):
            with self.assertRaises(event.UnknownEvent):
                self.event("events-of-one-database", event_id=missing)



class UnmeasuredTest(ReferenceTest):
    def event(self, name, **options):
        return event.Event(self.written(name), COUNTRIES, **options)

    def test_one_session_without_reactions(self):
        report = self.event("unmeasured-in-one-reactions").report()
        self.assertEqual([session["reactions"] for session in report["sessions"]], [None, 5, 5])
        # Nine people, of whom two were in the first session alone.
        self.assertEqual(report["summary"]["reactions"]["count"], 10)
        self.assertEqual(report["unmeasured"], {"reactions": ["S1"]})

    def test_nobody_knows_who_was_there(self):
        report = self.event("unmeasured-in-all-attendance", credit="50%").report()
        self.assertEqual(report["summary"]["liveAttendees"], None)
        self.assertEqual(report["summary"]["reactions"]["participants"], None)
        self.assertEqual(report["summary"]["attendees"], report["summary"]["recordingAttendees"])
        for table in ("audience", "attendance", "retention", "overlaps", "flows", "left"):
            self.assertEqual(report[table], [])
        self.assertTrue(all(person["credits"] is None for person in report["attendees"]))

    def test_totals(self):
        report = self.event("totals-alone-live").report()
        self.assertEqual(report["summary"]["liveMinutes"], Fraction(323, 1))
        self.assertEqual(report["audience"], [])
        self.assertEqual([day["liveAttendees"] for day in report["days"]], [None])

    def test_attendance_alone(self):
        session = self.metrics("attendance-alone", "M0")
        self.assertEqual(set(session.attendees[0]["heatmap"]), {"w", "."})
        self.assertEqual(
            list(dynamics.Dynamics(session).unasked()), ["minutes", "stayedToEnd", "medianMinutes", "joinedLate"]
        )
        self.assertNotIn("engagement", dynamics.Dynamics(session).given())


class ComparisonTest(ReferenceTest):
    def comparison(self, name, session_id, choice):
        return comparison.Comparison([self.written(name)], session_id, choice, 2**40, COUNTRIES)

    def test_quantile(self):
        self.assertEqual(comparison.quantile([4, 1, 3, 2], Fraction(1, 4)), Fraction(7, 4))
        self.assertEqual(comparison.quantile([4, 1, 3, 2], Fraction(1, 2)), Fraction(5, 2))
        self.assertEqual(comparison.quantile([1, 2, 3], Fraction(3, 4)), Fraction(5, 2))

    def test_words(self):
        def word(value, *known):
            known = [Fraction(one) for one in known]
            quarters = [comparison.quantile(known, Fraction(quarter, 4)) for quarter in (1, 2, 3)]
            return comparison.Comparison.word(Fraction(value), known, *quarters)

        self.assertEqual(word(8, 1, 2, 3, 4, 5, 6, 7), "more")
        self.assertEqual(word(7, 1, 2, 3, 4, 5, 6, 7), "upper")
        self.assertEqual(word(0, 1, 2, 3, 4, 5, 6, 7), "less")
        self.assertEqual(word(9, 1, 2, 3, 4), "upper")
        self.assertEqual(word(41, 40, 40, 40, 40, 40), "upper")
        self.assertEqual(word(20, *range(1, 21)), "more")

    def test_which_sessions(self):
        report = self.comparison("series-growing", "S20", "3").report()
        # S20 lasts 1,200 s: as long are S16, S12 and so on, half as long S17, twice as long S18.
        self.assertEqual([one["id"] for one in report["sessions"]], ["S16", "S17", "S18"])
        self.assertEqual(report["leftOut"]["otherKind"], 2)
        # Those of 2,401 s: S03, S07, S11, S15 and S19.
        self.assertEqual(report["leftOut"]["otherLength"], 5)
        # S00, S14; S07 was counted before.
        self.assertEqual(report["leftOut"]["nobodyLive"], 2)
        self.assertEqual(report["leftOut"]["older"], 20 - 2 - 5 - 2 - 3)

    def test_all_alike(self):
        figures = {row["figure"]: row for row in self.comparison("series-alike", "S20", "all").report()["figures"]}
        row = figures["liveUniqueViewers"]
        self.assertEqual((row["n"], row["value"], row["median"], row["rank"]), (20, 4, 4, 1))
        self.assertEqual((row["percentile"], row["delta"], row["word"]), (Fraction(1, 2), 0, "usual"))
        self.assertIsNone(figures["pollRate"]["value"])
        self.assertEqual(figures["pollRate"]["n"], 10)

    def test_few(self):
        report = self.comparison("series-short", "S02", "all").report()
        self.assertEqual([one["id"] for one in report["sessions"]], ["S01"])
        self.assertEqual(report["typicalCurve"], [])
        self.assertEqual(report["figures"][0]["rank"], 1)
        self.assertIsNone(report["figures"][0]["word"])

    def test_names(self):
        named = self.comparison("series-growing", "S20", "S23,S00,S23").report()
        self.assertEqual([one["id"] for one in named["sessions"]], ["S00", "S23"])
        self.assertEqual(sum(named["leftOut"].values()), 0)
        for name in ("S99", "S20"):
            with self.assertRaises(comparison.NotFound):
                self.comparison("series-growing", "S20", name)


if __name__ == "__main__":
    unittest.main()
