"""A station with cards to put in and pull; pcscd asks a virtual reader every 400 ms what lies in it."""
import subprocess
import time

from stage import MARIO, PKI, Stage

CARDS = PKI / "cards"
ROSSI = CARDS / "rossi.json"
READERS = ("Virtual PCD 00 00", "Virtual PCD 00 01")
SECOND = 35964  # the port of the second reader


class Card(Stage):
    def setUp(self):
        super().setUp()
        self.wait_until_empty()

    def cards(self):
        return [reader["card"] for reader in self.esente("readers")["readers"]]

    def wait_for_cards(self, *kinds):
        """Until pcscd has seen what was put in and pulled."""
        deadline = time.monotonic() + 10
        while sorted(self.cards()) != sorted(kinds):
            self.assertLess(time.monotonic(), deadline, self.cards())

    def wait_until_empty(self):
        """In the eyes of pcscd, which a foreign program tells."""
        deadline = time.monotonic() + 10
        while "Yes" in subprocess.run(["opensc-tool", "--list-readers"], capture_output=True, text=True, check=True, timeout=10).stdout:
            self.assertLess(time.monotonic(), deadline)

    def identify(self, card, *options, timeout_ms=6000):
        simulator = self.insert(card, *options)
        try:
            return self.esente("identify", "--timeout-ms", timeout_ms)
        finally:
            simulator.stop()
            self.wait_until_empty()

    def refused(self, status, card, *options, timeout_ms=6000):
        answer = self.identify(card, *options, timeout_ms=timeout_ms)
        self.assertEqual((answer.exit, answer["status"]), (2, status), answer)
        self.assertNotIn("patient", answer.json)
        return answer

    def certified(self, *options, card=ROSSI):
        answer = self.identify(card, *options)
        self.assertEqual((answer.exit, answer["assurance"]), (0, "card_data_certified"), answer)
        self.assertEqual(answer["patient"]["codice_fiscale"], MARIO)
        return answer
