"""PIN issuance at the counter, from the command line: the rules, what the service declines, and following a request."""
import json
import subprocess
import unittest

from counter_scene import APPLICANT, CARD, CHILD, DOCUMENT, HOLDER, Counter, changed
from stage import MARIO, PKI

CARMELA = {"codice_fiscale": "SPSCML55P70F839R", "card_id": "6030001234567013"}


class Issuing(Counter):
    def test_the_holder_gets_the_first_part_through_the_descriptor_and_nowhere_else(self):
        self.serve()
        answer = self.pin()
        self.assertEqual((answer.exit, answer["status"]), (0, "OK"), answer)
        self.assert_keys(answer.json, "request", "contact_masked", "first_part_at")
        self.assertRegex(answer.first, r"^PIN \d\d\nPUK \d\d\n$")
        self.assertEqual(answer["contact_masked"], "***567")
        self.assertEqual([row["kind"] for row in self.audit()], ["pin_requested"])

    def test_a_representative_asks_for_a_minor(self):
        self.world["people"].append({"codice_fiscale": CHILD, "surname": "ROSSI", "given_name": "LUCA", "sex": "M", "birth_date": "2016-01-10",
                                     "region": "030", "cards": [{"id": "6030001234567229", "expires": "2031-01-14"}]})
        self.serve()
        request = changed(HOLDER, type="minor_or_ward", holder={"codice_fiscale": CHILD, "card_id": "6030001234567229"}, holder_document=None,
                          applicant=changed(APPLICANT, title="parent"), applicant_document=DOCUMENT,
                          form={"kind": "minor_or_ward", "signed": "2026-11-24"},
                          contact={"channel": "email", "value": "anna@example.it", "owner": "applicant"})
        answer = self.pin(request)
        self.assertEqual(answer["status"], "OK", answer)
        body = next(self.record_dir.glob("*richiediPin.xml")).read_text(encoding="utf-8")
        self.assertNotIn("documentoTitolare", body)
        self.assertIn("<modulo><tipo>MINORE_TUTELATO</tipo>", body)

    def test_a_relative_asks_for_a_holder_who_is_ill(self):
        self.serve()
        request = changed(HOLDER, type="health_delegate", applicant=changed(APPLICANT, title="relative", degree=2, line="collateral",
                                                                           nobody_before=True),
                          applicant_document=DOCUMENT, form={"kind": "health_delegate", "signed": "2026-11-20"})
        self.assertEqual(self.pin(request)["status"], "OK")

    def test_everything_that_is_wrong_is_told_at_once_and_nothing_is_sent(self):
        self.serve()
        request = changed(HOLDER, holder_document=changed(DOCUMENT, kind="paper_id"), contact={"channel": "sms", "value": "02 1234", "owner": "holder"})
        answer = self.refused(self.pin(request), "USAGE", "SPO-DOC-CARTACEO", "SPO-REC-CELLULARE")
        self.assertEqual([finding["field"] for finding in answer["findings"]], ["holder_document.kind", "contact.value"])
        self.assertEqual((answer.exit, answer.first, self.requests()), (1, "", []))
        row = self.audit()[0]
        self.assertEqual((row["kind"], row["outcome"], row["reason"]), ("refused", "USAGE", "SPO-DOC-CARTACEO SPO-REC-CELLULARE"))

    def test_in_laws_cohabitants_and_cousins_are_refused_with_the_reason(self):
        self.serve()
        for title, rule in (("in_law", "SPO-DEL-AFFINE"), ("cohabitant", "SPO-DEL-CONVIVENTE"), ("cousin", "SPO-DEL-CUGINO")):
            request = changed(HOLDER, type="health_delegate", applicant=changed(APPLICANT, title=title), applicant_document=DOCUMENT,
                              form={"kind": "health_delegate", "signed": "2026-11-20"})
            with self.subTest(title):
                self.refused(self.pin(request), "USAGE", rule)
        self.assertEqual(self.requests(), [])

    def test_a_prescriber_is_refused_before_anything_is_sent(self):
        self.settings["operator"] = {"codice_fiscale": "VRDGNN70A01F205K", "role": "H", "organisation": "030321"}
        self.serve()
        answer = self.refused(self.pin(), "USAGE", "SPO-RUOLO")
        self.assertIn("operator.role", answer["remedy"]["technician"])
        self.refused(self.esente("pin", "status", "R-1"), "USAGE", "SPO-RUOLO")
        self.assertEqual(self.requests(), [])
        self.assertEqual([row["kind"] for row in self.audit()], ["refused", "refused"])

    def test_a_counter_operator_gets_no_exemptions(self):
        self.serve()
        answer = self.esente("consult", "--mode", "care", "--codice-fiscale", MARIO)
        self.assertEqual(answer["status"], "USAGE", answer)
        self.assertEqual(self.requests(), [])

    def test_the_operators_own_contact_is_refused(self):
        self.settings["counter"] = {"contacts": ["+39 333 123 45 67"]}
        self.serve()
        self.refused(self.pin(), "USAGE", "SPO-REC-OPERATORE")

    def test_a_contact_of_three_other_holders_asks_for_a_reason(self):
        people = [person for person in self.world["people"] if person["region"] == "030" and not person.get("deceased")
                  and not person.get("superseded_by") and person["codice_fiscale"] not in (MARIO, CARMELA["codice_fiscale"])][:3]
        for i, person in enumerate(people):
            person["cards"] = [{"id": f"603000123456730{i}", "expires": "2031-01-14"}]
        self.serve()
        for i, person in enumerate(people):
            answer = self.pin(changed(HOLDER, holder={"codice_fiscale": person["codice_fiscale"], "card_id": f"603000123456730{i}"}))
            self.assertEqual(answer["status"], "OK", answer)
        self.refused(self.pin(), "USAGE", "SPO-REC-RIPETUTO")
        again = changed(HOLDER, contact=changed(HOLDER["contact"], reason="stessa famiglia"))
        self.assertEqual(self.pin(again)["status"], "OK")

    def test_what_the_service_declines_says_why_and_what_to_do(self):
        self.serve()
        self.refused(self.pin(changed(HOLDER, holder={"codice_fiscale": MARIO, "card_id": CARMELA["card_id"]})), "SERVICE_REFUSED", "PIN-001")
        self.refused(self.pin(changed(HOLDER, holder={"codice_fiscale": "NRELNE83S59F205I", "card_id": "6030001234567039"})),
                     "SERVICE_REFUSED", "PIN-002")
        self.refused(self.pin(changed(HOLDER, holder={"codice_fiscale": "GLLNRC35H18C933F", "card_id": CARD})), "PATIENT_DECEASED", "ANA-002")

    def test_a_pin_already_issued_is_told_and_regenerated_only_when_asked(self):
        self.serve()
        answer = self.pin(changed(HOLDER, holder=CARMELA))
        self.refused(answer, "SERVICE_REFUSED", "PIN-006")
        self.assertEqual(len(self.requests("richiediPin")), 1)
        again = self.pin(changed(HOLDER, holder=CARMELA, operation="regenerate"))
        self.assertEqual(again["status"], "OK", again)
        ids = [row["messageId"] for row in self.requests("richiediPin")]
        self.assertEqual(len(set(ids)), 2)

    def test_the_card_in_the_reader_must_be_the_holders(self):
        self.serve()
        self.insert(PKI / "cards/rossi.json")
        self.assertEqual(self.pin(HOLDER, "--read-card")["status"], "OK")
        self.refused(self.pin(changed(HOLDER, holder=CARMELA), "--read-card"), "USAGE", "SPO-TES-PERSONA")

    def test_without_a_place_for_the_first_part_nothing_is_asked(self):
        self.serve()
        process = self.start("pin", "request", "--request", self.request_file(HOLDER), stdin=subprocess.DEVNULL, start_new_session=True)
        answer = self.ended(process)
        self.assertEqual((answer["status"], self.requests()), ("USAGE", []), answer)
        for descriptor in ("1", "77", "x"):
            self.assertEqual(self.esente("pin", "request", "--request", self.request_file(HOLDER), "--first-part-fd", descriptor)["status"], "USAGE")


class Following(Counter):
    def test_status_repeat_and_cancel_follow_one_request(self):
        self.serve()
        request = self.pin()["request"]
        self.assertEqual(self.esente("pin", "status", request)["state"], "INVIATA")
        for _ in range(2):
            self.assertEqual(self.esente("pin", "repeat", request)["state"], "INVIATA")
        self.refused(self.esente("pin", "repeat", request), "QUOTA", "SPO-INVII-FINITI")
        self.assertEqual(self.esente("pin", "cancel", request, "--reason", "recapito errato")["state"], "ANNULLATA")
        self.assertEqual([row["kind"] for row in self.audit()],
                         ["pin_requested", "pin_status", "pin_repeated", "pin_repeated", "refused", "pin_cancelled"])
        self.assertEqual([row["proof_id"] for row in self.audit()], [request] * 6)

    def test_a_request_nobody_made_is_said_to_be_unknown(self):
        self.serve()
        self.refused(self.esente("pin", "status", "R-9"), "SERVICE_REFUSED", "SPO-RICHIESTA-IGNOTA")

    def test_words_that_are_missing_are_a_wrong_command_line(self):
        for words in (["pin", "status"], ["pin", "cancel", "R-1"], ["pin", "request"], ["pin", "nothing", "R-1"], ["pin"]):
            answer = self.esente(*words)
            self.assertEqual((answer.exit, answer["status"]), (1, "USAGE"), answer)

    def test_the_journal_of_the_day_shows_requests_with_masked_contacts(self):
        self.serve()
        request = self.pin()["request"]
        rows = self.esente("pin", "journal")["requests"]
        self.assertEqual([(row["state"], row["request"], row["holder"], row["contact_masked"]) for row in rows],
                         [("answered", request, MARIO, "***567")])


class Files(Counter):
    def wrong(self, text, line, column, key):
        answer = self.pin(text)
        self.assertEqual((answer.exit, answer["status"], answer["at"]), (1, "USAGE", {"line": line, "column": column, "key": key}), answer)

    def test_what_is_wrong_with_the_file_is_told_with_its_place(self):
        text = json.dumps(HOLDER, indent=1)
        self.wrong(text.replace('"operation"', '"operazione"'), 2, 16, "operazione")
        self.wrong(text.replace('"number"', '"numero"'), text[:text.index('"number"')].count("\n") + 1, 13, "holder_document.numero")
        self.wrong(text.replace("2030-01-01", "01/01/2030"), text[:text.index('"2030-01-01"')].count("\n") + 1, 14, "holder_document.expires")
        self.wrong(text.replace("2030-01-01", "2030-02-30"), text[:text.index('"2030-01-01"')].count("\n") + 1, 14, "holder_document.expires")
        self.wrong(text.replace('"cie"', '"tessera"'), text[:text.index('"cie"')].count("\n") + 1, 11, "holder_document.kind")
        self.wrong("{", 1, 2, "")
        self.wrong('{"operation": "issue", "operation": "issue"}', 1, 24, "operation")


if __name__ == "__main__":
    unittest.main()
