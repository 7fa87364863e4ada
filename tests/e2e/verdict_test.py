"""What each answer of the registry, and each age, makes of a draft, clause by clause of the command line's contract."""
import datetime
import json
import re
import unittest

from scene import CARMELA, DARIO, GIULIA, GP, SARA, STEFANO, Scene, TERESA, with_check_letter
from stage import MARIO


class Outcomes(Scene):
    def test_every_outcome_of_the_registry_has_its_verdict(self):
        self.serve()
        for patient, code, state, kind in ((CARMELA, "E01", "VALIDA", "P"), (MARIO, "048", "SCADUTA", "P"), (SARA, "046", "NON_ANCORA_VALIDA", "P"),
                                           (GIULIA, "019", "REVOCATA", "P"), (TERESA, "056", "SOSPESA", "P"), (MARIO, "019", "NON_TROVATA", "P"),
                                           (DARIO, "E12", "NON_APPLICABILE", "P"), (DARIO, "E12", "VALIDA", "F")):
            with self.subTest(state):
                answer = self.paper(*self.attest(code), patient=patient, code=code, kind=kind)
                self.ends(answer, "allowed" if state == "VALIDA" else "blocked", state)
                self.assertEqual([row["tipoPrescrizione"] for row in self.requests()][-1], kind)

    def test_without_a_paper_every_code_not_in_force_is_told_alike(self):
        self.serve()
        told = set()
        for patient, code in ((MARIO, "048"), (SARA, "046"), (GIULIA, "019"), (TERESA, "056"), (MARIO, "019")):
            answer = self.ends(self.paper(patient=patient, code=code), "blocked", "NON_RISULTA")
            told.add(re.sub(r"\b0\d\d\b", "NNN", json.dumps([answer["findings"], answer["ways_forward"], answer["exemption"]])))
        self.assertEqual(len(told), 1)

    def test_the_last_day_counts_and_the_day_after_does_not(self):
        self.serve()
        for day, decision in (("2015-05-31", "blocked"), ("2015-06-01", "allowed"), ("2020-05-31", "allowed"), ("2022-04-01", "blocked")):
            with self.subTest(day):
                self.ends(self.paper(*self.attest("048", issued="2015-01-01"), code="048", day=day), decision)

    def test_the_day_after_the_last_is_no_proof_while_the_region_prolonged_in_bulk(self):
        self.serve()
        for day in ("2020-06-01", "2022-03-31"):
            with self.subTest(day):
                self.ends(self.paper(*self.attest("048", issued="2015-01-01"), code="048", day=day), "warned", "SCADUTA", "ESE-PROROGATA", "W")

    def test_the_day_is_the_drafts_unless_the_command_line_names_one(self):
        self.serve()
        self.paper(code="048", day="2020-05-31")
        self.paper("--date", "2020-06-01", code="048", day="2020-05-31")
        self.assertEqual([row["dataPrescrizione"] for row in self.requests()], ["2020-05-31", "2020-06-01"])

    def test_a_day_that_is_none_is_a_wrong_command_line(self):
        for day in ("2026-02-30", "24/11/2026", "2026-13-01", ""):
            with self.subTest(day):
                answer = self.paper("--date", day, code="013.250")
                self.assertEqual((answer.exit, answer["status"]), (1, "USAGE"), answer)

    def test_a_code_and_its_sub_code_are_one_exemption_either_way(self):
        self.serve()
        self.person(MARIO)["exemptions"][0]["code"] = "013"
        self.write_world()
        for held, claimed, state in (("013", "013.250", "VALIDA"), ("013.250", "013", "VALIDA"), ("013.250", "013.250", "VALIDA"),
                                     ("013.250", "013.251", "NON_TROVATA"), ("031A", "031", "NON_TROVATA"), ("031", "031A", "NON_TROVATA")):
            with self.subTest(f"{held} {claimed}"):
                self.person(MARIO)["exemptions"] = [{"code": held, "type": "PA", "description": "x", "from": "2020-01-01"}]
                self.write_world()
                self.settings["data_dir"] = "data-" + held + claimed
                answer = self.paper(*self.attest(claimed), code=claimed)
                self.assertEqual((answer["exemption"]["code"], answer["exemption"]["state"]), (claimed, state), answer)

    def test_lower_case_blanks_and_the_other_spelling_are_the_same_code(self):
        self.serve()
        self.person(MARIO)["exemptions"] = [{"code": "031A", "type": "PA", "description": "x", "from": "2020-01-01"},
                                            {"code": "002A.V45.0", "type": "PA", "description": "x", "from": "2020-01-01"}]
        self.write_world()
        for written, code in (("031a", "031A"), (" 031A ", "031A"), ("0A31", "031A"), ("0a31", "031A"), ("0a02.v45.0", "002A.V45.0")):
            with self.subTest(written):
                answer = self.ends(self.paper(code=written), "allowed", "VALIDA")
                self.assertEqual((answer["exemption"]["code"], self.requests()[-1]["codiceEsenzione"]), (code, code))

    def test_a_code_newer_than_the_catalogue_is_asked(self):
        self.serve()
        self.person(MARIO)["exemptions"] = [{"code": code, "type": "PA", "description": "x", "from": "2020-01-01"} for code in ("068", "ZZ77", "Q1")]
        self.write_world()
        for code in ("068", "ZZ77", "Q1"):
            with self.subTest(code):
                self.ends(self.paper(code=code), "warned", "VALIDA", "COD-SCONOSCIUTO", "W")
        self.settings["data_dir"] = "data-2"
        for code in ("069", "ABCDEFGH12"):
            with self.subTest(code):
                self.ends(self.paper(code=code), "blocked", "NON_RISULTA")
        self.assertEqual(len(self.requests()), 5)

    def test_text_that_cannot_be_a_code_is_refused_without_asking(self):
        self.serve()
        for code in ("X", "ABCDEFGHI12", "0-13", "013,250", "AB.12", "013 250", "&lt;script&gt;", "è13"):
            with self.subTest(code):
                answer = self.ends(self.paper(code=code), "blocked", rule="COD-FORMA", severity="E")
                self.assertIn("remove_code", answer.actions())
        self.assertEqual(self.requests(), [])

    def test_codes_the_prescriber_asserts_are_never_asked_and_never_blocked(self):
        self.serve()
        for code in ("M00", "M13", "M50", "M60", "M99", "D01", "D03", "D01B", "B01", "T01", "I01", "C07", "X01", "PML", "R99"):
            with self.subTest(code):
                self.ends(self.paper(patient="RSSTRS61L62L219W", code=code), "allowed", "ASSERITA")
        self.ends(self.paper(code="TDL01", kind="F"), "allowed", "ASSERITA")
        self.ends(self.paper(code="M13"), "warned", "ASSERITA", "SES-INATTESO", "W")
        self.ends(self.paper(patient="RSSTRS61L62L219W", code="M42"), "warned", "ASSERITA", "COD-NON-IN-ELENCO", "W")
        self.assertEqual(self.requests(), [])

    def test_codes_whose_source_is_unclear_only_warn_when_not_found(self):
        self.serve()
        for code in ("L04", "F01", "S04", "E99", "T16"):
            for paper in ((), self.attest(code)):
                with self.subTest(code, paper=bool(paper)):
                    self.settings["data_dir"] = f"data-{code}-{len(paper)}"
                    self.ends(self.paper(*paper, code=code), "warned", "NON_TROVATA" if paper else "NON_RISULTA", "ESE-FONTE-INCERTA", "W")

    def test_neither_of_two_is_ever_claimed_at_once(self):
        self.serve()
        for fields, rule in (({"code": "013.250", "non_exempt": True}, "COD-E-NON-ESENTE"), ({}, "COD-ASSENTE"),
                             ({"code": "M13", "non_exempt": True}, "COD-E-NON-ESENTE")):
            with self.subTest(rule):
                self.ends(self.paper(**fields), "warned", rule=rule, severity="W")
        self.assertIsNone(self.paper(non_exempt=True)["exemption"])

    def test_not_exempt_alone_asks_nobody_in_paper_mode(self):
        self.serve()
        self.ends(self.paper(non_exempt=True), "allowed")
        self.assertEqual(self.requests(), [])

    def test_a_message_of_the_service_is_shown_and_changes_nothing(self):
        self.serve()
        answer = self.ends(self.paper(patient=STEFANO, code="RFG040"), "allowed", "VALIDA", "SRV-MESSAGGIO", "I")
        self.assertIn("Piano terapeutico", answer.text)


class Age(Scene):
    def child(self, born, code="E11"):
        month = "ABCDEHLMPRST"[born.month - 1]
        patient = with_check_letter(f"BRNSFO{born.year % 100:02}{month}{born.day + 40:02}F205")
        self.world["people"].append({"codice_fiscale": patient, "surname": "BRUNO", "given_name": "SOFIA", "sex": "F",
                                     "birth_date": born.isoformat(), "region": "030", "care": {"doctors": [GP]}})
        self.write_world()
        return patient

    def test_a_child_below_fourteen_needs_no_row_in_the_registry(self):
        self.serve()
        self.as_gp()
        below = self.child(datetime.date(2012, 11, 25))
        self.ends(self.care(below, code="E11", titolare=GP), "allowed", rule="ESE-ETA", severity="I")

    def test_a_century_that_is_only_deduced_warns(self):
        self.serve()
        self.ends(self.paper(patient=self.child(datetime.date(2012, 11, 25)), code="E11"), "warned", rule="ESE-ETA-PRESUNTA", severity="W")

    def test_the_fourteenth_birthday_ends_it(self):
        self.serve()
        self.as_gp()
        self.ends(self.care(self.child(datetime.date(2012, 11, 24)), code="E11", titolare=GP), "blocked", "NON_TROVATA")

    def test_age_proves_nothing_for_other_codes(self):
        self.serve()
        self.as_gp()
        self.ends(self.care(self.child(datetime.date(2015, 1, 1)), code="E12", titolare=GP), "blocked", "NON_TROVATA")


if __name__ == "__main__":
    unittest.main()
