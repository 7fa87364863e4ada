#include "station.hpp"

using namespace esente;
using test::Station;

namespace {

const core::Date today = *core::Date::from_iso("2026-11-24");
const core::Date tomorrow = *core::Date::from_iso("2026-11-25");
constexpr auto patient = "RSSMRA80A01H501U";
constexpr auto doctor = "BNCLRA75C50F205P";

std::string use(ports::StorePort& store, const std::string& code, std::uint32_t limit = 3, core::Date day = today,
                const std::string& who = doctor) {
    const auto used = store.reserve_paper(patient, who, code, day, limit);
    BOOST_REQUIRE(used.ok());
    return std::to_string(used->other_codes) + (used->already_asked ? " again" : "");
}

} // namespace

BOOST_AUTO_TEST_SUITE(ledger)

BOOST_AUTO_TEST_CASE(different_codes_of_one_patient_are_counted_and_the_same_code_is_known_again) {
    Station station;
    const auto store = station.store();
    BOOST_TEST(use(*store, "013") == "0");
    BOOST_TEST(use(*store, "020") == "1");
    BOOST_TEST(use(*store, "013") == "1 again");
    BOOST_TEST(use(*store, "031") == "2");
}

BOOST_AUTO_TEST_CASE(a_code_past_the_limit_is_not_recorded_until_the_limit_is_raised) {
    Station station;
    const auto store = station.store();
    for (const auto* code : {"013", "020", "031"}) {
        use(*store, code);
    }
    BOOST_TEST(use(*store, "048") == "3");
    BOOST_TEST(use(*store, "048") == "3");
    BOOST_TEST(use(*store, "048", 6) == "3");
    BOOST_TEST(use(*store, "048") == "3 again");
}

BOOST_AUTO_TEST_CASE(another_day_and_another_operator_count_afresh) {
    Station station;
    const auto store = station.store();
    use(*store, "013");
    BOOST_TEST(use(*store, "020", 3, tomorrow) == "0");
    BOOST_TEST(use(*store, "020", 3, today, "VRDGPP60D10H501Y") == "0");
}

BOOST_AUTO_TEST_CASE(the_count_outlives_the_engine) {
    Station station;
    use(*station.store(), "013");
    BOOST_TEST(use(*station.store(), "020") == "1");
}

BOOST_AUTO_TEST_CASE(an_acknowledged_warning_holds_for_its_patient_code_and_day_alone) {
    Station station;
    const auto store = station.store();
    BOOST_REQUIRE(store->remember_acknowledged({patient, "013", "EXM-014", today}).ok());
    BOOST_REQUIRE(store->remember_acknowledged({patient, "013", "EXM-014", today}).ok());
    BOOST_REQUIRE(store->remember_acknowledged({patient, "013", "DAT-001", today}).ok());
    BOOST_REQUIRE(store->remember_acknowledged({patient, "", "PER-002", today}).ok());
    const std::vector<std::string> both{"DAT-001", "EXM-014"};
    BOOST_TEST(store->acknowledged(patient, "013", today).value() == both, boost::test_tools::per_element());
    BOOST_TEST(store->acknowledged(patient, "", today)->size() == 1U);
    BOOST_TEST(store->acknowledged(patient, "020", today)->empty());
    BOOST_TEST(store->acknowledged(patient, "013", tomorrow)->empty());
    BOOST_TEST(store->acknowledged("VRDGPP60D10H501Y", "013", today)->empty());
}

BOOST_AUTO_TEST_CASE(the_ledger_names_nobody) {
    Station station;
    const auto store = station.store();
    use(*store, "CODE-OF-THE-TEST");
    BOOST_REQUIRE(store->remember_acknowledged({patient, "CODE-OF-THE-TEST", "EXM-014", today}).ok());
    BOOST_REQUIRE(station.sql("PRAGMA wal_checkpoint(TRUNCATE)") == SQLITE_OK);
    const auto bytes = station.folder.read("data/audit.sqlite");
    BOOST_TEST(bytes.find("EXM-014") != std::string::npos);
    for (const auto* secret : {patient, doctor, "CODE-OF-THE-TEST"}) {
        BOOST_TEST(bytes.find(secret) == std::string::npos, secret);
    }
}

BOOST_AUTO_TEST_SUITE_END()
