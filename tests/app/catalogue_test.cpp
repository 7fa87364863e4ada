#include "desk/desk.hpp"
#include "support/edited_catalogue.hpp"

#include <algorithm>

using namespace esente;
using namespace esente::tests;
using test::edited_catalogue;

namespace {

ports::CatalogueFile signed_file(std::string content) { return {.content = std::move(content), .signature = fakes::CatalogueShelf::good}; }

std::string digest_of(std::string_view content) { return formats::read_catalogue(content).value().digest; }

ports::KeptCatalogue kept(const std::string& content) {
    const auto read = formats::read_catalogue(content).value();
    return {.serial = read.serial, .digest = read.digest, .content = content};
}

/// A desk whose settings name a catalogue.
class Library : public Desk {
public:
    Library() { settings.catalogue.file = "catalogue.xml"; }

    app::Edition in_force() { return got<app::Edition>(engine().catalogue()); }
    app::HealthLine line() {
        service->will_say_status(
            core::StatusReply{core::StatusAnswer{.state = "OPERATIVO", .wants_services = false, .notices = {}, .answered_at = {}}});
        const auto seen = got<app::Health>(engine().health());
        BOOST_CHECK(seen.can_check);
        BOOST_CHECK_EQUAL(seen.catalogue_digest, in_force()->digest);
        const auto found = std::ranges::find(seen.lines, "catalogue", &app::HealthLine::part);
        BOOST_REQUIRE(found != seen.lines.end());
        return *found;
    }
    /// The configured file is refused, and this digest is in force.
    void refused(const std::string& digest) {
        BOOST_CHECK_EQUAL(in_force()->digest, digest);
        const auto seen = line();
        BOOST_CHECK(!seen.ok);
        BOOST_CHECK_EQUAL(seen.state, "CATALOGUE_INVALID");
        BOOST_CHECK(!seen.todo.empty());
        BOOST_CHECK(!log->lines().empty());
        BOOST_CHECK_EQUAL(failed(engine().reload_catalogue()), Fault::catalogue_invalid);
        BOOST_CHECK_EQUAL(in_force()->digest, digest);
    }

    const std::string embedded = formats::embedded_catalogue().value().digest;
    const std::string newer = edited_catalogue(1000);
    const std::string newest = edited_catalogue(1001);
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(catalogue, Library)

BOOST_AUTO_TEST_CASE(nothing_is_read_before_a_job_needs_the_rules_and_then_once) {
    shelf->holds(signed_file(newer));
    engine();
    card->readers_are(std::vector<ports::ReaderView>{});
    got<std::vector<ports::ReaderView>>(engine().readers());
    BOOST_CHECK_EQUAL(shelf->looks(), 0U);
    service->will_verify(answers(core::Verification::valida));
    const auto verdict = check(in_mode(Mode::paper), a_draft("048"));
    BOOST_CHECK_EQUAL(verdict.catalogue_digest, digest_of(newer));
    BOOST_CHECK_EQUAL(in_force()->serial, 1000U);
    BOOST_CHECK_EQUAL(shelf->looks(), 1U);
}

BOOST_AUTO_TEST_CASE(without_a_configured_file_no_disk_is_touched) {
    settings.catalogue.file.clear();
    store->break_disk(true);
    BOOST_CHECK_EQUAL(in_force()->digest, embedded);
    BOOST_CHECK_EQUAL(got<app::Edition>(engine().reload_catalogue())->digest, embedded);
    BOOST_CHECK_EQUAL(shelf->looks(), 0U);
}

BOOST_AUTO_TEST_CASE(a_newer_signed_file_is_in_force_and_kept) {
    shelf->holds(signed_file(newer));
    BOOST_CHECK_EQUAL(line().state, "OK");
    BOOST_REQUIRE(store->catalogue().has_value());
    BOOST_CHECK_EQUAL(store->catalogue()->serial, 1000U);
    BOOST_CHECK_EQUAL(store->catalogue()->digest, digest_of(newer));
    BOOST_CHECK_EQUAL(store->catalogue()->content, newer);
}

BOOST_AUTO_TEST_CASE(the_very_same_file_is_accepted_again) {
    store->catalogue_is(kept(newer));
    shelf->holds(signed_file(newer));
    BOOST_CHECK_EQUAL(line().state, "OK");
    BOOST_CHECK_EQUAL(in_force()->digest, digest_of(newer));
}

BOOST_AUTO_TEST_CASE(another_file_of_the_same_serial_is_refused) {
    store->catalogue_is(kept(newer));
    shelf->holds(signed_file(edited_catalogue(1000, "ACROMEGALIA", "Acromegalia")));
    refused(digest_of(newer));
}

BOOST_AUTO_TEST_CASE(a_file_older_than_the_last_accepted_is_refused_and_that_one_stays) {
    store->catalogue_is(kept(newest));
    shelf->holds(signed_file(newer));
    refused(digest_of(newest));
}

BOOST_AUTO_TEST_CASE(a_file_no_newer_than_the_embedded_one_is_refused) {
    shelf->holds(signed_file(edited_catalogue(1)));
    refused(embedded);
    BOOST_CHECK(!store->catalogue().has_value());
}

BOOST_AUTO_TEST_CASE(the_embedded_edition_as_a_file_is_as_good_as_itself) {
    const auto serial = static_cast<unsigned>(formats::embedded_catalogue().value().serial);
    shelf->holds(signed_file(edited_catalogue(serial)));
    BOOST_CHECK_EQUAL(line().state, "OK");
    BOOST_CHECK(!store->catalogue().has_value());
}

BOOST_AUTO_TEST_CASE(an_unsigned_a_missing_and_a_broken_file_are_refused) {
    shelf->holds(ports::CatalogueFile{.content = newer, .signature = ""});
    refused(embedded);
    shelf->holds(core::failure(Fault::catalogue_invalid, "cannot be opened"));
    refused(embedded);
    shelf->holds(signed_file(newer.substr(0, newer.size() / 2)));
    refused(embedded);
}

BOOST_AUTO_TEST_CASE(after_a_restart_the_last_accepted_stays_in_force_whatever_became_of_the_file) {
    store->catalogue_is(kept(newer));
    refused(digest_of(newer));
}

BOOST_AUTO_TEST_CASE(a_kept_edition_whose_bytes_changed_is_not_used) {
    auto damaged = kept(newer);
    damaged.content = edited_catalogue(1000, "severity=\"E\"", "severity=\"W\"");
    store->catalogue_is(damaged);
    refused(embedded);
}

BOOST_AUTO_TEST_CASE(a_kept_edition_that_is_damaged_is_healed_by_the_same_file) {
    auto damaged = kept(newer);
    damaged.content.resize(100);
    store->catalogue_is(damaged);
    shelf->holds(signed_file(newer));
    BOOST_CHECK_EQUAL(line().state, "OK");
    BOOST_CHECK_EQUAL(store->catalogue()->content, newer);
}

BOOST_AUTO_TEST_CASE(a_library_newer_than_the_kept_edition_goes_by_its_own) {
    store->catalogue_is(kept(edited_catalogue(1)));
    refused(embedded);
}

BOOST_AUTO_TEST_CASE(while_the_store_does_not_answer_nothing_is_judged_and_the_next_job_tries_again) {
    shelf->holds(signed_file(newer));
    store->break_disk(true);
    BOOST_CHECK_EQUAL(failed(start(in_mode(Mode::paper), a_draft("048"))), Fault::store);
    BOOST_CHECK_EQUAL(failed(engine().catalogue()), Fault::store);
    BOOST_CHECK_EQUAL(failed(engine().reload_catalogue()), Fault::store);
    store->break_disk(false);
    BOOST_CHECK_EQUAL(in_force()->digest, digest_of(newer));
}

BOOST_AUTO_TEST_CASE(a_reload_takes_a_newer_file_and_keeps_the_one_in_force_when_it_is_refused) {
    shelf->holds(signed_file(newer));
    BOOST_CHECK_EQUAL(in_force()->digest, digest_of(newer));
    shelf->holds(ports::CatalogueFile{.content = newest, .signature = "forged"});
    BOOST_CHECK_EQUAL(line().state, "OK"); // nobody has looked at it yet
    BOOST_CHECK_EQUAL(failed(engine().reload_catalogue()), Fault::catalogue_invalid);
    refused(digest_of(newer));
    shelf->holds(signed_file(newest));
    BOOST_CHECK_EQUAL(got<app::Edition>(engine().reload_catalogue())->digest, digest_of(newest));
    BOOST_CHECK_EQUAL(line().state, "OK");
}

BOOST_AUTO_TEST_CASE(a_check_under_way_goes_on_by_the_edition_it_began_with) {
    const auto gate = std::make_shared<fakes::Gate>();
    service->will_verify(answers(core::Verification::valida), gate);
    const auto job = start(in_mode(Mode::paper), a_draft("048"));
    BOOST_REQUIRE(gate->reached());
    shelf->holds(signed_file(newer));
    BOOST_CHECK_EQUAL(got<app::Edition>(engine().reload_catalogue())->serial, 1000U);
    gate->open();
    const auto verdict = got<Verdict>(job);
    BOOST_CHECK_EQUAL(verdict.catalogue_digest, embedded);
    BOOST_CHECK_EQUAL(only_entry(*this).catalogue, verdict.catalogue_version);
}

BOOST_AUTO_TEST_CASE(past_its_best_before_an_edition_stays_in_force_and_health_warns) {
    const auto dated = [](const char* day) {
        return edited_catalogue(1000, "serial=\"1000\"", std::string{"serial=\"1000\" best_before=\""} + day + "\"");
    };
    shelf->holds(signed_file(dated("2026-11-24")));
    BOOST_CHECK_EQUAL(line().state, "OK");
    shelf->holds(signed_file(edited_catalogue(1001, "serial=\"1001\"", "serial=\"1001\" best_before=\"2026-11-23\"")));
    got<app::Edition>(engine().reload_catalogue());
    const auto seen = line();
    BOOST_CHECK(seen.ok);
    BOOST_CHECK_EQUAL(seen.state, "OUTDATED");
    BOOST_CHECK(!seen.todo.empty());
}

BOOST_AUTO_TEST_CASE(judging_a_file_adopts_nothing) {
    BOOST_CHECK_EQUAL(got<app::Edition>(engine().verify_catalogue(signed_file(newer)))->serial, 1000U);
    BOOST_CHECK_EQUAL(failed(engine().verify_catalogue({.content = newer, .signature = ""})), Fault::catalogue_invalid);
    BOOST_CHECK_EQUAL(shelf->looks(), 0U);
    BOOST_CHECK(!store->catalogue().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
