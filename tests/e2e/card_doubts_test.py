"""What a card is worth: certificates of every sort, doubts about the data, and the rights that follow."""
import unittest

from card_stage import CARDS, READERS, ROSSI, SECOND, Card
from stage import MARIO


class Doubts(Card):
    def worth(self, assurance, warnings, card, *options):
        answer = self.identify(card, *options)
        self.assertEqual((answer.exit, answer["assurance"], answer["card"]["warnings"]), (0, assurance, warnings), answer)
        return answer


class Certificates(Doubts):
    def test_a_certificate_past_its_end_does_not_vouch(self):
        answer = self.worth("card_read", ["certificate_expired"], CARDS / "rossi-expired-certificate.json")
        self.assertEqual((answer["card"]["certificate"]["not_after"], answer["card"]["expired"]), ("2025-01-14", False))

    def test_a_certificate_of_another_policy_does_not_vouch(self):
        self.worth("card_read", ["certificate_policy"], CARDS / "rossi-other-policy.json")

    def test_a_certificate_of_an_authority_nobody_trusts_does_not_vouch(self):
        answer = self.worth("card_read", ["certificate_untrusted"], CARDS / "rossi-untrusted.json")
        self.assertFalse(answer["card"]["certificate"]["trusted"])

    def test_a_certificate_of_another_person_does_not_vouch(self):
        answer = self.worth("card_read", ["cn_differs"], CARDS / "rossi-other-person.json")
        self.assertEqual(answer["patient"]["codice_fiscale"], MARIO)
        self.assertNotIn("BNCNNA", answer.text + answer.log)

    def test_a_certificate_of_another_card_does_not_vouch(self):
        self.worth("card_read", ["card_id_differs"], CARDS / "rossi-other-card.json")

    def test_a_hash_of_other_data_is_a_warning_only(self):
        self.worth("card_data_certified", ["hash_differs"], CARDS / "rossi-other-hash.json")

    def test_certificates_in_the_places_of_newer_cards_vouch(self):
        for card in ("rossi-in-1400.json", "rossi-in-da01.json"):
            with self.subTest(card):
                self.worth("card_data_certified", [], CARDS / card)

    def test_a_key_of_1024_bits_as_on_older_cards_is_no_doubt(self):
        self.worth("card_data_certified", [], CARDS / "old-key.json")

    def test_revocation_is_unknown(self):
        self.assertEqual(self.identify(ROSSI)["card"]["certificate"]["revocation"], "unknown")


class Data(Doubts):
    def test_an_omocode_is_a_codice_fiscale_like_any_other(self):
        answer = self.worth("card_data_certified", [], CARDS / "omocode.json")
        self.assertEqual(answer["patient"]["codice_fiscale"], "RSSMRA80A01H50MM")

    def test_data_of_another_codice_fiscale_than_the_certificates_are_only_read(self):
        answer = self.worth("card_read", ["cn_differs", "hash_differs"], ROSSI, "--fault", "omocodia")
        self.assertEqual(answer["patient"]["codice_fiscale"], "RSSMRA80A01H50MM")

    def test_names_in_latin1_come_out_as_utf8(self):
        answer = self.worth("card_data_certified", ["name_differs_cf", "hash_differs"], ROSSI, "--fault", "latin1-name")
        self.assertEqual((answer["patient"]["surname"], answer["patient"]["given_name"]), ("NICOLÒ", "GESÙ"))

    def test_the_longest_names_are_certified_too(self):
        answer = self.identify(CARDS / "max-lengths.json")
        self.assertEqual(answer["assurance"], "card_data_certified", answer)
        self.assertEqual((len(answer["patient"]["surname"]), len(answer["patient"]["given_name"])), (80, 86))

    def test_a_header_that_leaves_its_own_bytes_out_still_fits_the_hash(self):
        self.worth("card_data_certified", [], ROSSI, "--fault", "header-excluding")

    def test_a_card_id_that_fails_its_check_is_only_read(self):
        self.worth("card_read", ["card_id_differs", "card_id_check"], ROSSI, "--fault", "card-id-check")

    def test_an_expired_card_names_its_holder(self):
        answer = self.worth("card_read", ["certificate_expired"], CARDS / "expired.json")
        self.assertEqual((answer["patient"]["codice_fiscale"], answer["card"]["expired"]), (MARIO, True))


class Rights(Card):
    def consult(self, level, *options, card=ROSSI):
        self.settings["card"]["consult_from"] = level
        simulator = self.insert(card, *options)
        self.addCleanup(self.wait_until_empty)
        try:
            return self.esente("consult", "--mode", "chip")
        finally:
            simulator.stop()

    def test_the_list_may_be_had_from_a_card_that_was_only_read_where_the_settings_say_so(self):
        self.serve()
        answer = self.consult("card_read", "--fault", "no-certificate")
        self.assertEqual((answer.exit, answer["status"]), (0, "OK"), answer)

    def test_where_a_proof_is_asked_for_a_certified_card_has_no_list(self):
        self.serve()
        answer = self.consult("card_proved")
        self.assertEqual((answer["status"], self.requests()), ("CONSULT_NOT_ALLOWED", []), answer)

    def test_an_expired_card_has_no_list_at_any_level(self):
        self.serve()
        answer = self.consult("card_read", card=CARDS / "expired.json")
        self.assertEqual((answer["status"], self.requests()), ("CONSULT_NOT_ALLOWED", []), answer)


class Readers(Card):
    def test_an_operators_own_health_card_is_read_where_the_reader_is_named(self):
        self.insert(ROSSI)
        self.insert(CARDS / "bianchi.json", "--port", SECOND)
        self.wait_for_cards("patient", "patient")
        answer = self.esente("identify", "--reader", READERS[0])
        self.assertEqual((answer.exit, answer["patient"]["surname"]), (0, "ROSSI"), answer)
        self.settings["card"]["reader"] = READERS[1]
        answer = self.esente("identify")
        self.assertEqual((answer.exit, answer["patient"]["surname"]), (0, "BIANCHI"), answer)

    def test_an_operators_card_beside_a_patients_is_passed_over(self):
        self.insert(CARDS / "operator.json")
        self.insert(ROSSI, "--port", SECOND)
        self.wait_for_cards("operator", "patient")
        answer = self.esente("identify")
        self.assertEqual((answer.exit, answer["patient"]["codice_fiscale"]), (0, MARIO), answer)

    def test_an_operators_card_is_no_patients_even_in_the_named_reader(self):
        self.insert(CARDS / "operator.json")
        self.wait_for_cards("operator", "none")
        answer = self.esente("identify", "--timeout-ms", 1000, "--reader", READERS[0])
        self.assertEqual((answer.exit, answer["status"]), (2, "CARD_OPERATOR"), answer)


if __name__ == "__main__":
    unittest.main()
