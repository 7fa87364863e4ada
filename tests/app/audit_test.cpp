#include "desk/desk.hpp"

using namespace esente;
using namespace esente::tests;

namespace {

// The disk takes its time: a write stands at the gate. Runs on a worker, where Boost's own checks must not be used.
struct SlowDisk : Desk {
    void hold_the_write(const std::shared_ptr<fakes::Gate>& gate) {
        store->while_writing(
            [gate](const ports::AuditEntry&) { static_cast<void>(gate->pass(ports::Bound::of(fakes::Gate::patience)).ok()); });
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(audit, SlowDisk)

BOOST_AUTO_TEST_CASE(no_record_no_verdict) {
    service->will_verify(answers(core::Verification::valida));
    store->while_writing([this](const ports::AuditEntry&) { store->break_disk(true); });
    service->will_consult(a_list());
    const auto job = start(in_mode(Mode::care, ""), a_draft("048", mario));
    BOOST_CHECK_EQUAL(failed(job), Fault::store);
    BOOST_CHECK_EQUAL(job->outcome()->error().native, 13);
}

BOOST_AUTO_TEST_CASE(no_record_no_list) {
    service->will_consult(a_list());
    store->break_disk(true);
    const auto patient = with_card();
    BOOST_CHECK_EQUAL(failed(consult(patient)), Fault::store);
    BOOST_CHECK(!patient->list_of(a_day("2026-11-24")));
}

BOOST_AUTO_TEST_CASE(a_refusal_that_cannot_be_recorded_says_nothing_but_store) {
    store->break_disk(true);
    BOOST_CHECK_EQUAL(failed(consult(in_mode(Mode::paper))), Fault::store);
    service->will_consult(core::ConsultReply{declines("ANA-002")});
    BOOST_CHECK_EQUAL(failed(consult(in_mode(Mode::care))), Fault::store);
}

BOOST_AUTO_TEST_CASE(a_check_whose_limits_cannot_be_counted_asks_nothing) {
    store->break_disk(true);
    BOOST_CHECK_EQUAL(failed(start(in_mode(Mode::paper), a_draft("048"))), Fault::store);
    BOOST_CHECK(service->order().empty());
}

BOOST_AUTO_TEST_CASE(the_record_is_written_before_the_verdict_is_published) {
    service->will_verify(answers(core::Verification::valida));
    const auto gate = std::make_shared<fakes::Gate>();
    hold_the_write(gate);
    const auto job = start(in_mode(Mode::paper), a_draft("048"));
    BOOST_REQUIRE(gate->reached());
    BOOST_CHECK(job->outcome() == nullptr);
    gate->open();
    BOOST_CHECK_EQUAL(got<Verdict>(job).audit.sequence, 1U);
}

BOOST_AUTO_TEST_CASE(a_cancel_before_the_record_wins_and_is_recorded) {
    const auto gate = std::make_shared<fakes::Gate>();
    service->will_verify(answers(core::Verification::valida), gate);
    const auto job = start(in_mode(Mode::paper), a_draft("048"));
    BOOST_REQUIRE(gate->reached());
    job->cancel();
    BOOST_CHECK_EQUAL(failed(job), Fault::cancelled);
    BOOST_CHECK_EQUAL(only_entry(*this).kind, ports::AuditKind::failed);
    BOOST_CHECK_EQUAL(only_entry(*this).outcome, "CANCELLED");
}

BOOST_AUTO_TEST_CASE(a_cancel_while_the_record_is_written_loses) {
    service->will_verify(answers(core::Verification::valida));
    const auto gate = std::make_shared<fakes::Gate>();
    hold_the_write(gate);
    const auto job = start(in_mode(Mode::paper), a_draft("048"));
    BOOST_REQUIRE(gate->reached());
    job->cancel();
    gate->open();
    BOOST_CHECK_EQUAL(got<Verdict>(job).decision, Decision::allowed);
    BOOST_CHECK_EQUAL(only_entry(*this).outcome, "allowed");
}

BOOST_AUTO_TEST_CASE(a_cancelled_consult_is_recorded_and_gives_no_list) {
    const auto gate = std::make_shared<fakes::Gate>();
    service->will_consult(a_list(), gate);
    const auto job = consult(with_card());
    BOOST_REQUIRE(gate->reached());
    job->cancel();
    BOOST_CHECK_EQUAL(failed(job), Fault::cancelled);
    BOOST_CHECK_EQUAL(only_entry(*this).outcome, "CANCELLED");
}

BOOST_AUTO_TEST_CASE(a_service_slower_than_the_setting_leaves_the_draft_undetermined) {
    settings.service.timeout = std::chrono::milliseconds{1};
    service->will_verify(answers(core::Verification::valida), std::make_shared<fakes::Gate>());
    BOOST_CHECK_EQUAL(check(in_mode(Mode::paper), a_draft("048")).decision, Decision::undetermined);
}

BOOST_AUTO_TEST_CASE(the_chain_and_its_rows_can_be_asked_for) {
    failed(consult(in_mode(Mode::paper)));
    const auto report = got<ports::AuditReport>(engine().verify_audit({}));
    BOOST_CHECK_EQUAL(report.records, 1U);
    const auto kept = got<ports::AuditReport>(engine().verify_audit(ports::AuditExpectation{.sequence = 1, .hash = "another"}));
    BOOST_CHECK_EQUAL(kept.broken.size(), 1U);
    BOOST_CHECK_EQUAL(got<std::vector<ports::AuditRow>>(engine().audit_rows(1, 10)).size(), 1U);
}

BOOST_AUTO_TEST_CASE(an_acknowledged_warning_is_recorded_first_and_then_remembered) {
    app::AcknowledgeOrder order{.patient = mario,
                                .code = "048",
                                .day = a_day("2026-11-24"),
                                .rule = "ESE-QUALCOSA",
                                .reason = app::AcknowledgeReason::seen_certificate,
                                .caller = {}};
    got<app::Acknowledgement>(engine().acknowledge(order));
    BOOST_CHECK_EQUAL(only_entry(*this).kind, ports::AuditKind::acknowledged);
    BOOST_CHECK_EQUAL(only_entry(*this).outcome, "seen_certificate");
    BOOST_REQUIRE_EQUAL(store->acknowledged().size(), 1U);
    BOOST_CHECK_EQUAL(store->acknowledged().front().rule, "ESE-QUALCOSA");

    store->break_disk(true);
    BOOST_CHECK_EQUAL(failed(engine().acknowledge(order)), Fault::store);
    BOOST_CHECK_EQUAL(store->acknowledged().size(), 1U);
    order.patient = "nobody";
    BOOST_CHECK_EQUAL(failed(engine().acknowledge(order)), Fault::usage);
}

BOOST_AUTO_TEST_SUITE_END()
