"""New cards asked for at the counter, and the bytes of every call of the counter against schemas/service."""
import subprocess
import unittest

from counter_scene import ANNA, APPLICANT, CARD, DOCUMENT, HOLDER, NEW_CARD, Counter, changed
from stage import MARIO, SOURCE


class NewCard(Counter):
    def test_a_stolen_card_is_replaced_and_the_provisional_one_comes_with_its_validity(self):
        self.serve()
        answer = self.card_request()
        self.assertEqual((answer.exit, answer["status"]), (0, "OK"), answer)
        self.assert_keys(answer.json, "case", "provisional", "address_masked")
        self.assert_keys(answer["provisional"], "number", "from", "to")
        self.assertRegex(answer["provisional"]["from"], r"^\d{4}-\d\d-\d\d$")
        self.assertEqual([(row["kind"], row["proof_id"]) for row in self.audit()], [("card_requested", answer["case"])])
        self.refused(self.pin(), "SERVICE_REFUSED", "SEC-003")

    def test_each_reason_is_sent_in_the_words_of_the_contract(self):
        words = {"theft": "FURTO", "loss": "SMARRIMENTO", "not_received": "MANCATA_RICEZIONE", "damaged": "DETERIORAMENTO"}
        for reason, sent in words.items():
            with self.subTest(reason):
                self.doCleanups()
                self.setUp()
                self.serve()
                self.assertEqual(self.card_request(changed(NEW_CARD, reason=reason))["status"], "OK")
                self.assertEqual([row["motivo"] for row in self.requests("richiediNuovaTessera")], [sent])

    def test_the_same_request_again_is_the_same_case(self):
        self.serve()
        one, two = self.card_request(), self.card_request()
        self.assertEqual(one["case"], two["case"])
        self.assertEqual(len({row["messageId"] for row in self.requests("richiediNuovaTessera")}), 1)

    def test_who_lost_the_card_need_not_know_its_number(self):
        self.serve()
        answer = self.card_request(changed(NEW_CARD, holder={"codice_fiscale": MARIO, "card_id": ""}))
        self.assertEqual((answer.exit, answer["status"]), (0, "OK"), answer)
        self.refused(self.pin(), "SERVICE_REFUSED", "SEC-003")

    def test_another_request_while_one_is_open_is_declined_with_what_to_do(self):
        self.serve()
        self.card_request()
        self.refused(self.card_request(changed(NEW_CARD, reason="loss")), "SERVICE_REFUSED", "TES-001")

    def test_a_reply_that_never_came_is_asked_for_again_under_the_same_id(self):
        self.world["fault"] = ["reset@richiediNuovaTessera"]
        self.serve()
        self.assertTrue(self.card_request()["status"].startswith("SERVICE_"))
        self.world["fault"] = []
        self.write_world()
        self.assertEqual(self.card_request()["status"], "OK")
        self.assertEqual(len({row["messageId"] for row in self.requests("richiediNuovaTessera")}), 1)

    def test_a_declaration_has_its_place_and_a_possible_day(self):
        self.serve()
        request = changed(NEW_CARD, declaration={"place": "", "date": "2099-01-01"}, holder_document=changed(DOCUMENT, expires="2020-02-02"))
        self.refused(self.card_request(request), "USAGE", "SPO-DOC-SCADUTO", "SPO-DICH-LUOGO", "SPO-DICH-DATA")
        self.assertEqual(self.requests(), [])

    def test_the_file_takes_no_key_of_the_other_request(self):
        answer = self.card_request(changed(NEW_CARD, contact=HOLDER["contact"]))
        self.assertEqual((answer.exit, answer["status"]), (1, "USAGE"))
        self.assertEqual(answer["at"]["key"].split(".")[0], "contact")

    def test_nobody_is_named_in_log_and_folder(self):
        self.serve()
        answer = self.card_request()
        for mark in (MARIO, CARD, "CC Milano 77"):
            self.assertNotIn(mark, answer.text + answer.log)
            for file in (self.dir / "data").rglob("*"):
                if file.is_file():
                    self.assertNotIn(mark.encode(), file.read_bytes(), file.name)


class Schema(Counter):
    def test_every_call_of_the_counter_is_valid_against_the_schema(self):
        self.serve()
        delegate = {"type": "health_delegate", "applicant": changed(APPLICANT, title="relative", degree=3, line="collateral", nobody_before=True),
                    "applicant_document": changed(DOCUMENT, kind="passport")}
        assistant = {"codice_fiscale": ANNA, "surname": "BIANCHI", "given_name": "ANNA", "title": "curator"}
        self.pin(changed(HOLDER, assistant=assistant))
        answer = self.pin(changed(HOLDER, operation="regenerate", contact={"channel": "email", "value": "m@example.it", "owner": "holder"}))
        self.assertEqual(answer["status"], "SERVICE_REFUSED", "one is open")
        self.pin(changed(HOLDER, **delegate, form={"kind": "health_delegate", "signed": "2026-11-20"}))
        request = self.pin(changed(HOLDER, assistant=assistant))["request"]
        self.esente("pin", "status", request)
        self.esente("pin", "repeat", request)
        self.esente("pin", "cancel", request, "--reason", "<errore> & «altro»")
        self.card_request()
        self.card_request(changed(NEW_CARD, **delegate, reason="damaged"))
        self.card_request(changed(NEW_CARD, holder={"codice_fiscale": ANNA}, reason="not_received"))
        files = sorted(self.record_dir.iterdir())
        self.assertEqual({file.stem.partition("-")[2] for file in files},
                         {"richiediPin", "statoRichiesta", "ripetiInvio", "annullaRichiesta", "richiediNuovaTessera"})
        done = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", SOURCE / "tests/support/envelope.xsd", *files], capture_output=True,
                              text=True, timeout=60, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(len(files), 10)


if __name__ == "__main__":
    unittest.main()
