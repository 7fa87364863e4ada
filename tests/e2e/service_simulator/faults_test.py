"""Every fault of the simulator does what --help says of it, and strikes only what it is told to."""
import http.client
import re
import subprocess
import time
import unittest
import uuid

from caller import CARMELA, COUNTER, MARIO, SPECIALIST, Station
from stage import BIN


class Faults(Station):
    def strike(self, *faults):
        self.change_world(fault=list(faults))

    def test_a_delayed_reply_is_late_and_true(self):
        self.strike("delay=400")
        began = time.monotonic()
        self.assertEqual(self.verify()["esitoVerifica"], "VALIDA")
        self.assertGreaterEqual(time.monotonic() - began, 0.4)

    def test_a_hanging_service_takes_the_request_and_says_nothing(self):
        self.strike("hang")
        seen = len(self.log())
        with self.assertRaises(TimeoutError):
            self.verify(self.connect(timeout_s=0.5))
        self.assertEqual(len(self.log()), seen + 1)

    def test_a_dripping_reply_comes_byte_by_byte_and_is_true(self):
        self.strike("drip=1")
        began = time.monotonic()
        reply = self.verify()
        self.assertEqual(reply["esitoVerifica"], "VALIDA")
        self.assertGreaterEqual(time.monotonic() - began, len(reply.body) / 1000)

    def test_a_reset_is_a_reset_and_no_goodbye(self):
        self.strike("reset")
        with self.assertRaises(ConnectionResetError):
            self.verify()

    def test_a_truncated_reply_announces_all_and_sends_half(self):
        whole = len(self.verify().body)
        self.strike("truncated")
        with self.assertRaises(http.client.IncompleteRead) as caught:
            self.verify()
        self.assertEqual(len(caught.exception.partial), whole // 2)
        self.assertEqual(len(caught.exception.partial) + caught.exception.expected, whole)

    def test_an_empty_reply_is_200_without_a_body(self):
        self.strike("empty")
        reply = self.verify()
        self.assertEqual((reply.status, reply.body), (200, b""))

    def test_http_500_is_a_page_of_text(self):
        self.strike("500")
        reply = self.verify()
        self.assertEqual((reply.status, reply.type), (500, "text/plain"))

    def test_http_503(self):
        self.strike("503")
        self.assertEqual(self.verify().status, 503)

    def test_behind_http_504_the_call_is_done_all_the_same(self):
        self.strike("504@richiediPin")
        asked = {"operazione": "RILASCIO", "tipoRichiesta": "TITOLARE", "titolare": {"codiceFiscale": MARIO, "idCarta": "6030001234567005"},
                 "recapito": {"canale": "SMS", "valore": "+393331234567", "intestatario": "TITOLARE"}}
        for _ in range(2):
            self.assertEqual(self.call("PIN.richiediPin", asked, operator=COUNTER).status, 504)
        self.strike()
        self.assertEqual(self.call("PIN.richiediPin", asked, operator=COUNTER).error, "PIN-003")

    def test_after_one_http_504_the_repeated_message_gets_the_true_answer(self):
        self.strike("504-once")
        sent = uuid.uuid4()
        self.assertEqual(self.verify(message_id=sent).status, 504)
        self.assertEqual(self.verify(message_id=sent)["esitoVerifica"], "VALIDA")
        self.assertEqual(self.verify().status, 504, "another message has its own first time")

    def test_a_redirect_names_another_address(self):
        self.strike("redirect")
        reply = self.verify()
        self.assertEqual(reply.status, 302)
        self.assertNotIn(str(self.service.port), reply.headers["Location"])

    def test_an_html_page_says_200(self):
        self.strike("html")
        reply = self.verify()
        self.assertEqual((reply.status, reply.type), (200, "text/html; charset=utf-8"))
        self.assertTrue(reply.body.startswith(b"<!DOCTYPE html>"))

    def test_a_wrong_content_type_is_on_the_true_reply(self):
        self.strike("wrong-content-type")
        reply = self.verify()
        self.assertEqual((reply.type, reply["esitoVerifica"]), ("application/json", "VALIDA"))

    def test_a_huge_reply_has_so_many_mebibytes_and_is_true(self):
        self.strike("huge=2")
        reply = self.verify()
        self.assertGreater(len(reply.body), 2 * 1048576)
        self.assertEqual(reply["esitoVerifica"], "VALIDA")

    def test_iso_8859_1_is_declared_and_meant(self):
        self.strike("iso-8859-1")
        reply = self.consult(patient=CARMELA)
        self.assertEqual(reply.type, "text/xml; charset=ISO-8859-1")
        self.assertIn(b'encoding="ISO-8859-1"', reply.body)
        self.assertIn("Reddito, età".encode("iso-8859-1"), reply.body)

    def test_a_doctype_with_an_entity_stands_before_the_envelope(self):
        self.strike("doctype")
        self.assertRegex(self.verify().body, rb"^<\?xml[^>]*\?>\s*<!DOCTYPE x \[<!ENTITY who \"VALIDA\">\]><soap:Envelope")

    def test_a_soap_fault_comes_with_http_500(self):
        self.strike("fault")
        reply = self.verify()
        self.assertEqual((reply.status, reply.type, reply["faultcode"]), (500, "text/xml; charset=utf-8", "soap:Server"))

    def test_maintenance_is_said_by_every_operation_in_its_way(self):
        self.strike("maintenance")
        self.assertEqual(self.verify().error, "SRV-001")
        self.assertEqual(self.consult().error, "SRV-001")
        self.assertEqual(self.call("SRV.statoServizio", {})["stato"], "MANUTENZIONE")

    def test_an_unknown_error_is_a_domain_error(self):
        self.strike("unknown-error")
        reply = self.verify()
        self.assertEqual((reply.status, reply.error), (200, "ZZZ-999"))

    def test_an_unknown_outcome_is_none_of_the_contract(self):
        self.strike("unknown-outcome")
        self.assertEqual(self.verify()["esitoVerifica"], "VALIDA_CON_RISERVA")

    def test_another_message_id_stands_in_the_header(self):
        sent = str(uuid.uuid4())
        self.assertEqual(self.verify(message_id=sent)["messageId"], sent)
        self.strike("other-message-id")
        reply = self.verify(message_id=sent)
        self.assertNotEqual(reply["messageId"], sent)
        self.assertEqual(len(reply["messageId"]), len(sent))

    def test_without_a_header_there_is_no_message_id(self):
        self.strike("no-message-id")
        reply = self.verify()
        self.assertEqual((reply["messageId"], reply["esitoVerifica"]), (None, "VALIDA"))

    def test_another_citizen_is_answered_about(self):
        self.strike("other-citizen")
        answered = self.consult()["codiceFiscaleCittadino"]
        self.assertNotIn(answered, (None, MARIO))

    def test_another_code_is_answered_about(self):
        self.strike("other-code")
        self.assertEqual(self.verify()["codiceEsenzione"], "099")

    def test_occorrenze_is_one_more_than_there_are(self):
        self.strike("wrong-occorrenze")
        reply = self.consult()
        self.assertEqual(int(reply["occorrenze"]), len(reply.texts("esenzione")) + 1)

    def test_compact_dates_have_no_hyphens(self):
        self.strike("compact-dates")
        reply = self.consult()
        self.assertEqual((reply["dataNascitaCittadino"], reply["decorrenzaEsenzione"]), ("19800101", "20200310"))

    def test_each_fault_of_the_help_has_its_test(self):
        told = subprocess.run([BIN / "service-simulator", "--help"], capture_output=True, text=True, check=True).stdout
        names = re.findall(r"^  ([a-z0-9-]+)", told.split("Faults,")[1], re.M)
        with open(__file__, encoding="utf-8") as source:
            struck = set(re.findall(r'self\.strike\("([a-z0-9-]+)', source.read()))
        self.assertGreater(len(names), 20)
        self.assertEqual(struck, set(names))


class Aim(Station):
    options = ("--fault", "503@consultaEsenzioni")

    def test_a_fault_for_one_operation_leaves_the_others_alone(self):
        self.assertEqual(self.consult().status, 503)
        self.assertEqual(self.verify()["esitoVerifica"], "VALIDA")

    def test_faults_of_the_world_come_beside_those_of_the_command_line(self):
        self.change_world(fault="500@verificaEsenzione")
        self.assertEqual((self.verify().status, self.consult().status), (500, 503))

    def test_a_fault_nobody_knows_is_refused_at_once(self):
        for name in ("sulk", "html=3", "delay=", "delay=-1", "delay=soon"):
            with self.subTest(name):
                words = ["--world", self.world_file, "--port", "0", "--certificate", "x", "--key", "x", "--client-ca", "x", "--fault", name]
                done = subprocess.run([BIN / "service-simulator", *words], capture_output=True, text=True, timeout=20, check=False)
                self.assertEqual(done.returncode, 1)
                self.assertIn(name, done.stderr)

    def test_a_fault_nobody_knows_in_the_world_is_a_soap_fault_that_names_it(self):
        self.change_world(fault="sulk")
        reply = self.verify(operator=SPECIALIST)
        self.assertEqual((reply.status, reply["faultcode"]), (500, "soap:Server"))
        self.assertIn("sulk", reply["faultstring"])


if __name__ == "__main__":
    unittest.main()
