// counter_host SETTINGS: asks for a PIN, says ISSUED, waits for a line, takes the first part, wipes it, says SHOWN and its lengths, waits
// for a line, ends. It never holds the first part outside one struct of its own.
#include "host.hpp"

#include <cstddef>
#include <cstring> // explicit_bzero
#include <iostream>
#include <string>

namespace {

struct Asked {
    esente_document document = host::sized<esente_document>();
    esente_contact contact = host::sized<esente_contact>();
    esente_pin_request request = host::sized<esente_pin_request>();

    Asked() {
        document.kind = ESENTE_DOCUMENT_CIE;
        document.number = "CA12345AA";
        document.issuer = "Comune di Milano";
        document.issued = 20200201;
        document.expires = 20300101;
        contact.channel = ESENTE_CHANNEL_SMS;
        contact.owner = ESENTE_OWNER_HOLDER;
        contact.value = "3331234567";
        request.operation = ESENTE_PIN_ISSUE;
        request.type = ESENTE_REQUEST_HOLDER;
        request.codice_fiscale = "RSSMRA80A01H501U";
        request.card_id = "6030001234567005";
        request.holder_document = &document;
        request.contact = &contact;
    }
    Asked(const Asked&) = delete;
    Asked& operator=(const Asked&) = delete;
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

void wait_for_line() {
    std::string line;
    std::getline(std::cin, line);
}

int play(esente_engine* engine) {
    const Asked asked;
    auto error = host::sized<esente_error>();
    esente_job* started = nullptr;
    if (esente_pin_request_start(engine, nullptr, &asked.request, &started, &error) != ESENTE_OK) {
        std::cout << "NOT STARTED " << error.key << std::endl;
        return 1;
    }
    const host::Job job{started};
    if (esente_job_wait(job.get(), 60'000, &error) != ESENTE_OK) {
        std::cout << "FAILED " << error.name << std::endl;
        return 1;
    }
    std::cout << "ISSUED" << std::endl;
    wait_for_line();
    auto first = host::sized<esente_first_part>();
    const auto given = esente_job_first_part(job.get(), &first);
    const auto pin = length_of(first.pin);
    const auto puk = length_of(first.puk);
    ::explicit_bzero(&first, sizeof first);
    std::cout << (given == ESENTE_OK ? "SHOWN " : "GONE ") << pin << ' ' << puk << std::endl;
    wait_for_line();
    return 0;
}

} // namespace

int main(int count, char** words) {
    if (count != 2) {
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
    return play(engine.get());
}
