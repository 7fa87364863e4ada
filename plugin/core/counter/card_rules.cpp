#include "core/counter/card_rules.hpp"

#include <algorithm>

namespace esente::core::counter {
namespace {

constexpr std::size_t card_id_length = 16;
constexpr const char* key = "holder.card_id";

bool is_card_id(const std::string& text) {
    return text.size() == card_id_length && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

void judge_card_number(const Holder& holder, const Facts& facts, Findings& found) {
    if (!is_card_id(holder.card_id)) {
        found.push_back({"SPO-TES-NUMERO", key});
        return;
    }
    const char kind = holder.card_id.front();
    if (kind == '8' || kind == '9') {
        found.push_back({"SPO-TES-OPERATORE", key});
    } else if (kind == '7') {
        found.push_back({"SPO-TES-ALTRO-ENTE", key});
    } else if (kind < '5' && facts.environment == Environment::production) {
        found.push_back({"SPO-TES-PROVA", key});
    }
}

void judge_card(const Holder& holder, const Facts& facts, Findings& found) {
    if (!facts.card || !facts.card->card) {
        return;
    }
    const CardFacts& card = *facts.card->card;
    if (!facts.card->id || facts.card->id->text() != holder.codice_fiscale) {
        found.push_back({"SPO-TES-PERSONA", "holder.codice_fiscale"});
        return;
    }
    if (card.id != holder.card_id) {
        found.push_back({"SPO-TES-DIVERSA", key});
    }
    if (card.expired) {
        found.push_back({"SPO-TES-SCADUTA", key});
    }
    if (card.certificate.revocation == Revocation::revoked) {
        found.push_back({"SPO-TES-REVOCATA", key});
    }
}

bool of_another_region(const std::string& card_id, const std::string& region) {
    return is_card_id(card_id) && card_id.front() == '6' && card_id.compare(1, region.size(), region) != 0;
}

} // namespace esente::core::counter
