"""Who may ask what: care relationship, paper, the right person, and each refusal of the service."""
import unittest

from scene import CARMELA, DARIO, ENRICO, GP, MATTEO, NEW_NICCOLO, OLD_NICCOLO, OTHER_GP, Scene, with_check_letter
from stage import DOCTOR, MARIO


class Care(Scene):
    def test_a_doctor_who_has_the_patient_in_care_verifies_and_consults_at_once(self):
        self.serve()
        self.as_gp()
        self.ends(self.care(MARIO, code="013.250", titolare=GP), "allowed", "VALIDA")
        self.assertEqual(sorted((row["operation"], row["contesto"], row["provaCarta"]) for row in self.requests()),
                         [("consultaEsenzioni", "PRESA_IN_CARICO", False), ("verificaEsenzione", "PRESA_IN_CARICO", False)])

    def test_a_doctor_without_the_patient_in_care_is_told_to_use_card_or_paper(self):
        self.serve()
        answer = self.ends(self.care(MARIO, code="013.250"), "undetermined", "NON_VERIFICATA", "ACC-PRESA-IN-CARICO", "U")
        self.assertIn(("switch_mode", "chip"), [(way["action"], way["value"]) for way in answer["ways_forward"]])
        self.assertIn(("switch_mode", "paper"), [(way["action"], way["value"]) for way in answer["ways_forward"]])
        consult = self.consult("care", MARIO)
        self.assertEqual((consult.exit, consult["status"]), (2, "CARE_REFUSED"), consult)
        self.assertNotIn("exemptions", consult.json)

    def test_the_substituted_doctor_of_the_settings_carries_the_relationship(self):
        self.serve()
        self.settings["operator"]["substitutes"] = GP
        self.ends(self.care(MARIO, code="013.250"), "allowed", "VALIDA")
        self.assertTrue(all(row["medicoTitolare"] for row in self.requests()))
        self.assertEqual(self.consult("care", MARIO).exit, 0)

    def test_the_drafts_own_titolare_wins_over_the_settings(self):
        self.serve()
        self.settings["operator"]["substitutes"] = DARIO
        self.ends(self.care(MARIO, code="013.250", titolare=GP, substitute=DOCTOR), "allowed", "VALIDA")
        self.settings["operator"]["substitutes"] = GP
        self.ends(self.care(MARIO, code="013.250", titolare=DARIO, substitute=DOCTOR), "undetermined", rule="ACC-PRESA-IN-CARICO")

    def test_a_substitute_who_is_somebody_else_changes_nothing(self):
        self.serve()
        self.ends(self.care(MARIO, code="013.250", titolare=GP, substitute=OTHER_GP), "undetermined", rule="ACC-PRESA-IN-CARICO")
        self.assertFalse(any(row["medicoTitolare"] for row in self.requests()))

    def test_the_structure_carries_the_relationship(self):
        self.serve()
        self.settings["operator"]["structure"] = "030321001"
        self.ends(self.care(MARIO, code="013.250"), "allowed", "VALIDA")

    def test_a_consult_lists_what_the_registry_holds_and_nothing_about_the_person(self):
        self.serve()
        self.as_gp()
        answer = self.consult("care", MARIO)
        self.assertEqual(answer.exit, 0, answer)
        self.assertEqual(set(answer.json), {"status", "exemptions"})
        self.assertEqual(answer["exemptions"], [{"code": "013.250", "from": "2020-03-10", "to": None, "state": "ATTIVA", "type": "PA"},
                                                {"code": "048", "from": "2015-06-01", "to": "2020-05-31", "state": "ATTIVA", "type": "PA"}])

    def test_a_consult_of_nobody_s_exemptions_is_an_empty_list_and_not_a_failure(self):
        self.serve()
        self.as_gp()
        answer = self.consult("care", "NRELNE83S59F205I")
        self.assertEqual((answer.exit, answer["exemptions"]), (0, []), answer)

    def test_each_refusal_of_a_consult_has_its_own_name(self):
        self.as_gp()
        self.serve()
        for patient, status in ((ENRICO, "PATIENT_DECEASED"), (OLD_NICCOLO, "PATIENT_SUPERSEDED"), (CARMELA.replace("SPS", "SPT"), "USAGE"),
                                (with_check_letter("VNTGNN60A01F205"), "PATIENT_UNKNOWN"), (MATTEO, "SERVICE_REFUSED")):
            with self.subTest(status):
                answer = self.consult("care", patient)
                self.assertEqual((answer.exit, answer["status"]), (1 if status == "USAGE" else 2, status), answer)
                self.assertNotIn(patient, answer.text + answer.log)
        self.as_gp("MRTCHR86H46F205N")
        self.assertEqual(self.consult("care", MARIO).exit, 0)
        self.assertEqual(self.consult("care", MARIO)["status"], "QUOTA")

    def test_a_failed_list_leaves_the_verdict_standing_without_advice(self):
        self.as_gp()
        for fault in ("503@consultaEsenzioni", "wrong-occorrenze@consultaEsenzioni", "other-citizen@consultaEsenzioni",
                      "html@consultaEsenzioni", "unknown-error@consultaEsenzioni"):
            with self.subTest(fault):
                self.serve(fault)
                self.ends(self.care(MARIO, code="013.250", titolare=GP), "allowed", "VALIDA")
                self.assertEqual(self.ends(self.care(MARIO, code="019", titolare=GP), "blocked").actions(), ["remove_code"])

    def test_a_wrong_occorrenze_is_malformed_and_never_an_empty_list(self):
        self.as_gp()
        for fault in ("wrong-occorrenze", "other-citizen", "other-message-id", "no-message-id", "doctype", "html", "empty"):
            with self.subTest(fault):
                self.serve(fault)
                answer = self.consult("care", MARIO)
                self.assertEqual((answer.exit, answer["status"]), (2, "SERVICE_MALFORMED"), answer)
                self.assertNotIn("exemptions", answer.json)

    def test_the_former_code_of_the_same_citizen_is_the_same_citizen(self):
        self.as_gp()
        self.world["people"] = [one for one in self.world["people"] if one["codice_fiscale"] != OLD_NICCOLO]
        self.serve()
        self.assertEqual(self.consult("care", NEW_NICCOLO).exit, 0)


class Refusals(Scene):
    def test_an_operator_the_service_does_not_know(self):
        self.serve()
        self.settings["operator"]["codice_fiscale"] = OTHER_GP  # known as a GP, not in this role
        self.ends(self.paper(code="013.250"), "undetermined", "NON_VERIFICATA", "ACC-OPERATORE", "U")
        self.assertEqual(self.consult("care", MARIO)["status"], "SERVICE_REFUSED")

    def test_a_citizen_not_found_is_no_proof_about_the_code(self):
        self.serve()
        unknown = with_check_letter("VNTGNN60A01F205")
        self.ends(self.paper(patient=unknown, code="013"), "undetermined", "NON_VERIFICATA", "PAZ-NON-TROVATO", "U")

    def test_death_counts_from_its_date(self):
        self.serve()
        for day, decision in (("2026-10-01", "allowed"), ("2026-10-02", "blocked"), ("2026-10-03", "blocked")):
            with self.subTest(day):
                self.ends(self.paper(patient=ENRICO, code="031A", day=day), decision)

    def test_death_blocks_a_claim_and_never_care(self):
        self.serve()
        self.as_gp()
        blocked = self.ends(self.care(ENRICO, code="031A", titolare=GP), "blocked", rule="PAZ-DECEDUTO", severity="E")
        self.assertIn("remove_code", blocked.actions())
        self.ends(self.care(ENRICO, non_exempt=True, titolare=GP), "warned", rule="PAZ-DECEDUTO-AVVISO", severity="W")

    def test_a_superseded_code_blocks_the_claim(self):
        self.serve()
        answer = self.ends(self.paper(patient=OLD_NICCOLO, code="025"), "blocked", rule="PAZ-CF-SUPERATO", severity="E")
        self.assertNotIn(NEW_NICCOLO, answer.text)

    def test_a_busy_service_an_unknown_refusal_and_an_unknown_outcome_prove_nothing(self):
        for fault, rule in (("maintenance", "SRV-NON-DISPONIBILE"), ("unknown-error", "SRV-RIFIUTO-IGNOTO"),
                            ("unknown-outcome", "SRV-ESITO-IGNOTO"), ("fault", "SRV-RISPOSTA-ERRATA"), ("other-code", "SRV-RISPOSTA-ERRATA"),
                            ("no-message-id", "SRV-RISPOSTA-ERRATA"), ("doctype", "SRV-RISPOSTA-ERRATA"), ("empty", "SRV-RISPOSTA-ERRATA")):
            with self.subTest(fault):
                self.serve(fault)
                answer = self.paper(code="013.250")
                self.assertIn(answer["exemption"]["state"], ("NON_VERIFICATA", "NON_VERIFICABILE"), answer)
                self.ends(answer, "undetermined", rule=rule, severity="U")

    def test_replies_in_latin1_and_with_compact_dates_are_understood(self):
        for fault in ("iso-8859-1", "compact-dates"):
            with self.subTest(fault):
                self.serve(fault)
                self.assertEqual(self.ends(self.paper(code="013.250"), "allowed", "VALIDA")["exemption"]["from"], "2020-03-10")

    def test_a_silent_service_asks_for_no_paper_where_paper_may_not_count(self):
        self.settings["when_unverifiable"] = "block"
        answer = self.ends(self.paper(code="013.250"), "undetermined")
        self.assertNotIn("take_certificate", answer.actions())


class Who(Scene):
    def test_a_counter_operator_is_refused_before_any_byte_leaves(self):
        self.serve()
        self.settings["operator"]["role"] = "SPORTELLO"
        self.ends(self.paper(code="013.250"), "undetermined", "NON_VERIFICATA", "ACC-OPERATORE", "U")
        answer = self.consult("care", MARIO)
        self.assertNotIn("exemptions", answer.json)
        self.assertEqual((answer.json["status"] != "OK", self.requests()), (True, []), answer)

    def test_a_paper_consult_without_a_patient_is_refused_and_recorded_too(self):
        answer = self.esente("consult", "--mode", "paper")
        self.assertEqual((answer.exit, answer["status"]), (2, "CONSULT_NOT_ALLOWED"), answer)
        self.assertEqual(len(self.esente("audit", "export")["records"]), 1)

    def test_nobody_named_at_all_is_a_wrong_command_line(self):
        self.serve()
        for mode in ("paper", "care"):
            answer = self.check(mode, code="013.250")
            self.assertEqual((answer.exit, answer["status"], self.requests()), (1, "USAGE", []), answer)
            self.assertNotIn("decision", answer.json)
            self.assertTrue(answer["ways_forward"])

    def test_a_clear_patient_in_the_draft_is_the_patient(self):
        self.serve()
        self.ends(self.check("paper", code="013.250", patient=MARIO), "allowed")
        self.assertEqual(self.requests()[0]["codiceFiscale"], MARIO)

    def test_an_encrypted_patient_in_the_draft_names_nobody(self):
        self.serve()
        cipher = "Tm9uIGxlZ2dpYmlsZQ" * 9 + "ab=="
        self.ends(self.check("paper", "--codice-fiscale", MARIO, code="013.250", patient=cipher), "allowed")
        self.assertEqual(self.check("paper", code="013.250", patient=cipher)["status"], "USAGE")

    def test_another_person_in_the_draft_ends_without_a_call_in_paper_and_care(self):
        self.serve()
        for mode in ("paper", "care"):
            with self.subTest(mode):
                answer = self.check(mode, "--codice-fiscale", MARIO, code="019", patient=CARMELA)
                self.ends(answer, "undetermined", "NON_VERIFICATA", "PAZ-IDENTITA", "U")
                self.assertEqual(answer.rules(), ["PAZ-IDENTITA"])
                self.assertEqual({way["action"] for way in answer["ways_forward"]}, {"switch_mode"})
                self.assertNotIn("ESPOSITO", answer.text)
                self.assertNotIn(CARMELA, answer.text + answer.log)
        self.assertEqual(self.requests(), [])

    def test_a_codice_fiscale_may_be_scanned_in_lower_case_or_between_asterisks(self):
        self.serve()
        for written in (MARIO.lower(), f"*{MARIO}*", f" {MARIO} "):
            self.ends(self.check("paper", "--codice-fiscale", written, code="013.250", patient=MARIO), "allowed")

    def test_a_wrong_check_letter_is_a_wrong_command_line(self):
        self.serve()
        answer = self.check("paper", "--codice-fiscale", MARIO[:-1] + "A", code="013.250")
        self.assertEqual((answer.exit, answer["status"], self.requests()), (1, "USAGE", []), answer)

    def test_the_announced_mode_card_number_is_a_wrong_command_line(self):
        for command in (("check", "--mode", "card_number", "--prescription", self.draft(code="013.250")), ("consult", "--mode", "card_number")):
            answer = self.esente(*command, "--codice-fiscale", MARIO)
            self.assertIn((answer.exit, answer["status"]), ((1, "USAGE"), (2, "CONSULT_NOT_ALLOWED")), answer)


if __name__ == "__main__":
    unittest.main()
