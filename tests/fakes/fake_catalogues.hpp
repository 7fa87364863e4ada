#pragma once

#include "formats/catalogue_file.hpp"
#include "ports/catalogue_port.hpp"
#include "ports/signature_port.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace esente::fakes {

/// The configured file as the test wants it. A signature is good when it is the word `signed`.
class CatalogueShelf {
public:
    static constexpr const char* good = "signed";

    /// From now on.
    void holds(core::Result<ports::CatalogueFile> file) {
        const std::scoped_lock guard{lock_};
        file_ = std::move(file);
    }
    /// How often the file was read.
    [[nodiscard]] unsigned looks() const {
        const std::scoped_lock guard{lock_};
        return looks_;
    }

private:
    friend class FakeCatalogues;
    mutable std::mutex lock_;
    unsigned looks_ = 0;
    core::Result<ports::CatalogueFile> file_{core::failure(core::Fault::catalogue_invalid, "no such file")};
};

class FakeCatalogues final : public ports::CataloguePort {
public:
    explicit FakeCatalogues(std::shared_ptr<CatalogueShelf> shelf) : shelf_{std::move(shelf)} {}
    core::Result<ports::CatalogueFile> configured() override {
        const std::scoped_lock guard{shelf_->lock_};
        ++shelf_->looks_;
        return shelf_->file_;
    }
    core::Result<core::Catalogue> read(std::string_view content) override { return formats::read_catalogue(content); }

private:
    std::shared_ptr<CatalogueShelf> shelf_;
};

class FakeSignatures final : public ports::SignaturePort {
public:
    [[nodiscard]] core::Result<core::Done> verify(std::string_view /*content*/, std::string_view signature,
                                                  core::Instant /*at*/) const override {
        if (signature == CatalogueShelf::good) {
            return core::Done{};
        }
        return core::failure(core::Fault::catalogue_invalid, "as the test wants it");
    }
};

} // namespace esente::fakes
