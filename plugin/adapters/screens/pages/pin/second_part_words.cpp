#include "adapters/screens/pages/pin/second_part_words.hpp"

#include "adapters/screens/pages/frame.hpp"
#include "core/messages/messages.hpp"

#include <algorithm>
#include <array>

namespace esente::screens {
namespace {

namespace messages = core::messages;

struct StateWords {
    std::string_view state;
    std::string_view sign;
    Words words;
    bool names_contact;
};
constexpr std::array states{
    StateWords{"IN_CORSO",
               "waiting",
               {"In preparazione: il servizio non l'ha ancora inviata.", "Being prepared: the service has not sent it yet."},
               false},
    StateWords{"INVIATA", "waiting", {"Inviata; si attende la conferma di consegna a", "Sent; waiting for word that it reached"}, true},
    StateWords{"CONSEGNATA", "good", {"Consegnata a", "Delivered to"}, true},
    StateWords{"FALLITA",
               "bad",
               {"Invio non riuscito: la richiesta è chiusa. Occorre una nuova richiesta, con la persona e la tessera allo sportello.",
                "It could not be delivered: the request is closed. A new request is needed, with person and card at the desk."},
               false},
    StateWords{"ANNULLATA",
               "bad",
               {"Richiesta annullata: la prima parte, se già consegnata, non serve più.",
                "Request cancelled: the first part, if it was handed over, is of no use any more."},
               false},
};
constexpr Words not_known{"Lo stato non è ancora noto.", "How far it is, is not known yet."};
constexpr Words other_state{"Il servizio comunica uno stato che questo programma non conosce:",
                            "The service tells a state that this program does not know:"};

/// By Asking.
constexpr std::array<Words, 3> under_way{{
    {"Controllo dello stato…", "Looking up the state…"},
    {"Si sta chiedendo al servizio di ripetere l'invio…", "Asking the service to send it again…"},
    {"Si sta annullando la richiesta…", "Cancelling the request…"},
}};
constexpr std::array<Words, 3> refused{{
    {"Stato non aggiornato.", "The state could not be updated."},
    {"Invio non ripetuto.", "It was not sent again."},
    {"Richiesta non annullata.", "The request was not cancelled."},
}};
constexpr std::array<Words, 3> unanswered{{
    {"Il servizio regionale non risponde: si riprova da soli tra poco. La richiesta resta valida.",
     "The regional service does not answer: it is tried again shortly. The request stands."},
    {"Il servizio regionale non ha risposto: non si sa se l'invio è stato ripetuto. Chiedere al cittadino se il messaggio è arrivato, poi "
     "riprovare.",
     "The regional service did not answer: whether it was sent again is not known. Ask the citizen whether the message came, then try "
     "again."},
    {"Il servizio regionale non ha risposto: non si sa se la richiesta è stata annullata. Attendere lo stato aggiornato, poi riprovare.",
     "The regional service did not answer: whether the request was cancelled is not known. Wait for the state, then try again."},
}};
constexpr Words sent_again{"Invio ripetuto allo stesso recapito.", "Sent again to the same contact."};
constexpr Words looks_over{"Lo stato non viene più controllato da solo: usare «Controlla adesso».",
                           "The state is no longer looked up by itself: use “Look now”."};

std::string state_text(const View& view, const SecondPart& part, const std::string& contact, SecondPartTold& told) {
    if (!part.now) {
        return std::string{view.say(not_known)};
    }
    const auto* const row =
        std::find_if(states.begin(), states.end(), [&](const StateWords& each) { return each.state == part.now->state; });
    if (row == states.end()) {
        return std::string{view.say(other_state)} + " " + part.now->state;
    }
    told.sign = row->sign;
    return row->names_contact ? std::string{view.say(row->words)} + " " + contact + "." : std::string{view.say(row->words)};
}

bool was_unanswered(const app::CounterRefusal& refusal) {
    return std::any_of(refusal.findings.begin(), refusal.findings.end(),
                       [](const app::CounterWords& words) { return words.finding.id == "SPO-SENZA-RISPOSTA"; });
}

std::string refusal_text(const View& view, const SecondPart& part) {
    const auto which = static_cast<std::size_t>(part.refused);
    if (was_unanswered(*part.refusal)) {
        return std::string{view.say(unanswered.at(which))};
    }
    std::string text{view.say(refused.at(which))};
    for (const auto& finding : part.refusal->findings) {
        text += " " + finding.message + " " + finding.remedy;
    }
    if (part.refusal->findings.empty()) {
        text.append(" ").append(messages::fault_text(part.refusal->error.fault, messages::Audience::user, view.language()));
    }
    return text;
}

std::string technical_text(const core::Error& error) {
    return std::string{core::fault_name(error.fault)} + " " + std::to_string(error.native) + " " + error.detail;
}

} // namespace

SecondPartTold told_of(const View& view, const SecondPart& part, const std::string& contact_masked) {
    SecondPartTold told;
    told.sign = "waiting";
    told.text = state_text(view, part, contact_masked, told);
    told.told_at = part.now && part.now->at ? written(view, *part.now->at) : std::string{};
    const bool closed = part.now && core::counter::came_to_nothing(part.now->state);
    told.busy = part.job && part.asking != Asking::state;
    told.follows = part.job || (!has_ended(part) && !looks_are_over(part));
    told.may_repeat = part.now && !closed && part.now->state != "IN_CORSO" && !part.repeats_are_over;
    told.may_cancel = !closed;
    told.may_look = !told.follows && !has_ended(part);
    if (told.busy || (part.job && !part.now)) {
        told.note = view.say(under_way.at(static_cast<std::size_t>(part.asking)));
    } else if (part.refusal) {
        told.note = refusal_text(view, part);
        told.technical = technical_text(part.refusal->error);
    } else if (part.sent_again) {
        told.note = view.say(sent_again);
    } else if (told.may_look) {
        told.note = view.say(looks_over);
    }
    return told;
}

} // namespace esente::screens
