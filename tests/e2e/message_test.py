"""The national message as an outsider writes it: what is wrong is said with its place, and who the patient is."""
import base64
import unittest

from scene import CARMELA, ROSSI, STP, Scene
from stage import MARIO, message

CIPHER = base64.b64encode(bytes(range(128))).decode()  # the size of an RSA block of 1024 bits
LINE = "<t:DettaglioPrescrizione><t:codProdPrest>89.7A.9</t:codProdPrest><t:quantita>1</t:quantita></t:DettaglioPrescrizione>"


class Wrong(Scene):
    def refused(self, text, key, line=None, encoding="utf-8"):
        file = self.dir / "draft.xml"
        file.write_bytes(text.encode(encoding))
        answer = self.paper(draft=file)
        self.assertEqual((answer.exit, answer["status"]), (2, "PRESCRIPTION_INVALID"), answer)
        self.assertEqual(answer["at"]["key"], key, answer)
        self.assertGreater(answer["at"]["column"], 0)
        if line:
            self.assertEqual(answer["at"]["line"], line, answer)
        self.assertTrue(answer["remedy"]["user"] and answer["remedy"]["technician"] and answer["ways_forward"], answer)
        self.assertNotIn("decision", answer.json)
        return answer

    def changed(self, old, new, **fields):
        text = message(**{"code": "013.250", "patient": MARIO, **fields})
        self.assertIn(old, text)
        return text.replace(old, new)

    def test_what_the_schema_fixes_is_said_with_element_line_and_column(self):
        for old, new, key, line in (("<p:codRegione>030</p:codRegione>", "", "InvioPrescrittoRichiesta", 2), (">030<", ">0300<", "codRegione", 5),
                                    (">H<", ">HH<", "codSpecializzazione", 7), (">P<", ">S<", "tipoPrescrizione", 9),
                                    ("<p:tipoVisita>A", "<p:tipoVisita>", "tipoVisita", 13), (LINE, "", "ElencoDettagliPrescrizioni", 14),
                                    ("<t:quantita>1", "<t:quantita>10", "quantita", 15), ("2026-11-24 09:30", "2026-11-31 09:30", "dataCompilazione", 12),
                                    ("</p:codEsenzione>", "</p:codEsenzione><p:codEsenzione>048</p:codEsenzione>", "codEsenzione", 10)):
            with self.subTest(key=key, new=new):
                self.refused(self.changed(old, new), key, line)

    def test_a_misspelt_or_misplaced_claim_does_not_vanish(self):
        self.refused(self.changed("codEsenzione>", "CodEsenzione>"), "CodEsenzione", 10)
        self.refused(self.changed("<t:codProdPrest>", "<t:codEsenzione>048</t:codEsenzione><t:codProdPrest>"), "codEsenzione", 15)

    def test_an_element_of_a_later_schema_is_passed_over(self):
        self.serve()
        self.ends(self.paper(code="013.250", more="\n  <p:nuovoCampo><p:parte>1</p:parte></p:nuovoCampo>"), "allowed", "VALIDA")

    def test_columns_count_in_the_encoding_of_the_file(self):
        name = "  <p:cognNome>NICCOLÒ ÀÈ</p:cognNome><p:nonEsente>x</p:nonEsente>"
        places = [self.refused(self.changed("  <p:tipoVisita>", name + "<p:tipoVisita>").replace("UTF-8", label), "nonEsente", 13, encoding)["at"]["column"]
                  for label, encoding in (("UTF-8", "utf-8"), ("ISO-8859-1", "latin-1"))]
        self.assertEqual(places, [name.index("<p:nonEsente") + 1 + 3, name.index("<p:nonEsente") + 1])

    def test_nothing_of_the_content_is_repeated(self):
        for old, new, key in ((">P<", f">{CARMELA}<", "tipoPrescrizione"), ("<t:quantita>1", f"<t:quantita>{CARMELA}", "quantita")):
            answer = self.refused(self.changed(old, new), key)
            self.assertNotIn(CARMELA, answer.text + answer.log)

    def test_a_message_without_pin_is_read(self):
        self.serve()
        file = self.dir / "draft.xml"
        file.write_text(self.changed("<p:pinCode>x</p:pinCode>", ""), encoding="utf-8")
        self.ends(self.paper(draft=file), "allowed", "VALIDA")


class Patient(Scene):
    def test_an_encrypted_code_leaves_the_patient_of_the_session(self):
        self.serve()
        self.ends(self.paper(code="013.250", draft=self.draft(code="013.250", patient=CIPHER)), "allowed", "VALIDA")
        self.insert(ROSSI)
        self.ends(self.check("chip", code="013.250", patient=CIPHER), "allowed", "VALIDA")
        self.assertEqual({row["codiceFiscale"] for row in self.requests()}, {MARIO})

    def test_a_clear_code_that_differs_ends_as_identity(self):
        self.serve()
        self.insert(ROSSI)
        for answer in (self.check("chip", code="013.250", patient=CARMELA), self.paper(draft=self.draft(code="013.250", patient=CARMELA)),
                       self.paper(draft=self.draft(code="013.250", patient=MARIO[:-1] + "A"))):
            self.ends(answer, "undetermined", "NON_VERIFICATA", "PAZ-IDENTITA", "U")
            self.assertNotIn(CARMELA, answer.text + answer.log)
        self.assertEqual(self.requests(), [])

    def test_a_long_text_that_is_no_code_and_cannot_be_encrypted_is_not_the_patients(self):
        self.serve()
        self.ends(self.paper(draft=self.draft(code="013.250", patient=f"{MARIO} (assistito)")), "undetermined", rule="PAZ-IDENTITA")
        self.assertEqual(self.requests(), [])

    def test_a_foreign_insured_without_a_code_is_looked_up_nowhere(self):
        self.serve()
        more = "<p:istituzCompetente>AOK</p:istituzCompetente><p:dataNascitaEstero>1980-01-01</p:dataNascitaEstero><p:dataScadTessera/>"
        for mode in ("paper", "care"):
            self.ends(self.check(mode, code="M13", foreign="DE", more=more), "allowed", "ASSERITA")
            self.ends(self.check(mode, code="013", foreign="DE", more=more), "undetermined", "NON_VERIFICATA", "REG-SENZA-CARTA")
        self.assertEqual(self.requests(), [])

    def test_behind_stp_eni_and_provisional_codes_in_the_draft_nobody_is_looked_up(self):
        self.serve()
        for code in (STP, "ENI0303210000017", "12345678903"):
            with self.subTest(code):
                self.ends(self.check("paper", code="X01", patient=code), "allowed", "ASSERITA")
                self.ends(self.check("paper", code="013", patient=code), "undetermined", "NON_VERIFICATA", "REG-SENZA-CARTA")
        self.assertEqual(self.requests(), [])


if __name__ == "__main__":
    unittest.main()
