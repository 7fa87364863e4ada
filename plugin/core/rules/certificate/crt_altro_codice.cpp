#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The paper decides, and it names another code.
Hits crt_altro_codice_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(declared(s) && certificate_for_another_code(s), paper_facts(s));
}

} // namespace

Rule crt_altro_codice() noexcept {
    return {.id = "CRT-ALTRO-CODICE",
            .find = crt_altro_codice_hits,
            .italian = {"L'attestato indicato non riguarda il codice {code}: non può sostituire la verifica.",
                        "Controllare l'attestato e, se serve, correggere i dati."},
            .english = {"The paper certificate is not about the code {code}: it cannot stand in for the check.",
                        "Check the certificate and correct what was entered if needed."}};
}

} // namespace esente::core::rules
