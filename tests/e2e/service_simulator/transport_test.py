"""Who may speak to the simulated service, what counts as a request, what it notes of each, and how it starts and ends."""
import http.client
import pathlib
import signal
import socket
import ssl
import subprocess
import time
import unittest
import uuid

from caller import CARD, MARIO, SPECIALIST, Station, card_proof, envelope, trust, verification
from stage import BIN, PKI

VERIFY = "ESE.verificaEsenzione"


class ClientCertificates(Station):
    def refused(self, context):
        # TLS 1.3 ends the client's handshake before the server has seen the certificate: the refusal comes with the first read.
        with self.assertRaises((ssl.SSLError, ConnectionError, http.client.RemoteDisconnected)):
            self.verify(self.connect(context))
        self.assertEqual(self.verify()["esitoVerifica"], "VALIDA", "the service goes on")

    def test_none_is_refused(self):
        self.refused(trust(None))

    def test_one_of_another_authority_is_refused(self):
        self.refused(trust(PKI / "other-client.pem", PKI / "other-client.key"))

    def test_both_are_refused_in_tls_1_2_too(self):
        for certificate in (None, PKI / "other-client.pem"):
            context = trust(certificate, PKI / "other-client.key")
            context.maximum_version = ssl.TLSVersion.TLSv1_2
            with self.subTest(certificate):
                self.refused(context)

    def test_tls_1_2_and_1_3_are_spoken(self):
        for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
            context = trust()
            context.minimum_version = context.maximum_version = version
            with self.subTest(version.name):
                self.assertEqual(self.verify(self.connect(context))["esitoVerifica"], "VALIDA")

    def test_plain_http_gets_no_answer(self):
        with socket.create_connection(("localhost", self.service.port), 20) as plain:
            plain.sendall(b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n")
            try:
                answered = plain.recv(4096)
            except ConnectionResetError:
                answered = b""
        self.assertNotIn(b"HTTP", answered)
        self.assertEqual(self.verify()["esitoVerifica"], "VALIDA")


class Connections(Station):
    def test_one_connection_serves_many_calls(self):
        kept = self.connect()
        kept.connect()
        first = kept.sock
        for _ in range(50):
            self.assertEqual(self.verify(kept)["esitoVerifica"], "VALIDA")
            self.assertIs(kept.sock, first)

    def test_a_client_that_waits_keeps_nobody_else_waiting(self):
        idle = [self.connect() for _ in range(20)]
        for one in idle:
            one.connect()
        self.assertEqual(self.verify()["esitoVerifica"], "VALIDA")


class Requests(Station):
    def fault(self, text, name=VERIFY, **headers):
        reply = self.post(text, name, **headers)
        self.assertEqual((reply.status, reply["faultcode"]), (500, "soap:Client"), reply)
        return reply["faultstring"]

    def changed(self, before, after):
        text = envelope(VERIFY, verification())
        self.assertIn(before, text)
        return text.replace(before, after)

    def test_what_is_no_xml_is_a_fault(self):
        self.assertIn("not well-formed", self.fault("<s:Envelope"))

    def test_a_doctype_is_a_fault(self):
        self.assertIn("DOCTYPE", self.fault(self.changed("<s:Envelope", "<!DOCTYPE x><s:Envelope")))

    def test_an_operation_nobody_knows_is_a_fault(self):
        self.assertIn("no operation", self.fault(envelope("ESE.cancellaEsenzione", {}), "ESE.cancellaEsenzione"))

    def test_an_element_of_another_namespace_is_a_fault(self):
        self.assertIn("no operation", self.fault(self.changed("urn:esente:siss:ESE:2026-11", "urn:esente:siss:ESE:2027-01")))

    def test_a_qualified_parameter_is_a_fault(self):
        self.assertIn("namespace", self.fault(self.changed("<param>", '<param xmlns="urn:esente:siss:ESE:2026-11">')))

    def test_elements_out_of_order_are_a_fault(self):
        self.fault(self.changed("<codiceEsenzione>013.250</codiceEsenzione><tipoPrescrizione>P</tipoPrescrizione>",
                                "<tipoPrescrizione>P</tipoPrescrizione><codiceEsenzione>013.250</codiceEsenzione>"))

    def test_a_missing_element_is_a_fault(self):
        self.assertIn("dataPrescrizione", self.fault(self.changed("<dataPrescrizione>2026-11-24</dataPrescrizione>", "")))

    def test_an_unknown_element_is_a_fault(self):
        self.assertIn("nota", self.fault(self.changed("</param>", "<nota>x</nota></param>")))

    def test_a_missing_version_is_a_fault(self):
        self.assertIn("dataSetVersion", self.fault(self.changed(' dataSetVersion="1.0"', "")))

    def test_a_missing_header_is_a_fault(self):
        text = envelope(VERIFY, verification())
        self.assertIn("AppContext", self.fault(text[:text.index("<s:Header>")] + text[text.index("<s:Body>"):]))

    def test_a_soap_action_of_another_operation_is_a_fault(self):
        self.assertIn("SOAPAction", self.fault(envelope(VERIFY, verification()), "ESE.consultaEsenzioni"))

    def test_the_content_type_of_soap_1_2_is_a_fault(self):
        self.assertIn("text/xml", self.fault(envelope(VERIFY, verification()), Content_Type="application/soap+xml"))

    def test_a_get_is_a_fault(self):
        connection = self.connect()
        connection.request("GET", "/")
        self.assertEqual(connection.getresponse().status, 500)

    def test_a_request_beyond_a_mebibyte_is_a_fault(self):
        self.assertIn("1 MiB", self.fault(self.changed("</s:Envelope>", " " * 1048576 + "</s:Envelope>")))

    def test_iso_8859_1_is_understood_by_declaration_and_by_content_type(self):
        text = self.changed("<nome>prova</nome>", "<nome>età</nome>").replace("UTF-8", "ISO-8859-1").encode("iso-8859-1")
        self.assertEqual(self.post(text, VERIFY)["esitoVerifica"], "VALIDA")
        bare = self.changed("<nome>prova</nome>", "<nome>più</nome>").replace('<?xml version="1.0" encoding="UTF-8"?>', "").encode("iso-8859-1")
        self.assertEqual(self.post(bare, VERIFY, Content_Type="text/xml; charset=ISO-8859-1")["esitoVerifica"], "VALIDA")


class Notes(Station):
    def test_the_log_says_what_each_request_asked(self):
        sent = str(uuid.uuid4())
        self.verify(message_id=sent, code="048", context="TS_CNS", provaCarta=card_proof())
        row = self.log()[-1]
        self.assertEqual(row, {"operation": "verificaEsenzione", "messageId": sent, "contesto": "TS_CNS", "codiceEsenzione": "048", "tipoPrescrizione": "P",
                               "dataPrescrizione": "2026-11-24", "motivo": "", "codiceFiscale": MARIO, "operatore": SPECIALIST[0], "ruolo": "H",
                               "medicoTitolare": False, "provaCarta": True, "certificatoCartaceo": False})
        self.assertNotIn(CARD, self.log_file.read_text(encoding="utf-8"))

    def test_the_log_says_why_a_request_was_none(self):
        self.post("<x/>", VERIFY)
        row = self.log()[-1]
        self.assertEqual((row["operation"], row["problem"]), ("", "not a SOAP 1.1 envelope"))

    def test_a_refused_client_leaves_no_line(self):
        before = len(self.log_file.read_bytes()) if self.log_file.exists() else 0
        with self.assertRaises((ssl.SSLError, ConnectionError, http.client.RemoteDisconnected)):
            self.verify(self.connect(trust(None)))
        self.assertEqual(len(self.log_file.read_bytes()) if self.log_file.exists() else 0, before)

    def test_the_record_holds_each_body_byte_by_byte_in_order(self):
        before = len(list(self.record_dir.iterdir()))
        first, second = envelope(VERIFY, verification()).encode(), b"<s:Envelope \xe0"
        self.post(first, VERIFY)
        self.post(second, VERIFY)
        self.assertEqual((self.record_dir / f"{before + 1}-verificaEsenzione.xml").read_bytes(), first)
        self.assertEqual((self.record_dir / f"{before + 2}-verificaEsenzione.xml").read_bytes(), second)

    def test_a_soap_action_names_no_file_elsewhere(self):
        before = len(list(self.record_dir.iterdir()))
        self.post(b"x", VERIFY, SOAPAction='"urn:x/ESE./../../x"')
        self.assertEqual((self.record_dir / f"{before + 1}-unknown.xml").read_bytes(), b"x")


class Life(Station):
    def test_sigterm_ends_it_with_success_even_in_a_fault(self):
        simulator = self.start("--fault", "hang")
        self.addCleanup(simulator.stop)
        waiting = http.client.HTTPSConnection("localhost", simulator.port, context=self.trusted, timeout=20)
        self.addCleanup(waiting.close)
        seen = len(self.log()) if self.log_file.exists() else 0
        waiting.request("POST", "/", envelope(VERIFY, verification()).encode(),
                        {"Content-Type": "text/xml", "SOAPAction": f'"urn:esente:siss:ESE:2026-11/{VERIFY}"'})
        deadline = time.monotonic() + 20
        while (len(self.log()) if self.log_file.exists() else 0) == seen:
            self.assertLess(time.monotonic(), deadline, "the request does not arrive")
            time.sleep(0.01)
        simulator.process.send_signal(signal.SIGTERM)
        self.assertEqual(simulator.process.wait(10), 0)

    def test_a_command_line_that_lacks_something_is_refused(self):
        for words in ([], ["--port", "0"], ["--sulk", "x"], ["--port"], ["--port", "70000"]):
            with self.subTest(words):
                done = subprocess.run([BIN / "service-simulator", *words], capture_output=True, text=True, timeout=20, check=False)
                self.assertEqual((done.returncode, done.stdout), (1, ""))
                self.assertTrue(done.stderr.startswith("service-simulator: "))

    def test_a_world_that_is_none_is_refused_by_name(self):
        for text in ("{", "{}", '{"region": "030", "people": [{"surname": "ROSSI"}]}'):
            broken = pathlib.Path(self.dir / "broken.json")
            broken.write_text(text, encoding="utf-8")
            with self.subTest(text):
                words = ["--world", broken, "--port", "0", "--certificate", PKI / "server.pem", "--key", PKI / "server.key", "--client-ca", PKI / "ca.pem"]
                done = subprocess.run([BIN / "service-simulator", *words], capture_output=True, text=True, timeout=20, check=False)
                self.assertEqual((done.returncode, done.stdout), (1, ""))
                self.assertIn("broken.json", done.stderr)


if __name__ == "__main__":
    unittest.main()
