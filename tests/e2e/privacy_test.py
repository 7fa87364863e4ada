"""A whole day with people marked so that any trace of them can be found: log, failures, data folder and temporary files are searched."""
import json
import os
import sqlite3
import subprocess
import unittest

from stage import BIN, DOCTOR, MARIO, PKI, Answer, Stage

CARDS = PKI / "cards"
OTHER = "BNCNNA75C52F205H"
CODES = ("013.250", "020.042", "RE.99X", "ZZMARK9")
MARKS = ("MARCATO-ISSUER", "MARCATO-NUMERO-77", "MARCATO motivo clinico")
PERSONAL = (MARIO, OTHER, DOCTOR, "ROSSI", "MARIO", "6030001234567005", *MARKS, *CODES)


class Privacy(Stage):
    def setUp(self):
        super().setUp()
        self.temp = self.dir / "temporary"
        self.temp.mkdir()
        self.answers = []

    def esente(self, *words, stdin=None, settings=None, timeout_s=30):
        file = self.dir / "settings.json"
        file.write_text(json.dumps(self.settings) if settings is None else settings, encoding="utf-8")
        environment = {**os.environ, "TMPDIR": str(self.temp), "HOME": str(self.temp)}
        answer = Answer(subprocess.run([str(BIN / "esente"), "--config", str(file), *map(str, words)], input=stdin, capture_output=True,
                                       timeout=timeout_s, check=False, env=environment, cwd=self.temp))
        self.answers.append(answer)
        return answer

    def a_whole_day(self):
        self.serve()
        card = self.insert(CARDS / "rossi.json")
        self.esente("identify")
        self.esente("consult", "--mode", "chip")
        for code in CODES:
            self.check("chip", code=code)
        self.check("chip", code="013.250", patient=OTHER)
        self.check("chip", "--codice-fiscale", OTHER, code="013.250")
        card.stop()
        seen = self.certificate(code="013.250", holder=MARIO, issued="2020-03-10", expires=None, issuer=MARKS[0], number=MARKS[1], seen_by=DOCTOR)
        for code in CODES:
            self.paper("--certificate", seen, "--reason", MARKS[2], code=code)
            self.paper("--reason", MARKS[2], code=code)
            self.check("care", "--codice-fiscale", MARIO, code=code)
        self.esente("consult", "--mode", "paper", "--codice-fiscale", MARIO)
        self.esente("consult", "--mode", "care", "--codice-fiscale", MARIO)
        self.esente("audit", "verify")
        self.service.stop()
        for fault in ("html", "fault", "truncated", "other-citizen", "other-code", "unknown-error"):
            self.serve(fault)
            self.paper("--certificate", seen, "--declare", code="013.250")
            self.esente("consult", "--mode", "care", "--codice-fiscale", MARIO)
            self.service.stop()
        self.paper(code="013.250")
        for fault in ("bad-check-letter", "truncated", "remove-mid-read"):
            card = self.insert(CARDS / "rossi.json", "--fault", fault)
            self.check("chip", code="013.250")
            card.stop()

    def test_a_whole_day_leaves_nobody_and_no_code_in_clear(self):
        self.a_whole_day()
        log = "".join(answer.log for answer in self.answers)
        self.assertGreater(len(log.splitlines()), 20)
        failures = [answer.text for answer in self.answers if answer["status"] != "OK"]
        self.assertGreater(len(failures), 8)
        export = self.esente("audit", "export").text
        files = [file for file in (self.dir / "data").rglob("*") if file.is_file()]
        self.assertTrue(any(file.name == "audit.sqlite" for file in files))
        for mark in PERSONAL:
            with self.subTest(mark):
                self.assertNotIn(mark, log)
                self.assertEqual([text for text in failures if mark in text], [])
                self.assertNotIn(mark, export)
                for file in files:
                    self.assertNotIn(mark.encode(), file.read_bytes(), file.name)
        self.assertEqual([str(file) for file in self.temp.rglob("*")], [], "no temporary files")

    def test_one_patient_has_one_pseudonym_and_two_have_two(self):
        self.serve()
        self.paper(code="013.250")
        self.paper(code="048")
        self.paper(code="048", patient=OTHER)
        rows = self.esente("audit", "export")["records"]
        self.assertEqual(rows[0]["patient"], rows[1]["patient"])
        self.assertNotEqual(rows[1]["patient"], rows[2]["patient"])
        self.assertNotEqual(rows[1]["code"], rows[2]["code"], "the same code of two people must not be recognised")

    def test_an_erased_personal_part_leaves_the_chain_whole(self):
        self.serve()
        for code in CODES[:3]:
            self.paper(code=code)
        connection = sqlite3.connect(self.dir / "data/audit.sqlite", isolation_level=None)
        connection.execute("DELETE FROM audit_personal WHERE sequence = 2")
        connection.close()
        answer = self.esente("audit", "verify")
        self.assertEqual((answer.exit, answer["records"], answer["broken"]), (0, 3, []), answer)


if __name__ == "__main__":
    unittest.main()
