#include "app/ask_registry.hpp"

#include "app/list_request.hpp"
#include "app/service_call.hpp"
#include "core/access.hpp"
#include "core/exemptions/family.hpp"
#include "core/judge.hpp"
#include "core/rules/situation.hpp"
#include "core/text.hpp"

#include <future>
#include <utility>
#include <variant>

namespace esente::app {
namespace {

using core::AccessContext;
using core::ExemptionCode;

// The contract wants the day of issue: a paper on which it cannot be read is a paper not shown.
bool can_be_described(const std::optional<core::PaperCertificate>& paper) { return paper && paper->issued; }

core::VerifyRequest verify_request(const core::Case& facts, ExemptionCode code) {
    const auto consult_from = facts.settings.card.consult_from;
    const auto context = core::verify_context(facts.identity, consult_from, can_be_described(facts.certificate));
    core::VerifyRequest request{.patient = *facts.identity.id,
                                .card_number = facts.identity.card_number,
                                .context = context,
                                .card = {},
                                .certificate = {},
                                .code = std::move(code),
                                .type = facts.draft.type,
                                .day = facts.day};
    if (context == AccessContext::ts_cns) {
        request.card = core::card_evidence(facts.identity, consult_from);
    }
    if (context == AccessContext::certificato_cartaceo) {
        request.certificate = facts.certificate;
    }
    if (context == AccessContext::dichiarazione) {
        request.reason = facts.no_certificate == core::NoCertificate::none ? core::NoCertificate::not_shown : facts.no_certificate;
    }
    return request;
}

// The limits are counted on the clock's day: a draft's own day could be chosen to escape them.
core::Result<core::Done> reserve_paper(const Station& station, core::Case& facts, const ExemptionCode& code, bool has_reason) {
    if (!core::paper_limits_apply(facts.identity, facts.settings.card.consult_from)) {
        return core::Done{};
    }
    const auto limit = core::paper_code_limit(has_reason);
    const auto use = station.store.reserve_paper(facts.identity.id->text(), facts.caller.codice_fiscale, code.text(), facts.today, limit);
    if (!use) {
        return use.error();
    }
    facts.paper_limit_passed = !use->already_asked && use->other_codes >= limit;
    return core::Done{};
}

// A refusal that is a fact about the person or the care relationship, not about the call.
bool is_fact(const core::DomainError& declined) {
    return declined.code == "ANA-002" || declined.code == "ANA-003" || declined.code == "SEC-002";
}

void take_list(const Station& station, Patient& patient, core::Case& facts, core::Result<core::ConsultReply> reply) {
    if (!reply) {
        station.log.write(ports::LogLevel::warning,
                          "a list could not be had beside a check: " + std::string{core::fault_name(reply.error().fault)});
        return;
    }
    if (auto* declined = std::get_if<core::DomainError>(&*reply)) {
        if (is_fact(*declined)) {
            facts.list_refused = std::move(*declined);
        }
        return;
    }
    facts.list = std::get<core::ConsultAnswer>(std::move(*reply));
    core::exemptions::respell(facts.catalogue, *facts.list);
    patient.keep_list(facts.today, *facts.list);
}

class Registry {
public:
    Registry(const Station& station, Patient& patient, core::Case& facts, const std::stop_token& stop)
        : station_{station}, patient_{patient}, facts_{facts}, stop_{stop} {}

    core::Result<Asked> ask(bool has_reason) {
        const bool no_claim = core::trim(facts_.draft.exemption).empty();
        const auto claim = core::must_verify(facts_) ? core::claim_of(facts_.catalogue, facts_.draft) : std::nullopt;
        if (claim) {
            if (const auto reserved = reserve_paper(station_, facts_, *claim, has_reason); !reserved) {
                return reserved.error();
            }
        }
        const bool verifies = claim && !facts_.paper_limit_passed;
        return call(verifies ? claim : std::nullopt, wants_list(no_claim || verifies));
    }

private:
    // True when the list must be asked for; one of today that is already held is taken instead.
    bool wants_list(bool worth_a_call) {
        if (facts_.wrong_person || !core::rules::can_be_looked_up(facts_.identity) || !may_list(station_, patient_)) {
            return false;
        }
        facts_.list = patient_.list_of(facts_.today);
        return !facts_.list && worth_a_call && station_.service.abilities().consult;
    }

    // Both calls are on their way before either is waited for.
    core::Result<Asked> call(const std::optional<ExemptionCode>& claim, bool list) {
        const auto begun = std::chrono::steady_clock::now();
        const auto bound = service_bound(station_, stop_);
        Asked asked;
        std::future<core::Result<core::VerifyReply>> verification;
        std::future<core::Result<core::ConsultReply>> consultation;
        if (claim) {
            auto call = new_call(station_, facts_.caller, bound);
            asked.message_id = call.message_id;
            verification = station_.service.verify(verify_request(facts_, *claim), std::move(call));
        }
        const auto turn = list ? patient_.join_list() : Patient::ListTurn{};
        if (turn.mine) {
            consultation =
                station_.service.consult(list_request(station_, facts_.identity, facts_.today), new_call(station_, facts_.caller, bound));
        }
        if (verification.valid()) {
            facts_.verification = verification.get();
        }
        if (consultation.valid()) {
            auto reply = consultation.get();
            take_list(station_, patient_, facts_, reply);
            turn.asking->tell(std::move(reply));
        } else if (turn.asking) {
            if (auto reply = turn.asking->await(bound)) {
                take_list(station_, patient_, facts_, std::move(*reply));
            }
        }
        asked.service = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun);
        return asked;
    }

    const Station& station_;
    Patient& patient_;
    core::Case& facts_;
    const std::stop_token& stop_;
};

} // namespace

core::Result<Asked> ask_registry(const Station& station, Patient& patient, core::Case& facts, const std::string& reason,
                                 const std::stop_token& stop) {
    return Registry{station, patient, facts, stop}.ask(!core::trim(reason).empty());
}

} // namespace esente::app
