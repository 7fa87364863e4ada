#pragma once

#include "call.hpp"

namespace service_simulator {

/// SEC-001 unless the world knows the operator in that role, the client certificate is theirs, and the role may call the domain:
/// prescribers ESE, counters PIN and TES, all SRV.
std::optional<Refusal> operator_refusal(const Call& call);

/// ANA-001, -003, -002 and -004 in this order; `day` is the day the question is about. The new codice fiscale goes along with ANA-003 only
/// where `tell_new_code`.
std::optional<Refusal> person_refusal(const Call& call, const Person* person, const std::string& day, bool tell_new_code);

/// What the context demands: SEC-003 for the card of TS_CNS, SEC-002 for the care relationship of PRESA_IN_CARICO.
std::optional<Refusal> context_refusal(const Call& call, const Person& person);

/// The card of that id among the person's; null if it is none of theirs.
const Card* card_of(const Person& person, const std::string& id);

/// Whether a card is out of use: revoked in the world, or reported stolen or lost to this process.
bool is_revoked(const Call& call, const Card& card);

} // namespace service_simulator
