#include "counter.hpp"

#include "moment.hpp"

#include <algorithm>

namespace service_simulator {

namespace {

/// DPR 445/2000 art. 4: spouse; children if there is none; failing these, a relative to the third degree. Each states that nobody comes
/// before.
bool delegate_entitled(const pugi::xml_node& applicant) {
    const auto title = value(applicant, "titolo");
    const auto statement = value(applicant, "assenzaPrecedenti");
    const bool nobody_before = statement == "true" || statement == "1";
    return title == "CONIUGE" || (title == "FIGLIO" && nobody_before) ||
           (title == "PARENTE" && nobody_before && applicant.child("grado") && applicant.child("linea"));
}

bool representative_entitled(const pugi::xml_node& applicant) {
    const auto title = value(applicant, "titolo");
    return title == "GENITORE" || title == "TUTORE" || title == "AMMINISTRATORE_SOSTEGNO";
}

bool applicant_entitled(const World& world, const pugi::xml_node& param) {
    const auto kind = value(param, "tipoRichiesta");
    const auto applicant = param.child("richiedente");
    const auto& refused = world.refused_applicants;
    if (std::find(refused.begin(), refused.end(), value(applicant, "codiceFiscale")) != refused.end()) {
        return false;
    }
    if (kind == "TITOLARE") {
        return !applicant;
    }
    return kind == "DELEGA_SALUTE" ? delegate_entitled(applicant) : representative_entitled(applicant);
}

} // namespace

std::optional<Refusal> holder_refusal(const Call& call) {
    const auto& param = call.request.param;
    const auto* const person = call.world.find(value(param.child("titolare"), "codiceFiscale"));
    if (auto refusal = person_refusal(call, person, rome_day(call.now), false)) {
        return refusal;
    }
    if (!applicant_entitled(call.world, param)) {
        return Refusal{.code = "PIN-005", .text = "Il richiedente non può agire per il titolare", .field = "richiedente"};
    }
    return std::nullopt;
}

std::string masked(const std::string& contact) {
    constexpr std::size_t shown = 3;
    const auto at = contact.find('@');
    if (at != std::string::npos) {
        return contact.substr(0, 1) + "***" + contact.substr(at);
    }
    return "***" + (contact.size() > shown ? contact.substr(contact.size() - shown) : "");
}

} // namespace service_simulator
