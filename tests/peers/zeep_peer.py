"""python3-zeep, from the WSDLs alone, against the service simulator: zeep_peer.py SCHEMAS PKI PORT [RECORD]. RECORD gets each request and reply."""
import datetime
import functools
import pathlib
import sys
import unittest
import uuid

import requests
import zeep
from lxml import etree
from zeep.transports import Transport

SCHEMAS, PKI, PORT = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
RECORD = pathlib.Path(sys.argv[4]) if len(sys.argv) > 4 else None

MARIO, CARD = "RSSMRA80A01H501U", "6030001234567005"
SPECIALIST = {"codiceFiscale": "VRDGNN70A01F205K", "ruolo": "H", "codiceAzienda": "030321"}
GP = {"codiceFiscale": "BNCLCU65C10F205A", "ruolo": "F", "codiceAzienda": "030321"}
COUNTER = {"codiceFiscale": "FRRNNA72E54F205G", "ruolo": "SPORTELLO", "codiceAzienda": "030321"}


class Recorder(zeep.Plugin):
    def __init__(self):
        self.count = 0

    def write(self, kind, envelope, operation):
        if RECORD is not None:
            self.count += 1
            (RECORD / f"{self.count}-{operation.name}-{kind}.xml").write_bytes(etree.tostring(envelope))

    def egress(self, envelope, http_headers, operation, binding_options):
        self.write("request", envelope, operation)
        return envelope, http_headers

    def ingress(self, envelope, http_headers, operation):
        self.write("reply", envelope, operation)
        return envelope, http_headers


RECORDER = Recorder()


def open_session():
    session = requests.Session()
    unittest.addModuleCleanup(session.close)
    session.trust_env = False
    session.verify, session.cert = str(PKI / "ca.pem"), (str(PKI / "client.pem"), str(PKI / "client.key"))
    return session


@functools.cache
def client(domain):
    made = zeep.Client(str(SCHEMAS / f"{domain}.wsdl"), transport=Transport(session=open_session(), timeout=20), plugins=[RECORDER])
    name = f"{{urn:esente:siss:{domain}:2026-11}}{domain}"
    return made, made.create_service(name, f"https://localhost:{PORT}/")


def call(domain, operation, operator, message_id=None, **param):
    made, service = client(domain)
    context = made.get_element("{urn:esente:siss:APP:2026-11}AppContext")
    sent = message_id or str(uuid.uuid4())
    header = context(messageId=sent, operatore=operator, postazione="zeep", applicazione={"nome": "zeep", "versione": zeep.__version__})
    reply = service[operation](param=param, dataSetVersion="1.0", _soapheaders=[header])
    assert reply.header.AppContext.messageId == sent, reply
    return reply.body.param


def now():
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S+00:00")


def verify(operator=SPECIALIST, code="013.250", context="DICHIARAZIONE", message_id=None, patient=MARIO, **more):
    return call("ESE", "verificaEsenzione", operator, message_id, assistito={"codiceFiscale": patient}, contesto=context, codiceEsenzione=code,
                tipoPrescrizione="P", dataPrescrizione="2026-11-24", **more)


class Exemptions(unittest.TestCase):
    def test_a_valid_code_is_valid(self):
        answer = verify().datiRisposta
        self.assertEqual((answer.esitoVerifica, answer.codiceEsenzione), ("VALIDA", "013.250"))

    def test_the_whole_family_is_echoed_as_asked(self):
        self.assertEqual(verify(code="013").datiRisposta.codiceEsenzione, "013")

    def test_an_expired_code_shows_dates_only_to_who_saw_the_paper(self):
        declared = verify(code="048", motivo="SMARRITO").datiRisposta
        self.assertEqual((declared.esitoVerifica, declared.scadenzaEsenzione), ("NON_RISULTA", None))
        paper = {"numeroAttestato": "1", "enteRilascio": "ASST", "dataRilascio": "2015-06-01"}
        shown = verify(code="048", context="CERTIFICATO_CARTACEO", certificatoCartaceo=paper).datiRisposta
        self.assertEqual((shown.esitoVerifica, shown.scadenzaEsenzione), ("SCADUTA", "2020-05-31"))

    def test_a_code_no_registry_holds_is_not_verifiable(self):
        self.assertEqual(verify(code="M20").datiRisposta.esitoVerifica, "NON_VERIFICABILE")

    def test_a_card_just_read_opens_the_list(self):
        proof = {"idCarta": CARD, "improntaCertificato": "0" * 64, "scadenzaCarta": "2031-01-14", "dataOraLettura": now()}
        answer = call("ESE", "consultaEsenzioni", SPECIALIST, assistito={"codiceFiscale": MARIO}, contesto="TS_CNS", provaCarta=proof,
                      dataRiferimento="2026-11-24").datiRisposta
        self.assertEqual(answer.datiCittadino.codiceFiscaleCittadino, MARIO)
        self.assertEqual(answer.esenzioniGodute.occorrenze, len(answer.esenzioniGodute.esenzione))

    def test_a_card_read_yesterday_does_not(self):
        proof = {"idCarta": CARD, "scadenzaCarta": "2031-01-14", "dataOraLettura": "2026-01-01T08:00:00+01:00"}
        answer = call("ESE", "consultaEsenzioni", SPECIALIST, assistito={"codiceFiscale": MARIO}, contesto="TS_CNS", provaCarta=proof,
                      dataRiferimento="2026-11-24")
        self.assertEqual(answer.esitoNegativo.codiceErrore, "SEC-003")

    def test_care_is_for_the_doctor_who_has_the_patient(self):
        self.assertEqual(verify(GP, context="PRESA_IN_CARICO").datiRisposta.esitoVerifica, "VALIDA")
        self.assertEqual(verify(SPECIALIST, context="PRESA_IN_CARICO").esitoNegativo.codiceErrore, "SEC-002")
        substitute = dict(SPECIALIST, medicoTitolare=GP["codiceFiscale"])
        self.assertEqual(verify(substitute, context="PRESA_IN_CARICO").datiRisposta.esitoVerifica, "VALIDA")

    def test_a_counter_operator_gets_no_exemptions(self):
        self.assertEqual(verify(COUNTER).esitoNegativo.codiceErrore, "SEC-001")

    def test_the_person_comes_before_the_code(self):
        for patient, error in (("GLLNRC35H18C933F", "ANA-002"), ("CNTNCL88D27A794T", "ANA-003"), ("GRCMTT68M08B157J", "ANA-004"), ("BNCLRA75C50F205P", "ANA-001")):
            with self.subTest(patient):
                self.assertEqual(verify(patient=patient).esitoNegativo.codiceErrore, error)

    def test_the_same_id_gets_the_same_answer_and_another_body_is_refused(self):
        sent = str(uuid.uuid4())
        first, again = verify(message_id=sent), verify(message_id=sent)
        self.assertEqual(first.datiRisposta.idVerifica, again.datiRisposta.idVerifica)
        self.assertEqual(verify(message_id=sent, code="048").esitoNegativo.codiceErrore, "SRV-004")

    def test_a_request_against_the_schema_is_a_fault(self):
        with self.assertRaises(zeep.exceptions.Fault):
            verify(code="not a code")


class Counter(unittest.TestCase):
    holder = {"codiceFiscale": MARIO, "idCarta": CARD}
    contact = {"canale": "SMS", "valore": "+393331234567", "intestatario": "TITOLARE"}
    document = {"tipo": "CIE", "numero": "CA00000AA", "enteRilascio": "Comune", "dataRilascio": "2023-01-01", "dataScadenza": "2033-01-01"}

    def test_a_pin_is_issued_once_repeated_twice_and_cancelled(self):
        sent = str(uuid.uuid4())
        asked = {"operazione": "RILASCIO", "tipoRichiesta": "TITOLARE", "titolare": self.holder, "documentoTitolare": self.document, "recapito": self.contact}
        first = call("PIN", "richiediPin", COUNTER, sent, **asked).datiRisposta
        self.assertEqual((len(first.primaPartePin), len(first.primaPartePuk), first.recapitoMascherato), (2, 2, "***567"))
        self.assertEqual(call("PIN", "richiediPin", COUNTER, sent, **asked).datiRisposta.primaPartePin, first.primaPartePin)
        self.assertEqual(call("PIN", "richiediPin", COUNTER, **asked).esitoNegativo.codiceErrore, "PIN-003")
        request = {"idRichiesta": first.idRichiesta}
        self.assertEqual(call("PIN", "statoRichiesta", COUNTER, **request).datiRisposta.stato, "INVIATA")
        for _ in range(2):
            self.assertEqual(call("PIN", "ripetiInvio", COUNTER, **request).datiRisposta.stato, "INVIATA")
        self.assertIsNotNone(call("PIN", "ripetiInvio", COUNTER, **request).esitoNegativo)
        cancelled = call("PIN", "annullaRichiesta", COUNTER, idRichiesta=first.idRichiesta, motivo="prova")
        self.assertEqual(cancelled.datiRisposta.stato, "ANNULLATA")
        self.assertEqual(call("PIN", "richiediPin", COUNTER, **asked).esitoNegativo.codiceErrore, "PIN-006")

    def test_a_delegate_out_of_order_is_refused(self):
        child = {"codiceFiscale": "FRRNNA72E54F205G", "cognome": "FERRARI", "nome": "ANNA", "titolo": "FIGLIO"}
        answer = call("PIN", "richiediPin", COUNTER, operazione="RILASCIO", tipoRichiesta="DELEGA_SALUTE",
                      titolare={"codiceFiscale": "SPSCML55P70F839R", "idCarta": "6030001234567013"}, richiedente=child, recapito=self.contact)
        self.assertEqual(answer.esitoNegativo.codiceErrore, "PIN-005")

    def test_a_stolen_card_is_replaced_once_and_revoked(self):
        holder = {"codiceFiscale": "RZZDRA85B17F205C", "idCarta": "6030001234567054"}
        asked = {"tipoRichiesta": "TITOLARE", "titolare": holder, "documentoTitolare": self.document, "motivo": "FURTO",
                 "autocertificazione": {"luogo": "Milano", "data": "2026-11-24"}}
        answer = call("TES", "richiediNuovaTessera", COUNTER, **asked).datiRisposta
        self.assertTrue(answer.idPratica and answer.tesseraProvvisoria.numero)
        self.assertEqual(call("TES", "richiediNuovaTessera", COUNTER, **asked).esitoNegativo.codiceErrore, "TES-001")
        proof = {"idCarta": holder["idCarta"], "scadenzaCarta": "2028-12-31", "dataOraLettura": now()}
        self.assertEqual(verify(patient=holder["codiceFiscale"], context="TS_CNS", provaCarta=proof, code="C03").esitoNegativo.codiceErrore, "SEC-003")


class State(unittest.TestCase):
    def test_both_kinds_of_operator_may_ask_how_the_service_is(self):
        for operator in (SPECIALIST, COUNTER):
            answer = call("SRV", "statoServizio", operator).datiRisposta
            self.assertEqual((answer.stato, len(answer.contratti), answer.richiedePrestazioni), ("OPERATIVO", 4, False))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
