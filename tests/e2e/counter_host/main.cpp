// counter_host SETTINGS [card]: takes the holder's codice fiscale, the applicant's (may be empty), the contact and the number of a
// document, a line each; reads the card if told so; asks for a PIN and says ISSUED. Each further line is a step: it takes the first part,
// wipes it and says SHOWN with its lengths; it gives its handles back, wipes its own and says RELEASED; it ends. It holds those texts and
// the first part in structs of its own and nowhere else, so that what a search of its memory finds is the library's.
#include "host.hpp"

#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstring> // explicit_bzero
#include <iostream>
#include <string_view>

namespace {

/// A line of standard input; no stream's buffer sees it.
struct Line {
    std::array<char, 64> text{};

    Line() {
        for (std::size_t at = 0; at + 1 < text.size() && ::read(STDIN_FILENO, &text[at], 1) == 1; ++at) {
            if (text[at] == '\n') {
                text[at] = '\0';
                break;
            }
        }
    }
    ~Line() { ::explicit_bzero(text.data(), text.size()); }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;
    [[nodiscard]] const char* c_str() const noexcept { return text.data(); }
};

struct Lines {
    Line holder;
    Line delegate;
    Line contact;
    Line document;
};

struct Asked {
    esente_document document = host::sized<esente_document>();
    esente_applicant applicant = host::sized<esente_applicant>();
    esente_contact contact = host::sized<esente_contact>();
    esente_pin_request request = host::sized<esente_pin_request>();

    explicit Asked(const Lines& lines) {
        document.kind = ESENTE_DOCUMENT_CIE;
        document.number = lines.document.c_str();
        document.issuer = "Comune di Milano";
        document.issued = 20200201;
        document.expires = 20300101;
        contact.channel = ESENTE_CHANNEL_SMS;
        contact.owner = ESENTE_OWNER_HOLDER;
        contact.value = lines.contact.c_str();
        request.operation = ESENTE_PIN_ISSUE;
        request.type = ESENTE_REQUEST_HOLDER;
        request.codice_fiscale = lines.holder.c_str();
        request.card_id = "6030001234567005";
        request.holder_document = &document;
        request.contact = &contact;
        if (*lines.delegate.c_str() != '\0') {
            asked_by(lines.delegate);
        }
    }
    Asked(const Asked&) = delete;
    Asked& operator=(const Asked&) = delete;

private:
    void asked_by(const Line& delegate) {
        applicant.title = ESENTE_TITLE_SPOUSE;
        applicant.codice_fiscale = delegate.c_str();
        applicant.surname = "BIANCHI";
        applicant.given_name = "ANNA";
        request.type = ESENTE_REQUEST_HEALTH_DELEGATE;
        request.applicant = &applicant;
        request.applicant_document = &document;
        request.form_kind = ESENTE_FORM_HEALTH_DELEGATE;
        request.form_signed = 20261120;
    }
};

/// strlen would leave the text in a vector register, from where it finds its way onto the stack.
std::size_t length_of(const char* text) {
    const volatile char* at = text;
    std::size_t length = 0;
    while (*at++ != '\0') {
        ++length;
    }
    return length;
}

bool ended_well(const host::Job& job, esente_error& error) {
    const bool well = job && esente_job_wait(job.get(), 60'000, &error) == ESENTE_OK;
    if (!well) {
        std::cout << "FAILED " << error.name << ' ' << error.key << std::endl;
    }
    return well;
}

bool read_card(esente_engine* engine, host::Patient& card) {
    auto error = host::sized<esente_error>();
    auto how = host::sized<esente_identify>();
    how.timeout_ms = 20'000;
    esente_job* started = nullptr;
    const auto status = esente_identify_start(engine, &how, &started, &error);
    const host::Job job{started};
    esente_patient* patient = nullptr;
    const bool read = status == ESENTE_OK && ended_well(job, error) && esente_job_patient(job.get(), &patient) == ESENTE_OK;
    card.reset(patient);
    return read;
}

void show(const host::Job& job) {
    auto first = host::sized<esente_first_part>();
    const auto given = esente_job_first_part(job.get(), &first);
    const auto pin = length_of(first.pin);
    const auto puk = length_of(first.puk);
    ::explicit_bzero(&first, sizeof first);
    std::cout << (given == ESENTE_OK ? "SHOWN " : "GONE ") << pin << ' ' << puk << std::endl;
}

bool ask_and_show(esente_engine* engine, bool with_card) {
    const Lines lines;
    host::Patient card;
    if (with_card && !read_card(engine, card)) {
        return false;
    }
    const Asked asked{lines};
    auto error = host::sized<esente_error>();
    esente_job* started = nullptr;
    const auto status = esente_pin_request_start(engine, card.get(), &asked.request, &started, &error);
    const host::Job job{started};
    if (status != ESENTE_OK || !ended_well(job, error)) {
        return false;
    }
    std::cout << "ISSUED" << std::endl;
    { const Line step; }
    show(job);
    const Line step;
    return true;
}

} // namespace

int main(int count, char** words) {
    if (count < 2) {
        return 2;
    }
    auto config = host::sized<esente_config>();
    config.settings_file = words[1];
    auto error = host::sized<esente_error>();
    esente_engine* made = nullptr;
    if (esente_engine_create(&config, nullptr, &made, &error) != ESENTE_OK) {
        std::cout << "NO ENGINE " << error.detail << std::endl;
        return 1;
    }
    const host::Engine engine{made};
    if (!ask_and_show(engine.get(), count > 2 && std::string_view{words[2]} == "card")) {
        return 1;
    }
    std::cout << "RELEASED" << std::endl;
    const Line step;
    return 0;
}
