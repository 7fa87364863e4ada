#pragma once

#include "options.hpp"
#include "plugin.hpp"

#include <esente/esente.h>

#include <functional>

namespace cli {

/// From now on an interrupt or a termination asks the running job to stop, once, and the program ends with its answer.
void catch_interrupts();
/// True once one came.
[[nodiscard]] bool was_interrupted() noexcept;

/// The language of the settings, Italian when they cannot be read: the library says what is wrong with them.
[[nodiscard]] esente_language configured_language(const std::string& config);

/// A text of the settings; empty where there is none, or where they cannot be read: the library says what is wrong with them.
[[nodiscard]] std::string configured(const std::string& config, const std::string& section, const std::string& key);

/// An engine and the jobs asked of it. Failures are thrown.
class Session {
public:
    Session(const Plugin& plugin, const Options& options);

    [[nodiscard]] const Plugin& plugin() const noexcept { return plugin_; }
    [[nodiscard]] esente_engine* engine() const noexcept { return engine_.get(); }

    using Start = std::function<esente_status(esente_job** job, esente_error* error)>;
    /// Starts a job and waits for it.
    [[nodiscard]] Owned<esente_job> run(const Start& start) const;

    /// Reads the card: --reader and --timeout-ms. `for_access`: it is wanted for a check or a consult.
    [[nodiscard]] Owned<esente_patient> identify(const Options& options, bool for_access) const;
    /// The patient of --mode: the card's, or --codice-fiscale.
    [[nodiscard]] Owned<esente_patient> patient(const Options& options, const std::string& codice_fiscale) const;
    [[nodiscard]] esente_identity describe(const esente_patient* patient) const;

private:
    const Plugin& plugin_;
    Owned<esente_engine> engine_;
};

} // namespace cli
