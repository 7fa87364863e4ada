/* The counter's structs, as layout.c. */
#include "layout.h"

SIZE(esente_document, 32);
AT(esente_document, struct_size, 0);
AT(esente_document, kind, 4);
AT(esente_document, issued, 8);
AT(esente_document, expires, 12);
AT(esente_document, number, 16);
AT(esente_document, issuer, 24);

SIZE(esente_applicant, 48);
AT(esente_applicant, struct_size, 0);
AT(esente_applicant, title, 4);
AT(esente_applicant, degree, 8);
AT(esente_applicant, line, 12);
AT(esente_applicant, nobody_before, 16);
AT(esente_applicant, reserved, 20);
AT(esente_applicant, codice_fiscale, 24);
AT(esente_applicant, surname, 32);
AT(esente_applicant, given_name, 40);

SIZE(esente_assistant, 32);
AT(esente_assistant, struct_size, 0);
AT(esente_assistant, title, 4);
AT(esente_assistant, codice_fiscale, 8);
AT(esente_assistant, surname, 16);
AT(esente_assistant, given_name, 24);

SIZE(esente_contact, 32);
AT(esente_contact, struct_size, 0);
AT(esente_contact, channel, 4);
AT(esente_contact, owner, 8);
AT(esente_contact, reserved, 12);
AT(esente_contact, value, 16);
AT(esente_contact, reason, 24);

SIZE(esente_pin_request, 96);
AT(esente_pin_request, struct_size, 0);
AT(esente_pin_request, operation, 4);
AT(esente_pin_request, type, 8);
AT(esente_pin_request, form_kind, 12);
AT(esente_pin_request, form_signed, 16);
AT(esente_pin_request, emancipated, 20);
AT(esente_pin_request, codice_fiscale, 24);
AT(esente_pin_request, card_id, 32);
AT(esente_pin_request, holder_document, 40);
AT(esente_pin_request, applicant, 48);
AT(esente_pin_request, applicant_document, 56);
AT(esente_pin_request, assistant, 64);
AT(esente_pin_request, contact, 72);
AT(esente_pin_request, operator_contacts, 80);
AT(esente_pin_request, caller, 88);

SIZE(esente_card_request, 96);
AT(esente_card_request, struct_size, 0);
AT(esente_card_request, type, 4);
AT(esente_card_request, reason, 8);
AT(esente_card_request, declared, 12);
AT(esente_card_request, emancipated, 16);
AT(esente_card_request, reserved, 20);
AT(esente_card_request, codice_fiscale, 24);
AT(esente_card_request, card_id, 32);
AT(esente_card_request, holder_document, 40);
AT(esente_card_request, applicant, 48);
AT(esente_card_request, applicant_document, 56);
AT(esente_card_request, assistant, 64);
AT(esente_card_request, place, 72);
AT(esente_card_request, report, 80);
AT(esente_card_request, caller, 88);

SIZE(esente_pin_issue, 64);
AT(esente_pin_issue, struct_size, 0);
AT(esente_pin_issue, first_part_ready, 4);
AT(esente_pin_issue, first_part_at_ms, 8);
AT(esente_pin_issue, audit_sequence, 16);
AT(esente_pin_issue, audit_hash, 24);
AT(esente_pin_issue, request, 32);
AT(esente_pin_issue, contact_masked, 40);
AT(esente_pin_issue, channel, 48);
AT(esente_pin_issue, state, 56);

SIZE(esente_first_part, 144);
AT(esente_first_part, struct_size, 0);
AT(esente_first_part, reserved, 4);
AT(esente_first_part, pin, 8);
AT(esente_first_part, puk, 76);

SIZE(esente_pin_state, 48);
AT(esente_pin_state, struct_size, 0);
AT(esente_pin_state, reserved, 4);
AT(esente_pin_state, at_ms, 8);
AT(esente_pin_state, audit_sequence, 16);
AT(esente_pin_state, audit_hash, 24);
AT(esente_pin_state, request, 32);
AT(esente_pin_state, state, 40);

SIZE(esente_new_card, 56);
AT(esente_new_card, struct_size, 0);
AT(esente_new_card, from, 4);
AT(esente_new_card, to, 8);
AT(esente_new_card, expected, 12);
AT(esente_new_card, audit_sequence, 16);
AT(esente_new_card, audit_hash, 24);
AT(esente_new_card, case_id, 32);
AT(esente_new_card, number, 40);
AT(esente_new_card, address_masked, 48);

SIZE(esente_counter_finding, 48);
AT(esente_counter_finding, struct_size, 0);
AT(esente_counter_finding, reserved, 4);
AT(esente_counter_finding, rule, 8);
AT(esente_counter_finding, field, 16);
AT(esente_counter_finding, message, 24);
AT(esente_counter_finding, remedy, 32);
AT(esente_counter_finding, technician, 40);

SIZE(esente_counter_row, 88);
AT(esente_counter_row, struct_size, 0);
AT(esente_counter_row, reserved, 4);
AT(esente_counter_row, at_ms, 8);
AT(esente_counter_row, kind, 16);
AT(esente_counter_row, operation, 24);
AT(esente_counter_row, type, 32);
AT(esente_counter_row, state, 40);
AT(esente_counter_row, request, 48);
AT(esente_counter_row, holder, 56);
AT(esente_counter_row, holder_name, 64);
AT(esente_counter_row, applicant_name, 72);
AT(esente_counter_row, contact_masked, 80);
