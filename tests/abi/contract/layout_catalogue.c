/* Layout of what a catalogue says. */
#include "layout.h"

SIZE(esente_edition, 48);
AT(esente_edition, struct_size, 0);
AT(esente_edition, best_before, 4);
AT(esente_edition, serial, 8);
AT(esente_edition, version, 16);
AT(esente_edition, digest, 24);
AT(esente_edition, family_count, 32);
AT(esente_edition, code_count, 36);
AT(esente_edition, coverage_count, 40);
AT(esente_edition, rule_count, 44);

SIZE(esente_code, 120);
AT(esente_code, struct_size, 0);
AT(esente_code, valid_from, 4);
AT(esente_code, valid_to, 8);
AT(esente_code, respelled, 12);
AT(esente_code, delicate, 16);
AT(esente_code, regional, 20);
AT(esente_code, income, 24);
AT(esente_code, superseded, 28);
AT(esente_code, code, 32);
AT(esente_code, description, 40);
AT(esente_code, family, 48);
AT(esente_code, assertion, 56);
AT(esente_code, drugs, 64);
AT(esente_code, services, 72);
AT(esente_code, renewal, 80);
AT(esente_code, source, 88);
AT(esente_code, renumbered_to, 96);
AT(esente_code, renumbered_by, 104);
AT(esente_code, renumbered_from, 112);
AT(esente_code, reserved, 116);

SIZE(esente_lookup, 24);
AT(esente_lookup, struct_size, 0);
AT(esente_lookup, date, 4);
AT(esente_lookup, code, 8);
AT(esente_lookup, region, 16);

SIZE(esente_signed_catalogue, 40);
AT(esente_signed_catalogue, struct_size, 0);
AT(esente_signed_catalogue, reserved, 4);
AT(esente_signed_catalogue, content, 8);
AT(esente_signed_catalogue, size, 16);
AT(esente_signed_catalogue, signature, 24);
AT(esente_signed_catalogue, signature_size, 32);

SIZE(esente_difference, 48);
AT(esente_difference, struct_size, 0);
AT(esente_difference, change, 4);
AT(esente_difference, list, 8);
AT(esente_difference, row, 16);
AT(esente_difference, field, 24);
AT(esente_difference, before, 32);
AT(esente_difference, after, 40);
