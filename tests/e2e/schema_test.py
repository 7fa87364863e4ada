"""The very bytes the plugin sends, as the service simulator received them, are valid against schemas/service: every operation in every context."""
import subprocess
import unittest

from stage import DOCTOR, MARIO, PKI, SOURCE, Stage

GP = {"codice_fiscale": "BNCLCU65C10F205A", "role": "F", "organisation": "030321"}
ROSSI = PKI / "cards" / "rossi.json"
PAPER = {"code": "013.250", "holder": MARIO, "issued": "2024-01-10", "expires": "2034-01-09", "issuer": "ASST «Età & Salute» <Milano>", "number": "A/1"}


class Requests(Stage):
    def sent(self, answer, *operations):
        """Checks that the command was understood and that it sent just these requests, all valid; gives their texts."""
        self.assertEqual(answer["status"], "OK", answer)
        files = sorted(self.record_dir.iterdir(), key=lambda file: int(file.name.partition("-")[0]))
        self.assertEqual(sorted(file.stem.partition("-")[2] for file in files), sorted(operations))
        done = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", SOURCE / "tests/support/envelope.xsd", *files], capture_output=True, text=True,
                              timeout=60, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        return "".join(file.read_text(encoding="utf-8") for file in files)

    def holds(self, text, *parts):
        for part in parts:
            self.assertIn(part, text)


class Paper(Requests):
    def test_with_a_certificate(self):
        self.serve()
        text = self.sent(self.paper("--certificate", self.certificate(**PAPER), code="013.250"), "verificaEsenzione")
        self.holds(text, "CERTIFICATO_CARTACEO", "numeroAttestato", "dataScadenza", "&lt;Milano")

    def test_with_a_certificate_that_never_expires(self):
        self.serve()
        text = self.sent(self.paper("--certificate", self.certificate(**PAPER | {"expires": None}), code="013.250"), "verificaEsenzione")
        self.assertNotIn("dataScadenza", text)

    def test_without_a_certificate_for_each_reason(self):
        self.serve()
        reasons = {"automatic": "ATTRIBUZIONE_AUTOMATICA", "lost": "SMARRITO", "not_shown": "NON_ESIBITO"}
        for count, (reason, motive) in enumerate(reasons.items(), 1):
            text = self.sent(self.paper("--no-certificate", reason, code="013.250"), *["verificaEsenzione"] * count)
            self.holds(text, "DICHIARAZIONE", motive)

    def test_for_drugs_from_a_station_with_a_name_of_its_own(self):
        self.settings["workstation"] = "ambulatorio <1> & «2»"
        self.settings["operator"]["structure"] = "030321001"
        self.serve()
        text = self.sent(self.paper(code="013.250", kind="F"), "verificaEsenzione")
        self.holds(text, "codiceStruttura", ">F</tipoPrescrizione>")


class Care(Requests):
    def setUp(self):
        super().setUp()
        self.settings["operator"] = dict(GP)

    def test_a_check_verifies_and_consults(self):
        self.serve()
        text = self.sent(self.check("care", "--codice-fiscale", MARIO, code="013.250"), "verificaEsenzione", "consultaEsenzioni")
        self.holds(text, "PRESA_IN_CARICO")

    def test_a_consult(self):
        self.serve()
        self.sent(self.esente("consult", "--mode", "care", "--codice-fiscale", MARIO), "consultaEsenzioni")

    def test_a_substitute_names_whom_they_substitute(self):
        self.settings["operator"] = {"codice_fiscale": DOCTOR, "role": "H", "organisation": "030321", "substitutes": GP["codice_fiscale"]}
        self.serve()
        self.holds(self.sent(self.esente("consult", "--mode", "care", "--codice-fiscale", MARIO), "consultaEsenzioni"), "medicoTitolare")


class Chip(Requests):
    def test_a_check_proves_the_card_in_both_calls(self):
        self.serve()
        self.insert(ROSSI)
        text = self.sent(self.check("chip", code="013.250"), "verificaEsenzione", "consultaEsenzioni")
        self.assertEqual([text.count(part) for part in ("<provaCarta>", "<improntaCertificato>")], [2, 2])

    def test_a_consult(self):
        self.serve()
        self.insert(ROSSI)
        self.holds(self.sent(self.esente("consult", "--mode", "chip"), "consultaEsenzioni"), "TS_CNS", "scadenzaCarta", "dataOraLettura")

    def test_a_card_without_certificate_has_no_fingerprint(self):
        self.settings["card"]["consult_from"] = "card_read"
        self.serve()
        self.insert(ROSSI, "--fault", "no-certificate")
        text = self.sent(self.check("chip", code="013.250"), "verificaEsenzione", "consultaEsenzioni")
        self.assertNotIn("improntaCertificato", text)


class Service(Requests):
    def test_health_asks_for_its_state(self):
        self.serve()
        self.insert(ROSSI)
        self.sent(self.esente("health"), "statoServizio")


if __name__ == "__main__":
    unittest.main()
