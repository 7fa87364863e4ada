#include "adapters/screens/pages/new_card/declared_facts.hpp"

namespace esente::screens {
namespace {

using namespace core::counter; // NOLINT(google-build-using-namespace): this file speaks of nothing else

void add_representation(const Applicant& applicant, std::vector<std::string>& facts) {
    if (applicant.title == Title::parent) {
        facts.emplace_back("di essere genitore del titolare, minorenne, e di averne la responsabilità genitoriale;");
    } else if (applicant.title == Title::guardian) {
        facts.emplace_back("di essere tutore del titolare;");
    } else {
        facts.emplace_back("di essere amministratore di sostegno del titolare, con il potere di fare questa richiesta;");
    }
}

void add_delegation(const Applicant& applicant, std::vector<std::string>& facts) {
    facts.emplace_back("che il titolare ha un impedimento temporaneo, per ragioni di salute, a fare questa dichiarazione;");
    if (applicant.title == Title::child) {
        facts.emplace_back("che il titolare non ha coniuge né parte di un'unione civile, o che è assente;");
    } else if (applicant.title == Title::relative) {
        facts.emplace_back("che il titolare non ha coniuge, parte di un'unione civile né figli, o che sono assenti;");
    }
}

void add_report(const CardRequest& request, std::vector<std::string>& facts) {
    if (!request.declaration.report.empty()) {
        facts.push_back("che il fatto è stato denunciato: " + request.declaration.report + ";");
    } else if (request.reason == CardReason::theft) {
        facts.emplace_back("di non avere con sé gli estremi di una denuncia;");
    }
}

void add_fate(const CardRequest& request, std::vector<std::string>& facts) {
    const auto& id = request.parties.holder.card_id;
    const auto card = id.empty() ? std::string{"che la tessera sanitaria"} : "che la tessera sanitaria numero " + id;
    switch (request.reason) {
    case CardReason::theft:
        facts.push_back(card + " è stata rubata;");
        break;
    case CardReason::loss:
        facts.push_back(card + " è stata smarrita;");
        break;
    case CardReason::not_received:
        facts.push_back(card + " non è mai stata ricevuta;");
        break;
    case CardReason::damaged:
        facts.push_back(card + " è deteriorata e non si può più usare;");
        break;
    }
}

} // namespace

std::vector<std::string> declared_facts(const CardRequest& request) {
    std::vector<std::string> facts;
    const auto& parties = request.parties;
    if (parties.type == RequestType::holder && parties.holder.emancipated) {
        facts.emplace_back("di essere minorenne emancipato (codice civile, art. 390);");
    } else if (parties.applicant && parties.type == RequestType::minor_or_ward) {
        add_representation(*parties.applicant, facts);
    } else if (parties.applicant) {
        add_delegation(*parties.applicant, facts);
    }
    add_fate(request, facts);
    add_report(request, facts);
    if (request.reason == CardReason::theft || request.reason == CardReason::loss) {
        facts.emplace_back("di sapere che la tessera è revocata e che, se ritrovata, non si può più usare;");
    }
    facts.emplace_back("di chiedere una nuova tessera, all'indirizzo di residenza che risulta all'anagrafe.");
    return facts;
}

} // namespace esente::screens
