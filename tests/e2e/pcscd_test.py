"""The PC/SC service comes and goes: killed and frozen in mid-wait and in mid-read, absent, back again."""
import json
import pathlib
import signal
import subprocess
import time
import unittest

from card_stage import ROSSI, Card
from stage import MARIO, SOURCE


def pcscd(action):
    """One of the functions of samples/lib/pcscd.sh, on the pcscd of these namespaces alone."""
    subprocess.run(["bash", "-c", f". {SOURCE}/samples/lib/pcscd.sh; {action}"], check=True, timeout=30, stdout=subprocess.DEVNULL)


class Service(Card):
    def setUp(self):
        super().setUp()
        self.addCleanup(pcscd, "kill -s CONT $(pcscd_pid); pcscd_stop; pcscd_start")

    def identify_in_background(self, timeout_ms):
        return self.start("identify", "--timeout-ms", timeout_ms)

    def identify_while_it_freezes(self, timeout_ms):
        process = self.identify_in_background(timeout_ms)
        self.wait_until_asleep(process)
        pcscd("kill -s STOP $(pcscd_pid)")
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

    def test_frozen_while_a_card_is_waited_for_it_is_a_typed_error_at_the_deadline_and_the_process_ends(self):
        answer = self.ended(self.identify_while_it_freezes(2500))
        self.assertEqual((answer.exit, answer["status"]), (2, "TIMEOUT"), answer)
        self.assertTrue(answer["remedy"]["user"] and answer["remedy"]["technician"], answer)

    def test_frozen_while_a_card_is_read_it_is_a_typed_error_at_the_deadline_and_the_process_ends(self):
        self.insert(ROSSI, "--fault", "mute-after=3")
        self.wait_for_cards("patient", "none")
        answer = self.ended(self.identify_while_it_freezes(2500))
        self.assertEqual(answer.exit, 2, answer)
        self.assertIn(answer["status"], ("TIMEOUT", "CARD_MUTE"), answer)

    def test_frozen_it_does_not_keep_a_command_from_being_interrupted(self):
        process = self.identify_while_it_freezes(25_000)
        process.send_signal(signal.SIGINT)
        answer = self.ended(process)
        self.assertEqual((answer.exit, answer["status"]), (2, "CANCELLED"), answer)

    def test_frozen_it_holds_up_neither_the_list_of_readers_nor_the_check_of_the_station(self):
        self.serve()
        pcscd("kill -s STOP $(pcscd_pid)")
        answer = self.esente("readers", timeout_s=15)
        self.assertEqual((answer.exit, answer["status"]), (2, "TIMEOUT"), answer)
        health = self.esente("health", timeout_s=15)
        self.assertEqual((health["pcsc"]["state"], health["service"]["state"]), ("TIMEOUT", "OPERATIVO"), health)
        self.assertEqual(self.paper(code="013.250").exit, 0, "paper needs no reader")
        pcscd("kill -s CONT $(pcscd_pid)")
        self.assertEqual(self.esente("readers").exit, 0)

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
