"""The audit chain, attacked from outside with sqlite3."""
import sqlite3
import unittest

from stage import MARIO, Stage


class Audit(Stage):
    def five_verdicts(self):
        self.serve()
        answers = [self.paper(code="013.250") for _ in range(5)]
        return [answer["audit"] for answer in answers]

    def database(self):
        files = sorted((self.dir / "data").glob("*.db")) + sorted((self.dir / "data").glob("*.sqlite*"))
        return next(file for file in files if not file.name.endswith(("-wal", "-shm")))

    def attack(self, *statements):
        connection = sqlite3.connect(self.database(), isolation_level=None)
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'").fetchall()
        self.assertTrue(triggers, "the table is append-only by trigger")
        for name, in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        connection.close()

    def broken(self):
        answer = self.esente("audit", "verify")
        self.assertEqual((answer.exit, answer["status"]), (2, "STORE"), answer)
        return {(row["sequence"], row["why"]) for row in answer["broken"]}

    def test_an_untouched_chain_verifies_and_knows_its_head(self):
        receipts = self.five_verdicts()
        answer = self.esente("audit", "verify", "--expect", f"{receipts[2]['sequence']}:{receipts[2]['hash']}")
        self.assertEqual((answer.exit, answer["records"], answer["first"], answer["last"], answer["broken"]), (0, 5, 1, 5, []), answer)
        self.assertEqual(answer["head"], receipts[4]["hash"])

    def test_a_head_somebody_kept_that_differs_is_found(self):
        self.five_verdicts()
        answer = self.esente("audit", "verify", "--expect", "3:" + "0" * 64)
        self.assertEqual((answer.exit, answer["status"]), (2, "STORE"), answer)

    def test_rows_cannot_be_changed_or_deleted_through_sql(self):
        self.five_verdicts()
        connection = sqlite3.connect(self.database())
        for statement in ("UPDATE audit SET outcome='allowed'", "DELETE FROM audit"):
            with self.assertRaises(sqlite3.Error):
                connection.execute(statement)
        connection.close()

    def test_a_changed_row_is_found(self):
        self.five_verdicts()
        self.attack("UPDATE audit SET outcome='blocked' WHERE sequence=3")
        self.assertIn((3, "changed"), self.broken())

    def test_a_missing_row_is_found(self):
        self.five_verdicts()
        self.attack("DELETE FROM audit WHERE sequence=3")
        self.assertIn((3, "missing"), self.broken())

    def test_a_cut_off_end_is_found(self):
        self.five_verdicts()
        self.attack("DELETE FROM audit WHERE sequence>=4")
        self.assertIn("cut_off", {why for _, why in self.broken()})

    def test_a_damaged_database_gives_no_verdict(self):
        self.five_verdicts()
        self.database().write_bytes(b"this is no database" * 400)
        answer = self.paper(code="013.250")
        self.assertEqual((answer.exit, answer["status"]), (2, "STORE"), answer)
        self.assertNotIn("decision", answer.json)
        self.assertTrue(answer["ways_forward"])

    def test_the_patient_is_a_pseudonym_in_every_file(self):
        self.five_verdicts()
        for file in (self.dir / "data").rglob("*"):
            if file.is_file():
                content = file.read_bytes()
                self.assertNotIn(MARIO.encode(), content, file.name)
                self.assertEqual(file.stat().st_mode & 0o077, 0, file.name)
            else:
                self.assertEqual(file.stat().st_mode & 0o077, 0, file.name)

    def test_export_gives_every_row(self):
        self.five_verdicts()
        answer = self.esente("audit", "export")
        self.assertEqual((answer.exit, len(answer["records"])), (0, 5), answer)
        self.assertNotIn(MARIO, answer.text)


if __name__ == "__main__":
    unittest.main()
