"""A plain client of the service: envelopes as text over TLS, nothing made from the WSDLs. And the station that starts the simulator for it."""
import datetime
import http.client
import json
import os
import pathlib
import shutil
import ssl
import tempfile
import unittest
import uuid
import xml.etree.ElementTree as xml

from stage import BIN, PKI, SOURCE, Simulator

MARIO, CARMELA, CARD = "RSSMRA80A01H501U", "SPSCML55P70F839R", "6030001234567005"
SPECIALIST, GP, COUNTER = ("VRDGNN70A01F205K", "H"), ("BNCLCU65C10F205A", "F"), ("FRRNNA72E54F205G", "SPORTELLO")

ENVELOPE = """<?xml version="1.0" encoding="UTF-8"?>
<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><a:AppContext xmlns:a="urn:esente:siss:APP:2026-11">\
<messageId>{message_id}</messageId><operatore><codiceFiscale>{operator[0]}</codiceFiscale><ruolo>{operator[1]}</ruolo>\
<codiceAzienda>030321</codiceAzienda></operatore><postazione>prova</postazione><applicazione><nome>prova</nome><versione>1</versione></applicazione>\
</a:AppContext></s:Header><s:Body><d:{name} xmlns:d="urn:esente:siss:{domain}:2026-11" dataSetVersion="{version}"><param>{param}</param></d:{name}>\
</s:Body></s:Envelope>"""


def elements(fields):
    """{"a": "1", "b": {"c": "2"}} as <a>1</a><b><c>2</c></b>."""
    return "".join(f"<{name}>{elements(value) if isinstance(value, dict) else value}</{name}>" for name, value in fields.items())


def envelope(name, param, operator=SPECIALIST, message_id=None, version="1.0"):
    return ENVELOPE.format(name=name, domain=name.split(".")[0], param=elements(param), operator=operator, message_id=message_id or uuid.uuid4(),
                           version=version)


def verification(code="013.250", patient=MARIO, context="DICHIARAZIONE", **more):
    return {"assistito": {"codiceFiscale": patient}, "contesto": context, **more, "codiceEsenzione": code, "tipoPrescrizione": "P",
            "dataPrescrizione": "2026-11-24"}


def consultation(patient=MARIO, context="PRESA_IN_CARICO", **more):
    return {"assistito": {"codiceFiscale": patient}, "contesto": context, **more, "dataRiferimento": "2026-11-24"}


def card_proof(read_at=None):
    read_at = read_at or datetime.datetime.now(datetime.timezone.utc)
    return {"idCarta": CARD, "scadenzaCarta": "2031-01-14", "dataOraLettura": read_at.strftime("%Y-%m-%dT%H:%M:%S+00:00")}


class Reply:
    """What came back, and its parts by local name."""

    def __init__(self, response):
        self.status, self.type, self.headers = response.status, response.headers.get("Content-Type", ""), response.headers
        self.body = response.read()

    def texts(self, name):
        return [node.text for node in xml.fromstring(self.body).iter() if node.tag.rpartition("}")[2] == name]

    def __getitem__(self, name):
        """The text of the first element of that name, None if there is none."""
        return next(iter(self.texts(name)), None)

    @property
    def error(self):
        return self["codiceErrore"]

    def __repr__(self):
        return f"{self.status} {self.type}: {self.body[:600].decode(errors='replace')}"


def trust(certificate=PKI / "client.pem", key=PKI / "client.key"):
    context = ssl.create_default_context(cafile=PKI / "ca.pem")
    if certificate:
        context.load_cert_chain(certificate, key)
    return context


class Station(unittest.TestCase):
    """A simulator per class with a world that each test may change; `self.world` is the sample world again in each test."""

    options = ()

    @classmethod
    def setUpClass(cls):
        # In memory where there is such a folder: a disk takes longer for one change than the kernel's clock for a tick.
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        cls.dir = pathlib.Path(tempfile.mkdtemp(prefix="esente-service-", dir=memory))
        cls.addClassCleanup(shutil.rmtree, cls.dir, True)
        cls.world_file, cls.log_file, cls.record_dir = cls.dir / "world.json", cls.dir / "requests.jsonl", cls.dir / "record"
        cls.sample = (SOURCE / "samples/service-simulator/world.json").read_text(encoding="utf-8")
        cls.world_file.write_text(cls.sample, encoding="utf-8")
        cls.service = cls.start(*cls.options)
        cls.addClassCleanup(cls.finish)
        cls.trusted = trust()

    @classmethod
    def finish(cls):
        cls.service.stop()
        # A sanitizer that found something speaks by the exit status.
        assert cls.service.process.returncode == 0, f"the simulator ended with {cls.service.process.returncode}"

    @classmethod
    def start(cls, *options):
        return Simulator(BIN / "service-simulator", "--world", cls.world_file, "--port", 0, "--certificate", PKI / "server.pem", "--key",
                         PKI / "server.key", "--client-ca", PKI / "ca.pem", "--log", cls.log_file, "--record", cls.record_dir, *options)

    def setUp(self):
        self.world = json.loads(self.sample)
        self.change_world()

    def change_world(self, **fields):
        self.world.update(fields)
        self.world_file.write_text(json.dumps(self.world), encoding="utf-8")

    def connect(self, context=None, timeout_s=20):
        made = http.client.HTTPSConnection("localhost", self.service.port, context=context or self.trusted, timeout=timeout_s)
        self.addCleanup(made.close)
        return made

    def post(self, text, name, connection=None, **headers):
        connection = connection or self.connect()
        action = f'"urn:esente:siss:{name.split(".")[0]}:2026-11/{name}"'
        sent = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": action} | {key.replace("_", "-"): value for key, value in headers.items()}
        connection.request("POST", "/", text if isinstance(text, bytes) else text.encode(), sent)
        return Reply(connection.getresponse())

    def call(self, name, param, connection=None, **context):
        return self.post(envelope(name, param, **context), name, connection)

    def verify(self, connection=None, operator=SPECIALIST, message_id=None, version="1.0", **fields):
        return self.call("ESE.verificaEsenzione", verification(**fields), connection, operator=operator, message_id=message_id, version=version)

    def consult(self, operator=GP, message_id=None, **fields):
        return self.call("ESE.consultaEsenzioni", consultation(**fields), operator=operator, message_id=message_id)

    def log(self):
        return [json.loads(line) for line in self.log_file.read_text(encoding="utf-8").splitlines()]
