#pragma once

#include <esente/esente.h>

#include <memory>
#include <string>

namespace cli {

/// Every function of the contract this program calls. One list: the members and the look-up both come from it.
#define CLI_FUNCTIONS(X)                                                                                                                   \
    X(abi_version)                                                                                                                         \
    X(library_version)                                                                                                                     \
    X(fault_name)                                                                                                                          \
    X(fault_text)                                                                                                                          \
    X(fault_way)                                                                                                                           \
    X(engine_create)                                                                                                                       \
    X(engine_destroy)                                                                                                                      \
    X(readers_start)                                                                                                                       \
    X(identify_start)                                                                                                                      \
    X(patient_enter)                                                                                                                       \
    X(patient_describe)                                                                                                                    \
    X(patient_release)                                                                                                                     \
    X(draft_from_message)                                                                                                                  \
    X(draft_release)                                                                                                                       \
    X(consult_start)                                                                                                                       \
    X(check_start)                                                                                                                         \
    X(health_start)                                                                                                                        \
    X(audit_verify_start)                                                                                                                  \
    X(audit_rows_start)                                                                                                                    \
    X(catalogue_embedded)                                                                                                                  \
    X(catalogue_read)                                                                                                                      \
    X(catalogue_describe)                                                                                                                  \
    X(catalogue_code)                                                                                                                      \
    X(catalogue_release)                                                                                                                   \
    X(catalogue_compare)                                                                                                                   \
    X(comparison_difference)                                                                                                               \
    X(comparison_release)                                                                                                                  \
    X(catalogue_start)                                                                                                                     \
    X(catalogue_verify_start)                                                                                                              \
    X(job_catalogue)                                                                                                                       \
    X(job_wait)                                                                                                                            \
    X(job_cancel)                                                                                                                          \
    X(job_release)                                                                                                                         \
    X(job_patient)                                                                                                                         \
    X(job_reader)                                                                                                                          \
    X(job_exemption)                                                                                                                       \
    X(job_verdict)                                                                                                                         \
    X(job_finding)                                                                                                                         \
    X(job_note)                                                                                                                            \
    X(job_way)                                                                                                                             \
    X(job_health)                                                                                                                          \
    X(job_health_line)                                                                                                                     \
    X(job_audit_report)                                                                                                                    \
    X(job_audit_break)                                                                                                                     \
    X(job_audit_row)                                                                                                                       \
    X(screen_open_start)                                                                                                                   \
    X(job_screen)                                                                                                                          \
    X(pin_request_start)                                                                                                                   \
    X(pin_status_start)                                                                                                                    \
    X(pin_repeat_start)                                                                                                                    \
    X(pin_cancel_start)                                                                                                                    \
    X(card_request_start)                                                                                                                  \
    X(counter_journal_start)                                                                                                               \
    X(job_pin_issue)                                                                                                                       \
    X(job_first_part)                                                                                                                      \
    X(job_pin_state)                                                                                                                       \
    X(job_new_card)                                                                                                                        \
    X(job_counter_finding)                                                                                                                 \
    X(job_counter_row)

/// The loaded library: `plugin.check_start(…)` is esente_check_start(…). Stays loaded until the program ends.
struct Plugin {
#define CLI_MEMBER(name) decltype(&::esente_##name) name = nullptr;
    CLI_FUNCTIONS(CLI_MEMBER)
#undef CLI_MEMBER
};

/// Throws Failure (ABI) when the library cannot be loaded, lacks a function, or is of another version.
[[nodiscard]] Plugin load_plugin(const std::string& path);

/// `../lib/libesente.so.1` seen from the folder this program lies in.
[[nodiscard]] std::string default_plugin();

/// One reference, given back by the function the library names for it.
template <class Handle> using Owned = std::unique_ptr<Handle, void(ESENTE_CALL*)(Handle*)>;

} // namespace cli
