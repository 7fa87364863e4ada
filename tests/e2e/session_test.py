"""A host that stays open, over the real library, a real pcscd and a real service: several drafts, operators, warnings, cards that come and go."""
import json
import subprocess
import time
import unittest

from stage import BIN, DOCTOR, MARIO, PKI, Stage, message

ROSSI = PKI / "cards/rossi.json"
COLLEAGUE = "BNCLCU65C10F205A"


class Session(Stage):
    def begin(self, *steps):
        (self.dir / "settings.json").write_text(json.dumps(self.settings), encoding="utf-8")
        process = subprocess.Popen([str(BIN / "session_host"), str(self.dir / "settings.json"), *map(str, steps)], stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, text=True)
        self.addCleanup(lambda: (process.kill(), process.communicate()) if process.poll() is None else None)
        return process

    def play(self, *steps):
        out, _ = self.begin(*steps).communicate(timeout=60)
        return out.splitlines()

    def file(self, name, **fields):
        file = self.dir / name
        file.write_text(message(**fields), encoding="utf-8")
        return file

    def until_paused(self, process):
        lines = []
        while not lines or lines[-1] != "PAUSED":
            line = process.stdout.readline()
            self.assertTrue(line, lines)
            lines.append(line.strip())
        return lines

    def rows(self):
        return self.esente("audit", "export")["records"]

    def test_several_drafts_of_one_patient_cost_one_reading_and_one_list(self):
        self.serve()
        self.insert(ROSSI)
        one, two, three = (self.file(f"{i}.xml", code="013.250") for i in range(3))
        said = self.play("identify", "check", one, "check", two, "check", three, "consult")
        self.assertEqual(said, ["PATIENT 0 surname=ROSSI", "VERDICT 3", "VERDICT 3", "VERDICT 3", "LIST 2"])
        self.assertEqual((len(self.requests("verificaEsenzione")), len(self.requests("consultaEsenzioni"))), (3, 1))

    def test_drafts_judged_at_once_cost_one_list_too(self):
        self.serve("delay=300@consultaEsenzioni")
        self.insert(ROSSI)
        said = self.play("identify", "checks", 4, self.file("draft.xml", code="013.250"))
        self.assertEqual(said[1:], ["VERDICT 3"] * 4)
        self.assertEqual((len(self.requests("verificaEsenzione")), len(self.requests("consultaEsenzioni"))), (4, 1))

    def test_an_acknowledged_warning_comes_back_as_information_for_this_patient_code_and_day(self):
        self.serve()
        claim = self.file("draft.xml", code=None, non_exempt=False)
        said = self.play("enter", "paper", MARIO, "check", claim, "acknowledge", "check", claim, "enter", "paper", "BNCNNA75C52F205H", "check", claim)
        self.assertEqual(said[1].split()[1], "2", said)
        rule = said[2].split()[1]
        self.assertIn("W:" + rule, said[1])
        self.assertIn("I:" + rule, said[3])
        self.assertEqual(said[3].split()[1], "3", "nothing else warned")
        self.assertIn("W:" + rule, said[5], "another patient's warning stands")
        row = next(row for row in self.rows() if row["kind"] == "acknowledged")
        self.assertEqual((row["outcome"], row["reason"]), ("patient_confirms", rule), row)

    def test_each_row_says_whether_host_or_settings_named_the_operator(self):
        self.serve()
        draft = self.file("draft.xml", code="013.250")
        said = self.play("enter", "paper", MARIO, "check", draft, "operator", COLLEAGUE, "check", draft, "operator", DOCTOR, "check", draft)
        self.assertEqual(sum(line.startswith("VERDICT") for line in said), 3, said)
        rows = self.rows()
        self.assertEqual([row["operator_origin"] for row in rows], ["settings", "host", "host"])
        self.assertEqual(rows[0]["operator"], rows[2]["operator"])
        self.assertNotEqual(rows[0]["operator"], rows[1]["operator"])
        self.assertEqual([row["operatore"] for row in self.requests("verificaEsenzione")], [DOCTOR, COLLEAGUE, DOCTOR])

    def test_two_operators_in_one_process_have_limits_of_their_own(self):
        self.serve()
        drafts = [self.file(f"{code}.xml", code=code) for code in ("013.250", "048", "006.714", "020.042")]
        steps = [word for draft in drafts for word in ("check", draft)]
        self.play("enter", "paper", MARIO, *steps, "operator", COLLEAGUE, "check", drafts[3])
        asked = [(row["operatore"], row["codiceEsenzione"]) for row in self.requests("verificaEsenzione")]
        self.assertEqual(asked, [(DOCTOR, "013.250"), (DOCTOR, "048"), (DOCTOR, "006.714"), (COLLEAGUE, "020.042")])

    def test_cancelling_ends_a_wait_for_a_card(self):
        self.assertEqual(self.play("cancel-card"), ["FAILED CANCELLED", "ENDED soon"])

    def test_cancelling_ends_a_call_and_is_on_record(self):
        self.serve("hang")
        self.settings["service"]["timeout_ms"] = 15000
        self.assertEqual(self.play("enter", "paper", MARIO, "cancel", self.file("draft.xml", code="013.250"))[1:], ["FAILED CANCELLED", "ENDED soon"])
        self.assertEqual([row["outcome"] for row in self.rows()], ["CANCELLED"])

    def test_cards_and_jobs_are_told_by_events_without_a_lock_held(self):
        process = self.begin("pause", "identify", "pause", "events", "describe")
        self.until_paused(process)
        card = self.insert(ROSSI)
        process.stdin.write("\n")
        process.stdin.flush()
        self.assertIn("PATIENT 0 surname=ROSSI", self.until_paused(process))
        card.stop()
        time.sleep(1.5)
        out, _ = process.communicate("\n", timeout=20)
        events, patient = out.splitlines()
        for kind in ("inserted", "done", "removed"):
            self.assertIn(kind, events.split())
        self.assertEqual(patient, "PATIENT 0 surname=", "the name is dropped when the card leaves")

    def test_a_patient_whose_card_left_is_still_verified_but_never_listed(self):
        self.serve()
        card = self.insert(ROSSI)
        draft = self.file("draft.xml", code="013.250")
        process = self.begin("identify", "pause", "check", draft, "consult")
        self.until_paused(process)
        card.stop()
        time.sleep(1.5)
        out, _ = process.communicate("\n", timeout=20)
        self.assertEqual(out.splitlines(), ["VERDICT 3", "FAILED CONSULT_NOT_ALLOWED"])
        self.assertEqual(self.requests("consultaEsenzioni"), [])


if __name__ == "__main__":
    unittest.main()
