"""Where the first part of a PIN is not: files, log, JSON, and the memory of a host that lives on."""
import json
import subprocess
import unittest

from counter_scene import ANNA, APPLICANT, CARD, DOCUMENT, HOLDER, SPORTELLO, Counter, changed
from stage import BIN, MARIO

MARKED = "MARCATO-PIN-0123"
MARKED_PUK = "MARCATO-PUK-4567"


class Secrecy(Counter):
    def test_no_part_of_a_pin_stays_in_files_log_or_json(self):
        self.world["pin_first_part"], self.world["puk_first_part"] = MARKED, MARKED_PUK
        self.serve()
        answer = self.pin()
        self.assertEqual(answer.first, f"PIN {MARKED}\nPUK {MARKED_PUK}\n")
        export, journal = self.esente("audit", "export"), self.esente("pin", "journal")
        files = [file for file in (self.dir / "data").rglob("*") if file.is_file()]
        self.assertTrue(files)
        for mark in (MARKED, MARKED_PUK):
            for text in (answer.text, answer.log, export.text, export.log, journal.text):
                self.assertNotIn(mark, text)
            for file in files:
                self.assertNotIn(mark.encode(), file.read_bytes(), file.name)
        for mark in (MARIO, SPORTELLO, "3331234567", "CA12345AA"):
            self.assertNotIn(mark, answer.text + answer.log + export.text)
            for file in files:
                self.assertNotIn(mark.encode(), file.read_bytes(), file.name)

    def test_a_refusal_names_nobody(self):
        self.serve()
        request = changed(HOLDER, type="health_delegate", applicant=changed(APPLICANT, title="cousin"), applicant_document=DOCUMENT)
        answer = self.pin(request)
        for mark in (MARIO, ANNA, "BIANCHI", CARD, "3331234567", "CA12345AA"):
            self.assertNotIn(mark, answer.text + answer.log)

    def test_nothing_of_the_pin_is_left_in_the_memory_of_a_host_that_lives_on(self):
        self.world["pin_first_part"], self.world["puk_first_part"] = MARKED, MARKED_PUK
        for fault in ([], ["drip=0@richiediPin"], ["iso-8859-1@richiediPin"]):
            with self.subTest(fault):
                self.world["fault"] = fault
                self.serve()
                self.settings["service"]["timeout_ms"] = 30000
                (self.dir / "settings.json").write_text(json.dumps(self.settings), encoding="utf-8")
                host = subprocess.Popen([str(BIN / "counter_host"), str(self.dir / "settings.json")], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
                self.addCleanup(lambda host=host: (host.kill(), host.communicate()))
                self.assertEqual(host.stdout.readline(), "ISSUED\n")
                before = memory_of(host.pid)
                self.assertTrue(places_of(MARKED, before), "the scan finds what is there: the first part waits to be shown")
                host.stdin.write("\n")
                host.stdin.flush()
                self.assertEqual(host.stdout.readline(), "SHOWN 16 16\n")
                after = memory_of(host.pid)
                for mark in (MARKED, MARKED_PUK):
                    self.assertEqual(places_of(mark, after), [])
                host.communicate("\n", timeout=20)
                self.service.stop()


def memory_of(pid):
    """Every page the process can read, by what it is mapped as."""
    pages = []
    with open(f"/proc/{pid}/maps", encoding="ascii", errors="replace") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for line in maps:
            words = line.split()
            if not words[1].startswith("r") or "[v" in line:
                continue
            begin, end = (int(number, 16) for number in words[0].split("-"))
            try:
                memory.seek(begin)
                pages.append((words[5] if len(words) > 5 else words[0], memory.read(end - begin)))
            except (OSError, ValueError, OverflowError):
                continue
    return pages


def places_of(mark, pages):
    """Where it stands, never what stands around it."""
    return [name for name, content in pages if mark.encode() in content or mark.encode("utf-16-le") in content]


if __name__ == "__main__":
    unittest.main()
