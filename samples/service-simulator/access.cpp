#include "access.hpp"

#include "moment.hpp"

#include <algorithm>

namespace service_simulator {

namespace {

using std::chrono::minutes;

bool domain_open_to(const std::string& role, const std::string& domain) {
    return domain == "SRV" || (domain == "ESE") == (role != "SPORTELLO");
}

bool contains(const std::vector<std::string>& list, const std::string& one) {
    return !one.empty() && std::find(list.begin(), list.end(), one) != list.end();
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char letter) { return letter >= 'A' && letter <= 'F' ? static_cast<char>(letter + 32) : letter; });
    return text;
}

std::optional<Refusal> card_refusal(const Call& call, const Person& person) {
    const auto proof = call.request.param.child("provaCarta");
    const auto* const card = card_of(person, value(proof, "idCarta"));
    if (card == nullptr) {
        return Refusal{.code = "SEC-003", .text = "Tessera non riconosciuta", .field = "idCarta"};
    }
    if (is_revoked(call, *card)) {
        return Refusal{.code = "SEC-003", .text = "Tessera revocata", .field = "idCarta"};
    }
    const auto digest = lower(value(proof, "improntaCertificato"));
    if (value(proof, "scadenzaCarta") != card->expires || (!card->sha256.empty() && !digest.empty() && digest != lower(card->sha256))) {
        return Refusal{.code = "SEC-003", .text = "I dati della tessera non corrispondono", .field = "provaCarta"};
    }
    const auto read_at = read_time(value(proof, "dataOraLettura"));
    constexpr minutes clocks_may_differ{5};
    if (!read_at || *read_at < call.now - minutes{call.world.card_proof_minutes} || *read_at > call.now + clocks_may_differ) {
        return Refusal{.code = "SEC-003", .text = "La lettura della tessera non è recente", .field = "dataOraLettura"};
    }
    return std::nullopt;
}

} // namespace

std::optional<Refusal> operator_refusal(const Call& call) {
    const auto& who = call.request.context;
    const bool known = std::any_of(call.world.operators.begin(), call.world.operators.end(), [&](const Operator& one) {
        return one.codice_fiscale == who.codice_fiscale && one.role == who.role &&
               (one.organisation.empty() || one.organisation == who.organisation) &&
               call.certificate.find(one.certificate) != std::string::npos;
    });
    if (!known || !domain_open_to(who.role, call.request.domain)) {
        return Refusal{.code = "SEC-001", .text = "Operatore non autorizzato"};
    }
    return std::nullopt;
}

std::optional<Refusal> person_refusal(const Call& call, const Person* person, const std::string& day, bool tell_new_code) {
    if (person == nullptr) {
        return Refusal{.code = "ANA-001", .text = "Assistito non trovato"};
    }
    if (!person->superseded_by.empty()) {
        Refusal refusal{.code = "ANA-003", .text = "Codice fiscale sostituito"};
        if (tell_new_code) {
            refusal.field = "codiceFiscale";
            refusal.value = person->superseded_by;
        }
        return refusal;
    }
    if (!person->deceased.empty() && person->deceased <= day) {
        return Refusal{.code = "ANA-002", .text = "Assistito deceduto"};
    }
    if (person->region != call.world.region && !person->answered_here) {
        return Refusal{.code = "ANA-004", .text = "Assistito non in carico a questa Regione"};
    }
    return std::nullopt;
}

std::optional<Refusal> context_refusal(const Call& call, const Person& person) {
    const auto context = value(call.request.param, "contesto");
    if (context == "TS_CNS") {
        return card_refusal(call, person);
    }
    const auto& who = call.request.context;
    const bool in_care = contains(person.doctors, who.codice_fiscale) || contains(person.doctors, who.substituted) ||
                         contains(person.structures, who.structure);
    if (context == "PRESA_IN_CARICO" && !in_care) {
        return Refusal{.code = "SEC-002", .text = "Nessun rapporto di cura con l'assistito"};
    }
    return std::nullopt;
}

const Card* card_of(const Person& person, const std::string& id) {
    const auto found = std::find_if(person.cards.begin(), person.cards.end(), [&](const Card& card) { return card.id == id; });
    return found == person.cards.end() ? nullptr : &*found;
}

bool is_revoked(const Call& call, const Card& card) { return card.revoked || call.memory.revoked_cards.count(card.id) > 0; }

} // namespace service_simulator
