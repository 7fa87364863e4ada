"""The service side of a check, through the command line: every answer and every way a service can misbehave."""
import json
import time
import unittest

from stage import DOCTOR, MARIO, Stage


class Verdicts(Stage):
    def test_a_valid_code_is_allowed_and_on_record(self):
        self.serve()
        answer = self.paper(code="013.250")
        self.assertEqual((answer.exit, answer["decision"]), (0, "allowed"), answer)
        self.assertEqual(answer["exemption"]["state"], "VALIDA")
        self.assertEqual((answer["mode"], answer["assurance"]), ("paper", "declared"))
        self.assertEqual(answer["audit"]["sequence"], 1)
        self.assertEqual(len(answer["audit"]["hash"]), 64)
        self.assertEqual(len(answer["catalogue"]["digest"]), 64)
        self.assertEqual({"card_ms", "service_ms", "rules_ms", "audit_ms", "total_ms"} - set(answer["timings"]), set())

    def test_paper_never_consults(self):
        self.serve()
        self.paper(code="013.250")
        self.paper(non_exempt=True)
        self.assertEqual([row["operation"] for row in self.requests()], ["verificaEsenzione"])

    def test_an_expired_code_is_blocked_with_ways_forward(self):
        self.serve()
        answer = self.paper("--certificate", self.certificate(code="048", number="A1", issuer="ATS Milano", issued="2020-01-10"), code="048")
        self.assertEqual((answer.exit, answer["decision"]), (20, "blocked"), answer)
        self.assertEqual(answer["exemption"]["state"], "SCADUTA")
        self.assertIn(len(answer["ways_forward"]), (1, 2, 3))
        remove = next(way for way in answer["ways_forward"] if way["action"] == "remove_code")
        self.assertIn(remove["set"]["nonEsente"], (True, 1, "1"))
        for finding in answer["findings"]:
            self.assertEqual({"rule", "severity", "line", "message", "remedy", "source"} - set(finding), set())
            self.assertTrue(finding["message"] and finding["remedy"] and finding["source"])

    def test_without_a_certificate_a_code_not_in_force_has_one_answer_without_dates(self):
        self.serve()
        answer = self.paper("--no-certificate", "lost", code="048")
        self.assertEqual((answer["decision"], answer["exemption"]["state"]), ("blocked", "NON_RISULTA"), answer)
        self.assertEqual((answer["exemption"]["from"], answer["exemption"]["to"]), (None, None))
        self.assertEqual(self.requests()[0]["contesto"], "DICHIARAZIONE")

    def test_a_code_the_prescriber_asserts_makes_no_call(self):
        self.serve()
        answer = self.paper(code="M20")
        self.assertEqual((answer["exemption"]["state"], self.requests()), ("ASSERITA", []), answer)
        self.assertNotEqual(answer["decision"], "blocked")

    def test_text_that_cannot_be_a_code_is_blocked_without_a_call(self):
        self.serve()
        answer = self.paper(code="&#191;?")
        self.assertEqual((answer["decision"], self.requests()), ("blocked", []), answer)

    def test_code_and_non_exempt_together_is_a_warning(self):
        self.serve()
        answer = self.paper(code="013.250", non_exempt=True)
        self.assertEqual((answer.exit, answer["decision"]), (10, "warned"), answer)

    def test_neither_code_nor_non_exempt_is_never_allowed(self):
        self.serve()
        self.assertEqual(self.paper()["decision"], "warned")

    def test_a_foreign_insured_without_code_is_judged_by_local_rules(self):
        self.serve()
        answer = self.check("paper", non_exempt=True, foreign="DE")
        self.assertEqual((answer.exit, self.requests()), (0, []), answer)

    def test_another_patient_in_the_draft_ends_as_identity_without_a_call(self):
        self.serve()
        answer = self.check("paper", "--codice-fiscale", MARIO, code="013.250", patient=DOCTOR)
        self.assertEqual((answer.exit, answer["decision"], self.requests()), (30, "undetermined", []), answer)
        self.assertIn("switch_mode", answer.actions())

    def test_the_fourth_different_code_needs_a_reason_and_the_seventh_is_refused(self):
        self.serve()
        codes = ["013", "048", "031", "025", "019", "056", "029"]
        decisions = [self.paper(code=code)["decision"] for code in codes[:4]]
        self.assertEqual(decisions[3], "undetermined")
        self.assertEqual(len(self.requests()), 3)
        for code in codes[3:6]:
            self.paper("--reason", "nuova documentazione portata dal paziente", code=code)
        self.assertEqual(len(self.requests()), 6)
        refused = self.paper("--reason", "ancora un codice", code=codes[6])
        self.assertEqual((refused["decision"], len(self.requests())), ("undetermined", 6), refused)
        self.assertIn("switch_mode", refused.actions())
        self.assertEqual(self.paper(code="013")["decision"], decisions[0], "a code already asked may be asked again")


class Misbehaviour(Stage):
    """Whatever the service does, the answer is undetermined with ways forward, on record, and never `valid` or `no exemptions`."""

    def undetermined(self, *faults, rule=None):
        self.serve(*faults)
        answer = self.paper(code="013.250")
        self.assertEqual((answer.exit, answer["decision"]), (30, "undetermined"), answer)
        self.assertIn(len(answer["ways_forward"]), (1, 2, 3))
        self.assertGreaterEqual(answer["audit"]["sequence"], 1)
        self.assertEqual(answer["exemption"]["state"], "NON_VERIFICATA")
        return answer

    def test_http_500(self):
        self.undetermined("500")

    def test_http_503(self):
        self.undetermined("503")

    def test_http_504_is_asked_again_with_the_same_message_id(self):
        self.undetermined("504")
        asked = [row["messageId"] for row in self.requests()]
        self.assertEqual((len(asked), len(set(asked))), (3, 1))

    def test_an_html_page(self):
        self.undetermined("html")

    def test_a_truncated_body(self):
        self.undetermined("truncated")

    def test_a_wrong_content_type(self):
        self.undetermined("wrong-content-type")

    def test_a_reset_connection(self):
        self.undetermined("reset")

    def test_another_message_id(self):
        self.undetermined("other-message-id")

    def test_an_unknown_outcome(self):
        self.serve("unknown-outcome")
        answer = self.paper(code="013.250")
        self.assertEqual(answer["decision"], "undetermined", answer)

    def test_a_slow_service_ends_at_the_deadline(self):
        self.settings["service"]["timeout_ms"] = 700
        started = time.monotonic()
        self.undetermined("delay=4000")
        self.assertLess(time.monotonic() - started, 3.5)

    def test_nobody_listens(self):
        answer = self.paper(code="013.250")
        self.assertEqual((answer.exit, answer["decision"]), (30, "undetermined"), answer)

    def test_declare_with_a_certificate_turns_only_a_silent_service_into_a_warning(self):
        paper = self.certificate(code="013.250", holder=MARIO, issued="2024-01-10", expires=None, issuer="ATS Milano", number="A1")
        self.serve("503")
        self.assertEqual(self.paper("--declare", "--certificate", paper, code="013.250")["decision"], "warned")
        self.assertEqual(self.paper("--certificate", paper, code="013.250")["decision"], "undetermined")
        self.settings["when_unverifiable"] = "block"
        self.assertEqual(self.paper("--declare", "--certificate", paper, code="013.250")["decision"], "undetermined")

    def test_no_personal_data_in_log_or_failure(self):
        self.serve("html")
        answer = self.paper(code="013.250")
        self.assertNotIn(MARIO, answer.log)
        self.assertNotIn("013.250", answer.log)
        consult = self.esente("consult", "--mode", "care", "--codice-fiscale", MARIO)
        self.assertEqual((consult.exit, consult["status"][:8]), (2, "SERVICE_"), consult)
        self.assertNotIn(MARIO, json.dumps(consult.json) + consult.log)

    def test_a_consult_in_paper_mode_is_refused_before_any_byte_leaves_and_recorded(self):
        self.serve()
        answer = self.esente("consult", "--mode", "paper", "--codice-fiscale", MARIO)
        self.assertEqual((answer.exit, answer["status"], self.requests()), (2, "CONSULT_NOT_ALLOWED", []), answer)
        self.assertNotIn("exemptions", answer.json)
        rows = self.esente("audit", "export")["records"]
        self.assertEqual(len(rows), 1, rows)


if __name__ == "__main__":
    unittest.main()
