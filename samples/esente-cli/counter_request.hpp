#pragma once

#include "counter_file.hpp"

#include <esente/esente.h>

#include <memory>
#include <string>

namespace cli {

/// The people and documents of a request file as the library takes them; owns the texts the structs borrow.
struct CounterParties {
    explicit CounterParties(const CounterFile& file);
    CounterParties(const CounterParties&) = delete;
    CounterParties& operator=(const CounterParties&) = delete;

    std::string holder{};
    std::string card_id{};
    std::vector<std::unique_ptr<std::string>> texts{};
    esente_document holder_document{};
    esente_document applicant_document{};
    esente_applicant applicant{};
    esente_assistant assistant{};
    bool has_holder_document = false;
    bool has_applicant_document = false;
    bool has_applicant = false;
    bool has_assistant = false;
};

/// `pin request`: throws Failure (USAGE) with line, column and key.
struct PinRequestFile {
    explicit PinRequestFile(const std::string& text);

    CounterFile file;
    CounterParties parties;
    std::string contact_value{};
    std::string contact_reason{};
    esente_contact contact{};
    esente_pin_request request{};
};

/// `card-request`: as PinRequestFile.
struct CardRequestFile {
    explicit CardRequestFile(const std::string& text);

    CounterFile file;
    CounterParties parties;
    std::string place{};
    std::string report{};
    esente_card_request request{};
};

/// Throws a host mistake the library found as USAGE at the place of the member it names.
void blame_counter_file(const CounterFile& file, const esente_error& error);

} // namespace cli
