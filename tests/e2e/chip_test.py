"""A patient's own card: what it opens, the right person, the threshold, an expired card."""
import unittest

from scene import CARMELA, ROSSI, Scene
from stage import MARIO, PKI


class Chip(Scene):
    def setUp(self):
        super().setUp()
        self.card = self.insert(ROSSI)

    def chip(self, *words, **fields):
        return self.check("chip", *words, **fields)

    def test_a_certified_card_verifies_and_consults_with_proof_of_the_card(self):
        self.serve()
        answer = self.ends(self.chip(code="013.250"), "allowed", "VALIDA")
        self.assertEqual((answer["mode"], answer["assurance"]), ("chip", "card_data_certified"))
        self.assertEqual(sorted((row["operation"], row["contesto"], row["provaCarta"]) for row in self.requests()),
                         [("consultaEsenzioni", "TS_CNS", True), ("verificaEsenzione", "TS_CNS", True)])
        self.assertEqual(len(self.consult("chip", None)["exemptions"]), 2)

    def test_a_paper_beside_a_card_does_not_change_the_context(self):
        self.serve()
        self.ends(self.chip(*self.attest("013.250"), code="013.250"), "allowed")
        self.assertEqual({(row["contesto"], row["certificatoCartaceo"]) for row in self.requests()}, {("TS_CNS", False)})

    def test_the_right_person_is_compared_before_any_byte_leaves(self):
        self.serve()
        for answer in (self.chip(code="013.250", patient=CARMELA), self.chip("--codice-fiscale", CARMELA, code="013.250")):
            self.ends(answer, "undetermined", "NON_VERIFICATA", "PAZ-IDENTITA", "U")
            self.assertEqual([(way["action"], way["value"]) for way in answer["ways_forward"]][:2], [("reread_card", None), ("switch_mode", "paper")])
            self.assertNotIn(CARMELA, answer.text + answer.log)
            self.assertNotIn("MARIO", answer.text + answer.log)
        self.assertEqual(self.requests(), [])
        self.assertEqual(len(self.esente("audit", "export")["records"]), 2)

    def test_a_list_of_another_person_than_the_card_is_refused_and_recorded(self):
        self.serve()
        answer = self.consult("chip", CARMELA)
        self.assertEqual((answer.exit, answer["status"]), (2, "CONSULT_NOT_ALLOWED"), answer)
        self.assertNotIn("exemptions", answer.json)
        for trace in (CARMELA, MARIO, "MARIO", "ROSSI", "CARMELA"):
            self.assertNotIn(trace, answer.text + answer.log)
        self.assertEqual(self.requests(), [])
        records = self.esente("audit", "export")["records"]
        self.assertEqual([(row["kind"], row["outcome"], row["reason"]) for row in records], [("refused", "CONSULT_NOT_ALLOWED", "identity")])
        self.assertEqual(self.consult("chip", f"*{MARIO.lower()}*").exit, 0)

    def test_a_card_the_service_refuses_is_its_own_reason(self):
        self.person(MARIO)["cards"] = []
        self.serve()
        answer = self.ends(self.chip(code="013.250"), "undetermined", "NON_VERIFICATA", "ACC-TESSERA", "U")
        self.assertEqual(answer.actions()[0], "reread_card")
        self.assertEqual(self.consult("chip", None)["status"], "SERVICE_REFUSED")

    def test_a_card_below_the_threshold_is_read_as_paper_is(self):
        self.settings["card"]["trust_dir"] = str(self.dir / "nobody")
        (self.dir / "nobody").mkdir()
        self.serve()
        answer = self.ends(self.chip(code="013.250"), "allowed", "VALIDA", "CAR-SOTTO-SOGLIA", "I")
        self.assertEqual((answer["mode"], answer["assurance"]), ("chip", "card_read"))
        self.chip(*self.attest("013.250"), code="013.250")
        self.assertEqual([(row["operation"], row["contesto"], row["provaCarta"]) for row in self.requests()],
                         [("verificaEsenzione", "DICHIARAZIONE", False), ("verificaEsenzione", "CERTIFICATO_CARTACEO", False)])
        self.assertEqual(self.consult("chip", None)["status"], "CONSULT_NOT_ALLOWED")
        self.assertEqual(len(self.requests()), 2)
        for code in ("048", "031"):
            self.chip(code=code)
        self.ends(self.chip(code="025"), "undetermined", rule="ACC-LIMITE-CARTA")

    def test_the_threshold_may_be_lowered_and_raised(self):
        self.settings["card"] = {"consult_from": "card_read"}
        self.serve()
        self.ends(self.chip(code="013.250"), "allowed")
        self.assertEqual({row["contesto"] for row in self.requests()}, {"TS_CNS"})
        self.settings["card"] = {"trust_dir": str(PKI / "card-trust"), "consult_from": "card_proved"}
        self.assertEqual(self.consult("chip", None)["status"], "CONSULT_NOT_ALLOWED")

    def test_a_failed_check_has_no_verdict_but_ways_forward(self):
        self.card.stop()
        self.serve()
        answer = self.esente("check", "--mode", "chip", "--timeout-ms", "0", "--prescription", self.draft(code="013.250"))
        self.assertEqual(answer.exit, 2, answer)
        self.assertIn(answer["status"], ("CARD_ABSENT", "CARD_REMOVED"))
        self.assertEqual({"patient", "exemptions", "decision"} & set(answer.json), set())
        self.assertIn(len(answer["ways_forward"]), (1, 2, 3))


class ExpiredCard(Scene):
    def test_an_expired_card_names_its_holder_with_the_rights_of_paper(self):
        self.insert(PKI / "cards" / "expired.json")
        self.serve()
        identity = self.esente("identify")
        self.assertTrue(identity["card"]["expired"], identity)
        answer = self.check("chip", code="013.250")
        self.assertIn("CAR-SCADUTA", answer.rules("I"), answer)
        self.assertEqual({(row["operation"], row["contesto"]) for row in self.requests()}, {("verificaEsenzione", "DICHIARAZIONE")})
        self.assertEqual(self.consult("chip", None)["status"], "CONSULT_NOT_ALLOWED")


if __name__ == "__main__":
    unittest.main()
