"""A counter (sportello): its operator, requests nothing is wrong with, and how the command line hands the first part over."""
import copy
import json
import os
import subprocess

from scene import with_check_letter
from stage import BIN, MARIO, Answer, Stage

SPORTELLO = "FRRNNA72E54F205G"
CARD = "6030001234567005"
ANNA = "BNCNNA65C45F205M"
CHILD = with_check_letter("RSSLCU16A10F205")
DOCUMENT = {"kind": "cie", "number": "CA12345AA", "issuer": "Comune di Milano", "issued": "2020-02-01", "expires": "2030-01-01"}
HOLDER = {"operation": "issue", "type": "holder", "holder": {"codice_fiscale": MARIO, "card_id": CARD}, "holder_document": DOCUMENT,
          "contact": {"channel": "sms", "value": "333 1234567", "owner": "holder"}}
APPLICANT = {"codice_fiscale": ANNA, "surname": "BIANCHI", "given_name": "ANNA", "title": "spouse"}
NEW_CARD = {"type": "holder", "holder": {"codice_fiscale": MARIO, "card_id": CARD}, "holder_document": DOCUMENT, "reason": "theft",
            "declaration": {"place": "Milano", "date": "2026-11-24", "report": "CC Milano 77"}}


def changed(request, **fields):
    return {**copy.deepcopy(request), **fields}


class Counter(Stage):
    def setUp(self):
        super().setUp()
        self.settings["operator"] = {"codice_fiscale": SPORTELLO, "role": "SPORTELLO", "organisation": "030321"}

    def request_file(self, request):
        file = self.dir / "request.json"
        file.write_text(request if isinstance(request, str) else json.dumps(request), encoding="utf-8")
        return file

    def pin(self, request=HOLDER, *words):
        """The answer, with what came through the descriptor as `first`."""
        reading, writing = os.pipe()
        (self.dir / "settings.json").write_text(json.dumps(self.settings), encoding="utf-8")
        command = [str(BIN / "esente"), "--config", str(self.dir / "settings.json"), "pin", "request", "--request",
                   str(self.request_file(request)), "--first-part-fd", str(writing), *map(str, words)]
        done = subprocess.run(command, capture_output=True, timeout=60, check=False, pass_fds=[writing], stdin=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            first = pipe.read()
        answer = Answer(done)
        answer.first = first
        return answer

    def card_request(self, request=NEW_CARD):
        return self.esente("card-request", "--request", self.request_file(request))

    def refused(self, answer, status, *rules):
        self.assertEqual(answer["status"], status, answer)
        self.assertEqual([finding["rule"] for finding in answer["findings"]], list(rules), answer)
        for finding in answer["findings"]:
            self.assertTrue(finding["message"] and finding["remedy"], finding)
        self.assertTrue(answer["remedy"]["technician"], answer)
        self.assertNotIn("esenzion", answer["remedy"]["technician"])
        self.assertNotIn("request", answer.json)
        return answer

    def audit(self):
        return self.esente("audit", "export")["records"]
