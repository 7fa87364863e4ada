"""People of the world file, and the shape every verdict has."""
import datetime

from stage import PKI, Stage

ROSSI = PKI / "cards" / "rossi.json"
GP = "BNCLCU65C10F205A"
OTHER_GP = "BNCLRA75C50F205P"
CARMELA, GIULIA, STEFANO, ENRICO = "SPSCML55P70F839R", "RMNGLI90T45H501A", "MRNSFN79R03L219W", "GLLNRC35H18C933F"
OLD_NICCOLO, NEW_NICCOLO, MATTEO, FRANCA = "CNTNCL88D27A794T", "CNTNCL88D27F205H", "GRCMTT68M08B157J", "RCCFNC80E45F205G"
DARIO, SARA, TERESA, STP = "RZZDRA85B17F205C", "FNTSRA92A60F205Q", "RSSTRS61L62L219W", "STP0303210000017"
DAY = datetime.date(2026, 11, 24)
ADVICE = {"COD-SOTTOCODICE", "CON-MIGLIORE", "CON-MIGLIORE-SE", "CON-DIMENTICATA", "CON-DIMENTICATA-SE"}
PERMANENT_ACTIONS = {"remove_code", "use_code", "take_certificate", "reread_card", "retry", "switch_mode"}


def with_check_letter(fifteen):
    """The codice fiscale whose first fifteen characters these are."""
    odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
    values = [int(character, 36) - (0 if character.isdigit() else 10) for character in fifteen]
    return fifteen + chr(ord("A") + sum(odd[value] if i % 2 == 0 else value for i, value in enumerate(values)) % 26)


class Scene(Stage):
    def as_gp(self, doctor=GP):
        self.settings["operator"] = {"codice_fiscale": doctor, "role": "F", "organisation": "030321"}

    def person(self, codice_fiscale):
        return next(one for one in self.world["people"] if one["codice_fiscale"] == codice_fiscale)

    def attest(self, code, issued="2024-01-10", **more):
        return "--certificate", self.certificate(**{"code": code, "issued": issued, "issuer": "ATS Milano", "number": "A1", **more})

    def care(self, patient, *words, **fields):
        return self.check("care", "--codice-fiscale", patient, *words, **fields)

    def consult(self, mode, patient, *words):
        return self.esente("consult", "--mode", mode, *(["--codice-fiscale", patient] if patient else []), *words)

    def ends(self, answer, decision, state=None, rule=None, severity=None):
        """Whatever the verdict, its shape is the permanent one."""
        self.assertIsNotNone(answer.json, answer)
        self.assertEqual((answer.exit, answer.json.get("decision")),
                         ({"allowed": 0, "warned": 10, "blocked": 20, "undetermined": 30}[decision], decision), answer)
        if state:
            self.assertEqual(answer["exemption"]["state"], state, answer)
        if rule:
            self.assertIn(rule, answer.rules(severity), answer)
        stopped = decision in ("blocked", "undetermined")
        self.assertIn(len(answer["ways_forward"]), (1, 2, 3) if stopped else (0, 1, 2, 3), answer)
        if not stopped:  # only what advice names
            self.assertTrue(set(answer.actions()) <= {"use_code"} and (not answer["ways_forward"] or set(answer.rules("I")) & ADVICE), answer)
        for way in answer["ways_forward"]:
            self.assertIn(way["action"], PERMANENT_ACTIONS)
            self.assertEqual(way["value"] is not None, way["action"] in ("use_code", "switch_mode"), way)
            self.assertLessEqual(set(way["set"]), {"codEsenzione", "nonEsente", "reddito"})
            self.assertEqual(bool(way["set"]), way["action"] in ("use_code", "remove_code"), way)
        for note in answer["notes"]:
            self.assertEqual((len(note["lines"]), all(note["lines"])), (5, True), note)
        if answer["receipt"] is not None:
            weights = [error["severity"] for error in answer["receipt"]["errors"]]
            self.assertEqual(answer["receipt"]["outcome"], "9999" if "E" in weights else "0001" if weights else "0000", answer)
        order = ["EUWI".index(finding["severity"]) for finding in answer["findings"]]
        self.assertEqual(order, sorted(order), answer)
        gravest = min(order, default=3)
        self.assertEqual(decision, ["blocked", "undetermined", "warned", "allowed"][gravest], answer)
        for finding in answer["findings"]:
            self.assertTrue(finding["message"] and finding["remedy"] and finding["source"], finding)
            self.assertNotRegex(finding["message"] + finding["remedy"], r"[{}]|certificato cartaceo")
        return answer
