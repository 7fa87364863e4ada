#include "desk/desk.hpp"

#include <algorithm>
#include <string_view>

using namespace esente;
using namespace esente::tests;

namespace {

// Vector A of the CNS guidelines with a Lombardy issuer: 111 bytes used, padded to the size of the file.
ports::Bytes personal_data() {
    constexpr std::string_view used =
        "00006F0460300801032021083112203105ROSSI05MARIO080101198001M0010RSSMRA80A01H501U0004H501000004H5010AVIA ROMA 100";
    ports::Bytes bytes(used.begin(), used.end());
    bytes.resize(400);
    return bytes;
}

ports::Bytes bytes_of(std::string_view text) { return {text.begin(), text.end()}; }

ports::CardFiles a_card() {
    return {.reader = reader_name,
            .personal_data = personal_data(),
            .whole_personal_data = {},
            .card_id = bytes_of("6030000000000019"),
            .certificate = bytes_of("DER"),
            .connect = std::chrono::milliseconds{5},
            .identity = std::chrono::milliseconds{60},
            .certificate_time = std::chrono::milliseconds{30}};
}

// What a certificate of that very card looks like through the trust folder.
core::card::CertificateView a_trusted_view() {
    core::card::CertificateView view;
    view.readable = true;
    view.chain_trusted = true;
    view.common_name = std::string{mario} + "/6030000000000019." + fakes::FakeTrust::digest;
    view.not_before = core::instant_from_iso("2021-03-01T00:00:00Z");
    view.not_after = core::instant_from_iso("2031-12-31T00:00:00Z");
    view.policies = {"1.3.76.16.2.1"};
    view.client_authentication = true;
    view.key_bits = 2048;
    return view;
}

std::shared_ptr<app::Patient> identified(Desk& desk) {
    desk.card->will_read(a_card());
    return Desk::got<std::shared_ptr<app::Patient>>(desk.engine().identify({}));
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(cards, Desk)

BOOST_AUTO_TEST_CASE(a_card_whose_certificate_vouches_for_it_is_certified) {
    certificate = a_trusted_view();
    const auto patient = identified(*this);
    const auto identity = patient->identity();
    BOOST_CHECK(identity.mode == Mode::chip);
    BOOST_CHECK(identity.assurance == Assurance::card_data_certified);
    BOOST_CHECK_EQUAL(identity.id->text(), mario);
    BOOST_CHECK_EQUAL(patient->reader(), reader_name);
    BOOST_CHECK(patient->timings().total >= std::chrono::milliseconds{95});
    BOOST_CHECK(store->entries().empty());
}

BOOST_AUTO_TEST_CASE(a_card_without_a_certificate_is_read_and_no_more) {
    auto files = a_card();
    files.certificate.clear();
    card->will_read(files);
    const auto patient = got<std::shared_ptr<app::Patient>>(engine().identify({}));
    BOOST_CHECK(patient->identity().assurance == Assurance::card_read);
}

BOOST_AUTO_TEST_CASE(the_reader_of_the_call_wins_over_the_one_of_the_settings) {
    settings.card.reader = "Reader of the settings";
    card->will_read(breaks(Fault::card_absent));
    failed(engine().identify({}));
    card->will_read(breaks(Fault::card_absent));
    app::IdentifyRequest named;
    named.reader = "Reader of the call";
    failed(engine().identify(named));
    BOOST_CHECK_EQUAL(card->requests()[0].reader, "Reader of the settings");
    BOOST_CHECK_EQUAL(card->requests()[1].reader, "Reader of the call");
}

BOOST_AUTO_TEST_CASE(a_card_wanted_for_an_access_that_fails_is_recorded) {
    app::IdentifyRequest request;
    request.record_failure = true;
    card->will_read(breaks(Fault::card_mute));
    BOOST_CHECK_EQUAL(failed(engine().identify(request)), Fault::card_mute);
    BOOST_CHECK_EQUAL(only_entry(*this).kind, ports::AuditKind::failed);
    BOOST_CHECK_EQUAL(only_entry(*this).outcome, "CARD_MUTE");
    BOOST_CHECK_EQUAL(only_entry(*this).patient, "");

    auto damaged = a_card();
    damaged.personal_data.resize(20);
    card->will_read(damaged);
    BOOST_CHECK_EQUAL(failed(engine().identify(request)), Fault::card_data);
    BOOST_CHECK_EQUAL(store->entries().size(), 2U);
}

BOOST_AUTO_TEST_CASE(a_card_that_fails_in_passing_is_not_recorded) {
    card->will_read(breaks(Fault::card_removed));
    BOOST_CHECK_EQUAL(failed(engine().identify({})), Fault::card_removed);
    BOOST_CHECK(store->entries().empty());
}

BOOST_AUTO_TEST_CASE(names_and_list_go_when_the_card_leaves_and_the_code_stays) {
    certificate = a_trusted_view();
    const auto patient = identified(*this);
    service->will_consult(a_list());
    got<app::Consultation>(consult(patient));
    BOOST_CHECK(patient->list_of(a_day("2026-11-24")));
    pull_card();
    BOOST_CHECK(!patient->list_of(a_day("2026-11-24")));
    BOOST_CHECK_EQUAL(patient->identity().person->surname, "");
    BOOST_CHECK_EQUAL(patient->identity().person->given_name, "");
    BOOST_CHECK_EQUAL(patient->identity().id->text(), mario);
}

BOOST_AUTO_TEST_CASE(a_card_of_another_reader_that_leaves_changes_nothing) {
    const auto patient = identified(*this);
    card->tell({.kind = ports::CardEventKind::removed, .reader = "Reader 1", .card = core::card::CardKind::none});
    BOOST_CHECK(!patient->left_at());
}

BOOST_AUTO_TEST_CASE(a_card_pulled_right_after_its_reading_has_left) {
    const auto gate = std::make_shared<fakes::Gate>();
    card->will_read(a_card(), gate);
    const auto job = engine().identify({});
    BOOST_REQUIRE(gate->reached());
    pull_card();
    gate->open();
    BOOST_CHECK(got<std::shared_ptr<app::Patient>>(job)->left_at());
}

BOOST_AUTO_TEST_CASE(a_card_still_in_its_reader_has_not_left_whatever_order_events_come_in) {
    engine();
    pull_card();
    card->readers_are(std::vector<ports::ReaderView>{{.name = reader_name, .card = core::card::CardKind::patient}});
    BOOST_CHECK(!identified(*this)->left_at());
}

BOOST_AUTO_TEST_CASE(within_presence_a_draft_is_verified_as_chip_and_nothing_is_listed) {
    certificate = a_trusted_view();
    const auto patient = identified(*this);
    pull_card();
    clock->forward(std::chrono::minutes{19});
    service->will_verify(answers(core::Verification::valida));
    BOOST_CHECK_EQUAL(check(patient, a_draft("048")).decision, Decision::allowed);
    BOOST_CHECK_EQUAL(service->verified().front().request.context, core::AccessContext::ts_cns);
    BOOST_CHECK_EQUAL(service->verified().front().request.card->certificate_sha256_hex, std::string(64, 'a'));
    BOOST_CHECK_EQUAL(failed(consult(patient)), Fault::consult_not_allowed);
    BOOST_CHECK(service->consulted().empty());
}

BOOST_AUTO_TEST_CASE(after_presence_the_card_must_be_read_again) {
    certificate = a_trusted_view();
    const auto patient = identified(*this);
    pull_card();
    clock->forward(std::chrono::minutes{20});
    BOOST_CHECK_EQUAL(failed(start(patient, a_draft("048"))), Fault::card_absent);
    BOOST_CHECK_EQUAL(only_entry(*this).outcome, "CARD_ABSENT");
    BOOST_CHECK_EQUAL(only_entry(*this).patient, mario);
}

BOOST_AUTO_TEST_CASE(without_presence_a_card_that_left_is_absent_at_once) {
    settings.card.presence = std::chrono::minutes{0};
    const auto patient = identified(*this);
    pull_card();
    BOOST_CHECK_EQUAL(failed(start(patient, a_draft("048"))), Fault::card_absent);
}

BOOST_AUTO_TEST_CASE(a_check_past_the_reading_runs_to_its_end_when_the_card_leaves) {
    certificate = a_trusted_view();
    const auto patient = identified(*this);
    const auto gate = std::make_shared<fakes::Gate>();
    service->will_verify(answers(core::Verification::valida), gate);
    service->will_consult(a_list());
    const auto job = start(patient, a_draft("048"));
    BOOST_REQUIRE(gate->reached());
    pull_card();
    gate->open();
    BOOST_CHECK_EQUAL(got<Verdict>(job).decision, Decision::allowed);
    BOOST_CHECK(!patient->list_of(a_day("2026-11-24")));
}

BOOST_AUTO_TEST_CASE(card_events_reach_the_host) {
    engine();
    card->tell({.kind = ports::CardEventKind::inserted, .reader = reader_name, .card = core::card::CardKind::patient});
    pull_card();
    card->tell({.kind = ports::CardEventKind::readers_changed, .reader = {}, .card = {}});
    BOOST_CHECK(engine().next_event()->kind == app::EventKind::card_inserted);
    const auto removed = engine().next_event();
    BOOST_CHECK(removed->kind == app::EventKind::card_removed);
    BOOST_CHECK_EQUAL(removed->reader, reader_name);
    BOOST_CHECK(engine().next_event()->kind == app::EventKind::readers_changed);
    BOOST_CHECK(!engine().next_event());
    BOOST_CHECK_EQUAL(wakes.load(), 3U);
}

BOOST_AUTO_TEST_SUITE_END()
