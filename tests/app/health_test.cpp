#include "core/messages/health_text.hpp"
#include "desk/desk.hpp"
#include "fakes/synthetic_card.hpp"

#include <algorithm>
#include <string_view>

using namespace esente;
using namespace esente::tests;

namespace {

core::StatusReply status(const char* state) {
    return core::StatusAnswer{.state = state, .wants_services = false, .notices = {}, .answered_at = {}};
}

app::HealthLine line(const app::Health& health, std::string_view part) {
    const auto found = std::ranges::find(health.lines, part, &app::HealthLine::part);
    BOOST_REQUIRE_MESSAGE(found != health.lines.end(), part);
    return *found;
}

app::Health look(Desk& desk, core::Result<core::StatusReply> reply) {
    desk.service->will_say_status(std::move(reply));
    return Desk::got<app::Health>(desk.engine().health());
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(health, Desk)

BOOST_AUTO_TEST_CASE(a_station_where_everything_works_can_check) {
    card->readers_are(std::vector<ports::ReaderView>{{.name = reader_name, .card = core::card::CardKind::none}});
    service->set_health({.last_success = clock->now(), .p95 = {}, .client_certificate_days = 200, .clock_skew = std::chrono::seconds{2}});
    const auto seen = look(*this, status("OPERATIVO"));
    BOOST_CHECK(seen.can_check);
    BOOST_CHECK_EQUAL(seen.reader_count, 1U);
    BOOST_CHECK_EQUAL(seen.service_state, "OPERATIVO");
    for (const auto* part : {"pcsc", "readers", "card", "service", "clock", "client_certificate", "store", "catalogue"}) {
        BOOST_CHECK(line(seen, part).ok);
        BOOST_CHECK_EQUAL(line(seen, part).todo, "");
    }
}

BOOST_AUTO_TEST_CASE(without_readers_a_check_can_still_run_and_the_line_says_what_to_do) {
    const auto seen = look(*this, status("OPERATIVO"));
    BOOST_CHECK(seen.can_check);
    BOOST_CHECK(!line(seen, "readers").ok);
    BOOST_CHECK(!line(seen, "readers").todo.empty());
    card->readers_are(breaks(Fault::pcsc_absent));
    const auto deaf = look(*this, status("OPERATIVO"));
    BOOST_CHECK(deaf.can_check);
    BOOST_CHECK_EQUAL(line(deaf, "pcsc").state, "PCSC_ABSENT");
}

BOOST_AUTO_TEST_CASE(the_card_in_the_reader_is_named_and_one_that_cannot_serve_says_what_to_do) {
    using core::card::CardKind;
    const auto with = [&](CardKind kind) {
        card->readers_are(std::vector<ports::ReaderView>{{.name = reader_name, .card = kind}});
        return line(look(*this, status("OPERATIVO")), "card");
    };
    BOOST_CHECK_EQUAL(with(CardKind::none).state, "NONE");
    BOOST_CHECK_EQUAL(with(CardKind::patient).state, "PATIENT");
    BOOST_CHECK_EQUAL(with(CardKind::operator_card).todo, "");
    BOOST_CHECK(!with(CardKind::cie).todo.empty());
    BOOST_CHECK(with(CardKind::cie).ok);
    const auto mute = with(CardKind::mute);
    BOOST_CHECK(!mute.ok);
    BOOST_CHECK(mute.fault == Fault::card_mute);
    BOOST_CHECK(!mute.todo.empty());
}

BOOST_AUTO_TEST_CASE(of_several_cards_a_patients_is_the_one_that_counts) {
    using core::card::CardKind;
    card->readers_are(
        std::vector<ports::ReaderView>{{.name = "a", .card = CardKind::operator_card}, {.name = "b", .card = CardKind::patient}});
    BOOST_CHECK_EQUAL(line(look(*this, status("OPERATIVO")), "card").state, "PATIENT");
}

BOOST_AUTO_TEST_CASE(readers_and_card_tell_when_they_last_worked_and_how_fast) {
    const auto before = look(*this, breaks(Fault::timeout));
    BOOST_CHECK(before.readers.last_success == clock->now());
    BOOST_CHECK(before.readers.p95.has_value());
    BOOST_CHECK(!before.card.last_success.has_value());
    BOOST_CHECK(!before.card.p95.has_value());
    ports::CardFiles files{};
    files.reader = reader_name;
    files.personal_data = fakes::padded(fakes::mario_rossi);
    files.card_id = {'6', '0', '3', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '1', '9'};
    files.connect = std::chrono::milliseconds{10};
    files.identity = std::chrono::milliseconds{60};
    files.certificate_time = std::chrono::milliseconds{30};
    card->will_read(files);
    static_cast<void>(outcome(engine().identify({})));
    const auto read_at = clock->now();
    clock->forward(std::chrono::minutes{5});
    card->readers_are(breaks(Fault::pcsc_absent));
    const auto after = look(*this, status("OPERATIVO"));
    BOOST_CHECK(after.looked_at == clock->now());
    BOOST_CHECK(after.readers.last_success == read_at);
    BOOST_CHECK(after.card.last_success == read_at);
    BOOST_CHECK(after.card.p95 == std::chrono::milliseconds{100});
}

BOOST_AUTO_TEST_CASE(a_service_that_cannot_be_reached_is_named_and_no_check_can_run) {
    const auto seen = look(*this, breaks(Fault::service_tls));
    BOOST_CHECK(!seen.can_check);
    BOOST_CHECK_EQUAL(seen.service_state, "SERVICE_TLS");
    BOOST_CHECK(line(seen, "service").fault == Fault::service_tls);
    BOOST_CHECK(!look(*this, core::StatusReply{declines("SRV-001")}).can_check);
    BOOST_CHECK(!look(*this, status("MANUTENZIONE")).can_check);
}

BOOST_AUTO_TEST_CASE(a_degraded_service_can_be_asked) {
    const auto seen = look(*this, status("DEGRADATO"));
    BOOST_CHECK(seen.can_check);
    BOOST_CHECK(!line(seen, "service").todo.empty());
}

BOOST_AUTO_TEST_CASE(a_clock_more_than_five_minutes_off_is_said) {
    service->set_health({.last_success = {}, .p95 = {}, .client_certificate_days = {}, .clock_skew = std::chrono::seconds{300}});
    BOOST_CHECK(line(look(*this, status("OPERATIVO")), "clock").ok);
    service->set_health({.last_success = {}, .p95 = {}, .client_certificate_days = {}, .clock_skew = std::chrono::seconds{-301}});
    const auto seen = line(look(*this, status("OPERATIVO")), "clock");
    BOOST_CHECK(!seen.ok);
    BOOST_CHECK_EQUAL(seen.state, "SKEWED");
    BOOST_CHECK(!seen.todo.empty());
}

BOOST_AUTO_TEST_CASE(a_client_certificate_is_announced_before_it_ends_and_blocks_after) {
    service->set_health({.last_success = {}, .p95 = {}, .client_certificate_days = 30, .clock_skew = {}});
    const auto ending = look(*this, status("OPERATIVO"));
    BOOST_CHECK(ending.can_check);
    BOOST_CHECK_EQUAL(line(ending, "client_certificate").state, "EXPIRING");
    service->set_health({.last_success = {}, .p95 = {}, .client_certificate_days = -1, .clock_skew = {}});
    const auto ended = look(*this, status("OPERATIVO"));
    BOOST_CHECK(!ended.can_check);
    BOOST_CHECK_EQUAL(line(ended, "client_certificate").state, "EXPIRED");
}

BOOST_AUTO_TEST_CASE(a_store_that_does_not_answer_means_no_check) {
    store->break_disk(true);
    const auto seen = look(*this, status("OPERATIVO"));
    BOOST_CHECK(!seen.can_check);
    BOOST_CHECK_EQUAL(line(seen, "store").state, "STORE");
}

BOOST_AUTO_TEST_CASE(a_look_that_is_cancelled_ends_as_cancelled) {
    const auto gate = std::make_shared<fakes::Gate>();
    service->will_say_status(status("OPERATIVO"), gate);
    const auto job = engine().health();
    BOOST_REQUIRE(gate->reached());
    job->cancel();
    BOOST_CHECK_EQUAL(failed(job), Fault::cancelled);
}

BOOST_AUTO_TEST_CASE(every_note_has_a_text_in_both_languages) {
    for (std::size_t index = 0; index < core::messages::health_note_count; ++index) {
        const auto note = static_cast<core::messages::HealthNote>(index);
        const auto italian = core::messages::health_text(note, core::Language::italian);
        const auto english = core::messages::health_text(note, core::Language::english);
        BOOST_CHECK(!italian.empty());
        BOOST_CHECK(!english.empty());
        BOOST_CHECK(italian != english);
    }
}

BOOST_AUTO_TEST_SUITE_END()
