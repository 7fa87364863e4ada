"""A region's own edition of the catalogue: rules that change by data alone, signatures that do not fit, hosts that stay open."""
import json
import re
import sqlite3
import subprocess
import unittest

from scene import Scene
from stage import BIN, MARIO, PKI, SOURCE

SHIPPED = SOURCE / "schemas/exemptions/catalogue.xml"
ROW = '    <rule id="ESE-SCADUTA"'  # the row of the registry's "expired"


def edition(serial, *changes):
    """The shipped catalogue with another serial, and pieces of text replaced."""
    text = re.sub(r'serial="\d+"', f'serial="{serial}"', SHIPPED.read_text(encoding="utf-8"), count=1)
    text = re.sub(r'version="2[^"]*"', f'version="regione-{serial}"', text, count=1)
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


class CatalogueStage(Scene):
    def setUp(self):
        super().setUp()
        self.file = self.dir / "catalogue.xml"
        self.settings["catalogue"] = {"file": "catalogue.xml", "trust_dir": str(PKI / "catalogue-trust")}

    def publish(self, text, signer="catalogue-signer", form="DER", digest="sha256"):
        self.file.write_text(text, encoding="utf-8")
        subprocess.run(["openssl", "cms", "-sign", "-binary", "-md", digest, "-outform", form, "-signer", PKI / f"{signer}.pem", "-inkey", PKI / f"{signer}.key",
                        "-in", self.file, "-out", f"{self.file}.p7s"], check=True, capture_output=True)

    def expired(self):
        """The verdict on a claim that the registry calls expired."""
        return self.paper(*self.attest("048"), code="048")

    def health_line(self):
        answer = self.esente("health")
        self.assertEqual(answer.exit, 0, answer)
        return answer["catalogue"]

    def in_force(self):
        return self.esente("catalogue", "show", "048")["catalogue"]["serial"]


class Data(CatalogueStage):
    def test_a_region_softens_dates_and_switches_off_a_rule_by_data_and_the_verdict_changes(self):
        self.serve()
        rule = re.search(ROW + r'[^/]*severity="E"', SHIPPED.read_text(encoding="utf-8")).group(0)
        special = ROW.strip() + ' families="CHRONIC" severity="{}"{} norm="Delibera di prova"/>\n' + rule
        before = self.expired()
        self.ends(before, "blocked", "SCADUTA", "ESE-SCADUTA", "E")
        for serial, row, decision, severity in (
                (100, special.format("W", ""), "warned", "W"),
                (101, special.format("W", ' valid_to="2026-11-23"'), "blocked", "E"),
                (102, special.format("W", ' valid_to="2026-11-24"'), "warned", "W"),
                (103, special.format("E", ' enabled="false"'), "allowed", None),
                (104, special.format("W", ' regions="010"'), "blocked", "E")):
            with self.subTest(row):
                self.publish(edition(serial, (rule, row)))
                answer = self.expired()
                self.ends(answer, decision, "SCADUTA")
                self.assertEqual([one["severity"] for one in answer["findings"] if one["rule"] == "ESE-SCADUTA"], [severity] if severity else [])
                self.assertEqual(answer["catalogue"]["version"], f"regione-{serial}")
                self.assertNotEqual(answer["catalogue"]["digest"], before["catalogue"]["digest"])
                if severity == "W":
                    self.assertIn("Delibera di prova", [one["source"] for one in answer["findings"]])
        self.assertEqual(self.esente("audit", "export")["records"][-1]["catalogue"], "regione-104")

    def test_past_its_best_before_health_warns_and_checks_go_on(self):
        self.serve()
        self.publish(edition(100, ('serial="100"', 'serial="100" best_before="2020-01-01"')))
        line = self.health_line()
        self.assertEqual(line["state"], "OUTDATED")
        self.assertTrue(line["todo"])
        self.assertEqual(line["version"], "regione-100")
        self.ends(self.expired(), "blocked", "SCADUTA")


class Trust(CatalogueStage):
    def refused(self, serial):
        """The configured file is refused, this serial is in force, and health says so."""
        line = self.health_line()
        self.assertEqual(line["state"], "CATALOGUE_INVALID", line)
        self.assertTrue(line["todo"])
        self.assertEqual(self.in_force(), serial)

    def test_what_is_bad_unsigned_or_older_is_refused_and_the_one_in_force_stays(self):
        self.serve()
        embedded = self.esente("catalogue", "show", "048", settings=json.dumps({**self.settings, "catalogue": {}}))["catalogue"]["serial"]
        self.refused(embedded)  # no file
        self.file.write_text(edition(100), encoding="utf-8")
        self.refused(embedded)  # no signature
        self.publish(edition(100), signer="other-signer")
        self.refused(embedded)
        self.publish(edition(100), digest="sha1")
        self.refused(embedded)
        self.publish(edition(1))
        self.refused(embedded)
        self.publish(edition(100))
        self.assertEqual((self.health_line()["state"], self.in_force()), ("OK", 100))
        self.file.write_text(self.file.read_text(encoding="utf-8").replace('severity="E"', 'severity="W"'), encoding="utf-8")
        self.refused(100)  # tampered
        self.publish(edition(99))
        self.refused(100)  # older
        self.publish(edition(100, ("ACROMEGALIA", "Acromegalia")))
        self.refused(100)  # another of the same serial
        self.publish(edition(100))
        self.assertEqual((self.health_line()["state"], self.in_force()), ("OK", 100), "the very same file")
        self.publish(edition(101), form="PEM")
        self.assertEqual((self.health_line()["state"], self.in_force()), ("OK", 101), "PEM")
        self.publish(edition(102)[:5000])
        self.refused(101)  # broken
        self.file.unlink()
        self.refused(101)  # gone

    def test_a_card_and_the_folder_of_cards_vouch_for_no_catalogue(self):
        self.serve()
        self.settings["catalogue"]["trust_dir"] = str(PKI / "card-trust")
        self.file.write_text(edition(100), encoding="utf-8")
        subprocess.run(["openssl", "cms", "-sign", "-binary", "-md", "sha256", "-outform", "DER", "-signer", PKI / "cards/rossi.pem", "-inkey", PKI / "cards/rossi.key",
                        "-in", self.file, "-out", f"{self.file}.p7s"], check=True, capture_output=True)
        self.assertEqual(self.health_line()["state"], "CATALOGUE_INVALID")
        self.settings["card"]["trust_dir"] = ""
        self.assertEqual(self.health_line()["state"], "CATALOGUE_INVALID")

    def test_a_kept_copy_somebody_changed_is_not_used(self):
        self.serve()
        self.publish(edition(100))
        self.assertEqual(self.in_force(), 100)
        self.file.unlink()
        with sqlite3.connect(self.dir / "data/audit.sqlite") as database:
            database.execute("UPDATE kept_catalogue SET content = replace(CAST(content AS TEXT), 'severity=\"E\"', 'severity=\"W\"')")
        database.close()
        self.assertNotEqual(self.in_force(), 100)
        self.assertEqual((self.dir / "data/audit.sqlite").stat().st_mode & 0o777, 0o600)


class Reload(CatalogueStage):
    def test_a_long_lived_host_takes_a_new_edition_on_reload_and_keeps_the_old_one_when_it_is_refused(self):
        self.serve()
        draft = self.draft(code="048")
        (self.dir / "settings.json").write_text(json.dumps(self.settings), encoding="utf-8")
        self.publish(edition(100))
        host = subprocess.Popen([BIN / "session_host", self.dir / "settings.json", "enter", "paper", MARIO, "check", draft, "pause", "reload", "check", draft,
                                 "pause", "reload", "check", draft], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.addCleanup(lambda: (host.kill(), host.communicate()) if host.poll() is None else None)
        lines = []
        for text in (edition(101, ('<rule id="ESE-NON-RISULTA" severity="E"', '<rule id="ESE-NON-RISULTA" severity="W"')), None):
            while not lines or lines[-1] != "PAUSED":
                lines.append(host.stdout.readline().strip())
                self.assertTrue(lines[-1], lines)
            lines.pop()
            if text:
                self.publish(text)
            else:
                self.file.write_text(edition(102), encoding="utf-8")
            host.stdin.write("\n")
            host.stdin.flush()
        lines += host.communicate(timeout=30)[0].split("\n")
        self.assertIn("CATALOGUE 1 101", lines)
        self.assertIn("FAILED CATALOGUE_INVALID", lines)
        verdicts = [line for line in lines if line.startswith("VERDICT")]
        self.assertIn("E:ESE-NON-RISULTA", verdicts[0])
        self.assertIn("W:ESE-NON-RISULTA", verdicts[1])
        self.assertEqual(verdicts[2], verdicts[1])


class Commands(CatalogueStage):
    def alone(self, *words):
        """Without settings."""
        done = subprocess.run([BIN / "esente", *map(str, words)], capture_output=True, timeout=20, check=False)
        return done.returncode, json.loads(done.stdout) if done.stdout.startswith(b"{") else done.stdout.decode()

    def test_show_tells_everything_of_a_code(self):
        status, shown = self.alone("catalogue", "show", "0A02")
        self.assertEqual((status, shown["status"], shown["code"], shown["respelled"]), (0, "OK", "002A", True))
        for key in ("description", "family", "assertion", "delicate", "valid_from", "valid_to", "coverage", "renumbered", "renewal", "source", "catalogue"):
            self.assertIn(key, shown)
        _, old = self.alone("catalogue", "show", "034")
        self.assertEqual(old["renumbered"]["to"], "RFG101")
        _, text = self.alone("--human", "catalogue", "show", "E01", "--date", "2026-11-24")
        self.assertIn("Su farmaci:", text)

    def test_show_of_an_unknown_code_is_catalogue_invalid(self):
        for code in ("ZZ9", "013.999999", "notacodeatallreally", ""):
            status, shown = self.alone("catalogue", "show", code)
            self.assertEqual((status, shown["status"]), (2, "CATALOGUE_INVALID"), code)

    def test_commands_take_their_operands_and_no_more(self):
        for words in (("show",), ("show", "013", "048"), ("verify",), ("diff", "a"), ("diff", "a", "b", "c"), ("sing", "x"), ("verify", "none.xml")):
            status, said = self.alone("catalogue", *words)
            self.assertEqual((status, said["status"]), (1, "USAGE"), words)

    def test_verify_says_valid_absent_or_refused_and_why(self):
        self.publish(edition(100))
        for spoil, state, exit_status in ((lambda: None, "valid", 0), (lambda: self.publish(edition(100), signer="other-signer"), "refused", 2),
                                          ((self.dir / "catalogue.xml.p7s").unlink, "absent", 2)):
            spoil()
            answer = self.esente("catalogue", "verify", self.file)
            self.assertEqual((answer.exit, answer["signature"]["state"]), (exit_status, state), answer)
            self.assertEqual(answer["status"], "OK" if exit_status == 0 else "CATALOGUE_INVALID")
            self.assertEqual(bool(answer["signature"]["why"]), exit_status == 2, answer)
            self.assertEqual(answer["serial"], 100)
        status, alone = self.alone("catalogue", "verify", self.file)
        self.assertEqual((status, alone["signature"]["state"]), (0, "unchecked"))

    def test_verify_names_line_and_column_of_a_mistake(self):
        text = edition(100, (ROW, ROW.replace("SCADUTA", "INVENTATA")))
        self.file.write_text(text, encoding="utf-8")
        status, answer = self.alone("catalogue", "verify", self.file)
        self.assertEqual((status, answer["status"]), (2, "CATALOGUE_INVALID"))
        line = next(i for i, one in enumerate(text.splitlines(), 1) if "INVENTATA" in one)
        self.assertEqual(answer["at"], {"line": line, "column": 5, "key": "rule"})

    def test_diff_tells_what_came_went_and_changed(self):
        other = self.dir / "other.xml"
        rule = re.search(ROW + r'[^/]*severity="E"', SHIPPED.read_text(encoding="utf-8")).group(0)
        other.write_text(edition(100, (rule, rule.replace('"E"', '"W"')), ('<code id="001" family="CHRONIC">ACROMEGALIA E GIGANTISMO</code>', "")), encoding="utf-8")
        status, said = self.alone("catalogue", "diff", SHIPPED, other)
        self.assertEqual((status, said["status"], said["after"]["serial"]), (0, "OK", 100))
        found = {(one["change"], one["list"], one["row"], one["field"], one["before"] if one["field"] else None, one["after"]) for one in said["differences"]}
        self.assertEqual(len(found), 2, found)
        self.assertIn(("removed", "codes", "001", None, None, None), found)
        self.assertIn(("changed", "rules", "ESE-SCADUTA", "severity", "E", "W"), found)
        _, text = self.alone("--human", "catalogue", "diff", SHIPPED, other)
        self.assertIn("Regola ESE-SCADUTA: severity da «E» a «W»", text)
        self.assertEqual(self.alone("--human", "catalogue", "diff", SHIPPED, SHIPPED)[1].splitlines()[-1], "Nessuna differenza.")


if __name__ == "__main__":
    unittest.main()
