"""What each command prints, for programs and for people, and what it takes."""
import json
import subprocess
import time
import unittest

from stage import BIN, DOCTOR, MARIO, PKI, Answer, Stage

CARDS = PKI / "cards"


class Printed(Stage):
    def test_an_identity_has_every_key(self):
        self.insert(CARDS / "rossi.json")
        answer = self.esente("identify")
        self.assert_keys(answer.json, "status", "assurance", "patient", "card", "timings")
        self.assert_keys(answer["patient"], "codice_fiscale", "surname", "given_name", "birth_date", "sex")
        self.assert_keys(answer["card"], "id", "issued", "expires", "expired", "certificate", "warnings")
        self.assert_keys(answer["card"]["certificate"], "found", "trusted", "not_after", "revocation")
        self.assertEqual(answer["card"]["certificate"]["revocation"], "unknown")
        self.assertRegex(answer["card"]["expires"], r"^\d{4}-\d\d-\d\d$")
        self.assertEqual(len(answer.text.splitlines()), 1)

    def test_times_of_a_reading_are_fractions_of_milliseconds(self):
        self.insert(CARDS / "rossi.json")
        timings = self.esente("identify")["timings"]
        self.assertGreater(timings["identity_ms"], 0)
        self.assertTrue(any(value != int(value) for value in timings.values()), timings)
        self.assertLessEqual(timings["connect_ms"] + timings["identity_ms"] + timings["certificate_ms"], timings["total_ms"] + 0.01)

    def test_readers_are_listed_with_what_lies_in_them(self):
        self.insert(CARDS / "rossi.json")
        answer = self.esente("readers")
        self.assertEqual(answer.exit, 0)
        self.assertEqual(sorted({row["card"] for row in answer["readers"]}), ["none", "patient"], answer)

    def come_to(self, expected):
        """pcscd looks at its readers now and then."""
        deadline = time.monotonic() + 8
        while time.monotonic() < deadline:
            if expected({row["card"] for row in self.esente("readers")["readers"]}):
                return True
        return False

    def test_readers_names_every_kind_of_card(self):
        for fault, kind in (("operator-card", "operator"), ("cie", "cie"), ("bank-card", "other"), ("mute", "mute")):
            with self.subTest(kind):
                simulator = self.insert(CARDS / "rossi.json", "--fault", fault)
                self.assertTrue(self.come_to(lambda cards: kind in cards))
                simulator.stop()
                self.assertTrue(self.come_to(lambda cards: cards == {"none"}))

    def test_health_says_every_part_and_what_to_do(self):
        self.serve()
        answer = self.esente("health")
        self.assertEqual((answer.exit, answer["status"]), (0, "OK"), answer)
        self.assert_keys(answer.json, "library", "abi", "catalogue", "pcsc", "readers", "service", "store")
        self.assert_keys(answer["catalogue"], "version", "digest")
        self.assert_keys(answer["service"], "state", "last_success", "p95_ms", "client_certificate_days", "clock_skew_s", "todo")
        for part in ("pcsc", "readers", "card", "service", "store"):
            self.assertEqual(answer[part]["todo"], "", answer)
        self.assertEqual(answer["card"]["state"], "NONE")
        self.assertEqual((answer["service"]["state"], answer["service"]["clock_skew_s"]), ("OPERATIVO", 0), answer)
        self.assertGreater(answer["service"]["client_certificate_days"], 300)

    def test_health_without_the_service_is_2_and_says_what_to_do(self):
        answer = self.esente("health")
        self.assertEqual((answer.exit, answer["status"]), (2, "SERVICE_UNREACHABLE"), answer)
        self.assert_keys(answer.json, "native", "detail", "remedy", "library", "service", "store", "pcsc", "readers")
        self.assertTrue(answer["service"]["todo"], answer)
        self.assertIsNone(answer["service"]["last_success"])

    def test_health_tells_a_data_folder_that_cannot_be_used(self):
        self.serve()
        (self.dir / "data").write_text("in the way", encoding="utf-8")
        answer = self.esente("health")
        self.assertEqual((answer.exit, answer["status"]), (2, "STORE"), answer)
        self.assertTrue(answer["store"]["todo"], answer)

    def test_version_has_library_abi_and_catalogue_and_nothing_else_is_needed(self):
        done = subprocess.run([str(BIN / "esente"), "version"], capture_output=True, timeout=20, check=False, env={}, cwd="/")
        answer = Answer(done)
        self.assertEqual((answer.exit, answer["status"], set(answer.json)), (0, "OK", {"status", "library", "abi", "catalogue"}), answer)
        self.assert_keys(answer["catalogue"], "version", "digest")

    def test_a_named_library_is_loaded(self):
        library = (BIN / "../lib/libesente.so.1").resolve()
        done = subprocess.run([str(BIN / "esente"), "version", "--plugin", str(library)], capture_output=True, timeout=20, check=False)
        self.assertEqual(Answer(done).exit, 0)

    def test_a_library_that_is_no_plugin_is_an_abi_failure(self):
        done = subprocess.run([str(BIN / "esente"), "--plugin", "libc.so.6", "version"], capture_output=True, timeout=20, check=False)
        answer = Answer(done)
        self.assertEqual((answer.exit, answer["status"]), (2, "ABI"), answer)
        self.assertTrue(answer["remedy"]["user"] and answer["remedy"]["technician"])

    def test_a_failure_without_settings_is_one_object_too(self):
        for words, status, exit_status in ((["identify"], "USAGE", 1), (["--human"], None, 1), ([], "USAGE", 1)):
            done = subprocess.run([str(BIN / "esente"), *words], capture_output=True, timeout=20, check=False)
            answer = Answer(done)
            self.assertEqual(answer.exit, exit_status, answer)
            if status:
                self.assertEqual(answer["status"], status)
                self.assert_keys(answer.json, "native", "detail", "remedy")

    def test_without_pcscd_a_card_is_a_typed_failure_and_paper_works(self):
        self.serve()
        (self.dir / "settings.json").write_text(json.dumps(self.settings), encoding="utf-8")
        command = ["env", "PCSCLITE_CSOCK_NAME=/nowhere/pcscd.comm", str(BIN / "esente"), "--config", str(self.dir / "settings.json")]
        answer = Answer(subprocess.run([*command, "identify", "--timeout-ms", "500"], capture_output=True, timeout=20, check=False))
        self.assertEqual((answer.exit, answer["status"]), (2, "PCSC_ABSENT"), answer)
        self.assertNotEqual(answer["native"], 0)
        answer = Answer(subprocess.run([*command, "health"], capture_output=True, timeout=20, check=False))
        self.assertEqual(answer.exit, 0, answer)
        self.assertTrue(answer["pcsc"]["todo"], answer)


class Human(Stage):
    def italian(self, answer, *parts):
        self.assertIsNone(answer.json, answer)
        for part in parts:
            self.assertIn(part, answer.text)
        for word in ("errore imprevisto", "certificate_", "SERVICE_", "{", "card_data"):
            if word != "SERVICE_" or answer.exit == 0:
                self.assertNotIn(word, answer.text)

    def test_every_command_speaks_italian(self):
        self.serve()
        card = self.insert(CARDS / "rossi.json")
        self.italian(self.esente("--human", "identify"), "ROSSI MARIO", "Codice fiscale: " + MARIO, "01/01/1980")
        self.italian(self.esente("--human", "readers"), "tessera di un assistito", "vuoto")
        self.italian(self.esente("--human", "health"), "può controllare", "Lettori: a posto")
        self.italian(self.esente("--human", "version"), "Catalogo delle esenzioni")
        self.italian(self.esente("--human", "consult", "--mode", "chip"), "Esenzioni registrate", "senza scadenza")
        self.italian(self.check("chip", "--human", code="013.250"), "Consentita", "Verifica registrata con il numero")
        self.italian(self.check("chip", "--human", code="048"), "Da correggere", "Che cosa fare", "Come proseguire", "scaduta, dal 01/06/2015")
        self.italian(self.esente("--human", "audit", "verify"), "Il registro è integro")
        self.italian(self.esente("--human", "audit", "export"), "elenco delle esenzioni", "verifica di una prescrizione: consentita")
        card.stop()
        self.italian(self.esente("--human", "identify", "--timeout-ms", "0"), "tessera")

    def test_doubts_about_a_card_are_said_in_words(self):
        (self.dir / "trust").mkdir()
        self.settings["card"]["trust_dir"] = "trust"
        self.insert(CARDS / "rossi.json")
        self.italian(self.esente("--human", "identify"), "Avviso sulla tessera: il certificato non è di un ente riconosciuto")

    def test_a_broken_chain_says_which_rows(self):
        self.serve()
        self.paper(code="013.250")
        answer = self.esente("--human", "audit", "verify", "--expect", "1:" + "0" * 64)
        self.assertEqual(answer.exit, 2)
        self.italian(answer, "alterato", "Registrazione 1: diversa")


class Input(Stage):
    def test_the_codice_fiscale_comes_from_one_line_of_standard_input(self):
        self.serve()
        for line in (MARIO + "\n", MARIO + "\r\n", MARIO.lower() + "\nmore", MARIO):
            with self.subTest(line):
                answer = self.esente("check", "--mode", "paper", "--codice-fiscale", "-", "--prescription", self.draft(code="013.250"),
                                     stdin=line.encode())
                self.assertEqual(answer.exit, 0, answer)

    def test_a_prescription_and_a_certificate_come_from_standard_input(self):
        self.serve()
        draft = self.draft(code="013.250")
        answer = self.esente("check", "--mode", "paper", "--codice-fiscale", MARIO, "--prescription", "-", stdin=draft.read_bytes())
        self.assertEqual(answer.exit, 0, answer)
        certificate = self.certificate(code="013.250", holder=MARIO, issued="2020-03-10", expires=None, issuer="ASST", number="1", seen_by=DOCTOR)
        answer = self.esente("check", "--mode", "paper", "--codice-fiscale", MARIO, "--prescription", draft, "--certificate", "-",
                             stdin=certificate.read_bytes())
        self.assertEqual(answer.exit, 0, answer)

    def test_two_things_on_one_standard_input_are_usage(self):
        answer = self.esente("check", "--mode", "paper", "--codice-fiscale", "-", "--prescription", "-", stdin=b"")
        self.assertEqual((answer.exit, answer["status"]), (1, "USAGE"), answer)

    def test_files_that_are_not_there_are_usage(self):
        for words in (("--prescription", "/nowhere.xml"), ("--prescription", self.draft(code="013.250"), "--certificate", "/nowhere.json")):
            answer = self.esente("check", "--mode", "paper", "--codice-fiscale", MARIO, *words)
            self.assertEqual((answer.exit, answer["status"]), (1, "USAGE"), answer)

    def test_options_wrong_in_any_way_are_usage(self):
        draft = self.draft(code="013.250")
        check = ("check", "--mode", "paper", "--codice-fiscale", MARIO, "--prescription", draft)
        for words in (("identify", "--timeout-ms", "soon"), ("identify", "--timeout-ms", "-1"), ("identify", "--timeout-ms"), ("identify", "--reader"),
                      ("consult",), ("consult", "--mode", "telepathy"), ("consult", "--mode", "care"), ("health", "now"), ("audit",), ("audit", "shred"),
                      ("audit", "verify", "--expect", "1"), ("audit", "verify", "--expect", "x:" + "0" * 64), ("audit", "verify", "--expect", "0:" + "0" * 64),
                      ("audit", "verify", "--expect", "1:zz"), (*check, "--date", "24/11/2026"), (*check, "--date", "2026-02-30"),
                      (*check, "--no-certificate", "eaten"), (*check, "--card-number", "12"), (*check, "--mode", "paper"), (*check, "--reason", "x" * 201),
                      ("check", "--mode", "paper"), ("check", "--prescription", draft), ("screens", "--role", "nurse"), ("screens", "--prescription", draft), ("catalogue", "show")):
            with self.subTest(words[-3:]):
                answer = self.esente(*words)
                self.assertEqual((answer.exit, answer["status"]), (1, "USAGE"), answer)
                self.assertTrue(answer["detail"] and answer["remedy"]["user"] and answer["remedy"]["technician"], answer)
        self.assertFalse((self.dir / "data").exists())


if __name__ == "__main__":
    unittest.main()
