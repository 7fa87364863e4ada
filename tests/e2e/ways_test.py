"""Ways forward that help when they are taken, and words that people read."""
import re
import unittest

from scene import ADVICE, CARMELA, DARIO, ENRICO, GP, SARA, STEFANO, Scene, TERESA
from stage import MARIO


class Ways(Scene):
    def taken(self, way, mode, patient, *words, **fields):
        """The draft with what the way sets, and nothing else changed."""
        change = way["set"]
        fields["code"] = change.get("codEsenzione", fields.get("code")) or None
        fields["non_exempt"] = bool(change.get("nonEsente", fields.get("non_exempt", False)))
        file = self.draft(**fields)
        if change.get("reddito"):
            text = file.read_text(encoding="utf-8")
            file.write_text(text.replace("  <p:codDiagnosi>", "  <p:reddito>1</p:reddito>\n  <p:codDiagnosi>"), encoding="utf-8")
        return self.check(mode, "--codice-fiscale", patient, *words, draft=file)

    def test_what_a_way_sets_makes_the_draft_lawful(self):
        self.serve()
        self.as_gp()
        for patient, fields in ((MARIO, {"code": "048"}), (CARMELA, {"code": "048"}), (DARIO, {"code": "E12"}), (TERESA, {"code": "056"}),
                                (SARA, {"code": "046"}), (MARIO, {"code": "X/1"}), (ENRICO, {"code": "031A"}), (MARIO, {"code": "048", "non_exempt": True})):
            before = self.ends(self.care(patient, titolare=GP, **fields), "blocked")
            for way in before["ways_forward"]:
                if way["set"]:
                    with self.subTest(f"{patient} {fields} {way}"):
                        after = self.taken(way, "care", patient, titolare=GP, **fields)
                        self.assertIn(after["decision"], ("allowed", "warned"), after)
                        if patient != ENRICO:
                            said = set(after.rules()) - ADVICE  # a code taken off may leave one the patient holds: that is said
                            self.assertEqual((after["decision"], said), ("allowed", set()), after)

    def test_another_code_is_named_only_where_the_mode_may_know_it(self):
        self.serve()
        paper = self.ends(self.paper(patient=CARMELA, code="048"), "blocked")
        self.assertNotIn("use_code", paper.actions())
        self.assertNotIn("E01", paper.text)
        self.as_gp()
        care = self.ends(self.care(CARMELA, code="048", titolare=GP), "blocked")
        self.assertEqual(care["ways_forward"][0], {"action": "use_code", "value": "E01",
                                                   "set": {"codEsenzione": "E01", "nonEsente": 0, "reddito": 1}})

    def test_a_code_out_of_force_is_never_proposed(self):
        self.serve()
        self.as_gp()
        for patient in (TERESA, SARA, "CLMPTR48B11F205R"):
            self.assertNotIn("use_code", self.ends(self.care(patient, code="013", titolare=GP), "blocked").actions())

    def test_the_limits_of_paper_lead_to_card_or_care(self):
        self.serve()
        for code in ("013", "048", "031"):
            self.paper(code=code)
        answer = self.ends(self.paper("--reason", "  ", code="025"), "undetermined", "NON_VERIFICATA", "ACC-LIMITE-CARTA", "U")
        self.assertEqual([(way["action"], way["value"]) for way in answer["ways_forward"]],
                         [("switch_mode", "chip"), ("switch_mode", "care"), ("remove_code", None)])
        self.assertEqual(self.paper(patient=CARMELA, code="025")["exemption"]["state"], "NON_RISULTA", "another patient has limits of its own")
        self.assertEqual(len(self.esente("audit", "export")["records"]), 5)


class Words(Scene):
    def hostile(self):
        self.person(STEFANO)["exemptions"][0]["message"] = "A\u202eb\u200b\u0085\u2066<script>alert('x')</script> \"fine\""
        self.serve()

    def test_hostile_text_of_the_service_is_made_harmless(self):
        self.hostile()
        for answer in (self.paper(patient=STEFANO, code="RFG040"),
                       self.esente("--human", "check", "--mode", "paper", "--codice-fiscale", STEFANO, "--prescription", self.draft(code="RFG040"))):
            self.assertIn("fine", answer.text)
            self.assertNotRegex(answer.text.replace("\n", ""), "[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")
            self.assertNotIn("alert", answer.log)

    def test_english_settings_give_english_texts(self):
        self.settings["language"] = "en"
        self.serve()
        answer = self.ends(self.paper(code="048"), "blocked")
        self.assertIn("not in force", answer["findings"][0]["message"])
        self.assertIn("patient", self.consult("care", MARIO)["remedy"]["user"])

    def test_a_doctor_reads_the_decision_why_what_to_do_and_how_to_go_on(self):
        self.serve()
        text = self.esente("--human", "check", "--mode", "paper", "--codice-fiscale", MARIO, "--prescription", self.draft(code="048"),
                           *self.attest("048")).text
        self.assertTrue(text.startswith("Da correggere\n"), text)
        places = [text.find(words) for words in ("Esenzione 048: scaduta, dal 01/06/2015 al 31/05/2020", "Perché:", "Che cosa fare:", "Come proseguire:")]
        self.assertTrue(all(place > 0 for place in places) and places == sorted(places), text)

    def test_the_list_shows_as_ended_what_the_registry_still_calls_active(self):
        self.serve()
        self.as_gp()
        text = self.esente("--human", "consult", "--mode", "care", "--codice-fiscale", MARIO).text
        self.assertRegex(text, r"048 .*31/05/2020  scaduta \(nell'anagrafe: attiva\)")
        self.assertRegex(text, r"013\.250 .*senza scadenza  attiva")

    def test_no_log_says_who_or_what(self):
        self.serve()
        self.as_gp()
        for answer in (self.care(MARIO, code="048", titolare=GP), self.consult("care", MARIO), self.paper(code="019"),
                       self.care(ENRICO, code="031A", titolare=GP), self.consult("care", ENRICO)):
            self.assertTrue(answer.log)
            words = re.findall(r"[^\s:;,()]+", answer.log)
            for secret in (MARIO, ENRICO, GP, "ROSSI", "GALLI", "013.250", "048", "019", "031A"):
                self.assertNotIn(secret, words)

    def test_every_answer_is_one_line_of_json(self):
        self.serve()
        for answer in (self.paper(code="048"), self.consult("paper", MARIO), self.paper("--date", "x", code="048"), self.esente("check")):
            self.assertEqual(answer.text.count("\n"), 1)
            self.assertIn("status", answer.json)


if __name__ == "__main__":
    unittest.main()
