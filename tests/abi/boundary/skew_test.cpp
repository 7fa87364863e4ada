#include "station.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <vector>

namespace {

constexpr unsigned char canary = 0xA5;

/// A struct of a host of another version: `size` bytes of it, canaries behind.
template <class Struct> struct Skewed {
    alignas(Struct) std::array<unsigned char, sizeof(Struct) + 64> bytes{};
    explicit Skewed(std::uint32_t size) {
        bytes.fill(canary);
        std::memcpy(bytes.data(), &size, sizeof size);
    }
    Struct* get() { return reinterpret_cast<Struct*>(bytes.data()); }
    [[nodiscard]] bool untouched_from(std::size_t offset) const {
        return std::all_of(bytes.begin() + static_cast<std::ptrdiff_t>(offset), bytes.end(),
                           [](unsigned char byte) { return byte == canary; });
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(skew, Station)

BOOST_AUTO_TEST_CASE(nothing_is_written_past_the_size_an_older_host_gives) {
    for (const std::uint32_t size : {8U, 12U, 16U, 24U, 120U}) {
        Skewed<esente_error> older{size};
        esente_job* job = nullptr;
        BOOST_TEST(esente_readers_start(nullptr, &job, older.get()) == ESENTE_E_ARGUMENT);
        BOOST_TEST(older.get()->struct_size == size);
        BOOST_TEST(older.get()->status == ESENTE_E_ARGUMENT);
        BOOST_TEST(older.untouched_from(size));
    }
}

BOOST_AUTO_TEST_CASE(what_a_newer_host_has_beyond_ours_is_zeroed) {
    Skewed<esente_version> newer{sizeof(esente_version) + 32};
    BOOST_TEST(esente_library_version(newer.get()) == ESENTE_OK);
    BOOST_TEST(newer.untouched_from(sizeof(esente_version) + 32));
    for (std::size_t i = sizeof(esente_version); i < sizeof(esente_version) + 32; ++i) {
        BOOST_TEST(newer.bytes.at(i) == 0);
    }
}

BOOST_AUTO_TEST_CASE(sizes_no_version_can_have_are_refused_and_nothing_is_written) {
    for (const std::uint32_t size : {0U, 4U, 9U, 12U, 70'000U, 0xFFFFFFFFU}) { // 12 would cut a pointer in half
        Skewed<esente_version> odd{size};
        BOOST_TEST(esente_library_version(odd.get()) == ESENTE_E_ARGUMENT);
        BOOST_TEST(odd.untouched_from(4));
    }
}

BOOST_AUTO_TEST_CASE(an_error_struct_without_a_size_is_itself_the_mistake) {
    esente_error blank{};
    esente_job* job = nullptr;
    BOOST_TEST(esente_readers_start(engine.get(), &job, &blank) == ESENTE_E_ARGUMENT);
    BOOST_TEST(job == nullptr);
}

BOOST_AUTO_TEST_CASE(members_an_older_host_does_not_have_read_as_not_given) {
    auto entry = host::sized<esente_entry>();
    entry.struct_size = offsetof(esente_entry, card_number);
    entry.mode = ESENTE_MODE_PAPER;
    entry.patient_id = "RSSMRA80A01H501U";
    entry.card_number = "this lies beyond what the host says it has";
    esente_patient* patient = nullptr;
    BOOST_TEST(esente_patient_enter(engine.get(), &entry, &patient, &error) == ESENTE_OK, error.detail);
    esente_patient_release(patient);
}

BOOST_AUTO_TEST_CASE(lines_are_walked_by_the_stride_the_host_gives) {
    struct LongLine {
        esente_line line;
        std::array<unsigned char, 16> newer;
    };
    std::array<LongLine, 3> lines{};
    for (auto& line : lines) {
        line.line.product = "89.7A.9";
        line.line.quantity = 2;
        line.newer.fill(canary);
    }
    auto prescription = plain(lines[0].line);
    prescription.line_count = 3;
    prescription.line_size = sizeof(LongLine);
    esente_draft* draft = nullptr;
    BOOST_TEST(esente_draft_create(&prescription, &draft, &error) == ESENTE_OK, error.detail);
    esente_draft_release(draft);
    lines[2].line.quantity = 0;
    BOOST_TEST(esente_draft_create(&prescription, &draft, &error) == ESENTE_E_ARGUMENT);
    BOOST_TEST(std::string{error.key} == "quantity");
}

BOOST_AUTO_TEST_CASE(an_identity_is_copied_within_the_size_given) {
    const auto patient = enter(ESENTE_MODE_PAPER, "RSSMRA80A01H501U");
    const auto size = static_cast<std::uint32_t>(offsetof(esente_identity, sex));
    Skewed<esente_identity> older{size};
    BOOST_TEST(esente_patient_describe(patient.get(), older.get()) == ESENTE_OK);
    BOOST_TEST(older.untouched_from(size));
    BOOST_TEST(std::string{older.get()->patient_id} == "RSSMRA80A01H501U");
}

BOOST_AUTO_TEST_SUITE_END()
