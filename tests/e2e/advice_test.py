"""Advice seen from outside: the best code held, the forgotten one, what ends soon, and what the national receipt would say."""
import unittest

from scene import CARMELA, DARIO, GP, Scene
from stage import MARIO


class Advice(Scene):
    def setUp(self):
        super().setUp()
        self.as_gp()

    def holds(self, patient, *exemptions):
        self.person(patient)["exemptions"] = [{"code": code, "type": "PA", "description": "x", "from": begin, **({"to": end} if end else {})}
                                              for code, begin, end in exemptions]
        self.serve()

    def test_the_code_that_covers_most_is_the_way_forward(self):
        self.holds(DARIO, ("C03", "2023-01-10", None), ("C01", "2023-01-10", None))
        answer = self.ends(self.care(DARIO, code="048", kind="F", titolare=GP), "blocked")
        self.assertEqual(answer["ways_forward"][0], {"action": "use_code", "value": "C01", "set": {"codEsenzione": "C01", "nonEsente": 0, "reddito": 0}})

    def test_a_better_code_is_information_and_never_chosen(self):
        self.holds(DARIO, ("013", "2020-01-01", None), ("C01", "2023-01-10", None))
        answer = self.ends(self.care(DARIO, code="013", kind="F", titolare=GP), "allowed", "VALIDA", "CON-MIGLIORE", "I")
        self.assertEqual([(way["action"], way["value"]) for way in answer["ways_forward"]], [("use_code", "C01")])
        self.assertEqual(answer["exemption"]["code"], "013")

    def test_a_forgotten_code_is_named_with_what_it_sets(self):
        self.serve()
        answer = self.ends(self.care(CARMELA, non_exempt=True, titolare=GP), "allowed", rule="CON-DIMENTICATA", severity="I")
        self.assertEqual(answer["ways_forward"], [{"action": "use_code", "value": "E01", "set": {"codEsenzione": "E01", "nonEsente": 0, "reddito": 1}}])
        self.assertEqual(answer.exit, 0)

    def test_a_forgotten_code_for_a_disease_says_so_plainly(self):
        self.serve()
        answer = self.ends(self.care(MARIO, non_exempt=True, titolare=GP), "allowed", rule="CON-DIMENTICATA-SE", severity="I")
        self.assertIn("se la ricetta riguarda", answer["findings"][0]["message"])

    def test_the_finer_code_is_proposed(self):
        self.serve()
        answer = self.ends(self.care(MARIO, code="013", titolare=GP), "allowed", "VALIDA", "COD-SOTTOCODICE", "I")
        self.assertEqual(answer["ways_forward"][0]["set"], {"codEsenzione": "013.250", "nonEsente": 0, "reddito": 0})

    def test_paper_learns_nothing_of_other_codes(self):
        self.holds(DARIO, ("013", "2020-01-01", None), ("C01", "2020-01-01", "2026-12-01"))
        for answer in (self.paper(patient=DARIO, code="013", kind="F"), self.paper(patient=DARIO, non_exempt=True)):
            self.ends(answer, "allowed")
            self.assertNotIn("C01", answer.text)
            self.assertEqual((answer["ways_forward"], answer["notes"], answer["findings"]), ([], [], []), answer)

    def test_both_ends_of_the_notice(self):
        self.serve()
        for day, notes in (("2027-02-28", 0), ("2027-03-01", 1), ("2027-03-31", 1)):
            with self.subTest(day):
                answer = self.ends(self.paper(patient=CARMELA, code="E01", day=day), "allowed", "VALIDA")
                self.assertEqual(len(answer["notes"]), notes, answer)
                self.assertEqual("SCA-VICINA" in answer.rules("I"), bool(notes))

    def test_how_early_is_a_setting(self):
        self.settings["expiry_notice_days"] = 5
        self.serve()
        self.assertEqual(self.paper(patient=CARMELA, code="E01", day="2027-03-25")["notes"], [])
        self.assertEqual(len(self.paper(patient=CARMELA, code="E01", day="2027-03-26")["notes"]), 1)

    def test_the_note_says_where_and_names_nobody(self):
        self.serve()
        for language, words in (("it", ("31/03/2027", "1° aprile", "tessera sanitaria", "cure continuano")), ("en", ("31/03/2027", "1 April", "health card", "Care goes on"))):
            self.settings["language"] = language
            note = self.paper(patient=CARMELA, code="E01", day="2027-03-20")["notes"][0]
            self.assertEqual((note["code"], len(note["lines"])), ("E01", 5))
            text = " ".join(note["lines"])
            for word in words:
                self.assertIn(word, text)
            for secret in (CARMELA, "ESPOSITO", self.person(CARMELA)["surname"], self.person(CARMELA)["given_name"]):
                self.assertNotIn(secret, text)

    def test_the_receipt_tells_the_message_and_not_the_exemption(self):
        self.serve()
        answer = self.ends(self.care(MARIO, code="048", titolare=GP), "blocked", "SCADUTA")
        self.assertEqual(answer["receipt"], {"outcome": "0000", "errors": []})
        answer = self.ends(self.care(MARIO, code="048", non_exempt=True, titolare=GP), "blocked", "SCADUTA")
        self.assertEqual(answer["receipt"], {"outcome": "0001", "errors": [{"line": 0, "severity": "W", "rule": "COD-E-NON-ESENTE"}]})
        answer = self.ends(self.care(MARIO, code="13/250", titolare=GP), "blocked", rule="COD-FORMA")
        self.assertEqual((answer["receipt"]["outcome"], answer["receipt"]["errors"][0]["severity"]), ("9999", "E"))

    def test_of_another_persons_draft_no_receipt_is_foretold(self):
        self.serve()
        answer = self.ends(self.paper(patient=MARIO, code="048"), "blocked")
        self.assertIsNotNone(answer["receipt"])
        answer = self.ends(self.check("paper", "--codice-fiscale", MARIO, code="048", patient=CARMELA), "undetermined", rule="PAZ-IDENTITA")
        self.assertIsNone(answer["receipt"])

    def human(self, patient, **fields):
        return self.esente("--human", "check", "--mode", "care", "--codice-fiscale", patient, "--prescription", self.draft(titolare=GP, **fields)).text

    def test_a_doctor_reads_the_advice_the_note_and_what_the_receipt_cannot_say(self):
        self.serve()
        text = self.human(CARMELA, non_exempt=True, day="2027-03-20")
        for words in ("CON-DIMENTICATA", "\0"):
            self.assertNotIn(words, text)
        for words in ("Consentita", "ha l'esenzione E01", "[E01]", "Nota per l'assistito:", "Ultimo giorno in cui vale: 31/03/2027"):
            self.assertIn(words, text)
        self.assertNotIn("Ricevuta nazionale", text)
        self.assertRegex(self.human(MARIO, code="048"), r"Ricevuta nazionale prevista \(inferita\): 0000, accettata\..*la ricevuta non lo dice")


if __name__ == "__main__":
    unittest.main()
