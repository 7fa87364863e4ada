"""Paper certificates and patients of elsewhere, clause by clause of the command line's contract."""
import datetime
import unittest

from scene import CARMELA, DAY, FRANCA, GP, MATTEO, STP, Scene
from stage import MARIO


class Papers(Scene):
    def test_the_context_follows_the_mode_and_the_paper(self):
        self.serve()
        self.paper(*self.attest("013.250"), code="013.250")
        for words, reason in ((("--no-certificate", "lost"), "SMARRITO"), (("--no-certificate", "automatic"), "ATTRIBUZIONE_AUTOMATICA"),
                              (("--no-certificate", "not_shown"), "NON_ESIBITO"), ((), "NON_ESIBITO")):
            self.paper(*words, code="013.250")
            self.assertEqual((self.requests()[-1]["contesto"], self.requests()[-1]["motivo"]), ("DICHIARAZIONE", reason))
        self.assertEqual((self.requests()[0]["contesto"], self.requests()[0]["certificatoCartaceo"], self.requests()[0]["motivo"]),
                         ("CERTIFICATO_CARTACEO", True, ""))
        self.assertFalse(any(row["provaCarta"] for row in self.requests()))

    def test_a_paper_without_a_legible_day_of_issue_is_a_paper_not_shown(self):
        self.serve()
        self.ends(self.paper("--certificate", self.certificate(code="013.250"), code="013.250"), "allowed", "VALIDA")
        self.assertEqual((self.requests()[0]["contesto"], self.requests()[0]["motivo"]), ("DICHIARAZIONE", "NON_ESIBITO"))

    def test_a_paper_with_an_unknown_key_or_a_day_that_is_none_is_refused_with_its_place(self):
        self.serve()
        for fields, key in (({"signed": "x"}, "signed"), ({"expires": "2026-02-31"}, "expires"), ({"issued": "10/01/2024"}, "issued")):
            answer = self.paper(*self.attest("013.250", **fields), code="013.250")
            self.assertEqual((answer.exit, answer["status"], answer["at"]["key"]), (2, "CERTIFICATE_INVALID", key), answer)
        self.assertEqual(self.requests(), [])

    def test_a_stripe_on_standard_input_names_the_patient_and_gives_the_card_number(self):
        self.serve()
        number = "80380003001234567893"
        for stripe in (f"%{MARIO}ROSSI  MARIO?;{number}?", f"%{MARIO.lower()}rossi  mario_\u00f2{number}_"):
            answer = self.esente("check", "--mode", "paper", "--codice-fiscale", "-", "--prescription", self.draft(code="013.250"),
                                 stdin=f"{stripe}\r\n".encode())
            self.ends(answer, "allowed", "VALIDA")
            self.assertNotIn(number, answer.text + answer.log)
        answer = self.esente("check", "--mode", "paper", "--codice-fiscale", "-", "--card-number", "80380000900090510553", "--prescription",
                             self.draft(code="013.250"), stdin=f"%{MARIO}ROSSI  MARIO?;{number}?\n".encode())
        self.assertEqual((answer.exit, answer["status"], len(self.requests())), (1, "USAGE", 2), answer)

    def test_a_holder_may_be_scanned_and_one_that_is_none_is_refused_with_its_place(self):
        self.serve()
        for holder in (f"*{MARIO}*", MARIO.lower(), f"%{MARIO}ROSSI  MARIO?;80380003001234567893?"):
            with self.subTest(holder):
                answer = self.ends(self.paper(*self.attest("013.250", holder=holder), code="013.250"), "allowed", "VALIDA")
                self.assertEqual(answer["findings"], [], answer)
        answer = self.paper(*self.attest("013.250", holder=MARIO[:-1] + "A"), code="013.250")
        self.assertEqual((answer.exit, answer["status"], answer["at"]["key"]), (2, "CERTIFICATE_INVALID", "holder"), answer)
        self.assertGreaterEqual(answer["at"]["line"], 1)

    def test_the_day_a_paper_was_seen_may_be_given_and_is_not_still_to_come(self):
        self.serve()
        today = datetime.date.today()
        self.ends(self.paper(*self.attest("013.250", seen_on=(today - datetime.timedelta(days=1)).isoformat()), code="013.250"), "allowed", "VALIDA")
        for day in ((today + datetime.timedelta(days=2)).isoformat(), "2026-02-31"):
            answer = self.paper(*self.attest("013.250", seen_on=day), code="013.250")
            self.assertEqual((answer.exit, answer["status"], answer["at"]["key"]), (2, "CERTIFICATE_INVALID", "seen_on"), answer)
        self.assertEqual(len(self.requests()), 1)

    def test_the_registry_wins_over_the_paper(self):
        self.serve()
        for fields, decision, rule in (({"expires": "2026-11-23"}, "allowed", "CRT-SCADUTO-VISTO"), ({"expires": "2026-11-24"}, "allowed", None),
                                       ({"holder": CARMELA}, "warned", "CRT-ALTRA-PERSONA-VISTO"), ({"holder": MARIO, "expires": None}, "allowed", None)):
            with self.subTest(fields):
                answer = self.ends(self.paper(*self.attest("013.250", **fields), code="013.250"), decision, "VALIDA", rule)
                self.assertEqual(bool(answer["findings"]), rule is not None, answer)

    def test_a_paper_does_not_raise_what_the_registry_denies(self):
        self.serve()
        self.ends(self.paper(*self.attest("019", holder=MARIO), "--declare", code="019"), "blocked", "NON_TROVATA")

    def test_an_income_certificate_of_the_last_days_counts_at_once(self):
        self.serve()
        for days, decision in ((0, "warned"), (7, "warned"), (8, "blocked"), (-1, "blocked")):
            with self.subTest(days):
                issued = (DAY - datetime.timedelta(days=days)).isoformat()
                self.ends(self.paper(*self.attest("E02", issued=issued, holder=MARIO), code="E02"), decision, "NON_TROVATA")
        self.settings["fresh_certificate_days"] = 1
        self.ends(self.paper(*self.attest("E02", issued="2026-11-22"), code="E02"), "blocked")

    def test_only_an_income_certificate_is_fresh(self):
        self.serve()
        self.ends(self.paper(*self.attest("019", issued=DAY.isoformat()), code="019"), "blocked", "NON_TROVATA")

    def test_a_declared_paper_with_a_flaw_blocks(self):
        for fields, rule in (({"expires": "2026-11-23"}, "CRT-SCADUTO"), ({"holder": CARMELA}, "CRT-ALTRA-PERSONA"),
                             ({"code": "048"}, "CRT-ALTRO-CODICE"), ({"issued": "2026-11-25"}, "CRT-FUTURO")):
            with self.subTest(rule):
                paper = self.attest(**{"code": "013.250", **fields})
                self.ends(self.paper(*paper, "--declare", code="013.250"), "blocked", "NON_VERIFICATA", rule, "E")

    def test_a_declaration_without_a_paper_is_a_wrong_command_line(self):
        answer = self.paper("--declare", code="013.250")
        self.assertEqual((answer.exit, answer["status"]), (1, "USAGE"), answer)

    def test_a_declaration_does_not_hide_what_local_rules_forbid(self):
        self.ends(self.paper(*self.attest("013/250"), "--declare", code="013/250"), "blocked", rule="COD-FORMA")

    def test_a_declaration_is_refused_where_the_settings_say_so(self):
        self.settings["when_unverifiable"] = "block"
        self.ends(self.paper(*self.attest("013.250"), "--declare", code="013.250"), "undetermined", rule="DIC-NON-AMMESSA")

    def test_a_declaration_counts_in_care_too(self):
        self.as_gp()
        self.ends(self.care(MARIO, *self.attest("013.250"), "--declare", code="013.250", titolare=GP), "warned", rule="DIC-REGISTRATA")


class Elsewhere(Scene):
    def test_another_region_is_decided_by_the_paper(self):
        self.serve()
        self.ends(self.paper(*self.attest("013"), patient=MATTEO, code="013"), "warned", rule="REG-CARTA-DECIDE", severity="W")
        answer = self.ends(self.paper(patient=MATTEO, code="013"), "undetermined", rule="REG-SENZA-CARTA", severity="U")
        self.assertIn("take_certificate", answer.actions())
        self.ends(self.paper(*self.attest("013", expires="2026-11-23"), patient=MATTEO, code="013"), "undetermined")

    def test_another_region_never_blocks_on_what_is_not_held(self):
        self.serve()
        self.ends(self.paper(patient=FRANCA, code="013"), "allowed", "VALIDA")
        self.ends(self.paper(*self.attest("048"), patient=FRANCA, code="048"), "warned", "NON_TROVATA", "REG-CARTA-DECIDE")
        self.ends(self.paper(patient=FRANCA, code="048"), "undetermined", "NON_RISULTA", "REG-SENZA-CARTA")

    def test_a_code_of_our_region_on_a_patient_of_another_warns(self):
        self.serve()
        self.ends(self.paper(patient=FRANCA, code="E12"), "warned", rule="REG-CODICE-LOCALE", severity="W")
        answer = self.ends(self.paper(patient=MATTEO, code="E12"), "undetermined", rule="REG-SENZA-CARTA")
        self.assertNotIn("take_certificate", answer.actions())

    def test_behind_stp_eni_and_provisional_codes_nobody_is_looked_up_and_local_rules_decide(self):
        self.serve()
        for patient in (STP, "ENI0303210000017", "12345678903"):
            with self.subTest(patient):
                self.ends(self.paper(*self.attest("013"), patient=patient, code="013"), "warned", "NON_VERIFICATA", "REG-CARTA-DECIDE")
                self.ends(self.paper(patient=patient, code="013"), "undetermined", "NON_VERIFICATA", "REG-SENZA-CARTA")
                self.ends(self.paper(patient=patient, code="X01"), "allowed", "ASSERITA")
                self.ends(self.paper(patient=patient, non_exempt=True), "allowed")
        self.assertEqual(self.requests(), [])

    def test_a_foreign_insured_is_looked_up_nowhere(self):
        self.serve()
        self.ends(self.check("paper", *self.attest("013"), code="013", foreign="DE"), "warned", "NON_VERIFICATA", "REG-CARTA-DECIDE")
        self.ends(self.check("paper", code="013", foreign="DE"), "undetermined", "NON_VERIFICATA", "REG-SENZA-CARTA")
        self.ends(self.check("paper", code="M13", foreign="DE"), "allowed", "ASSERITA")
        self.ends(self.check("care", non_exempt=True, foreign="DE"), "allowed")
        self.assertEqual(self.requests(), [])

    def test_a_foreign_insured_with_a_code_that_is_named_is_looked_up(self):
        self.serve()
        self.ends(self.paper(code="019", foreign="DE"), "undetermined", "NON_RISULTA", "REG-SENZA-CARTA")
        self.assertEqual(len(self.requests()), 1)


if __name__ == "__main__":
    unittest.main()
