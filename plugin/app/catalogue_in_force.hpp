#pragma once

#include "app/results.hpp"
#include "core/result.hpp"
#include "core/settings.hpp"
#include "ports/audit_port.hpp"
#include "ports/catalogue_port.hpp"
#include "ports/clock_port.hpp"
#include "ports/log_port.hpp"
#include "ports/signature_port.hpp"

#include <memory>
#include <mutex>
#include <optional>

namespace esente::app {

/// Which edition of the catalogue the rules go by: the configured file if it is signed and newer than the embedded edition and than the
/// last one accepted; else that last one, which the store keeps; else the embedded one. Without `catalogue.file` it is the embedded one,
/// and no disk is touched. Any worker thread; those that come while one reads the disk wait for it.
class CatalogueInForce {
public:
    /// What is needed to decide; everything outlives this.
    struct Means {
        ports::CataloguePort& files;
        ports::SignaturePort& signatures;
        ports::StorePort& store;
        ports::ClockPort& clock;
        ports::LogPort& log;
        const core::Settings& settings;
    };
    CatalogueInForce(Means means, Edition embedded);

    /// The edition in force; the first call looks at the configured file and the store. STORE when the store did not say which edition was
    /// accepted last, or could not keep a new one: judging by an older one would go back unseen. The next call then tries again.
    [[nodiscard]] core::Result<Edition> get();
    /// The edition in force as far as it is known by now; touches no disk.
    [[nodiscard]] Edition known() const;
    /// Looks at the configured file again. CATALOGUE_INVALID when it is refused, STORE as above: then the edition in force stays.
    [[nodiscard]] core::Result<Edition> reload();
    /// Why the configured file was refused when somebody last looked; none while it is the one in force.
    [[nodiscard]] std::optional<core::Error> refusal() const;
    /// What a file would be taken for, whatever its serial: CATALOGUE_INVALID when its signature or its content is refused.
    [[nodiscard]] core::Result<Edition> judge(const ports::CatalogueFile& file) const;

private:
    [[nodiscard]] bool looked() const;
    [[nodiscard]] core::Result<core::Done> look();
    [[nodiscard]] core::Result<Edition> configured(const std::optional<ports::KeptCatalogue>& kept) const;
    [[nodiscard]] std::optional<core::Error> too_old(const core::Catalogue& edition, const std::optional<ports::KeptCatalogue>& kept) const;
    [[nodiscard]] core::Result<core::Done> keep(const core::Catalogue& edition, std::string content) const;
    [[nodiscard]] Edition fallback(const std::optional<ports::KeptCatalogue>& kept) const;
    void put(Edition edition, std::optional<core::Error> refusal);

    Means means_;
    const Edition embedded_;
    std::mutex looking_;      ///< held while disks are read
    mutable std::mutex lock_; ///< guards what follows, for moments
    bool looked_ = false;
    Edition in_force_;
    std::optional<core::Error> refusal_;
};

} // namespace esente::app
