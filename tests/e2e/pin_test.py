"""PIN issuance at the counter, from the command line: rules, the service's refusals, what happens when something breaks in the middle."""
import json
import os
import pathlib
import subprocess
import sqlite3
import unittest

from counter_scene import ANNA, APPLICANT, CARD, CHILD, DOCUMENT, HOLDER, SPORTELLO, Counter, changed
from stage import BIN, MARIO, PKI

MARKED = "MARCATO-PIN-0123"
MARKED_PUK = "MARCATO-PUK-4567"
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
        self.refused(self.pin(), "USAGE", "SPO-RUOLO")
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


class Breaking(Counter):
    """Whatever breaks in the middle, there is never a second request."""

    def pins(self):
        return {row["messageId"] for row in self.requests("richiediPin")}

    def test_a_double_submit_is_one_request(self):
        self.serve()
        one, two = self.pin(), self.pin()
        self.assertEqual((one["request"], one.first), (two["request"], two.first))
        self.assertEqual(len(self.pins()), 1)

    def test_two_submits_at_once_are_one_request(self):
        self.serve("delay=500@richiediPin")
        file = self.request_file(HOLDER)
        reading, writing = os.pipe()
        processes = [self.start("pin", "request", "--request", file, "--first-part-fd", writing, pass_fds=[writing]) for _ in range(2)]
        answers = [self.ended(process) for process in processes]
        os.close(writing)
        os.close(reading)
        self.assertEqual([answer["status"] for answer in answers], ["OK", "OK"], answers)
        self.assertEqual(len({answer["request"] for answer in answers}), 1)
        self.assertEqual(len(self.pins()), 1)

    def test_a_reply_that_never_came_is_asked_for_again_under_the_same_id(self):
        for fault in ("reset@richiediPin", "truncated@richiediPin", "503@richiediPin"):
            with self.subTest(fault):
                self.doCleanups()
                self.setUp()
                self.world["fault"] = [fault]
                self.serve()
                lost = self.pin()
                self.assertTrue(lost["status"].startswith("SERVICE_"), lost)
                self.assertEqual(lost["findings"][0]["rule"], "SPO-SENZA-RISPOSTA")
                self.world["fault"] = []
                self.write_world()
                answer = self.pin()
                self.assertEqual((answer["status"], len(self.pins())), ("OK", 1), answer)
                self.assertRegex(answer.first, r"^PIN \d\d\n")

    def test_a_host_killed_while_it_waits_resumes_the_same_request(self):
        self.world["fault"] = ["hang@richiediPin"]
        self.serve()
        reading, writing = os.pipe()
        process = self.start("pin", "request", "--request", self.request_file(HOLDER), "--first-part-fd", writing, pass_fds=[writing])
        while not self.requests("richiediPin"):
            self.assertIsNone(process.poll())
        process.kill()
        process.communicate()
        os.close(writing)
        os.close(reading)
        self.world["fault"] = []
        self.write_world()
        answer = self.pin()
        self.assertEqual((answer["status"], len(self.pins())), ("OK", 1), answer)

    def test_a_service_killed_in_mid_request_gets_the_same_id_when_it_is_back(self):
        self.world["fault"] = ["hang@richiediPin"]
        self.serve()
        reading, writing = os.pipe()
        process = self.start("pin", "request", "--request", self.request_file(HOLDER), "--first-part-fd", writing, pass_fds=[writing])
        while not self.requests("richiediPin"):
            self.assertIsNone(process.poll())
        self.service.process.kill()
        self.assertTrue(self.ended(process)["status"].startswith("SERVICE_"))
        os.close(writing)
        os.close(reading)
        self.world["fault"] = []
        self.serve()
        self.assertEqual((self.pin()["status"], len(self.pins())), ("OK", 1))

    def test_a_504_is_repeated_identically(self):
        self.serve("504-once@richiediPin")
        self.assertEqual((self.pin()["status"], len(self.pins()), len(self.requests("richiediPin"))), ("OK", 1, 2))

    def grow_old(self, minutes):
        connection = sqlite3.connect(self.dir / "data/audit.sqlite", isolation_level=None)
        connection.execute("UPDATE counter_request SET at = strftime('%Y-%m-%dT%H:%M:%fZ', at, ?)", (f"-{minutes} minutes",))
        connection.close()

    def test_after_a_quarter_of_an_hour_the_state_is_asked_and_no_first_part_comes(self):
        self.serve()
        first = self.pin()
        self.grow_old(16)
        later = self.pin()
        self.assertEqual((later["status"], later["request"], later["first_part_at"], later["state"], later.first),
                         ("OK", first["request"], None, "INVIATA", ""), later)
        self.assertEqual((len(self.requests("richiediPin")), len(self.requests("statoRichiesta"))), (1, 1))

    def test_a_request_that_came_to_nothing_may_be_made_anew(self):
        self.serve()
        self.esente("pin", "cancel", self.pin()["request"], "--reason", "recapito errato")
        self.refused(self.pin(), "SERVICE_REFUSED", "PIN-006")
        self.assertEqual(self.pin(changed(HOLDER, operation="regenerate"))["status"], "OK")

    def test_a_wrong_answer_releases_nothing(self):
        for fault in ("other-message-id", "html", "doctype", "fault", "empty"):
            with self.subTest(fault):
                self.doCleanups()
                self.setUp()
                self.serve(fault + "@richiediPin")
                answer = self.pin()
                self.assertIn(answer["status"], ("SERVICE_MALFORMED", "SERVICE_FAULT"), answer)
                self.assertEqual(answer.first, "")

    def test_a_part_that_is_too_long_or_written_in_latin1_is_told_apart(self):
        self.world["pin_first_part"] = "X" * 17
        self.serve()
        self.assertEqual(self.pin()["status"], "SERVICE_MALFORMED")
        self.world["pin_first_part"] = MARKED
        self.world["fault"] = ["iso-8859-1"]
        self.write_world()
        answer = self.pin()
        self.assertEqual(answer["status"], "SERVICE_MALFORMED", "the service repeats its answer")

    def test_a_store_that_does_not_answer_sends_nothing(self):
        self.serve()
        (self.dir / "data").write_text("a file where the folder should be")
        self.assertEqual((self.pin()["status"], self.requests()), ("STORE", []))


class Secrecy(Counter):
    def test_no_part_of_a_pin_stays_in_files_log_or_json(self):
        self.world["pin_first_part"], self.world["puk_first_part"] = MARKED, MARKED_PUK
        self.serve()
        answer = self.pin()
        self.assertEqual(answer.first, f"PIN {MARKED}\nPUK {MARKED_PUK}\n")
        export, journal = self.esente("audit", "export"), self.esente("pin", "journal")
        files = [file for file in (self.dir / "data").rglob("*") if file.is_file()]
        self.assertTrue(files)
        for mark in (MARKED, MARKED_PUK):
            for text in (answer.text, answer.log, export.text, export.log, journal.text):
                self.assertNotIn(mark, text)
            for file in files:
                self.assertNotIn(mark.encode(), file.read_bytes(), file.name)
        for mark in (MARIO, SPORTELLO, "3331234567", "CA12345AA"):
            self.assertNotIn(mark, answer.text + answer.log + export.text)
            for file in files:
                self.assertNotIn(mark.encode(), file.read_bytes(), file.name)

    def test_a_refusal_names_nobody(self):
        self.serve()
        request = changed(HOLDER, type="health_delegate", applicant=changed(APPLICANT, title="cousin"), applicant_document=DOCUMENT)
        answer = self.pin(request)
        for mark in (MARIO, ANNA, "BIANCHI", CARD, "3331234567", "CA12345AA"):
            self.assertNotIn(mark, answer.text + answer.log)

    def test_nothing_of_the_pin_is_left_in_the_memory_of_a_host_that_lives_on(self):
        self.world["pin_first_part"], self.world["puk_first_part"] = MARKED, MARKED_PUK
        for fault in ([], ["drip=0@richiediPin"], ["iso-8859-1@richiediPin"]):
            with self.subTest(fault):
                self.world["fault"] = fault
                self.serve()
                self.settings["service"]["timeout_ms"] = 30000
                (self.dir / "settings.json").write_text(json.dumps(self.settings), encoding="utf-8")
                host = subprocess.Popen([str(BIN / "counter_host"), str(self.dir / "settings.json")], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
                self.addCleanup(lambda host=host: (host.kill(), host.communicate()))
                self.assertEqual(host.stdout.readline(), "ISSUED\n")
                before = memory_of(host.pid)
                self.assertTrue(places_of(MARKED, before), "the scan finds what is there: the first part waits to be shown")
                host.stdin.write("\n")
                host.stdin.flush()
                self.assertEqual(host.stdout.readline(), "SHOWN 16 16\n")
                after = memory_of(host.pid)
                for mark in (MARKED, MARKED_PUK):
                    self.assertEqual(places_of(mark, after), [])
                host.communicate("\n", timeout=20)
                self.service.stop()


def memory_of(pid):
    """Every page the process can read, by what it is mapped as."""
    pages = []
    with open(f"/proc/{pid}/maps", encoding="ascii", errors="replace") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for line in maps:
            words = line.split()
            if not words[1].startswith("r") or "[v" in line:
                continue
            begin, end = (int(number, 16) for number in words[0].split("-"))
            try:
                memory.seek(begin)
                pages.append((words[5] if len(words) > 5 else words[0], memory.read(end - begin)))
            except (OSError, ValueError, OverflowError):
                continue
    return pages


def places_of(mark, pages):
    """Where it stands, never what stands around it."""
    return [name for name, content in pages if mark.encode() in content or mark.encode("utf-16-le") in content]


if __name__ == "__main__":
    unittest.main()
