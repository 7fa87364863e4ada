"""A PIN request when something breaks in the middle: service, reply, host, clock, store."""
import os
import sqlite3
import unittest

from counter_scene import HOLDER, Counter, changed

MARKED = "MARCATO-PIN-0123"


class Breaking(Counter):
    """Whatever breaks in the middle, there is never a second request."""

    def pins(self):
        return {row["messageId"] for row in self.requests("richiediPin")}

    def test_a_double_submit_is_one_request(self):
        self.serve()
        one, two = self.pin(), self.pin()
        self.assertEqual((one["request"], one.first), (two["request"], two.first))
        self.assertEqual(len(self.pins()), 1)

    def test_two_submits_at_once_are_one_request(self):
        self.serve("delay=500@richiediPin")
        file = self.request_file(HOLDER)
        reading, writing = os.pipe()
        processes = [self.start("pin", "request", "--request", file, "--first-part-fd", writing, pass_fds=[writing]) for _ in range(2)]
        answers = [self.ended(process) for process in processes]
        os.close(writing)
        os.close(reading)
        self.assertEqual([answer["status"] for answer in answers], ["OK", "OK"], answers)
        self.assertEqual(len({answer["request"] for answer in answers}), 1)
        self.assertEqual(len(self.pins()), 1)

    def test_a_reply_that_never_came_is_asked_for_again_under_the_same_id(self):
        for fault in ("reset@richiediPin", "truncated@richiediPin", "503@richiediPin"):
            with self.subTest(fault):
                self.doCleanups()
                self.setUp()
                self.world["fault"] = [fault]
                self.serve()
                lost = self.pin()
                self.assertTrue(lost["status"].startswith("SERVICE_"), lost)
                self.assertEqual(lost["findings"][0]["rule"], "SPO-SENZA-RISPOSTA")
                self.world["fault"] = []
                self.write_world()
                answer = self.pin()
                self.assertEqual((answer["status"], len(self.pins())), ("OK", 1), answer)
                self.assertRegex(answer.first, r"^PIN \d\d\n")

    def test_a_host_killed_while_it_waits_resumes_the_same_request(self):
        self.world["fault"] = ["hang@richiediPin"]
        self.serve()
        reading, writing = os.pipe()
        process = self.start("pin", "request", "--request", self.request_file(HOLDER), "--first-part-fd", writing, pass_fds=[writing])
        while not self.requests("richiediPin"):
            self.assertIsNone(process.poll())
        process.kill()
        process.communicate()
        os.close(writing)
        os.close(reading)
        self.world["fault"] = []
        self.write_world()
        answer = self.pin()
        self.assertEqual((answer["status"], len(self.pins())), ("OK", 1), answer)

    def test_a_service_killed_in_mid_request_gets_the_same_id_when_it_is_back(self):
        self.world["fault"] = ["hang@richiediPin"]
        self.serve()
        reading, writing = os.pipe()
        process = self.start("pin", "request", "--request", self.request_file(HOLDER), "--first-part-fd", writing, pass_fds=[writing])
        while not self.requests("richiediPin"):
            self.assertIsNone(process.poll())
        self.service.process.kill()
        self.assertTrue(self.ended(process)["status"].startswith("SERVICE_"))
        os.close(writing)
        os.close(reading)
        self.world["fault"] = []
        self.serve()
        self.assertEqual((self.pin()["status"], len(self.pins())), ("OK", 1))

    def test_a_504_is_repeated_identically(self):
        self.serve("504-once@richiediPin")
        self.assertEqual((self.pin()["status"], len(self.pins()), len(self.requests("richiediPin"))), ("OK", 1, 2))

    def grow_old(self, minutes):
        connection = sqlite3.connect(self.dir / "data/audit.sqlite", isolation_level=None)
        connection.execute("UPDATE counter_request SET at = strftime('%Y-%m-%dT%H:%M:%fZ', at, ?)", (f"-{minutes} minutes",))
        connection.close()

    def test_after_a_quarter_of_an_hour_the_state_is_asked_and_no_first_part_comes(self):
        self.serve()
        first = self.pin()
        self.grow_old(16)
        later = self.pin()
        self.assertEqual((later["status"], later["request"], later["first_part_at"], later["state"], later.first),
                         ("OK", first["request"], None, "INVIATA", ""), later)
        self.assertEqual((len(self.requests("richiediPin")), len(self.requests("statoRichiesta"))), (1, 1))

    def test_a_request_that_came_to_nothing_may_be_made_anew(self):
        self.serve()
        self.esente("pin", "cancel", self.pin()["request"], "--reason", "recapito errato")
        self.refused(self.pin(), "SERVICE_REFUSED", "PIN-006")
        self.assertEqual(self.pin(changed(HOLDER, operation="regenerate"))["status"], "OK")

    def test_a_wrong_answer_releases_nothing(self):
        for fault in ("other-message-id", "html", "doctype", "fault", "empty"):
            with self.subTest(fault):
                self.doCleanups()
                self.setUp()
                self.serve(fault + "@richiediPin")
                answer = self.pin()
                self.assertIn(answer["status"], ("SERVICE_MALFORMED", "SERVICE_FAULT"), answer)
                self.assertEqual(answer.first, "")

    def test_a_part_that_is_too_long_is_malformed(self):
        self.world["pin_first_part"] = "Q" * 17
        self.serve()
        answer = self.pin()
        self.assertEqual((answer["status"], answer.first), ("SERVICE_MALFORMED", ""))
        self.assertNotIn("QQQ", answer.text + answer.log)

    def test_a_part_in_a_latin1_reply_is_read(self):
        self.world["pin_first_part"] = MARKED
        self.serve("iso-8859-1")
        self.assertEqual(self.pin().first.splitlines()[0], f"PIN {MARKED}")

    def test_a_store_that_does_not_answer_sends_nothing(self):
        self.serve()
        (self.dir / "data").write_text("a file where the folder should be")
        self.assertEqual((self.pin()["status"], self.requests()), ("STORE", []))


if __name__ == "__main__":
    unittest.main()
