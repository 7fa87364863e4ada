"""The station around a check: cards and readers as printed, health, the end of a program, its folder, its disk, and others beside it."""
import json
import os
import signal
import subprocess
import time
import unittest

from stage import BIN, DOCTOR, MARIO, PKI, Answer, Stage

CARDS = PKI / "cards"


class Station(Stage):
    def start(self, *words, **options):
        (self.dir / "settings.json").write_text(json.dumps(self.settings), encoding="utf-8")
        command = [str(BIN / "esente"), "--config", str(self.dir / "settings.json")] + [str(word) for word in words]
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        process = subprocess.Popen(command, **options)
        self.addCleanup(lambda: (process.kill(), process.communicate()) if process.poll() is None else None)
        return process

    def ended(self, process, timeout_s=15):
        out, log = process.communicate(timeout=timeout_s)
        return Answer(subprocess.CompletedProcess(process.args, process.returncode, out, log))

    def assert_keys(self, value, *keys):
        self.assertEqual(set(keys) - set(value), set(), value)


class Printed(Station):
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
        for part in ("pcsc", "readers", "service", "store"):
            self.assertEqual(answer[part]["todo"], "", answer)
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


class Human(Station):
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


class Ends(Station):
    def test_an_interrupt_or_termination_while_waiting_for_a_card_is_cancelled(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(number):
                process = self.start("identify", "--timeout-ms", 20000)
                time.sleep(0.6)
                process.send_signal(number)
                answer = self.ended(process, 5)
                self.assertEqual((answer.exit, answer["status"]), (2, "CANCELLED"), answer)

    def test_an_interrupt_while_the_service_is_asked_is_cancelled_and_on_record(self):
        self.serve("delay=20000")
        draft = self.draft(code="013.250")
        self.settings["service"]["timeout_ms"] = 15000
        process = self.start("check", "--mode", "paper", "--codice-fiscale", MARIO, "--prescription", draft)
        deadline = time.monotonic() + 5
        while not self.requests() and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        answer = self.ended(process, 5)
        self.assertEqual((answer.exit, answer["status"]), (2, "CANCELLED"), answer)
        self.assertNotIn("decision", answer.json)
        rows = self.esente("audit", "export")["records"]
        self.assertEqual([row["outcome"] for row in rows], ["CANCELLED"])

    def test_a_closed_standard_output_is_a_failure_and_not_a_crash(self):
        done = subprocess.run(["bash", "-c", f'"{BIN / "esente"}" version >&-'], capture_output=True, timeout=20, check=False)
        self.assertEqual(done.returncode, 2, done)
        done = subprocess.run(["bash", "-c", f'"{BIN / "esente"}" version > /dev/full'], capture_output=True, timeout=20, check=False)
        self.assertEqual(done.returncode, 2, done)

    def test_a_reader_of_the_output_that_went_away_does_not_kill_by_signal(self):
        done = subprocess.run(["bash", "-c", f'set -o pipefail; (sleep 0.3; "{BIN / "esente"}" version; echo $? > {self.dir}/exit) | true'],
                              capture_output=True, timeout=20, check=False)
        self.assertIsNotNone(done)
        self.assertEqual((self.dir / "exit").read_text().strip(), "2")

    def test_a_closed_standard_error_loses_the_log_only(self):
        self.serve()
        (self.dir / "settings.json").write_text(json.dumps(self.settings), encoding="utf-8")
        done = subprocess.run(["bash", "-c", f'"{BIN / "esente"}" --config {self.dir}/settings.json health 2>&-'], capture_output=True, timeout=20,
                              check=False)
        self.assertEqual(Answer(done).exit, 0, done)


class Input(Station):
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
                      ("check", "--mode", "paper"), ("check", "--prescription", draft), ("screens",), ("catalogue", "show", "013.250")):
            with self.subTest(words[-3:]):
                answer = self.esente(*words)
                self.assertEqual((answer.exit, answer["status"]), (1, "USAGE"), answer)
                self.assertTrue(answer["detail"] and answer["remedy"]["user"] and answer["remedy"]["technician"], answer)
        self.assertFalse((self.dir / "data").exists())


class Folder(Station):
    def modes(self):
        return {file.relative_to(self.dir).as_posix(): oct(file.stat().st_mode & 0o777) for file in [self.dir / "data", *(self.dir / "data").rglob("*")]}

    def test_the_data_folder_is_private_whatever_the_umask(self):
        self.serve()
        draft = self.draft(code="013.250")
        self.settings["data_dir"] = "data/deep/er"
        for umask in (0o000, 0o022, 0o777):
            with self.subTest(oct(umask)):
                subprocess.run(["rm", "-rf", str(self.dir / "data")], check=True)
                process = self.start("check", "--mode", "paper", "--codice-fiscale", MARIO, "--prescription", draft, preexec_fn=lambda: os.umask(umask))
                self.assertEqual(self.ended(process).exit, 0)
                inner = {name: mode for name, mode in self.modes().items() if name.startswith("data/deep/er")}
                self.assertIn("data/deep/er/audit.sqlite", inner)
                for name, mode in inner.items():
                    self.assertEqual(mode, "0o700" if (self.dir / name).is_dir() else "0o600", name)

    def test_what_lies_in_a_folder_somebody_else_made_is_private_too(self):
        self.serve()
        (self.dir / "data").mkdir()
        os.chmod(self.dir / "data", 0o755)
        self.paper(code="013.250")
        modes = self.modes()
        self.assertEqual(modes.pop("data"), "0o755", "the folder itself is left as its maker wants it")
        for name, mode in modes.items():
            self.assertEqual(mode, "0o700" if (self.dir / name).is_dir() else "0o600", name)

    def mounted(self, options, *script):
        """Runs a script beside a small file system at DISK, in a mount namespace of its own."""
        disk = self.dir / "disk"
        disk.mkdir()
        self.settings["data_dir"] = "disk/data"
        (self.dir / "settings.json").write_text(json.dumps(self.settings), encoding="utf-8")
        text = f"set -e; mount -t tmpfs -o {options} tmpfs {disk}; DISK={disk}; ESENTE='{BIN / 'esente'} --config {self.dir}/settings.json'; " + "; ".join(script)
        return subprocess.run(["unshare", "-m", "bash", "-c", text], capture_output=True, timeout=60, check=False)

    def store_failure(self, done):
        self.assertEqual(done.returncode, 2, done)
        answer = Answer(done)
        self.assertEqual(answer["status"], "STORE", answer)
        self.assertNotEqual(answer["native"], 0, answer)
        self.assertNotIn("decision", answer.json)
        self.assertTrue(answer["ways_forward"], answer)

    def test_a_disk_that_cannot_be_written_gives_no_verdict(self):
        self.serve()
        check = f"$ESENTE check --mode paper --codice-fiscale {MARIO} --prescription {self.draft(code='013.250')}"
        self.store_failure(self.mounted("size=1m", f"{check} > /dev/null", "mount -o remount,ro $DISK", check))

    def test_a_full_disk_gives_no_verdict(self):
        self.serve()
        check = f"$ESENTE check --mode paper --codice-fiscale {MARIO} --prescription {self.draft(code='013.250')}"
        self.store_failure(self.mounted("size=1m", f"{check} > /dev/null", "dd if=/dev/zero of=$DISK/fill bs=4k 2>/dev/null || true", check))

    def test_a_disk_full_from_the_start_gives_no_verdict(self):
        self.serve()
        check = f"$ESENTE check --mode paper --codice-fiscale {MARIO} --prescription {self.draft(code='013.250')}"
        self.store_failure(self.mounted("size=64k", "dd if=/dev/zero of=$DISK/fill bs=4k 2>/dev/null || true", check))

    def test_a_lost_key_gives_no_verdict_and_no_new_chain(self):
        self.serve()
        self.paper(code="013.250")
        (self.dir / "data/keys/chain.key").unlink()
        answer = self.paper(code="013.250")
        self.assertEqual((answer.exit, answer["status"]), (2, "STORE"), answer)


class Others(Station):
    def test_two_processes_at_once_share_one_chain(self):
        self.serve()
        draft = self.draft(code="013.250")
        processes = [self.start("check", "--mode", "paper", "--codice-fiscale", MARIO, "--prescription", draft) for _ in range(8)]
        answers = [self.ended(process, 60) for process in processes]
        self.assertEqual([answer.exit for answer in answers], [0] * 8, answers)
        self.assertEqual(sorted(answer["audit"]["sequence"] for answer in answers), list(range(1, 9)))
        self.assertEqual(self.esente("audit", "verify")["records"], 8)

    def test_the_oracle_limits_hold_across_processes(self):
        self.serve()
        codes = ["013.250", "048", "006.714", "020.042", "031.401", "046.340", "002.394"]
        drafts = []
        for number, code in enumerate(codes):
            file = self.dir / f"draft{number}.xml"
            file.write_bytes(self.draft(code=code).read_bytes())
            drafts.append(file)
        check = ("check", "--mode", "paper", "--codice-fiscale", MARIO, "--prescription")
        answers = [self.ended(process, 60) for process in [self.start(*check, draft) for draft in drafts[:5]]]
        self.assertEqual(len(self.requests("verificaEsenzione")), 3, answers)
        limited = [answer for answer in answers if answer["decision"] == "undetermined"]
        self.assertEqual(len(limited), 2, answers)
        for answer in limited:
            self.assertEqual((answer.exit, set(answer.actions()) & {"switch_mode"}), (30, {"switch_mode"}), answer)
        for draft in drafts:
            self.esente(*check, draft, "--reason", "controllo della cartella")
        self.assertEqual(len({row["codiceEsenzione"] for row in self.requests("verificaEsenzione")}), 6)
        last = [self.esente(*check, draft, "--reason", "controllo della cartella") for draft in drafts]
        self.assertEqual(sum(answer["decision"] == "undetermined" for answer in last), 1, last)
        self.assertEqual(self.esente("audit", "verify").exit, 0)

    def test_the_kind_of_operator_stands_in_each_row(self):
        self.serve()
        self.paper(code="013.250")
        row = self.esente("audit", "export")["records"][0]
        self.assertEqual(row["operator_origin"], "settings", row)
        self.assertNotIn(DOCTOR, json.dumps(row))


if __name__ == "__main__":
    unittest.main()
