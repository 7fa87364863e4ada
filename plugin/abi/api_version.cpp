#include "abi/guarded.hpp"
#include "core/messages/messages.hpp"
#include "formats/catalogue_file.hpp"

namespace {

using namespace esente; // NOLINT(google-build-using-namespace): the exported names are global by contract

struct Identity {
    std::string catalogue_version;
    std::string catalogue_digest;
};

/// Read once; the embedded bytes never change.
const Identity& identity() {
    static const Identity read = [] {
        const auto catalogue = formats::embedded_catalogue();
        return catalogue ? Identity{catalogue->version, catalogue->digest} : Identity{};
    }();
    return read;
}

core::Language language_of(esente_language language) noexcept {
    return language == ESENTE_ENGLISH ? core::Language::english : core::Language::italian;
}

/// The modes a way can name, as texts that outlive the way.
const char* lasting_value(const core::WayForward& way) noexcept {
    for (const auto mode : {core::Mode::chip, core::Mode::paper, core::Mode::care}) {
        if (way.value == core::mode_name(mode)) {
            return core::mode_name(mode);
        }
    }
    return "";
}

esente_status way_after(esente_fault number, esente_mode mode, esente_language language, std::size_t index, esente_way& out) {
    const auto fault = abi::fault_of(number);
    if (mode < ESENTE_MODE_NONE || mode > ESENTE_MODE_CARD_NUMBER) {
        return ESENTE_E_ARGUMENT;
    }
    const auto ways = fault ? core::messages::ways_after(*fault, static_cast<core::Mode>(mode)) : std::vector<core::WayForward>{};
    if (index >= ways.size()) {
        return ESENTE_END;
    }
    const core::WayForward& way = ways[index];
    out.action = static_cast<esente_action>(way.action) + 1;
    out.set_non_exempt = way.change.non_exempt ? static_cast<std::int32_t>(*way.change.non_exempt) : -1;
    out.set_income = way.change.income ? static_cast<std::int32_t>(*way.change.income) : -1;
    out.value = lasting_value(way);
    out.set_exemption = way.change.exemption ? "" : nullptr; // before a verdict no code is known: a way can only remove one
    out.text = core::messages::way_text(way, language_of(language)).data();
    return ESENTE_OK;
}

} // namespace

extern "C" {

uint32_t ESENTE_CALL esente_abi_version(void) { return ESENTE_ABI_VERSION; }

esente_status ESENTE_CALL esente_library_version(esente_version* out) {
    return abi::filled(out, [](esente_version& version) {
        version.abi = ESENTE_ABI_VERSION;
        version.library = ESENTE_LIBRARY_VERSION;
        version.catalogue_version = identity().catalogue_version.c_str();
        version.catalogue_digest = identity().catalogue_digest.c_str();
        return ESENTE_OK;
    });
}

const char* ESENTE_CALL esente_fault_name(esente_fault fault) {
    const auto known = abi::fault_of(fault);
    return known ? core::fault_name(*known).data() : ""; // names are whole literals, hence terminated
}

const char* ESENTE_CALL esente_fault_text(esente_fault fault, esente_audience audience, esente_language language) {
    const auto known = abi::fault_of(fault);
    const auto reader = audience == ESENTE_TECHNICIAN ? core::messages::Audience::technician : core::messages::Audience::user;
    return known ? core::messages::fault_text(*known, reader, language_of(language)).data() : ""; // whole literals
}

esente_status ESENTE_CALL esente_fault_way(esente_fault fault, esente_mode mode, esente_language language, size_t index, esente_way* out) {
    return abi::filled(out, [&](esente_way& way) { return way_after(fault, mode, language, index, way); });
}
}
