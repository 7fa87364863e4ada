/* Sizes and offsets of the contract on 64-bit machines: a change here is a change of the binary interface. Compiling is the test. */
#include "layout.h"

SIZE(esente_error, 376);
AT(esente_error, struct_size, 0);
AT(esente_error, status, 4);
AT(esente_error, fault, 8);
AT(esente_error, native, 12);
AT(esente_error, line, 16);
AT(esente_error, column, 20);
AT(esente_error, name, 24);
AT(esente_error, key, 56);
AT(esente_error, detail, 120);

SIZE(esente_host, 32);
AT(esente_host, struct_size, 0);
AT(esente_host, abi_version, 4);
AT(esente_host, context, 8);
AT(esente_host, wake, 16);
AT(esente_host, log, 24);

SIZE(esente_config, 48);
AT(esente_config, struct_size, 0);
AT(esente_config, reserved, 4);
AT(esente_config, settings_file, 8);
AT(esente_config, settings_text, 16);
AT(esente_config, base_dir, 24);
AT(esente_config, application, 32);
AT(esente_config, application_version, 40);

SIZE(esente_operator, 56);
AT(esente_operator, struct_size, 0);
AT(esente_operator, reserved, 4);
AT(esente_operator, codice_fiscale, 8);
AT(esente_operator, role, 16);
AT(esente_operator, organisation, 24);
AT(esente_operator, structure, 32);
AT(esente_operator, substitutes, 40);
AT(esente_operator, credential, 48);

SIZE(esente_identify, 32);
AT(esente_identify, struct_size, 0);
AT(esente_identify, timeout_ms, 4);
AT(esente_identify, reader, 8);
AT(esente_identify, record_failure, 16);
AT(esente_identify, reserved, 20);
AT(esente_identify, caller, 24);

SIZE(esente_entry, 24);
AT(esente_entry, struct_size, 0);
AT(esente_entry, mode, 4);
AT(esente_entry, patient_id, 8);
AT(esente_entry, card_number, 16);

SIZE(esente_identity, 640);
AT(esente_identity, struct_size, 0);
AT(esente_identity, mode, 4);
AT(esente_identity, assurance, 8);
AT(esente_identity, birth_date, 12);
AT(esente_identity, card_issued, 16);
AT(esente_identity, card_expires, 20);
AT(esente_identity, card_expired, 24);
AT(esente_identity, card_warnings, 28);
AT(esente_identity, certificate_found, 32);
AT(esente_identity, certificate_trusted, 36);
AT(esente_identity, certificate_not_after, 40);
AT(esente_identity, certificate_revocation, 44);
AT(esente_identity, connect_us, 48);
AT(esente_identity, identity_us, 52);
AT(esente_identity, certificate_us, 56);
AT(esente_identity, total_us, 60);
AT(esente_identity, patient_id, 64);
AT(esente_identity, sex, 84);
AT(esente_identity, card_id, 88);
AT(esente_identity, reader, 108);
AT(esente_identity, surname, 240);
AT(esente_identity, given_name, 440);

SIZE(esente_certificate, 56);
AT(esente_certificate, struct_size, 0);
AT(esente_certificate, issued, 4);
AT(esente_certificate, expires, 8);
AT(esente_certificate, seen_on, 12);
AT(esente_certificate, code, 16);
AT(esente_certificate, holder, 24);
AT(esente_certificate, issuer, 32);
AT(esente_certificate, number, 40);
AT(esente_certificate, seen_by, 48);

SIZE(esente_check, 48);
AT(esente_check, struct_size, 0);
AT(esente_check, date, 4);
AT(esente_check, declare, 8);
AT(esente_check, no_certificate, 12);
AT(esente_check, certificate, 16);
AT(esente_check, caller, 24);
AT(esente_check, expected_patient, 32);
AT(esente_check, reason, 40);

SIZE(esente_consult, 24);
AT(esente_consult, struct_size, 0);
AT(esente_consult, reserved, 4);
AT(esente_consult, caller, 8);
AT(esente_consult, expected_patient, 16);

SIZE(esente_reader, 24);
AT(esente_reader, struct_size, 0);
AT(esente_reader, reserved, 4);
AT(esente_reader, name, 8);
AT(esente_reader, card, 16);

SIZE(esente_exemption, 40);
AT(esente_exemption, struct_size, 0);
AT(esente_exemption, from, 4);
AT(esente_exemption, to, 8);
AT(esente_exemption, reserved, 12);
AT(esente_exemption, code, 16);
AT(esente_exemption, state, 24);
AT(esente_exemption, type, 32);

SIZE(esente_verdict, 112);
AT(esente_verdict, struct_size, 0);
AT(esente_verdict, decision, 4);
AT(esente_verdict, mode, 8);
AT(esente_verdict, assurance, 12);
AT(esente_verdict, finding_count, 16);
AT(esente_verdict, way_count, 20);
AT(esente_verdict, date, 24);
AT(esente_verdict, has_exemption, 28);
AT(esente_verdict, audit_sequence, 32);
AT(esente_verdict, audit_hash, 40);
AT(esente_verdict, catalogue_version, 48);
AT(esente_verdict, catalogue_digest, 56);
AT(esente_verdict, draft_digest, 64);
AT(esente_verdict, proof, 72);
AT(esente_verdict, card_us, 80);
AT(esente_verdict, service_us, 84);
AT(esente_verdict, rules_us, 88);
AT(esente_verdict, audit_us, 92);
AT(esente_verdict, total_us, 96);
AT(esente_verdict, note_count, 100);
AT(esente_verdict, receipt, 104);

SIZE(esente_finding, 48);
AT(esente_finding, struct_size, 0);
AT(esente_finding, line, 4);
AT(esente_finding, severity, 8);
AT(esente_finding, in_receipt, 9);
AT(esente_finding, reserved, 10);
AT(esente_finding, rule, 16);
AT(esente_finding, message, 24);
AT(esente_finding, remedy, 32);
AT(esente_finding, source, 40);

SIZE(esente_way, 40);
AT(esente_way, struct_size, 0);
AT(esente_way, action, 4);
AT(esente_way, set_non_exempt, 8);
AT(esente_way, set_income, 12);
AT(esente_way, value, 16);
AT(esente_way, set_exemption, 24);
AT(esente_way, text, 32);

SIZE(esente_note, 56);
AT(esente_note, struct_size, 0);
AT(esente_note, reserved, 4);
AT(esente_note, code, 8);
AT(esente_note, lines, 16);

SIZE(esente_health_line, 40);
AT(esente_health_line, struct_size, 0);
AT(esente_health_line, ok, 4);
AT(esente_health_line, fault, 8);
AT(esente_health_line, reserved, 12);
AT(esente_health_line, part, 16);
AT(esente_health_line, state, 24);
AT(esente_health_line, todo, 32);

SIZE(esente_health, 64);
AT(esente_health, struct_size, 0);
AT(esente_health, can_check, 4);
AT(esente_health, reader_count, 8);
AT(esente_health, line_count, 12);
AT(esente_health, service_p95_ms, 16);
AT(esente_health, client_certificate_days, 20);
AT(esente_health, clock_skew_s, 24);
AT(esente_health, clock_skew_known, 28);
AT(esente_health, service_state, 32);
AT(esente_health, service_last_success, 40);
AT(esente_health, catalogue_version, 48);
AT(esente_health, catalogue_digest, 56);

SIZE(esente_audit_report, 40);
AT(esente_audit_report, struct_size, 0);
AT(esente_audit_report, broken_count, 4);
AT(esente_audit_report, records, 8);
AT(esente_audit_report, first, 16);
AT(esente_audit_report, last, 24);
AT(esente_audit_report, head, 32);

SIZE(esente_audit_break, 24);
AT(esente_audit_break, struct_size, 0);
AT(esente_audit_break, reserved, 4);
AT(esente_audit_break, sequence, 8);
AT(esente_audit_break, why, 16);

SIZE(esente_version, 32);
AT(esente_version, struct_size, 0);
AT(esente_version, abi, 4);
AT(esente_version, library, 8);
AT(esente_version, catalogue_version, 16);
AT(esente_version, catalogue_digest, 24);

SIZE(esente_event, 160);
AT(esente_event, struct_size, 0);
AT(esente_event, kind, 4);
AT(esente_event, job_id, 8);
AT(esente_event, reader, 16);
AT(esente_event, card, 148);

SIZE(esente_screen_request, 32);
AT(esente_screen_request, struct_size, 0);
AT(esente_screen_request, screen, 4);
AT(esente_screen_request, caller, 8);
AT(esente_screen_request, draft, 16);
AT(esente_screen_request, expected_patient, 24);

SIZE(esente_screen_state, 32);
AT(esente_screen_state, struct_size, 0);
AT(esente_screen_state, end, 4);
AT(esente_screen_state, has_patient, 8);
AT(esente_screen_state, has_verdict, 12);
AT(esente_screen_state, way, 16);
AT(esente_screen_state, reserved, 20);
AT(esente_screen_state, url, 24);
