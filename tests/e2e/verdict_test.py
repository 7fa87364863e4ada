"""From the clauses on a check to what really happens: outcomes, codes, ages, papers, regions, ways forward and words."""
import datetime
import json
import re
import unittest

from scene import CARMELA, DARIO, DAY, ENRICO, FRANCA, GIULIA, GP, MATTEO, SARA, STEFANO, STP, Scene, TERESA, with_check_letter
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
        for day, decision in (("2015-05-31", "blocked"), ("2015-06-01", "allowed"), ("2020-05-31", "allowed"), ("2020-06-01", "blocked")):
            with self.subTest(day):
                self.ends(self.paper(*self.attest("048", issued="2015-01-01"), code="048", day=day), decision)

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
        for code in ("M00", "M13", "M42", "M50", "M60", "M99", "D01", "D03", "D01B", "B01", "T01", "R99", "I01", "C07", "TDL01", "X01", "PML"):
            with self.subTest(code):
                self.ends(self.paper(code=code), "allowed", "ASSERITA")
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

    def test_stp_eni_and_provisional_codes_stand_where_a_codice_fiscale_does(self):
        self.serve()
        self.world["people"].append({**self.person(STP), "codice_fiscale": "ENI0303210000017"})
        self.world["people"].append({**self.person(STP), "codice_fiscale": "12345678903"})
        self.write_world()
        for patient in (STP, "ENI0303210000017"):
            with self.subTest(patient):
                self.ends(self.paper(*self.attest("013"), patient=patient, code="013"), "warned", "NON_TROVATA", "REG-CARTA-DECIDE")
                self.ends(self.paper(patient=patient, code="013"), "undetermined", "NON_RISULTA", "REG-SENZA-CARTA")
                self.ends(self.paper(patient=patient, code="X01"), "allowed", "ASSERITA")
        self.ends(self.paper(*self.attest("013"), patient="12345678903", code="013"), "blocked", "NON_TROVATA")

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
                            self.assertEqual((after["decision"], after["findings"]), ("allowed", []), after)

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
