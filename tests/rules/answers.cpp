#include "rules/answers.hpp"

namespace esente::test {

using namespace core;

namespace {

ExemptionCode code_of(const std::string& text) {
    const auto code = ExemptionCode::parse(text);
    if (!code) {
        throw std::invalid_argument{"no code: " + text};
    }
    return *code;
}

/// registry answers OUTCOME [from DAY] [to DAY] [region NNN] [says TEXT]
void answer(Facts& facts, Words& words) {
    const std::string outcome = words.next();
    bool known = false;
    const Verification read = verification_from(outcome, known);
    VerifyAnswer reply{.outcome = read,
                       .outcome_known = known,
                       .code = code_of(facts.draft.exemption),
                       .from = {},
                       .to = {},
                       .region_of_assistance = {},
                       .proof_id = {},
                       .answered_at = {},
                       .messages = {}};
    while (words.more()) {
        if (words.skip("from")) {
            reply.from = words.day();
        } else if (words.skip("to")) {
            reply.to = words.day();
        } else if (words.skip("region")) {
            reply.region_of_assistance = words.next();
        } else if (words.skip("says")) {
            reply.messages.push_back({.code = "X", .text = words.rest(), .error = true});
        } else {
            throw std::invalid_argument{"answers what?"};
        }
    }
    facts.verification = Result<VerifyReply>{VerifyReply{reply}};
}

Fault fault_of(const std::string& name) {
    for (std::size_t i = 0; i < fault_count; ++i) {
        if (fault_name(static_cast<Fault>(i)) == name) {
            return static_cast<Fault>(i);
        }
    }
    throw std::invalid_argument{"no fault: " + name};
}

ConsultAnswer& list_of(Facts& facts) {
    if (!facts.list) {
        facts.list = ConsultAnswer{.patient = *PatientId::parse("RSSMRA80A01H501U"),
                                   .previous = {},
                                   .surname = {},
                                   .given_name = {},
                                   .birth_date = {},
                                   .death_date = {},
                                   .region_of_assistance = {},
                                   .exemptions = {},
                                   .proof_id = {},
                                   .answered_at = {}};
    }
    return *facts.list;
}

} // namespace

/// certificate CODE [holder ID] [from DAY] [to DAY]
void certificate(Facts& facts, Words& words) {
    PaperCertificate paper;
    paper.code = words.next();
    while (words.more()) {
        if (words.skip("holder")) {
            paper.holder = words.next();
        } else if (words.skip("from")) {
            paper.issued = words.day();
        } else if (words.skip("to")) {
            paper.expires = words.day();
        } else {
            throw std::invalid_argument{"certificate with what?"};
        }
    }
    facts.certificate = paper;
}

/// registry answers … | registry refuses SEC-002 [VALUE] | registry fails SERVICE_UNREACHABLE
void registry(Facts& facts, Words& words) {
    if (words.skip("answers")) {
        answer(facts, words);
    } else if (words.skip("fails")) {
        facts.verification = Result<VerifyReply>{failure(fault_of(words.next()), "")};
    } else if (words.skip("refuses")) {
        DomainError error{.code = words.next(), .text = "testo del servizio", .value = ""};
        error.value = words.more() ? words.next() : "";
        facts.verification = Result<VerifyReply>{VerifyReply{error}};
    } else {
        throw std::invalid_argument{"registry does what?"};
    }
}

/// list holds CODE from DAY [to DAY] [suspended|revoked] | list refused CODE | list death DAY | list region NNN
void list(Facts& facts, Words& words) {
    if (words.skip("holds")) {
        const auto code = code_of(words.next());
        words.skip("from");
        RegistryExemption held{.code = code, .type = "", .description = "", .from = words.day(), .to = {}, .state = ExemptionState::attiva};
        held.to = words.skip("to") ? std::optional{words.day()} : std::nullopt;
        held.state = words.skip("suspended") ? ExemptionState::sospesa : words.skip("revoked") ? ExemptionState::revocata : held.state;
        list_of(facts).exemptions.push_back(held);
    } else if (words.skip("refused")) {
        facts.list_refused = DomainError{.code = words.next(), .text = "", .value = ""};
    } else if (words.skip("death")) {
        list_of(facts).death_date = words.day();
    } else if (words.skip("region")) {
        list_of(facts).region_of_assistance = words.next();
    } else {
        throw std::invalid_argument{"list says what?"};
    }
}

} // namespace esente::test
