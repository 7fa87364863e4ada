"""The PC/SC service comes and goes: killed in mid-wait and in mid-read, absent, back again."""
import json
import pathlib
import subprocess
import time
import unittest

from card_stage import ROSSI, Card
from stage import BIN, MARIO, SOURCE


def pcscd(action):
    """One of the functions of samples/lib/pcscd.sh, on the pcscd of these namespaces alone."""
    subprocess.run(["bash", "-c", f". {SOURCE}/samples/lib/pcscd.sh; {action}"], check=True, timeout=30, stdout=subprocess.DEVNULL)


class Service(Card):
    def setUp(self):
        super().setUp()
        self.addCleanup(pcscd, "pcscd_stop; pcscd_start")

    def identify_in_background(self, timeout_ms):
        file = self.dir / "settings.json"
        file.write_text(json.dumps(self.settings), encoding="utf-8")
        process = subprocess.Popen([str(BIN / "esente"), "--config", str(file), "identify", "--timeout-ms", str(timeout_ms)],
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.addCleanup(process.kill)
        return process

    @staticmethod
    def card_thread_sleeps(process):
        for task in pathlib.Path(f"/proc/{process.pid}/task").iterdir():
            fields = (task / "stat").read_text(encoding="utf-8").rpartition(")")
            if fields[0].endswith("esente-card") and fields[2].split()[0] == "S":
                return True
        return False

    def wait_until_asleep(self, process):
        deadline = time.monotonic() + 10
        while not self.card_thread_sleeps(process):
            self.assertIsNone(process.poll())
            self.assertLess(time.monotonic(), deadline)

    def test_killed_while_a_card_is_waited_for_it_is_pcsc_absent_well_before_the_deadline(self):
        process = self.identify_in_background(25_000)
        self.wait_until_asleep(process)
        pcscd("pcscd_stop KILL")
        answer = json.loads(process.communicate(timeout=20)[0])
        self.assertEqual((process.returncode, answer["status"]), (2, "PCSC_ABSENT"), answer)

    def test_killed_while_a_card_is_silent_it_is_a_typed_error(self):
        self.insert(ROSSI, "--fault", "mute-after=3")
        process = self.identify_in_background(8000)
        self.wait_until_asleep(process)
        pcscd("pcscd_stop KILL")
        answer = json.loads(process.communicate(timeout=20)[0])
        self.assertEqual(process.returncode, 2, answer)
        self.assertIn(answer["status"], ("PCSC_ABSENT", "CARD_MUTE", "CARD_REMOVED"))

    def test_without_it_every_command_says_so_and_with_it_all_is_well_again(self):
        self.insert(ROSSI)
        pcscd("pcscd_stop KILL")
        for command in (("identify", "--timeout-ms", 500), ("readers",)):
            answer = self.esente(*command)
            self.assertEqual((answer.exit, answer["status"]), (2, "PCSC_ABSENT"), answer)
            self.assertTrue(answer["remedy"]["user"])
        pcscd("pcscd_start")
        answer = self.esente("identify", "--timeout-ms", 10_000)
        self.assertEqual((answer.exit, answer["patient"]["codice_fiscale"]), (0, MARIO), answer)


if __name__ == "__main__":
    unittest.main()
