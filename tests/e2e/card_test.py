"""The card side, through a real pcscd and a virtual reader: every placement, quirk and fault, each with its own typed answer."""
import time
import unittest

from card_stage import CARDS, ROSSI, SECOND, Card
from stage import DOCTOR, MARIO


class Reading(Card):
    def test_a_valid_card_is_read_and_certified(self):
        answer = self.certified()
        self.assertEqual(answer["patient"], {"codice_fiscale": MARIO, "surname": "ROSSI", "given_name": "MARIO", "birth_date": "1980-01-01", "sex": "M"})
        self.assertEqual((answer["card"]["expired"], answer["card"]["warnings"]), (False, []), answer)
        self.assertEqual((answer["card"]["certificate"]["found"], answer["card"]["certificate"]["trusted"]), (True, True))
        self.assertEqual({"connect_ms", "identity_ms", "certificate_ms", "total_ms"} - set(answer["timings"]), set())

    def test_every_quirk_of_real_cards_is_overcome(self):
        for quirk in ("6cxx", "6700-on-le-00", "6a86-on-p2-0c", "6a86-on-path", "chunk-limit", "6b00-at-end", "6282-at-end", "lower-case-hex", "slow"):
            with self.subTest(quirk):
                self.certified("--fault", quirk)

    def test_a_certificate_in_another_place_is_found(self):
        for place in ("certificate-1400", "certificate-da01"):
            with self.subTest(place):
                self.certified("--fault", place)

    def test_a_header_that_leaves_its_own_bytes_out_is_a_warning(self):
        answer = self.identify(ROSSI, "--fault", "header-excluding")
        self.assertEqual(answer["patient"]["codice_fiscale"], MARIO, answer)

    def test_names_that_push_the_data_past_256_bytes_are_read_whole(self):
        answer = self.identify(ROSSI, "--fault", "max-lengths")
        self.assertEqual(answer.exit, 0, answer)
        self.assertGreater(len(answer["patient"]["surname"]) + len(answer["patient"]["given_name"]), 100)

    def test_a_card_without_certificate_is_only_read(self):
        answer = self.identify(ROSSI, "--fault", "no-certificate")
        self.assertEqual((answer["assurance"], answer["card"]["certificate"]["found"]), ("card_read", False), answer)

    def test_a_card_no_trust_vouches_for_is_only_read(self):
        empty = self.dir / "trust"
        empty.mkdir()
        self.settings["card"]["trust_dir"] = str(empty)
        answer = self.identify(ROSSI)
        self.assertEqual(answer["assurance"], "card_read", answer)
        self.assertIn("certificate_untrusted", answer["card"]["warnings"])

    def test_an_extra_insertion_does_not_disturb(self):
        self.assertEqual(self.identify(ROSSI, "--fault", "extra-insert").exit, 0)


class Refusals(Card):
    def test_blank_cards(self):
        for fault in ("blank-00", "blank-ff"):
            with self.subTest(fault):
                self.refused("CARD_BLANK", ROSSI, "--fault", fault)

    def test_damaged_personal_data(self):
        for fault in ("truncated", "field-length-beyond", "bad-check-letter"):
            with self.subTest(fault):
                answer = self.refused("CARD_DATA", ROSSI, "--fault", fault)
                self.assertNotIn(MARIO, answer.text + answer.log)

    def test_other_cards_by_name(self):
        for fault, status in (("cie", "CARD_CIE"), ("cie-1", "CARD_CIE"), ("bank-card", "CARD_NOT_CNS"), ("atr-without-cns", "CARD_NOT_CNS"), ("contactless", "CARD_NOT_CNS"),
                              ("card-id-7", "CARD_NOT_HEALTH")):
            with self.subTest(fault):
                self.refused(status, ROSSI, "--fault", fault, timeout_ms=1500)

    def test_an_operators_card_is_passed_over_and_named_at_the_end(self):
        self.refused("CARD_OPERATOR", ROSSI, "--fault", "operator-card", timeout_ms=1500)
        self.refused("CARD_OPERATOR", CARDS / "operator.json", timeout_ms=1500)

    def test_a_test_card_is_refused_in_production_only(self):
        self.settings["service"]["environment"] = "production"
        self.refused("CARD_TEST", ROSSI)  # its CA is one for tests
        self.refused("CARD_TEST", CARDS / "test-card.json")
        self.refused("CARD_TEST", ROSSI, "--fault", "test-card")

    def test_a_mute_card_is_a_typed_error_at_the_deadline(self):
        started = time.monotonic()
        self.refused("CARD_MUTE", ROSSI, "--fault", "mute", timeout_ms=2000)
        self.refused("CARD_MUTE", ROSSI, "--fault", "mute-after=5", timeout_ms=2000)
        self.assertLess(time.monotonic() - started, 24)

    def test_a_card_pulled_in_mid_read(self):
        self.refused("CARD_REMOVED", ROSSI, "--fault", "remove-mid-read")
        for commands in (0, 1, 2, 4, 8):
            with self.subTest(commands):
                self.refused("CARD_REMOVED", ROSSI, "--fault", f"remove-after={commands}")

    def test_no_card_in_time(self):
        answer = self.esente("identify", "--timeout-ms", 300)
        self.assertEqual((answer.exit, answer["status"]), (2, "CARD_ABSENT"), answer)

    def test_a_reader_that_is_not_there(self):
        answer = self.esente("identify", "--timeout-ms", 300, "--reader", "No such reader")
        self.assertEqual((answer.exit, answer["status"]), (2, "READER_ABSENT"), answer)

    def test_two_patients_cards_are_ambiguous(self):
        self.insert(ROSSI)
        self.insert(CARDS / "bianchi.json", "--port", SECOND)
        self.wait_for_cards("patient", "patient")
        answer = self.esente("identify", "--timeout-ms", 3000)
        self.assertEqual((answer.exit, answer["status"]), (2, "CARD_AMBIGUOUS"), answer)


class Checking(Card):
    def test_a_card_and_a_valid_code_are_allowed(self):
        self.serve()
        self.insert(ROSSI)
        answer = self.check("chip", code="013.250")
        self.assertEqual((answer.exit, answer["decision"], answer["mode"], answer["assurance"]), (0, "allowed", "chip", "card_data_certified"), answer)
        self.assertEqual({row["operation"] for row in self.requests()}, {"verificaEsenzione", "consultaEsenzioni"})
        self.assertTrue(all(row["contesto"] == "TS_CNS" for row in self.requests()))

    def test_the_list_of_a_certified_card(self):
        self.serve()
        self.insert(ROSSI)
        answer = self.esente("consult", "--mode", "chip")
        self.assertEqual(answer.exit, 0, answer)
        codes = {row["code"] for row in answer["exemptions"]}
        self.assertIn("013.250", codes)
        self.assertEqual({"code", "from", "to", "state", "type"} - set(answer["exemptions"][0]), set())

    def test_a_card_below_consult_from_is_read_as_paper_is(self):
        self.serve()
        self.insert(ROSSI, "--fault", "no-certificate")
        refused = self.esente("consult", "--mode", "chip")
        self.assertEqual((refused["status"], self.requests()), ("CONSULT_NOT_ALLOWED", []), refused)
        answer = self.check("chip", code="013.250")
        self.assertEqual((answer["mode"], answer["assurance"], answer["decision"]), ("chip", "card_read", "allowed"), answer)
        self.assertEqual([row["contesto"] for row in self.requests()], ["DICHIARAZIONE"])
        self.assertIn("I", [finding["severity"] for finding in answer["findings"]])

    def test_another_persons_card_ends_as_identity_without_a_call(self):
        self.serve()
        self.insert(ROSSI)
        for answer in (self.check("chip", code="013.250", patient=DOCTOR), self.check("chip", "--codice-fiscale", DOCTOR, code="013.250")):
            self.assertEqual((answer.exit, answer["decision"], self.requests()), (30, "undetermined", []), answer)
            self.assertIn("reread_card", answer.actions())
            self.assertNotIn("ROSSI", answer.text)

    def test_no_card_fails_with_ways_forward_and_no_decision(self):
        self.serve()
        answer = self.check("chip", code="013.250")
        self.assertEqual((answer.exit, answer["status"]), (2, "CARD_ABSENT"), answer)
        self.assertNotIn("decision", answer.json)
        self.assertTrue(answer["ways_forward"])

    def test_readers_say_what_lies_in_them(self):
        self.insert(ROSSI)
        self.insert(CARDS / "operator.json", "--port", SECOND)
        self.wait_for_cards("patient", "operator")

    def test_health_says_that_a_check_could_run(self):
        self.serve()
        answer = self.esente("health")
        self.assertEqual(answer.exit, 0, answer)
        self.assertEqual({"library", "abi", "catalogue", "pcsc", "readers", "service", "store"} - set(answer.json), set())


if __name__ == "__main__":
    unittest.main()
