#include "station.hpp"

using namespace esente;
using test::Station;
using Breaks = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(tampering)

BOOST_AUTO_TEST_CASE(a_changed_field_is_found_at_its_row_alone) {
    Station station;
    station.append(4);
    station.tamper("UPDATE audit SET outcome = 'blocked' WHERE sequence = 2");
    BOOST_TEST(station.breaks() == Breaks{"2 changed"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_plain_field_is_under_the_chain) {
    for (const auto* column :
         {"kind", "at", "day", "operator", "operator_role", "operator_origin", "organisation", "workstation", "patient", "mode",
          "assurance", "outcome", "reason", "code", "draft_digest", "catalogue", "proof_id", "message_id"}) {
        Station station;
        station.append(1);
        station.tamper(std::string{"UPDATE audit SET "} + column + " = " + column + " || 'x'");
        BOOST_TEST(station.breaks() == Breaks{"1 changed"}, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(text_moved_from_one_field_to_the_next_is_found) {
    Station station;
    station.append(1);
    station.tamper("UPDATE audit SET mode = mode || substr(assurance, 1, 4), assurance = substr(assurance, 5)");
    BOOST_TEST(station.breaks() == Breaks{"1 changed"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_missing_row_is_found) {
    Station station;
    station.append(4);
    station.tamper("DELETE FROM audit WHERE sequence = 2; DELETE FROM audit_personal WHERE sequence = 2");
    BOOST_TEST(station.breaks() == Breaks{"2 missing"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_missing_first_row_is_found) {
    Station station;
    station.append(3);
    station.tamper("DELETE FROM audit WHERE sequence = 1; DELETE FROM audit_personal WHERE sequence = 1");
    BOOST_TEST(station.breaks() == Breaks{"1 missing"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(rows_that_close_a_gap_by_new_numbers_are_found) {
    Station station;
    station.append(4);
    station.tamper("DELETE FROM audit WHERE sequence = 2; DELETE FROM audit_personal WHERE sequence = 2;"
                   "UPDATE audit SET sequence = 2 WHERE sequence = 3; UPDATE audit SET sequence = 3 WHERE sequence = 4");
    const auto found = station.breaks();
    BOOST_TEST(!found.empty());
    BOOST_TEST((std::find(found.begin(), found.end(), "3 reordered") != found.end()));
    BOOST_TEST((std::find(found.begin(), found.end(), "4 cut_off") != found.end()));
}

BOOST_AUTO_TEST_CASE(two_rows_that_changed_places_are_found_at_both) {
    Station station;
    station.append(5);
    station.tamper("UPDATE audit SET sequence = 99 WHERE sequence = 2; UPDATE audit SET sequence = 2 WHERE sequence = 4;"
                   "UPDATE audit SET sequence = 4 WHERE sequence = 99;"
                   "DELETE FROM audit_personal");
    const auto found = station.breaks();
    BOOST_TEST((std::find(found.begin(), found.end(), "2 reordered") != found.end()));
    BOOST_TEST((std::find(found.begin(), found.end(), "4 reordered") != found.end()));
}

BOOST_AUTO_TEST_CASE(rows_cut_off_at_the_end_are_found_by_the_head_file) {
    Station station;
    station.append(4);
    station.tamper("DELETE FROM audit WHERE sequence > 2; DELETE FROM audit_personal WHERE sequence > 2");
    BOOST_TEST(station.breaks() == Breaks{"3 cut_off"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(all_rows_cut_off_are_found_by_the_head_file) {
    Station station;
    station.append(2);
    station.tamper("DELETE FROM audit; DELETE FROM audit_personal");
    BOOST_TEST(station.breaks() == Breaks{"1 cut_off"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(rows_and_head_file_cut_off_together_are_found_by_a_head_somebody_kept) {
    Station station;
    const auto receipts = station.append(4);
    station.tamper("DELETE FROM audit WHERE sequence > 2; DELETE FROM audit_personal WHERE sequence > 2");
    station.folder.write("data/audit.head", "2:" + receipts[1].hash + "\n");
    BOOST_TEST(station.breaks().empty()); // the README says so
    BOOST_TEST(station.breaks(ports::AuditExpectation{4, receipts[3].hash}) == Breaks{"3 cut_off"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_head_somebody_kept_holds_for_a_row_in_the_middle) {
    Station station;
    const auto receipts = station.append(3);
    BOOST_TEST(station.breaks(ports::AuditExpectation{2, receipts[1].hash}).empty());
    BOOST_TEST(station.breaks(ports::AuditExpectation{2, receipts[0].hash}) == Breaks{"2 head_differs"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_database_ahead_of_its_head_file_is_whole) {
    Station station;
    const auto receipts = station.append(3);
    station.folder.write("data/audit.head", "1:" + receipts[0].hash + "\n");
    BOOST_TEST(station.breaks().empty());
    station.folder.write("data/audit.head", ""); // as a power failure can leave it
    BOOST_TEST(station.breaks().empty());
}

BOOST_AUTO_TEST_CASE(a_head_file_of_another_hash_or_form_is_told) {
    Station station;
    station.append(2);
    station.folder.write("data/audit.head", "2:" + std::string(64, '0') + "\n");
    BOOST_TEST(station.breaks() == Breaks{"2 head_differs"}, boost::test_tools::per_element());
    station.folder.write("data/audit.head", "nonsense\n");
    BOOST_TEST(station.breaks() == Breaks{"0 head_differs"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_changed_personal_part_is_found) {
    for (const auto* column : {"salt", "sealed"}) {
        Station station;
        station.append(2);
        station.tamper(std::string{"UPDATE audit_personal SET "} + column + " = zeroblob(32) WHERE sequence = 2");
        BOOST_TEST(station.breaks() == Breaks{"2 personal_changed"}, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(a_personal_part_moved_to_another_row_is_found) {
    Station station;
    station.append(2);
    station.tamper("DELETE FROM audit_personal WHERE sequence = 1; UPDATE audit_personal SET sequence = 1 WHERE sequence = 2");
    BOOST_TEST(station.breaks() == Breaks{"1 personal_changed"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_forged_row_behind_the_last_is_found) {
    Station station;
    station.append(2);
    station.tamper(
        "INSERT INTO audit SELECT 3, kind, at, day, operator, operator_role, operator_origin, organisation, workstation, patient, "
        "mode, assurance, outcome, reason, code, draft_digest, catalogue, proof_id, message_id, personal_hash, "
        "substr(link, 2) || '0' FROM audit WHERE sequence = 2");
    BOOST_TEST(station.breaks() == Breaks{"3 changed"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
