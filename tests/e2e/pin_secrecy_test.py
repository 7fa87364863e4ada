"""Where the first part of a PIN is not: files, log, JSON, and the memory of a host that lives on."""
import json
import subprocess
import unittest

from counter_scene import ANNA, APPLICANT, CARD, DOCUMENT, HOLDER, SPORTELLO, Counter, changed
from process_memory import memory_of, places_of
from stage import BIN, MARIO, PKI

MARKED = "MARCATO-PIN-0123"
MARKED_PUK = "MARCATO-PUK-4567"
CONTACT = "3331234567"
NUMBER = "CA12345AA"


class Secrecy(Counter):
    def test_no_part_of_a_pin_stays_in_files_log_or_json(self):
        self.world["pin_first_part"], self.world["puk_first_part"] = MARKED, MARKED_PUK
        self.serve()
        answer = self.pin()
        self.assertEqual(answer.first, f"PIN {MARKED}\nPUK {MARKED_PUK}\n")
        export, journal = self.esente("audit", "export"), self.esente("pin", "journal")
        files = [file for file in (self.dir / "data").rglob("*") if file.is_file()]
        self.assertTrue(files)
        for mark in (MARKED, MARKED_PUK):
            for text in (answer.text, answer.log, export.text, export.log, journal.text):
                self.assertNotIn(mark, text)
            for file in files:
                self.assertNotIn(mark.encode(), file.read_bytes(), file.name)
        for mark in (MARIO, SPORTELLO, "3331234567", "CA12345AA"):
            self.assertNotIn(mark, answer.text + answer.log + export.text)
            for file in files:
                self.assertNotIn(mark.encode(), file.read_bytes(), file.name)

    def test_a_refusal_names_nobody(self):
        self.serve()
        request = changed(HOLDER, type="health_delegate", applicant=changed(APPLICANT, title="cousin"), applicant_document=DOCUMENT)
        answer = self.pin(request)
        for mark in (MARIO, ANNA, "BIANCHI", CARD, "3331234567", "CA12345AA"):
            self.assertNotIn(mark, answer.text + answer.log)

    def test_nothing_of_the_pin_and_nobodys_code_is_left_in_the_memory_of_a_host_that_lives_on(self):
        self.world["pin_first_part"], self.world["puk_first_part"] = MARKED, MARKED_PUK
        for fault in ([], ["drip=0@richiediPin"], ["iso-8859-1@richiediPin"]):
            for applicant in ("", ANNA):
                with self.subTest(fault=fault, by_delegate=bool(applicant)):
                    self.world["fault"] = fault
                    self.lived_on(applicant)

    def test_nothing_of_what_was_read_from_the_card_is_left_either(self):
        self.world["pin_first_part"], self.world["puk_first_part"] = MARKED, MARKED_PUK
        self.insert(PKI / "cards/rossi.json")
        self.lived_on("", "card")

    def lived_on(self, applicant, *words):
        self.serve()
        self.settings["service"]["timeout_ms"] = 30000
        (self.dir / "settings.json").write_text(json.dumps(self.settings), encoding="utf-8")
        host = subprocess.Popen([str(BIN / "counter_host"), str(self.dir / "settings.json"), *words], stdin=subprocess.PIPE,
                                stdout=subprocess.PIPE, text=True)
        self.addCleanup(lambda: (host.kill(), host.communicate()))

        def step(text, answer):
            host.stdin.write(text)
            host.stdin.flush()
            self.assertEqual(host.stdout.readline(), answer)
            return memory_of(host.pid)

        before = step(f"{MARIO}\n{applicant}\n{CONTACT}\n{NUMBER}\n", "ISSUED\n")
        for mark in (MARKED, MARIO):
            self.assertTrue(places_of(mark, before), "the scan finds what is there: the first part waits, the host knows its citizen")
        shown = step("\n", "SHOWN 16 16\n")
        for mark in (MARKED, MARKED_PUK):
            self.assertEqual(places_of(mark, shown), [])
        after = step("\n", "RELEASED\n")
        for mark in (MARKED, MARKED_PUK, MARIO, ANNA, CONTACT, NUMBER):
            self.assertEqual(places_of(mark, after), [])
        host.communicate("\n", timeout=20)
        self.service.stop()


if __name__ == "__main__":
    unittest.main()
