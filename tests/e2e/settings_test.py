"""The settings file: every key, every way of getting it wrong, and that nothing is opened before it is right."""
import json
import os
import shutil
import subprocess
import unittest

from stage import BIN, MARIO, PKI, SOURCE, Answer, Stage

EVERY_KEY = {
    "service.timeout_ms": (7000, "7000"), "service.max_reply_bytes": (65536, 1.5), "service.environment": ("production", "staging"),
    "service.pins": (["ab" * 32], "ab"), "card.reader": ("", 1), "card.consult_from": ("card_proved", "declared"),
    "card.presence_minutes": (0, -1), "card.trust_dir": (str(PKI / "card-trust"), False), "operator.structure": ("030321001", 1),
    "operator.substitutes": ("VRDGNN70A01F205K", "VRDGNN70A01F205A"), "operator.role": ("SPORTELLO", "B"),
    "operator.codice_fiscale": ("VRDGNN70A01F205K", "VRDGNN70A01F205"), "operator.organisation": ("030999", 30999),
    "workstation": ("ambulatorio-1", ["a"]), "when_unverifiable": ("block", "maybe"), "language": ("en", "de"),
    "fresh_certificate_days": (0, "7"), "expiry_notice_days": (60, None), "counter.slip": ("off", True), "region": ("041", "999"),
    "data_dir": ("data", 5), "service.ca_file": (str(PKI / "ca.pem"), 5), "service.client_certificate": (str(PKI / "client.pem"), {}),
    "service.client_key": (str(PKI / "client.key"), []), "service.url": ("https://localhost:1/esenzioni", "ftp://localhost/"),
}
MANDATORY = ("service.url", "service.ca_file", "service.client_certificate", "service.client_key", "operator.codice_fiscale", "operator.role",
             "operator.organisation", "region", "data_dir", "service", "operator")
SECTIONS = ("", "service", "operator", "card", "catalogue", "counter")


class Settings(Stage):
    def put(self, key, value):
        section, _, name = key.rpartition(".")
        target = self.settings.setdefault(section, {}) if section else self.settings
        target[name] = value

    def refused(self, key, settings=None, words=("health",)):
        answer = self.esente(*words, settings=settings)
        self.assertEqual((answer.exit, answer["status"]), (2, "SETTINGS"), answer)
        self.assertEqual({"status", "native", "detail", "remedy", "at"} - set(answer.json), set(), answer)
        self.assertEqual(set(answer["at"]), {"line", "column", "key"}, answer)
        self.assertEqual(answer["at"]["key"], key, answer)
        self.assertTrue(answer["at"]["line"] > 0 and answer["at"]["column"] > 0, answer)
        self.assertTrue(answer["remedy"]["user"] and answer["remedy"]["technician"], answer)
        self.assertFalse((self.dir / "data").exists(), "nothing is opened when the settings are wrong")
        return answer

    def taken(self, *words):
        answer = self.esente(*(words or ("audit", "verify")))
        self.assertEqual((answer.exit, answer["status"]), (0, "OK"), answer)
        return answer

    def test_every_key_is_taken_with_a_right_value(self):
        for key, (right, _) in EVERY_KEY.items():
            self.put(key, right)
        self.taken()

    def test_every_key_is_refused_with_a_wrong_one(self):
        whole = json.dumps(self.settings)
        for key, (_, wrong) in EVERY_KEY.items():
            with self.subTest(key):
                self.settings = json.loads(whole)
                self.put(key, wrong)
                self.assertEqual(self.refused_key(self.refused_with_place(key)), key)

    def refused_with_place(self, key):
        answer = self.esente("health", settings=json.dumps(self.settings, indent=2))
        self.assertEqual((answer.exit, answer["status"]), (2, "SETTINGS"), answer)
        self.assertIn(key.rpartition(".")[2], json.dumps(self.settings, indent=2).splitlines()[answer["at"]["line"] - 1], answer)
        self.assertGreater(answer["at"]["column"], 0)
        return answer

    @staticmethod
    def refused_key(answer):
        return answer["at"]["key"].split("[")[0]

    def test_every_mandatory_key_that_is_missing_is_named(self):
        whole = json.dumps(self.settings)
        for key in MANDATORY:
            with self.subTest(key):
                self.settings = json.loads(whole)
                section, _, name = key.rpartition(".")
                del (self.settings[section] if section else self.settings)[name]
                answer = self.esente("health")
                self.assertEqual((answer.exit, answer["status"]), (2, "SETTINGS"), answer)
                self.assertTrue(answer["at"]["key"] == key or answer["at"]["key"].startswith(key + "."), answer)

    def test_an_unknown_key_is_refused_in_every_section(self):
        whole = json.dumps(self.settings)
        for section in SECTIONS:
            with self.subTest(section):
                self.settings = json.loads(whole)
                self.put(f"{section}.colour" if section else "colour", "red")
                self.refused(f"{section}.colour" if section else "colour")

    def test_a_key_that_stands_twice_is_refused(self):
        text = json.dumps(self.settings, indent=1)
        self.refused("region", text.replace('"region"', '"region": "030",\n "region"', 1))

    def test_the_settings_are_one_object_in_utf8(self):
        for text in ("", "[]", "7", '"x"', "{", '{"region": "\xff"}'.encode("latin-1").decode("latin-1") + "}", "null"):
            with self.subTest(text):
                answer = self.esente("health", settings=text)
                self.assertEqual((answer.exit, answer["status"]), (2, "SETTINGS"), answer)

    def test_a_settings_file_that_is_not_there_is_settings(self):
        done = subprocess.run([str(BIN / "esente"), "--config", str(self.dir / "none.json"), "health"], capture_output=True, timeout=20, check=False)
        answer = Answer(done)
        self.assertEqual((answer.exit, answer["status"]), (2, "SETTINGS"), answer)
        self.assertIn("at", answer.json)

    def test_a_folder_as_settings_file_is_settings(self):
        answer = Answer(subprocess.run([str(BIN / "esente"), "--config", str(self.dir), "health"], capture_output=True, timeout=20, check=False))
        self.assertEqual((answer.exit, answer["status"]), (2, "SETTINGS"), answer)

    def test_relative_paths_are_relative_to_the_settings_file_wherever_one_stands(self):
        for name in ("ca.pem", "client.pem", "client.key"):
            shutil.copy2(PKI / name, self.dir / name)
        shutil.copytree(PKI / "card-trust", self.dir / "trust")
        self.settings["service"].update(ca_file="ca.pem", client_certificate="./client.pem", client_key="../" + self.dir.name + "/client.key")
        self.settings["card"]["trust_dir"] = "trust"
        (self.dir / "settings.json").write_text(json.dumps(self.settings), encoding="utf-8")
        answer = Answer(subprocess.run([str(BIN / "esente"), "--config", f"{self.dir.name}/settings.json", "audit", "verify"], cwd=self.dir.parent,
                                       capture_output=True, timeout=20, check=False))
        self.assertEqual((answer.exit, answer["status"]), (0, "OK"), answer)
        self.assertTrue((self.dir / "data").is_dir())

    def test_settings_on_standard_input_are_relative_to_where_one_stands(self):
        answer = Answer(subprocess.run([str(BIN / "esente"), "--config", "-", "audit", "verify"], input=json.dumps(self.settings).encode(), cwd=self.dir,
                                       capture_output=True, timeout=20, check=False))
        self.assertEqual((answer.exit, answer["status"]), (0, "OK"), answer)
        self.assertTrue((self.dir / "data").is_dir())

    def test_files_and_folders_that_are_missing_or_unusable_name_their_key(self):
        whole = json.dumps(self.settings)
        junk = self.dir / "junk.pem"
        junk.write_text("no certificate", encoding="utf-8")
        os.chmod(junk, 0o600)
        for key in ("service.ca_file", "service.client_certificate", "service.client_key"):
            for path in ("nowhere.pem", str(junk), str(self.dir)):
                with self.subTest(key=key, path=path):
                    self.settings = json.loads(whole)
                    self.put(key, path)
                    self.refused(key)
        self.settings = json.loads(whole)
        self.put("card.trust_dir", "nowhere")
        self.refused("card.trust_dir")

    def test_a_key_of_another_certificate_is_refused(self):
        self.put("service.client_key", str(PKI / "other-client.key"))
        self.refused("service.client_key")

    def test_a_client_key_that_group_or_others_can_read_is_refused(self):
        for mode in (0o640, 0o604, 0o660, 0o644):
            with self.subTest(oct(mode)):
                key = self.dir / "client.key"
                shutil.copy(PKI / "client.key", key)
                os.chmod(key, mode)
                self.put("service.client_key", str(key))
                self.refused("service.client_key")

    def test_a_data_folder_that_group_or_others_can_write_is_refused(self):
        data = self.dir / "kept"
        data.mkdir()
        self.put("data_dir", str(data))
        for mode in (0o770, 0o722, 0o777, 0o1777):
            with self.subTest(oct(mode)):
                os.chmod(data, mode)
                answer = self.refused("data_dir", words=("audit", "verify"))
                self.assertIn("0700", answer["detail"])
                self.assertIn("chmod 700", answer["remedy"]["technician"])
                self.assertEqual(list(data.iterdir()), [], "nothing is put into it")

    def test_a_data_folder_others_can_look_into_is_taken_and_keeps_its_mode_while_all_in_it_is_private(self):
        data = self.dir / "kept"
        self.put("data_dir", str(data))
        for mode in (0o700, 0o750, 0o755):
            with self.subTest(oct(mode)):
                data.mkdir(exist_ok=True)
                os.chmod(data, mode)
                self.taken()
                self.assertEqual(data.stat().st_mode & 0o7777, mode)
                for kept in data.rglob("*"):
                    self.assertEqual(kept.stat().st_mode & 0o077, 0, kept)

    def test_a_file_where_the_data_folder_belongs_leaves_no_record_and_so_no_answer(self):
        (self.dir / "taken").write_text("", encoding="utf-8")
        for path in ("taken", "taken/data"):
            with self.subTest(path):
                self.put("data_dir", path)
                self.assertEqual(self.paper(code="013")["status"], "STORE")

    def test_plain_http_in_any_spelling_is_refused(self):
        for url in ("http://localhost/", "HTTP://localhost/", "localhost:18443", "https:localhost", "https://", "https://user@localhost/", "file:///x"):
            with self.subTest(url):
                self.put("service.url", url)
                self.refused("service.url")

    def test_settings_are_judged_before_the_prescription_and_the_card(self):
        self.put("colour", "red")
        draft = self.draft(code="013.250")
        self.refused("colour", words=("check", "--mode", "chip", "--timeout-ms", "0", "--prescription", draft))

    def test_a_failed_check_says_how_to_go_on_even_with_wrong_settings(self):
        self.put("colour", "red")
        answer = self.check("paper", "--codice-fiscale", MARIO, code="013.250")
        self.assertEqual(answer["status"], "SETTINGS", answer)
        self.assertTrue(1 <= len(answer["ways_forward"]) <= 3, answer)
        for key in ("decision", "patient", "exemptions"):
            self.assertNotIn(key, answer.json)

    def test_the_remedy_speaks_the_configured_language(self):
        self.settings["language"] = "en"
        english = self.esente("identify", "--timeout-ms", 0)
        self.settings["language"] = "it"
        italian = self.esente("identify", "--timeout-ms", 0)
        self.assertNotEqual(english["remedy"], italian["remedy"])
        self.assertEqual(english["detail"], italian["detail"])

    def test_the_sample_settings_work_as_they_are_once_certificates_are_made_beside_them(self):
        shutil.copy(SOURCE / "samples/settings/settings.json", self.dir / "sample.json")
        shutil.copytree(PKI, self.dir / "pki", ignore=shutil.ignore_patterns("cards"))
        answer = Answer(subprocess.run([str(BIN / "esente"), "--config", str(self.dir / "sample.json"), "audit", "verify"], capture_output=True, timeout=20,
                                       check=False))
        self.assertEqual((answer.exit, answer["status"]), (0, "OK"), answer)

    def test_a_timeout_bounds_what_a_command_asks_of_the_service(self):
        self.serve("delay=20000")
        self.settings["service"]["timeout_ms"] = 700
        answer = self.paper(code="013.250")
        self.assertEqual(answer.exit, 30, answer)
        self.assertLess(answer["timings"]["total_ms"], 5000)
        self.assertGreaterEqual(answer["timings"]["service_ms"], 600)


if __name__ == "__main__":
    unittest.main()
