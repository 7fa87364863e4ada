#pragma once

#include "core/error.hpp"
#include "core/identity.hpp"
#include "core/operator.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace esente::core {

enum class Language : std::uint8_t { italian, english };
enum class Environment : std::uint8_t { test, production };
enum class WhenUnverifiable : std::uint8_t { declare, block };

/// Every setting, valid: paths absolute, ranges checked, defaults filled in. Meaning: schemas/settings.schema.json.
struct Settings {
    struct Service {
        std::string url;
        std::string ca_file;
        std::string client_certificate;
        std::string client_key;
        std::chrono::milliseconds timeout{5000};
        std::uint64_t max_reply_bytes = 1'048'576;
        Environment environment = Environment::test;
        std::vector<std::string> pins; ///< SHA-256 hex of acceptable server public keys (SubjectPublicKeyInfo)
    } service;
    struct Card {
        std::string trust_dir; ///< empty: no card can be certified
        std::string reader;    ///< empty: any
        Assurance consult_from = Assurance::card_data_certified;
        std::chrono::minutes presence{20};
    } card;
    struct Catalogue {
        std::string file;
        std::string signature;
        std::string trust_dir;
    } catalogue;
    Operator station_operator;
    std::string region; ///< three digits, e.g. 030
    std::string data_dir;
    std::string workstation;
    WhenUnverifiable when_unverifiable = WhenUnverifiable::declare;
    Language language = Language::italian;
    std::uint32_t fresh_certificate_days = 7;
    std::uint32_t expiry_notice_days = 30;
    bool print_counter_slip = true;
    std::vector<std::string> counter_contacts; ///< of operators and counter: no second half of a PIN goes there
    std::vector<Location>
        places; ///< where the settings that name files and folders stand: what is wrong with those shows only when they are looked at
};

} // namespace esente::core
