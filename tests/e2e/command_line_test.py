"""What the command line promises before any card or service is touched."""
import json
import os
import unittest

from stage import MARIO, PKI, Stage


class CommandLine(Stage):
    def failure(self, answer, status, exit_status):
        self.assertEqual((answer.exit, answer["status"]), (exit_status, status), answer)
        self.assertEqual({"status", "native", "detail", "remedy"} - set(answer.json), set(), answer)
        self.assertTrue(answer["remedy"]["user"] and answer["remedy"]["technician"], answer)
        self.assertIsInstance(answer["native"], int)
        return answer

    def settings_failure(self, key, text=None):
        answer = self.failure(self.esente("health", settings=text), "SETTINGS", 2)
        self.assertIn(key, answer["at"]["key"], answer)
        self.assertFalse((self.dir / "data").exists(), "nothing is opened when the settings are wrong")
        return answer

    def test_version_needs_no_settings(self):
        answer = self.esente("version")
        self.assertEqual((answer.exit, answer["status"]), (0, "OK"), answer)
        self.assertEqual({"library", "abi", "catalogue"} - set(answer.json), set())

    def test_an_unknown_command_is_usage(self):
        self.failure(self.esente("frobnicate"), "USAGE", 1)

    def test_no_command_is_usage(self):
        self.failure(self.esente(), "USAGE", 1)

    def test_an_unknown_option_is_usage(self):
        self.failure(self.esente("identify", "--colour", "red"), "USAGE", 1)

    def test_a_mode_that_is_not_open_yet_is_usage(self):
        self.failure(self.esente("consult", "--mode", "card_number", "--codice-fiscale", MARIO), "USAGE", 1)

    def test_a_wrong_codice_fiscale_is_usage_and_is_not_repeated(self):
        wrong = MARIO[:-1] + "A"
        answer = self.failure(self.esente("consult", "--mode", "care", "--codice-fiscale", wrong), "USAGE", 1)
        self.assertNotIn(wrong, answer.text + answer.log)

    def test_a_missing_plugin_is_an_abi_failure(self):
        answer = self.esente("--plugin", "/nowhere/libesente.so.1", "version")
        self.assertEqual((answer.exit, answer["status"]), (2, "ABI"), answer)

    def test_settings_that_are_no_json_name_line_and_column(self):
        answer = self.failure(self.esente("health", settings='{\n  "region": "030",\n  oops\n}'), "SETTINGS", 2)
        self.assertEqual(answer["at"]["line"], 3, answer)

    def test_an_unknown_setting_names_its_key_and_line(self):
        self.settings["service"]["timeout"] = 5
        answer = self.settings_failure("service.timeout", json.dumps(self.settings, indent=2))
        self.assertGreater(answer["at"]["line"], 1, answer)

    def test_a_setting_of_the_wrong_type_names_its_key(self):
        self.settings["service"]["timeout_ms"] = "5000"
        self.settings_failure("service.timeout_ms")

    def test_a_missing_mandatory_setting_names_its_key(self):
        del self.settings["operator"]["organisation"]
        self.settings_failure("operator.organisation")

    def test_plain_http_is_refused(self):
        self.settings["service"]["url"] = "http://localhost:1/"
        self.settings_failure("service.url")

    def test_a_client_key_others_can_read_is_refused_and_named(self):
        key = self.dir / "client.key"
        key.write_bytes((PKI / "client.key").read_bytes())
        os.chmod(key, 0o644)
        self.settings["service"]["client_key"] = str(key)
        self.settings_failure("service.client_key")

    def test_a_settings_file_that_is_not_there_is_settings(self):
        (self.dir / "settings.json").unlink(missing_ok=True)
        answer = self.esente("health", settings="")
        self.failure(answer, "SETTINGS", 2)

    def test_a_broken_prescription_names_line_column_and_element(self):
        draft = self.dir / "draft.xml"
        draft.write_text("<InvioPrescrittoRichiesta>\n  <cfMedico1>x</cfMedico2>\n</InvioPrescrittoRichiesta>", encoding="utf-8")
        answer = self.failure(self.check("paper", "--codice-fiscale", MARIO, draft=draft), "PRESCRIPTION_INVALID", 2)
        self.assertEqual(answer["at"]["line"], 2, answer)
        self.assertIn("ways_forward", answer.json)

    def test_a_prescription_with_a_doctype_is_refused(self):
        draft = self.dir / "draft.xml"
        draft.write_text('<!DOCTYPE x [<!ENTITY e "x">]><InvioPrescrittoRichiesta/>', encoding="utf-8")
        self.failure(self.check("paper", "--codice-fiscale", MARIO, draft=draft), "PRESCRIPTION_INVALID", 2)

    def test_a_certificate_with_an_unknown_key_or_a_bad_date_is_certificate_invalid(self):
        for wrong in ({"code": "013.250", "expires": "31/12/2027"}, {"code": "013.250", "colour": "pink"}):
            answer = self.failure(self.paper("--certificate", self.certificate(**wrong), code="013.250"), "CERTIFICATE_INVALID", 2)
            self.assertIn(next(key for key in wrong if key != "code"), answer["at"]["key"], answer)

    def test_declare_without_a_certificate_is_usage(self):
        self.failure(self.paper("--declare", code="013.250"), "USAGE", 1)

    def test_paper_without_any_patient_is_usage(self):
        answer = self.check("paper", code="013.250")
        self.failure(answer, "USAGE", 1)

    def test_human_output_is_text_and_not_json(self):
        answer = self.esente("--human", "identify", "--timeout-ms", "0")
        self.assertIsNone(answer.json)
        self.assertEqual(answer.exit, 2, answer)
        self.assertGreater(len(answer.text), 20)


if __name__ == "__main__":
    unittest.main()
