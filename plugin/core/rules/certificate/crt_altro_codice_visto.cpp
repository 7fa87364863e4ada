#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The registry wins over the paper, which names another code.
Hits crt_altro_codice_visto_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(is_registry_claim(s) && !declared(s) && certificate_for_another_code(s), paper_facts(s));
}

} // namespace

Rule crt_altro_codice_visto() noexcept {
    return {.id = "CRT-ALTRO-CODICE-VISTO",
            .find = crt_altro_codice_visto_hits,
            .italian = {"L'attestato indicato non riguarda il codice {code}.", "Controllare l'attestato e, se serve, correggere i dati."},
            .english = {"The paper certificate is not about the code {code}.",
                        "Check the certificate and correct what was entered if needed."}};
}

} // namespace esente::core::rules
