#include "adapters/screens/pages/counter/journal_words.hpp"

#include "core/rome_time.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace esente::screens {
namespace {

struct Named {
    std::string_view word; ///< permanent, as the record has it
    Words words;
};

constexpr std::array kinds{
    Named{"issue", {"PIN: rilascio", "PIN: issue"}},
    Named{"regenerate", {"PIN: rigenerazione", "PIN: regeneration"}},
    Named{"theft", {"Nuova tessera: furto", "New card: theft"}},
    Named{"loss", {"Nuova tessera: smarrimento", "New card: loss"}},
    Named{"not_received", {"Nuova tessera: mai ricevuta", "New card: never received"}},
    Named{"damaged", {"Nuova tessera: deterioramento", "New card: damage"}},
};
constexpr std::array applicants{
    Named{"holder", {"Il titolare", "The holder"}},
    Named{"minor_or_ward", {"Chi rappresenta un minore o una persona tutelata", "Who represents a minor or a ward"}},
    Named{"health_delegate", {"Un familiare, per motivi di salute", "A relative, for reasons of health"}},
};
constexpr std::array states{
    Named{"sent", {"Senza risposta", "Unanswered"}},
    Named{"answered", {"Accolta", "Granted"}},
    Named{"refused", {"Rifiutata dal servizio", "Refused by the service"}},
    Named{"closed", {"Chiusa senza esito", "Closed without effect"}},
};

/// A word this version does not know stands as it is.
std::string_view named(const View& view, std::span<const Named> rows, std::string_view word) {
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Named& each) { return each.word == word; });
    return row != rows.end() ? view.say(row->words) : word;
}

} // namespace

std::string hour_of(const ports::CounterRow& row) { return core::iso_rome(row.at).substr(11, 5); }

std::string asked_for(const View& view, const ports::CounterRow& row) { return std::string{named(view, kinds, row.operation)}; }

std::string_view who_asked(const View& view, const ports::CounterRow& row) { return named(view, applicants, row.type); }

std::string_view state_of(const View& view, const ports::CounterRow& row) { return named(view, states, row.state); }

std::string holder_of(const ports::CounterRow& row) { return row.people.holder_name.empty() ? row.people.holder : row.people.holder_name; }

} // namespace esente::screens
