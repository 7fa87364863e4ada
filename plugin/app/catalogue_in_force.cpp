#include "app/catalogue_in_force.hpp"

#include <string>
#include <utility>

namespace esente::app {
namespace {

using core::Fault;

core::Error refused(std::string why) {
    auto error = core::failure(Fault::catalogue_invalid, std::move(why));
    error.at.key = "serial";
    return error;
}

std::string serial_of(std::uint64_t serial) { return "serial " + std::to_string(serial); }

} // namespace

CatalogueInForce::CatalogueInForce(Means means, Edition embedded) : means_{means}, embedded_{std::move(embedded)}, in_force_{embedded_} {}

core::Result<Edition> CatalogueInForce::get() {
    if (looked()) {
        return known(); // whoever reloads meanwhile keeps nobody waiting
    }
    const std::scoped_lock alone{looking_};
    if (!looked()) {
        if (auto done = look(); !done) {
            return std::move(done).error();
        }
    }
    return known();
}

core::Result<Edition> CatalogueInForce::reload() {
    const std::scoped_lock alone{looking_};
    if (auto done = look(); !done) {
        return std::move(done).error();
    }
    if (auto why = refusal()) {
        return std::move(*why);
    }
    return known();
}

bool CatalogueInForce::looked() const {
    const std::scoped_lock guard{lock_};
    return looked_;
}

Edition CatalogueInForce::known() const {
    const std::scoped_lock guard{lock_};
    return in_force_;
}

std::optional<core::Error> CatalogueInForce::refusal() const {
    const std::scoped_lock guard{lock_};
    return refusal_;
}

void CatalogueInForce::put(Edition edition, std::optional<core::Error> refusal) {
    const std::scoped_lock guard{lock_};
    looked_ = true;
    in_force_ = std::move(edition);
    refusal_ = std::move(refusal);
}

core::Result<core::Done> CatalogueInForce::look() {
    if (means_.settings.catalogue.file.empty()) {
        put(embedded_, std::nullopt);
        return core::Done{};
    }
    const auto kept = means_.store.kept_catalogue();
    if (!kept) {
        return kept.error();
    }
    auto found = configured(*kept);
    if (found) {
        put(std::move(*found), std::nullopt);
        return core::Done{};
    }
    if (found.error().fault == Fault::store) {
        return std::move(found).error();
    }
    means_.log.write(ports::LogLevel::warning, "the configured catalogue is refused: " + found.error().detail);
    put(fallback(*kept), std::move(found).error());
    return core::Done{};
}

core::Result<Edition> CatalogueInForce::configured(const std::optional<ports::KeptCatalogue>& kept) const {
    auto file = means_.files.configured();
    if (!file) {
        return std::move(file).error();
    }
    auto edition = judge(*file);
    if (!edition) {
        return edition;
    }
    if (auto why = too_old(**edition, kept)) {
        return std::move(*why);
    }
    const bool is_new = (*edition)->digest != embedded_->digest && (!kept || kept->content != file->content);
    if (is_new) {
        if (auto done = keep(**edition, std::move(file->content)); !done) {
            return std::move(done).error();
        }
    }
    return edition;
}

core::Result<Edition> CatalogueInForce::judge(const ports::CatalogueFile& file) const {
    if (auto good = means_.signatures.verify(file.content, file.signature, means_.clock.now()); !good) {
        return std::move(good).error();
    }
    auto read = means_.files.read(file.content);
    return read ? core::Result<Edition>{std::make_shared<const core::Catalogue>(std::move(*read))} : std::move(read).error();
}

std::optional<core::Error> CatalogueInForce::too_old(const core::Catalogue& edition,
                                                     const std::optional<ports::KeptCatalogue>& kept) const {
    if (kept && edition.serial <= kept->serial && edition.digest != kept->digest) {
        return refused(serial_of(edition.serial) + " is not above " + serial_of(kept->serial) + ", the last one accepted");
    }
    const Edition now = known();
    if (edition.serial <= now->serial && edition.digest != now->digest) {
        return refused(serial_of(edition.serial) + " is not above " + serial_of(now->serial) + ", the one in force");
    }
    return std::nullopt;
}

core::Result<core::Done> CatalogueInForce::keep(const core::Catalogue& edition, std::string content) const {
    auto done = means_.store.keep_catalogue({.serial = edition.serial, .digest = edition.digest, .content = std::move(content)});
    if (done) {
        means_.log.write(ports::LogLevel::info, "a new catalogue is in force, " + serial_of(edition.serial));
    }
    return done;
}

/// The edition in force, at first the embedded one; or the one accepted last, by another process or before a restart, if it is newer and
/// its bytes are those that were accepted.
Edition CatalogueInForce::fallback(const std::optional<ports::KeptCatalogue>& kept) const {
    if (!kept || kept->serial <= known()->serial) {
        return known();
    }
    auto read = means_.files.read(kept->content);
    if (!read || read->digest != kept->digest) {
        means_.log.write(ports::LogLevel::warning, "the catalogue kept by the store cannot be used: " +
                                                       (read ? std::string{"its bytes have changed"} : read.error().detail));
        return known();
    }
    return std::make_shared<const core::Catalogue>(std::move(*read));
}

} // namespace esente::app
