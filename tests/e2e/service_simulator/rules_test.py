"""What the simulated service answers, beyond single calls: the world that changes, the clock, quotas, versions, and messages sent again."""
import datetime
import json
import subprocess
import unittest
import uuid

from caller import CARD, COUNTER, GP, MARIO, SPECIALIST, Station, card_proof, consultation, trust
from stage import PKI

QUOTA_OF_ONE = ("MRTCHR86H46F205N", "F")
OTHER_STATION = ("LMBPLA77B28F205Z", "H")
OTHER_COUNTER = ("RSSTRS61L62L219W", "SPORTELLO")


def another_station(folder):
    """A second certificate that the service's CA vouches for."""
    key, request, certificate = folder / "station.key", folder / "station.csr", folder / "station.pem"
    for words in (["req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/O=Ambulatorio di prova/CN=another station",
                   "-keyout", key, "-out", request],
                  ["x509", "-req", "-in", request, "-CA", PKI / "ca.pem", "-CAkey", PKI / "ca.key", "-set_serial", "77", "-days", "30", "-out", certificate]):
        subprocess.run(["openssl", *words], check=True, capture_output=True)
    return trust(certificate, key)


class World(Station):
    def test_a_change_counts_from_the_next_call(self):
        self.assertEqual(self.verify(code="048")["esitoVerifica"], "NON_RISULTA")
        self.world["people"][0]["exemptions"][1]["to"] = "2030-05-31"
        self.change_world()
        self.assertEqual(self.verify(code="048")["esitoVerifica"], "VALIDA")

    def test_changes_in_quick_succession_all_count_though_the_size_stays(self):
        # Made beforehand, so that several changes fall into one tick of the clock: kernels before 6.13 then stamp them alike.
        states = ("OPERATIVO", "DEGRADATO")
        worlds = [json.dumps(self.world | {"status": {"state": state}}).encode() for state in states]
        kept = self.connect()
        for turn in range(100):
            self.world_file.write_bytes(worlds[turn % 2])
            self.assertEqual(self.call("SRV.statoServizio", {}, kept)["stato"], states[turn % 2])

    def test_a_world_that_cannot_be_read_is_a_soap_fault_and_the_next_one_counts(self):
        self.world_file.write_text("{", encoding="utf-8")
        reply = self.verify()
        self.assertEqual((reply.status, reply["faultcode"]), (500, "soap:Server"))
        self.change_world()
        self.assertEqual(self.verify()["esitoVerifica"], "VALIDA")

    def test_notices_and_the_wish_for_services_are_told(self):
        notice = {"from": "2026-11-24T20:00:00+01:00", "to": "2026-11-24T22:00:00+01:00", "text": "Manutenzione programmata"}
        self.change_world(status={"state": "DEGRADATO", "asks_services": True, "notices": [notice]})
        reply = self.call("SRV.statoServizio", {})
        self.assertEqual((reply["stato"], reply["richiedePrestazioni"], reply["testo"]), ("DEGRADATO", "true", "Manutenzione programmata"))


class Clock(Station):
    def answered_at(self):
        return datetime.datetime.fromisoformat(self.verify()["dataOraRisposta"])

    def test_the_service_answers_by_its_own_clock(self):
        self.change_world(clock_offset_s=7200)
        ahead = self.answered_at() - datetime.datetime.now(datetime.timezone.utc)
        self.assertAlmostEqual(ahead.total_seconds(), 7200, delta=60)
        self.change_world(clock_offset_s=-7200)
        self.assertLess(self.answered_at(), datetime.datetime.now(datetime.timezone.utc))

    def test_a_card_read_half_an_hour_ago_by_that_clock_is_refused(self):
        self.assertEqual(self.verify(context="TS_CNS", provaCarta=card_proof())["esitoVerifica"], "VALIDA")
        self.change_world(clock_offset_s=1860)
        self.assertEqual(self.verify(context="TS_CNS", provaCarta=card_proof()).error, "SEC-003")

    def test_a_card_read_in_the_future_by_that_clock_is_refused(self):
        self.change_world(clock_offset_s=-360)
        self.assertEqual(self.verify(context="TS_CNS", provaCarta=card_proof()).error, "SEC-003")


class Versions(Station):
    def test_another_version_is_a_domain_error_in_every_domain(self):
        self.assertEqual(self.verify(version="2.0").error, "SRV-002")
        self.assertEqual(self.call("SRV.statoServizio", {}, version="1.1").error, "SRV-002")
        self.assertEqual(self.call("PIN.statoRichiesta", {"idRichiesta": "x"}, operator=COUNTER, version="2.0").error, "SRV-002")


class Quotas(Station):
    def test_the_consult_beyond_the_quota_is_refused_and_verifications_are_not(self):
        self.assertEqual(self.consult(QUOTA_OF_ONE)["codiceFiscaleCittadino"], MARIO)
        sent = uuid.uuid4()
        self.assertEqual(self.consult(QUOTA_OF_ONE, message_id=sent).error, "SRV-003")
        self.assertEqual(self.verify(operator=QUOTA_OF_ONE)["esitoVerifica"], "VALIDA")
        self.assertEqual(self.consult(GP)["codiceFiscaleCittadino"], MARIO, "a quota is one operator's")
        for one in self.world["operators"]:
            one.pop("consult_quota", None)
        self.change_world()
        self.assertEqual(self.consult(QUOTA_OF_ONE, message_id=sent)["codiceFiscaleCittadino"], MARIO, "a refusal that says not now is not kept")


class PinRepetition(Station):
    """Each test asks for somebody else's PIN: what the service has issued it does not forget."""

    holders = iter(((MARIO, CARD), ("RZZDRA85B17F205C", "6030001234567054"), ("BNCNNA75C52F205H", "6030002000001005"),
                    ("NRELCU62L65F205P", "6030007000001004")))

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other_station = another_station(cls.dir)

    def setUp(self):
        super().setUp()
        self.person, self.card = next(self.holders)
        self.world["operators"].append({"codice_fiscale": OTHER_COUNTER[0], "role": "SPORTELLO", "organisation": "030321"})
        self.change_world()

    def request(self, sent, contact="+393331234567", operator=COUNTER, context=None):
        asked = {"operazione": "RILASCIO", "tipoRichiesta": "TITOLARE", "titolare": {"codiceFiscale": self.person, "idCarta": self.card},
                 "recapito": {"canale": "SMS", "valore": contact, "intestatario": "TITOLARE"}}
        return self.call("PIN.richiediPin", asked, self.connect(context), operator=operator, message_id=sent)

    def test_the_same_pin_request_gets_the_same_parts_for_fifteen_minutes(self):
        sent = uuid.uuid4()
        first = self.request(sent)
        self.assertEqual((len(first["primaPartePin"]), len(first["primaPartePuk"])), (2, 2))
        self.change_world(clock_offset_s=840)
        self.assertEqual(self.request(sent).body, first.body)
        self.change_world(clock_offset_s=901)
        self.assertEqual(self.request(sent).error, "PIN-003")

    def test_the_same_message_with_another_contact_is_refused(self):
        sent = uuid.uuid4()
        self.request(sent)
        self.assertEqual(self.request(sent, contact="+393337654321").error, "SRV-004")

    def test_another_operator_with_the_same_message_gets_no_pin(self):
        sent = uuid.uuid4()
        self.request(sent)
        reply = self.request(sent, operator=OTHER_COUNTER)
        self.assertEqual((reply.error, reply["primaPartePin"]), ("SRV-004", None))

    def test_another_client_certificate_with_the_same_message_gets_no_pin(self):
        sent = uuid.uuid4()
        self.request(sent)
        reply = self.request(sent, context=self.other_station)
        self.assertEqual((reply.error, reply["primaPartePin"]), ("SRV-004", None))


class Repetition(Station):
    def test_a_verification_is_answered_again_and_another_body_is_refused(self):
        sent = uuid.uuid4()
        first = self.verify(message_id=sent)
        self.assertEqual(self.verify(message_id=sent).body, first.body)
        self.assertNotEqual(self.verify()["idVerifica"], first["idVerifica"])
        self.assertEqual(self.verify(message_id=sent, code="048").error, "SRV-004")
        self.assertEqual(self.call("ESE.consultaEsenzioni", consultation(), operator=SPECIALIST, message_id=sent).error, "SRV-004")


class Operators(Station):
    def test_an_operator_bound_to_a_certificate_is_refused_with_another(self):
        self.assertEqual(self.verify(operator=OTHER_STATION).error, "SEC-001")
        self.assertEqual(self.verify(self.connect(another_station(self.dir)), operator=OTHER_STATION)["esitoVerifica"], "VALIDA")

    def test_an_operator_in_another_role_is_refused(self):
        self.assertEqual(self.verify(operator=(SPECIALIST[0], "F")).error, "SEC-001")


if __name__ == "__main__":
    unittest.main()
