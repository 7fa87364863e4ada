"""The first part of a PIN at a terminal: it is shown there and goes nowhere else."""
import fcntl
import os
import pty
import subprocess
import termios
import unittest

from counter_scene import HOLDER, Counter
from stage import Answer

MARKED = "MARCATO-PIN-0123"
MARKED_PUK = "MARCATO-PUK-4567"


class Terminal(Counter):
    def setUp(self):
        super().setUp()
        self.world["pin_first_part"], self.world["puk_first_part"] = MARKED, MARKED_PUK
        self.serve()

    def at_a_terminal(self, *words, request=HOLDER, descriptors=()):
        """The answer, with what the terminal shows as `shown`. Standard streams are pipes: the program must look for the terminal itself."""
        ours, theirs = pty.openpty()
        try:
            process = self.start("pin", "request", "--request", self.request_file(request), *words, stdin=subprocess.DEVNULL,
                                 start_new_session=True, pass_fds=[theirs, *descriptors], preexec_fn=lambda: fcntl.ioctl(theirs, termios.TIOCSCTTY, 0))
            out, log = process.communicate(timeout=30)
            os.set_blocking(ours, False)
            shown = b""
            try:
                shown = os.read(ours, 4096)
            except BlockingIOError:
                pass
        finally:
            os.close(theirs)
            os.close(ours)
        answer = Answer(subprocess.CompletedProcess(process.args, process.returncode, out, log))
        answer.shown = shown.decode()
        return answer

    def test_the_first_part_is_shown_at_the_terminal_and_nowhere_else(self):
        answer = self.at_a_terminal()
        self.assertEqual((answer.exit, answer["status"]), (0, "OK"), answer)
        self.assertEqual(answer.shown, f"PIN {MARKED}\r\nPUK {MARKED_PUK}\r\n")
        self.assertTrue(answer["first_part_at"])
        for mark in (MARKED, MARKED_PUK):
            self.assertNotIn(mark, answer.text + answer.log)

    def test_a_descriptor_wins_over_the_terminal(self):
        reading, writing = os.pipe()
        try:
            answer = self.at_a_terminal("--first-part-fd", writing, descriptors=[writing])
            os.set_blocking(reading, False)
            self.assertEqual(os.read(reading, 4096).decode(), f"PIN {MARKED}\nPUK {MARKED_PUK}\n")
        finally:
            os.close(reading)
            os.close(writing)
        self.assertEqual((answer.exit, answer.shown), (0, ""), answer)

    def test_a_request_that_is_refused_shows_nothing(self):
        answer = self.at_a_terminal(request={**HOLDER, "contact": {"channel": "sms", "value": "02 1234", "owner": "holder"}})
        self.assertEqual((answer["status"], answer.shown), ("USAGE", ""), answer)


if __name__ == "__main__":
    unittest.main()
