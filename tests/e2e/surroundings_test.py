"""The world around one command: its end by signals and closed outputs, its folder, its disk, and other processes beside it."""
import json
import os
import signal
import subprocess
import time
import unittest

from stage import BIN, DOCTOR, MARIO, Answer, Stage


class Ends(Stage):
    def test_an_interrupt_or_termination_while_waiting_for_a_card_is_cancelled(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(number):
                process = self.start("identify", "--timeout-ms", 20000)
                time.sleep(0.6)
                process.send_signal(number)
                answer = self.ended(process, 5)
                self.assertEqual((answer.exit, answer["status"]), (2, "CANCELLED"), answer)

    def test_an_interrupt_while_the_service_is_asked_is_cancelled_and_on_record(self):
        self.serve("delay=20000")
        draft = self.draft(code="013.250")
        self.settings["service"]["timeout_ms"] = 15000
        process = self.start("check", "--mode", "paper", "--codice-fiscale", MARIO, "--prescription", draft)
        deadline = time.monotonic() + 5
        while not self.requests() and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        answer = self.ended(process, 5)
        self.assertEqual((answer.exit, answer["status"]), (2, "CANCELLED"), answer)
        self.assertNotIn("decision", answer.json)
        rows = self.esente("audit", "export")["records"]
        self.assertEqual([row["outcome"] for row in rows], ["CANCELLED"])

    def test_a_closed_standard_output_is_a_failure_and_not_a_crash(self):
        done = subprocess.run(["bash", "-c", f'"{BIN / "esente"}" version >&-'], capture_output=True, timeout=20, check=False)
        self.assertEqual(done.returncode, 2, done)
        done = subprocess.run(["bash", "-c", f'"{BIN / "esente"}" version > /dev/full'], capture_output=True, timeout=20, check=False)
        self.assertEqual(done.returncode, 2, done)

    def test_a_reader_of_the_output_that_went_away_does_not_kill_by_signal(self):
        done = subprocess.run(["bash", "-c", f'set -o pipefail; (sleep 0.3; "{BIN / "esente"}" version; echo $? > {self.dir}/exit) | true'],
                              capture_output=True, timeout=20, check=False)
        self.assertIsNotNone(done)
        self.assertEqual((self.dir / "exit").read_text().strip(), "2")

    def test_a_closed_standard_error_loses_the_log_only(self):
        self.serve()
        (self.dir / "settings.json").write_text(json.dumps(self.settings), encoding="utf-8")
        done = subprocess.run(["bash", "-c", f'"{BIN / "esente"}" --config {self.dir}/settings.json health 2>&-'], capture_output=True, timeout=20,
                              check=False)
        self.assertEqual(Answer(done).exit, 0, done)


class Folder(Stage):
    def modes(self):
        return {file.relative_to(self.dir).as_posix(): oct(file.stat().st_mode & 0o777) for file in [self.dir / "data", *(self.dir / "data").rglob("*")]}

    def test_the_data_folder_is_private_whatever_the_umask(self):
        self.serve()
        draft = self.draft(code="013.250")
        self.settings["data_dir"] = "data/deep/er"
        for umask in (0o000, 0o022, 0o777):
            with self.subTest(oct(umask)):
                subprocess.run(["rm", "-rf", str(self.dir / "data")], check=True)
                process = self.start("check", "--mode", "paper", "--codice-fiscale", MARIO, "--prescription", draft, preexec_fn=lambda: os.umask(umask))
                self.assertEqual(self.ended(process).exit, 0)
                inner = {name: mode for name, mode in self.modes().items() if name.startswith("data/deep/er")}
                self.assertIn("data/deep/er/audit.sqlite", inner)
                for name, mode in inner.items():
                    self.assertEqual(mode, "0o700" if (self.dir / name).is_dir() else "0o600", name)

    def test_what_lies_in_a_folder_somebody_else_made_is_private_too(self):
        self.serve()
        (self.dir / "data").mkdir()
        os.chmod(self.dir / "data", 0o755)
        self.paper(code="013.250")
        modes = self.modes()
        self.assertEqual(modes.pop("data"), "0o755", "the folder itself is left as its maker wants it")
        for name, mode in modes.items():
            self.assertEqual(mode, "0o700" if (self.dir / name).is_dir() else "0o600", name)

    def mounted(self, options, *script):
        """Runs a script beside a small file system at DISK, in a mount namespace of its own."""
        disk = self.dir / "disk"
        disk.mkdir()
        self.settings["data_dir"] = "disk/data"
        (self.dir / "settings.json").write_text(json.dumps(self.settings), encoding="utf-8")
        text = f"set -e; mount -t tmpfs -o {options} tmpfs {disk}; DISK={disk}; ESENTE='{BIN / 'esente'} --config {self.dir}/settings.json'; " + "; ".join(script)
        return subprocess.run(["unshare", "-m", "bash", "-c", text], capture_output=True, timeout=60, check=False)

    def store_failure(self, done):
        self.assertEqual(done.returncode, 2, done)
        answer = Answer(done)
        self.assertEqual(answer["status"], "STORE", answer)
        self.assertNotEqual(answer["native"], 0, answer)
        self.assertNotIn("decision", answer.json)
        self.assertTrue(answer["ways_forward"], answer)

    def test_a_disk_that_cannot_be_written_gives_no_verdict(self):
        self.serve()
        check = f"$ESENTE check --mode paper --codice-fiscale {MARIO} --prescription {self.draft(code='013.250')}"
        self.store_failure(self.mounted("size=1m", f"{check} > /dev/null", "mount -o remount,ro $DISK", check))

    def test_a_full_disk_gives_no_verdict(self):
        self.serve()
        check = f"$ESENTE check --mode paper --codice-fiscale {MARIO} --prescription {self.draft(code='013.250')}"
        self.store_failure(self.mounted("size=1m", f"{check} > /dev/null", "dd if=/dev/zero of=$DISK/fill bs=4k 2>/dev/null || true", check))

    def test_a_disk_full_from_the_start_gives_no_verdict(self):
        self.serve()
        check = f"$ESENTE check --mode paper --codice-fiscale {MARIO} --prescription {self.draft(code='013.250')}"
        self.store_failure(self.mounted("size=64k", "dd if=/dev/zero of=$DISK/fill bs=4k 2>/dev/null || true", check))

    def test_a_lost_key_gives_no_verdict_and_no_new_chain(self):
        self.serve()
        self.paper(code="013.250")
        (self.dir / "data/keys/chain.key").unlink()
        answer = self.paper(code="013.250")
        self.assertEqual((answer.exit, answer["status"]), (2, "STORE"), answer)


class Others(Stage):
    def test_two_processes_at_once_share_one_chain(self):
        self.serve()
        draft = self.draft(code="013.250")
        processes = [self.start("check", "--mode", "paper", "--codice-fiscale", MARIO, "--prescription", draft) for _ in range(8)]
        answers = [self.ended(process, 60) for process in processes]
        self.assertEqual([answer.exit for answer in answers], [0] * 8, answers)
        self.assertEqual(sorted(answer["audit"]["sequence"] for answer in answers), list(range(1, 9)))
        self.assertEqual(self.esente("audit", "verify")["records"], 8)

    def test_the_oracle_limits_hold_across_processes(self):
        self.serve()
        codes = ["013.250", "048", "006.714", "020.042", "031.401", "046.340", "002.394"]
        drafts = []
        for number, code in enumerate(codes):
            file = self.dir / f"draft{number}.xml"
            file.write_bytes(self.draft(code=code).read_bytes())
            drafts.append(file)
        check = ("check", "--mode", "paper", "--codice-fiscale", MARIO, "--prescription")
        answers = [self.ended(process, 60) for process in [self.start(*check, draft) for draft in drafts[:5]]]
        self.assertEqual(len(self.requests("verificaEsenzione")), 3, answers)
        self.assertTrue(all("decision" in answer.json for answer in answers), answers)
        limited = [answer for answer in answers if answer["decision"] == "undetermined"]
        self.assertEqual(len(limited), 2, answers)
        for answer in limited:
            self.assertEqual((answer.exit, set(answer.actions()) & {"switch_mode"}), (30, {"switch_mode"}), answer)
        for draft in drafts:
            self.esente(*check, draft, "--reason", "controllo della cartella")
        self.assertEqual(len({row["codiceEsenzione"] for row in self.requests("verificaEsenzione")}), 6)
        last = [self.esente(*check, draft, "--reason", "controllo della cartella") for draft in drafts]
        self.assertEqual(sum(answer["decision"] == "undetermined" for answer in last), 1, last)
        self.assertEqual(self.esente("audit", "verify").exit, 0)

    def test_the_kind_of_operator_stands_in_each_row(self):
        self.serve()
        self.paper(code="013.250")
        row = self.esente("audit", "export")["records"][0]
        self.assertEqual(row["operator_origin"], "settings", row)
        self.assertNotIn(DOCTOR, json.dumps(row))


if __name__ == "__main__":
    unittest.main()
