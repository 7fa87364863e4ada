#pragma once

#include "adapters/pcsc/context.hpp"
#include "adapters/pcsc/flight.hpp"
#include "adapters/pcsc/left_behind.hpp"
#include "core/card/choose.hpp"
#include "ports/card_port.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace esente::pcsc {

/// Looks at the readers, chooses and reads a card; every call that may hang tells the flight. Lives on a worker thread.
class CardSearch {
public:
    /// The flight outlives the search.
    CardSearch(Flight& flight, std::shared_ptr<const LeftBehind> left_behind);
    CardSearch(const CardSearch&) = delete;
    CardSearch& operator=(const CardSearch&) = delete;
    CardSearch(CardSearch&&) = delete;
    CardSearch& operator=(CardSearch&&) = delete;
    ~CardSearch();

    /// Every reader with what lies in it; card ids of CNS are read.
    core::Result<std::vector<ports::ReaderView>> readers();
    /// As CardPort::read; looks at least once, waits for a card until `deadline`.
    core::Result<ports::CardFiles> find(const ports::CardRequest& request, std::chrono::steady_clock::time_point deadline);

private:
    /// A kind found by reading, good while the same card lies in the reader.
    struct Known {
        std::string reader;
        std::uint32_t counter = 0;
        core::card::CardKind kind = core::card::CardKind::none;
    };
    core::Result<core::Done> open();
    core::Result<core::Done> look();
    void power_up(const ReaderState& reader);
    [[nodiscard]] core::card::CardKind kind_of(const ReaderState& reader) const;
    [[nodiscard]] std::vector<core::card::SeenCard> seen() const;
    core::Result<core::Done> refine();
    void remember(const ReaderState& reader, core::card::CardKind kind);
    [[nodiscard]] const ReaderState& state_of(const std::string& reader) const;
    core::Result<core::card::Choice> look_and_choose(const std::string& named);
    [[nodiscard]] core::Error why_none(core::Error reason) const;

    Flight& flight_;
    std::shared_ptr<const LeftBehind> left_behind_;
    std::optional<Context> context_;
    std::vector<ReaderState> states_;
    std::vector<Known> known_;
};

} // namespace esente::pcsc
