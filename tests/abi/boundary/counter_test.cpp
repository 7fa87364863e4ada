#include "station.hpp"

#include <functional>
#include <string>
#include <vector>

namespace {

/// A request of the C interface that nothing is wrong with.
struct Asked {
    esente_document document = host::sized<esente_document>();
    esente_applicant applicant = host::sized<esente_applicant>();
    esente_assistant assistant = host::sized<esente_assistant>();
    esente_contact contact = host::sized<esente_contact>();
    esente_pin_request pin = host::sized<esente_pin_request>();
    esente_card_request card = host::sized<esente_card_request>();

    Asked() {
        document.kind = ESENTE_DOCUMENT_PASSPORT;
        applicant.title = ESENTE_TITLE_SPOUSE;
        assistant.title = ESENTE_ASSISTANT_CURATOR;
        contact.channel = ESENTE_CHANNEL_SMS;
        contact.owner = ESENTE_OWNER_HOLDER;
        pin.operation = ESENTE_PIN_ISSUE;
        pin.type = ESENTE_REQUEST_HOLDER;
        pin.holder_document = &document;
        pin.contact = &contact;
        card.type = ESENTE_REQUEST_HOLDER;
        card.reason = ESENTE_CARD_LOSS;
    }
    Asked(const Asked&) = delete;
    Asked& operator=(const Asked&) = delete;
};

struct CounterStation : Station {
    /// The member that is named, for a request spoilt like this; "-" if it was taken.
    std::string refused(const std::function<void(Asked&)>& spoil) {
        Asked asked;
        spoil(asked);
        esente_job* job = nullptr;
        const auto status = esente_pin_request_start(engine.get(), nullptr, &asked.pin, &job, &error);
        const host::Job owned{job};
        return status == ESENTE_E_ARGUMENT ? error.key : "-";
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(counter_boundary, CounterStation)

BOOST_AUTO_TEST_CASE(null_where_something_belongs_starts_nothing) {
    const Asked asked;
    using Start = std::function<esente_status(esente_job**)>;
    const std::vector<Start> starts{
        [&](esente_job** out) { return esente_pin_request_start(nullptr, nullptr, &asked.pin, out, &error); },
        [&](esente_job** out) { return esente_pin_request_start(engine.get(), nullptr, nullptr, out, &error); },
        [&](esente_job** out) { return esente_pin_status_start(engine.get(), nullptr, nullptr, out, &error); },
        [&](esente_job** out) { return esente_pin_repeat_start(engine.get(), "", nullptr, out, &error); },
        [&](esente_job** out) { return esente_pin_cancel_start(engine.get(), "R-1", nullptr, nullptr, out, &error); },
        [&](esente_job** out) { return esente_card_request_start(engine.get(), nullptr, out, &error); },
        [&](esente_job** out) { return esente_counter_journal_start(nullptr, nullptr, out, &error); },
    };
    for (const auto& start : starts) {
        auto* job = reinterpret_cast<esente_job*>(&error);
        BOOST_TEST(start(&job) == ESENTE_E_ARGUMENT);
        BOOST_TEST(job == nullptr);
        BOOST_TEST(std::string{error.key} != "");
    }
}

BOOST_AUTO_TEST_CASE(values_no_request_can_hold_are_refused_by_the_name_of_their_member) {
    BOOST_TEST(refused([](Asked& asked) { asked.pin.operation = 0; }) == "operation");
    BOOST_TEST(refused([](Asked& asked) { asked.pin.type = 4; }) == "type");
    BOOST_TEST(refused([](Asked& asked) { asked.pin.emancipated = 2; }) == "holder.emancipated");
    BOOST_TEST(refused([](Asked& asked) { asked.pin.form_kind = 3; }) == "form.kind");
    BOOST_TEST(refused([](Asked& asked) { asked.pin.contact = nullptr; }) == "contact");
    BOOST_TEST(refused([](Asked& asked) { asked.contact.channel = 9; }) == "contact.channel");
    BOOST_TEST(refused([](Asked& asked) { asked.document.kind = 0; }) == "holder_document.kind");
    BOOST_TEST(refused([](Asked& asked) { asked.document.expires = 20260230; }) == "holder_document.expires");
    BOOST_TEST(refused([](Asked& asked) {
                   asked.applicant.degree = -1;
                   asked.pin.applicant = &asked.applicant;
               }) == "applicant.degree");
    BOOST_TEST(refused([](Asked& asked) { asked.pin.codice_fiscale = "\xC3\x28"; }) == "holder.codice_fiscale");
    const std::string longer(255, 'a');
    BOOST_TEST(refused([&](Asked& asked) { asked.contact.value = longer.c_str(); }) == "contact.value");
    BOOST_TEST(refused([](Asked& asked) { asked.document.struct_size = 3; }) == "holder_document");
}

BOOST_AUTO_TEST_CASE(a_patient_without_a_card_is_no_card) {
    const auto patient = enter(ESENTE_MODE_PAPER, "RSSMRA80A01H501U");
    const Asked asked;
    esente_job* job = nullptr;
    BOOST_TEST(esente_pin_request_start(engine.get(), patient.get(), &asked.pin, &job, &error) == ESENTE_E_ARGUMENT);
    BOOST_TEST(std::string{error.key} == "card");
}

BOOST_AUTO_TEST_CASE(accessors_of_nothing_and_of_other_jobs_give_nothing) {
    auto issue = host::sized<esente_pin_issue>();
    issue.first_part_ready = 1;
    BOOST_TEST(esente_job_pin_issue(nullptr, &issue) == ESENTE_E_ARGUMENT);
    BOOST_TEST(issue.first_part_ready == 0U);
    auto first = host::sized<esente_first_part>();
    BOOST_TEST(esente_job_first_part(nullptr, &first) == ESENTE_E_ARGUMENT);
    esente_job* job = nullptr;
    BOOST_REQUIRE(esente_readers_start(engine.get(), &job, &error) == ESENTE_OK);
    const host::Job owned{job};
    BOOST_TEST(esente_job_first_part(job, nullptr) == ESENTE_E_ARGUMENT);
    first.struct_size = 16;
    BOOST_TEST(esente_job_first_part(job, &first) == ESENTE_E_ARGUMENT);
    first.struct_size = sizeof first;
    BOOST_TEST(esente_job_first_part(job, &first) == ESENTE_E_STATE);
    auto finding = host::sized<esente_counter_finding>();
    BOOST_TEST(esente_job_counter_finding(job, 0, &finding) == ESENTE_E_STATE);
    auto row = host::sized<esente_counter_row>();
    BOOST_TEST(esente_job_counter_row(job, 0, &row) == ESENTE_E_STATE);
}

BOOST_AUTO_TEST_CASE(a_refused_request_fails_and_says_every_reason) {
    const Asked asked;
    esente_job* job = nullptr;
    BOOST_REQUIRE(esente_card_request_start(engine.get(), &asked.card, &job, &error) == ESENTE_OK);
    const host::Job owned{job};
    BOOST_TEST(esente_job_wait(job, 20'000, &error) == ESENTE_E_FAILED);
    BOOST_TEST(std::string{error.name} == "USAGE");
    auto finding = host::sized<esente_counter_finding>();
    BOOST_TEST(esente_job_counter_finding(job, 0, &finding) == ESENTE_OK);
    BOOST_TEST(std::string{finding.rule} == "SPO-RUOLO"); // the station's operator is a prescriber
    BOOST_TEST(std::string{finding.remedy} != "");
    BOOST_TEST(std::string{finding.technician}.find("operator.role") != std::string::npos);
    BOOST_TEST(esente_job_counter_finding(job, 1, &finding) == ESENTE_END);
    auto card = host::sized<esente_new_card>();
    BOOST_TEST(esente_job_new_card(job, &card) == ESENTE_E_STATE);
}

BOOST_AUTO_TEST_SUITE_END()
