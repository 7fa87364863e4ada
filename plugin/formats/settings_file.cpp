#include "formats/settings_file.hpp"

#include "core/patient_id.hpp"
#include "core/text.hpp"
#include "formats/settings_section.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace esente::formats {
namespace {

/// Regions and autonomous provinces by their Ministry of Health code.
constexpr std::array<std::string_view, 21> regions{"010", "020", "030", "041", "042", "050", "060", "070", "080", "090", "100",
                                                   "110", "120", "130", "140", "150", "160", "170", "180", "190", "200"};

std::string absolute(const std::string& path, const std::string& base_dir) {
    return path.empty() ? path : (std::filesystem::path{base_dir} / path).lexically_normal().string();
}

/// `https://host[:port][/path]`: no user name, no fragment, no blank. RFC 3986 §3.
bool is_https_url(const std::string& url) {
    constexpr std::string_view scheme = "HTTPS://";
    if (core::ascii_upper(url).compare(0, scheme.size(), scheme) != 0 || url.find_first_of(" #\\\"<>") != std::string::npos) {
        return false;
    }
    const auto authority = url.substr(scheme.size(), url.find_first_of("/?", scheme.size()) - scheme.size());
    return !authority.empty() && authority.front() != ':' && authority.find('@') == std::string::npos;
}

std::string url_of(const SettingsSection& service) {
    auto url = service.mandatory_text("url");
    if (!url.empty() && !is_https_url(url)) {
        service.wrong("url", "must be https://host[:port]/path, without user name and fragment");
    }
    return url;
}

std::vector<std::string> pins_of(const SettingsSection& service) {
    auto pins = service.texts("pins");
    for (auto& pin : pins) {
        std::transform(pin.begin(), pin.end(), pin.begin(), [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c; });
        if (pin.size() != 64 || pin.find_first_not_of("0123456789abcdef") != std::string::npos) {
            service.wrong("pins", "must be SHA-256 digests of public keys, 64 hexadecimal digits each");
        }
    }
    return pins;
}

core::Settings::Service service_of(const SettingsSection& root, const std::string& base_dir) {
    const auto service = root.mandatory_section(
        "service", {"url", "ca_file", "client_certificate", "client_key", "timeout_ms", "max_reply_bytes", "environment", "pins"});
    core::Settings::Service found;
    found.url = url_of(service);
    found.ca_file = absolute(service.mandatory_text("ca_file"), base_dir);
    found.client_certificate = absolute(service.mandatory_text("client_certificate"), base_dir);
    found.client_key = absolute(service.mandatory_text("client_key"), base_dir);
    found.timeout = std::chrono::milliseconds{service.number("timeout_ms", found.timeout.count(), {1, 600'000})};
    found.max_reply_bytes = static_cast<std::uint64_t>(
        service.number("max_reply_bytes", static_cast<std::int64_t>(found.max_reply_bytes), {1024, 64LL * 1024 * 1024}));
    found.environment =
        service.choice("environment", {"test", "production"}, 0) == 1 ? core::Environment::production : core::Environment::test;
    found.pins = pins_of(service);
    return found;
}

core::Settings::Card card_of(const SettingsSection& root, const std::string& base_dir) {
    const auto card = root.section("card", {"trust_dir", "reader", "consult_from", "presence_minutes"});
    constexpr std::array levels{core::Assurance::card_read, core::Assurance::card_data_certified, core::Assurance::card_proved};
    core::Settings::Card found;
    found.trust_dir = absolute(card.text("trust_dir"), base_dir);
    found.reader = card.text("reader");
    found.consult_from = levels.at(card.choice("consult_from", {"card_read", "card_data_certified", "card_proved"}, 1));
    found.presence = std::chrono::minutes{card.number("presence_minutes", found.presence.count(), {0, 1440})};
    return found;
}

core::Settings::Catalogue catalogue_of(const SettingsSection& root, const std::string& base_dir) {
    const auto catalogue = root.section("catalogue", {"file", "signature", "trust_dir"});
    return {.file = absolute(catalogue.text("file"), base_dir),
            .signature = absolute(catalogue.text("signature"), base_dir),
            .trust_dir = absolute(catalogue.text("trust_dir"), base_dir)};
}

/// In upper case; a mistake is noted for anything else than a codice fiscale whose check letter is right.
std::string codice_fiscale_of(const SettingsSection& section, const std::string& key, const std::string& text) {
    if (text.empty()) {
        return {};
    }
    const auto id = core::PatientId::parse(text);
    if (!id || id->kind() != core::PatientIdKind::codice_fiscale) {
        section.wrong(key, "must be a codice fiscale of 16 characters with the right check letter");
        return {};
    }
    return id->text();
}

core::Operator operator_of(const SettingsSection& root) {
    const auto section = root.mandatory_section("operator", {"codice_fiscale", "role", "organisation", "structure", "substitutes"});
    core::Operator found;
    found.codice_fiscale = codice_fiscale_of(section, "codice_fiscale", section.mandatory_text("codice_fiscale"));
    found.role = section.mandatory_text("role");
    if (!found.role.empty() && !core::is_prescriber_role(found.role) && !core::is_counter_role(found.role)) {
        section.wrong("role", "must be one of A C D F G H P T U Z X SPORTELLO");
    }
    found.organisation = section.mandatory_text("organisation");
    found.structure = section.text("structure");
    found.substituted = codice_fiscale_of(section, "substitutes", section.text("substitutes"));
    found.origin = core::OperatorOrigin::settings;
    return found;
}

std::string region_of(const SettingsSection& root) {
    auto region = root.mandatory_text("region");
    if (!region.empty() && std::find(regions.begin(), regions.end(), region) == regions.end()) {
        root.wrong("region", "must be the three digits of an Italian region, e.g. 030");
    }
    return region;
}

core::Settings settings_of(const SettingsSection& root, const std::string& base_dir) {
    core::Settings found;
    found.service = service_of(root, base_dir);
    found.station_operator = operator_of(root);
    found.region = region_of(root);
    found.data_dir = absolute(root.mandatory_text("data_dir"), base_dir);
    found.card = card_of(root, base_dir);
    found.catalogue = catalogue_of(root, base_dir);
    found.workstation = root.text("workstation");
    found.when_unverifiable =
        root.choice("when_unverifiable", {"declare", "block"}, 0) == 1 ? core::WhenUnverifiable::block : core::WhenUnverifiable::declare;
    found.language = root.choice("language", {"it", "en"}, 0) == 1 ? core::Language::english : core::Language::italian;
    found.fresh_certificate_days =
        static_cast<std::uint32_t>(root.number("fresh_certificate_days", found.fresh_certificate_days, {0, 365}));
    found.expiry_notice_days = static_cast<std::uint32_t>(root.number("expiry_notice_days", found.expiry_notice_days, {0, 365}));
    const auto counter = root.section("counter", {"slip", "contacts"});
    found.print_counter_slip = counter.choice("slip", {"print", "off"}, 0) == 0;
    found.counter_contacts = counter.texts("contacts");
    return found;
}

/// Null when the text is no object or the parser objects to what the scanner let pass.
Poco::JSON::Object::Ptr object_of(std::string_view json) {
    try {
        const auto value = Poco::JSON::Parser{}.parse(std::string{json});
        return value.type() == typeid(Poco::JSON::Object::Ptr) ? value.extract<Poco::JSON::Object::Ptr>() : Poco::JSON::Object::Ptr{};
    } catch (const Poco::Exception&) {
        return {};
    }
}

/// Some editors begin a UTF-8 text with a mark that JSON does not know.
std::string_view without_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.substr(0, mark.size()) == mark ? text.substr(mark.size()) : text;
}

} // namespace

core::Result<core::Settings> read_settings(std::string_view json, const std::string& base_dir) {
    const auto text = without_mark(json);
    const auto positions = JsonPositions::scan(text, core::Fault::settings);
    if (!positions) {
        return positions.error();
    }
    SettingsMistake mistake{*positions};
    const auto object = object_of(text);
    if (object.isNull()) {
        mistake.note({}, "must be one JSON object");
        return *mistake.first();
    }
    const SettingsSection root{object,
                               mistake,
                               {"service", "operator", "region", "data_dir", "card", "catalogue", "workstation", "when_unverifiable",
                                "language", "fresh_certificate_days", "expiry_notice_days", "counter"}};
    auto settings = settings_of(root, base_dir);
    if (mistake.first()) {
        return *mistake.first();
    }
    for (const auto* const key :
         {"service.ca_file", "service.client_certificate", "service.client_key", "card.trust_dir", "catalogue.file", "data_dir"}) {
        settings.places.push_back(positions->of(key));
    }
    return settings;
}

} // namespace esente::formats
