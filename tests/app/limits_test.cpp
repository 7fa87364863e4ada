#include "desk/desk.hpp"

using namespace esente;
using namespace esente::tests;

namespace {

constexpr const char* codes[] = {"048", "013", "020", "019", "006", "008", "024"};

// The first `count` codes, each asked once.
void ask(Desk& desk, std::size_t count, const std::string& reason) {
    for (std::size_t index = 0; index < count; ++index) {
        desk.service->will_verify(answers(core::Verification::valida, codes[index]));
        auto order = Desk::order(in_mode(Mode::paper), a_draft(codes[index]));
        order.reason = reason;
        BOOST_REQUIRE_EQUAL(Desk::got<Verdict>(desk.engine().check(order)).decision, Decision::allowed);
    }
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(paper_limits, Desk)

BOOST_AUTO_TEST_CASE(a_fourth_code_without_a_reason_is_not_asked) {
    ask(*this, 3, "");
    const auto verdict = check(in_mode(Mode::paper), a_draft(codes[3]));
    BOOST_CHECK_EQUAL(verdict.decision, Decision::undetermined);
    BOOST_CHECK_EQUAL(service->verified().size(), 3U);
    BOOST_CHECK_EQUAL(store->entries().back().reason.substr(0, 6), "oracle");
}

BOOST_AUTO_TEST_CASE(a_fourth_code_with_a_reason_is_asked_and_the_reason_is_sealed) {
    ask(*this, 3, "");
    service->will_verify(answers(core::Verification::valida, codes[3]));
    auto reasoned = order(in_mode(Mode::paper), a_draft(codes[3]));
    reasoned.reason = "più patologie";
    BOOST_CHECK_EQUAL(got<Verdict>(engine().check(reasoned)).decision, Decision::allowed);
    BOOST_CHECK(store->entries().back().personal.find("più patologie") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_seventh_code_is_not_asked_whatever_the_reason) {
    ask(*this, 6, "più patologie");
    auto reasoned = order(in_mode(Mode::paper), a_draft(codes[6]));
    reasoned.reason = "più patologie";
    BOOST_CHECK_EQUAL(got<Verdict>(engine().check(reasoned)).decision, Decision::undetermined);
    BOOST_CHECK_EQUAL(service->verified().size(), 6U);
}

BOOST_AUTO_TEST_CASE(a_code_already_asked_may_be_asked_again) {
    ask(*this, 3, "");
    ask(*this, 3, "");
    BOOST_CHECK_EQUAL(service->verified().size(), 6U);
}

BOOST_AUTO_TEST_CASE(the_limits_are_those_of_one_operator_and_one_day_of_the_clock) {
    ask(*this, 3, "");
    service->will_verify(answers(core::Verification::valida, codes[3]));
    auto colleague = order(in_mode(Mode::paper), written_by(other_doctor, codes[3]));
    colleague.caller = settings.station_operator;
    colleague.caller->codice_fiscale = other_doctor;
    BOOST_CHECK_EQUAL(got<Verdict>(engine().check(colleague)).decision, Decision::allowed);

    auto backdated = order(in_mode(Mode::paper), a_draft(codes[3]));
    backdated.day = a_day("2026-11-23");
    BOOST_CHECK_EQUAL(got<Verdict>(engine().check(backdated)).decision, Decision::undetermined);

    clock->forward(std::chrono::hours{24});
    service->will_verify(answers(core::Verification::valida, codes[3]));
    BOOST_CHECK_EQUAL(check(in_mode(Mode::paper), a_draft(codes[3])).decision, Decision::allowed);
}

BOOST_AUTO_TEST_CASE(care_has_no_limits) {
    for (const auto* code : codes) {
        service->will_verify(answers(core::Verification::valida, code));
        service->will_consult(a_list(code));
        BOOST_CHECK_EQUAL(check(in_mode(Mode::care), a_draft(code)).decision, Decision::allowed);
    }
}

BOOST_AUTO_TEST_CASE(a_card_below_consult_from_has_the_limits_of_paper) {
    ask(*this, 3, "");
    BOOST_CHECK_EQUAL(check(with_card(Assurance::card_read), a_draft(codes[3])).decision, Decision::undetermined);
}

BOOST_AUTO_TEST_SUITE_END()
