"""What an outsider has: the command line, the two simulators, test certificates, and files. Nothing here knows the plugin's insides."""
import json
import os
import pathlib
import select
import shutil
import subprocess
import tempfile
import time
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BIN = pathlib.Path(os.environ["ESENTE_BIN"])
PKI = pathlib.Path(os.environ["ESENTE_PKI"])

MARIO = "RSSMRA80A01H501U"
DOCTOR = "VRDGNN70A01F205K"

MESSAGE = """<?xml version="1.0" encoding="UTF-8"?>
<p:InvioPrescrittoRichiesta xmlns:p="http://invioprescrittorichiesta.xsd.dem.sanita.finanze.it" xmlns:t="http://tipodati.xsd.dem.sanita.finanze.it">
  <p:pinCode>x</p:pinCode>
  <p:cfMedico1>{titolare}</p:cfMedico1>{substitute}
  <p:codRegione>030</p:codRegione>
  <p:codASLAo>321</p:codASLAo>
  <p:codSpecializzazione>{specialisation}</p:codSpecializzazione>{patient}
  <p:tipoPrescrizione>{type}</p:tipoPrescrizione>{code}{non_exempt}
  <p:codDiagnosi>250.00</p:codDiagnosi>
  <p:dataCompilazione>{day} 09:30:00</p:dataCompilazione>
  <p:tipoVisita>A</p:tipoVisita>{foreign}
  <p:ElencoDettagliPrescrizioni>
    <t:DettaglioPrescrizione><t:codProdPrest>89.7A.9</t:codProdPrest><t:quantita>1</t:quantita></t:DettaglioPrescrizione>
  </p:ElencoDettagliPrescrizioni>
</p:InvioPrescrittoRichiesta>
"""


def message(code=None, day="2026-11-24", kind="P", patient=None, non_exempt=False, foreign=None, titolare=DOCTOR, substitute=None,
            more=""):
    def element(name, value):
        return f"\n  <p:{name}>{value}</p:{name}>" if value else ""

    return MESSAGE.format(titolare=titolare, specialisation="H" if titolare == DOCTOR else "F", substitute=element("cfMedico2", substitute),
                          patient=element("codiceAss", patient), type=kind, code=element("codEsenzione", code),
                          non_exempt=element("nonEsente", "1" if non_exempt else None), day=day, foreign=element("statoEstero", foreign) + more)


class Simulator:
    """A simulator process that has said READY."""

    def __init__(self, *command, wait_s=20):
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, stderr=self.log)
        self.port = None
        deadline, text = time.monotonic() + wait_s, b""
        while b"READY" not in text:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.process.stdout], [], [], left)[0]:
                raise AssertionError(f"{command[0]} was not ready in {wait_s} s")
            piece = os.read(self.process.stdout.fileno(), 4096)
            if not piece:
                self.log.seek(0)
                raise AssertionError(f"{command[0]} ended early: {self.log.read().decode(errors='replace')}")
            text += piece
        for line in text.decode().splitlines():
            if line.startswith("PORT "):
                self.port = int(line.split()[1])

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process.stdout.close()
        self.log.close()


class Answer:
    """What one command said: the exit status and the one JSON object on standard output."""

    def __init__(self, done):
        self.exit, self.text, self.log = done.returncode, done.stdout.decode(), done.stderr.decode()
        self.json = json.loads(self.text) if self.text.strip().startswith("{") else None

    def __getitem__(self, key):
        return self.json[key]

    def __repr__(self):
        return f"exit {self.exit}: {self.text}{self.log}"

    def rules(self, severity=None):
        return [finding["rule"] for finding in self.json["findings"] if severity in (None, finding["severity"])]

    def actions(self):
        return [way["action"] for way in self.json["ways_forward"]]


class Stage(unittest.TestCase):
    """A station of its own for each test: data folder, settings, world; what is started is stopped."""

    maxDiff = None

    def setUp(self):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix="esente-e2e-"))
        self.addCleanup(shutil.rmtree, self.dir, True)
        self.world = json.loads((SOURCE / "samples/service-simulator/world.json").read_text(encoding="utf-8"))
        self.world_file = self.dir / "world.json"
        self.requests_file = self.dir / "requests.jsonl"
        self.record_dir = self.dir / "record"
        self.service = None
        self.settings = {
            "service": {"url": "https://localhost:1/", "ca_file": str(PKI / "ca.pem"), "client_certificate": str(PKI / "client.pem"),
                        "client_key": str(PKI / "client.key"), "timeout_ms": 5000},
            "operator": {"codice_fiscale": DOCTOR, "role": "H", "organisation": "030321"},
            "card": {"trust_dir": str(PKI / "card-trust")},
            "region": "030",
            "data_dir": "data",
        }

    def write_world(self):
        self.world_file.write_text(json.dumps(self.world), encoding="utf-8")

    def serve(self, *faults):
        """Starts the service; its port goes into the settings."""
        self.write_world()
        options = [word for fault in faults for word in ("--fault", fault)]
        self.service = Simulator(BIN / "service-simulator", "--world", self.world_file, "--port", 0, "--certificate", PKI / "server.pem", "--key",
                                 PKI / "server.key", "--client-ca", PKI / "ca.pem", "--log", self.requests_file, "--record", self.record_dir, *options)
        self.addCleanup(self.service.stop)
        self.settings["service"]["url"] = f"https://localhost:{self.service.port}/"

    def requests(self, operation=None):
        """What reached the service."""
        if not self.requests_file.exists():
            return []
        rows = [json.loads(line) for line in self.requests_file.read_text(encoding="utf-8").splitlines()]
        return [row for row in rows if operation in (None, row["operation"])]

    def insert(self, card, *options):
        """Puts a card into the virtual reader; the caller may stop it to pull it out."""
        file = card
        if isinstance(card, dict):
            file = self.dir / "card.json"
            file.write_text(json.dumps(card), encoding="utf-8")
        simulator = Simulator(BIN / "card-simulator", "--card", file, *options)
        self.addCleanup(simulator.stop)
        return simulator

    def esente(self, *words, stdin=None, settings=None, timeout_s=30):
        file = self.dir / "settings.json"
        file.write_text(json.dumps(self.settings) if settings is None else settings, encoding="utf-8")
        command = [str(BIN / "esente"), "--config", str(file)] + [str(word) for word in words]
        return Answer(subprocess.run(command, input=stdin, capture_output=True, timeout=timeout_s, check=False))

    def start(self, *words, **options):
        fresh = self.dir / "settings.json.new"  # replaced whole: an earlier process may be reading it
        fresh.write_text(json.dumps(self.settings), encoding="utf-8")
        fresh.replace(self.dir / "settings.json")
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

    def draft(self, **fields):
        """A draft of whoever the settings say is at the keyboard, unless said otherwise."""
        fields.setdefault("titolare", self.settings.get("operator", {}).get("codice_fiscale", DOCTOR))
        file = self.dir / "draft.xml"
        file.write_text(message(**fields), encoding="utf-8")
        return file

    def check(self, mode, *words, draft=None, **fields):
        return self.esente("check", "--mode", mode, "--prescription", draft or self.draft(**fields), *words)

    def paper(self, *words, patient=MARIO, **fields):
        return self.check("paper", "--codice-fiscale", patient, *words, **fields)

    def certificate(self, **fields):
        file = self.dir / "certificate.json"
        file.write_text(json.dumps(fields), encoding="utf-8")
        return file
