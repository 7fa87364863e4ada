#include "adapters/pcsc/card_search.hpp"

#include "adapters/pcsc/read_files.hpp"

#include <algorithm>
#include <utility>

namespace esente::pcsc {
namespace {

using core::Done;
using core::Fault;
using core::Result;
using core::card::CardKind;
using std::chrono::steady_clock;

/// A wait never lasts longer: a cancel that comes before the wait begins is lost.
constexpr std::chrono::milliseconds longest_wait{500};

bool needs_card_id(const core::card::SeenCard& card) { return card.kind == CardKind::patient; }

} // namespace

CardSearch::CardSearch(Flight& flight, std::shared_ptr<const LeftBehind> left_behind)
    : flight_{flight}, left_behind_{std::move(left_behind)} {}

CardSearch::~CardSearch() { flight_.lend(std::nullopt); }

Result<Done> CardSearch::open() {
    auto made = Context::establish();
    if (!made) {
        return std::move(made).error();
    }
    context_.emplace(std::move(made).value());
    flight_.lend(context_->handle());
    return Done{};
}

/// A card may need a moment after it was put in: its answer to reset comes with the next power-up. Done once a card.
void CardSearch::power_up(const ReaderState& reader) {
    const auto powered = with_patience(flight_, [&] {
        auto connection = Connection::open(*context_, reader, flight_);
        return connection ? Result<Done>{Done{}} : std::move(connection).error();
    });
    remember(reader, powered ? CardKind::patient : CardKind::mute); // a patient's as long as the answer to reset says nothing else
}

Result<Done> CardSearch::look() {
    auto states = context_->look();
    if (!states) {
        return std::move(states).error();
    }
    states_ = std::move(states).value();
    const auto is_new_and_mute = [this](const ReaderState& reader) {
        return reader.has_card() && reader.atr.empty() && !left_behind_->holds(reader) &&
               std::ranges::none_of(known_,
                                    [&](const Known& known) { return known.reader == reader.name && known.counter == reader.counter(); });
    };
    const auto mute = std::ranges::find_if(states_, is_new_and_mute);
    if (mute == states_.end()) {
        return Done{};
    }
    power_up(ReaderState{*mute});
    return look();
}

CardKind CardSearch::kind_of(const ReaderState& reader) const {
    if (!reader.has_card()) {
        return CardKind::none;
    }
    if (left_behind_->holds(reader)) {
        return CardKind::mute;
    }
    const auto by_atr = core::card::recognise_atr(reader.atr);
    const auto known = std::ranges::find_if(
        known_, [&reader](const Known& entry) { return entry.reader == reader.name && entry.counter == reader.counter(); });
    return known != known_.end() && by_atr == CardKind::patient ? known->kind : by_atr;
}

std::vector<core::card::SeenCard> CardSearch::seen() const {
    std::vector<core::card::SeenCard> out;
    for (const auto& reader : states_) {
        out.push_back({.reader = reader.name, .kind = kind_of(reader)});
    }
    return out;
}

void CardSearch::remember(const ReaderState& reader, CardKind kind) {
    std::erase_if(known_, [&reader](const Known& entry) { return entry.reader == reader.name; });
    known_.push_back({.reader = reader.name, .counter = reader.counter(), .kind = kind});
}

const ReaderState& CardSearch::state_of(const std::string& reader) const { return *std::ranges::find(states_, reader, &ReaderState::name); }

/// Reads the card id of every card that looks like a patient's; one that cannot be read keeps the kind of its ATR.
Result<Done> CardSearch::refine() {
    for (const auto& card : seen()) {
        if (!needs_card_id(card)) {
            continue;
        }
        const ReaderState& reader = state_of(card.reader);
        const auto id = read_card_id(*context_, reader, flight_);
        if (!id && (id.error().fault == Fault::pcsc_absent || id.error().fault == Fault::timeout)) {
            return id.error();
        }
        CardKind kind = card.kind;
        if (id) {
            kind = core::card::refine_by_card_id(card.kind, *id);
        } else if (id.error().fault == Fault::card_not_cns) {
            kind = CardKind::other;
        } else if (id.error().fault == Fault::card_removed) {
            kind = CardKind::none;
        } else if (id.error().fault == Fault::card_mute) {
            kind = CardKind::mute;
        }
        remember(reader, kind);
    }
    return Done{};
}

Result<std::vector<ports::ReaderView>> CardSearch::readers() {
    auto done = open();
    done = done ? look() : std::move(done);
    done = done ? refine() : std::move(done);
    if (!done) {
        return std::move(done).error();
    }
    std::vector<ports::ReaderView> out;
    for (auto& card : seen()) {
        out.push_back({.name = std::move(card.reader), .card = card.kind});
    }
    return out;
}

Result<core::card::Choice> CardSearch::look_and_choose(const std::string& named) {
    auto done = look();
    // One card that looks like a patient's is read at once: its card id comes with its files. More are told apart first.
    if (done && named.empty() && std::ranges::count_if(seen(), needs_card_id) > 1) {
        done = refine();
    }
    return done ? Result<core::card::Choice>{core::card::choose(seen(), named)} : std::move(done).error();
}

/// A silent card and one that another program holds are both seen as mute: here they part.
core::Error CardSearch::why_none(core::Error reason) const {
    const bool is_busy = reason.fault == Fault::card_mute && std::ranges::any_of(states_, [this](const ReaderState& reader) {
                             return left_behind_->holds(reader) == Fault::card_busy;
                         });
    return is_busy ? core::failure(Fault::card_busy, "another program holds the card") : std::move(reason);
}

Result<ports::CardFiles> CardSearch::find(const ports::CardRequest& request, steady_clock::time_point deadline) {
    if (auto opened = open(); !opened) {
        return std::move(opened).error();
    }
    for (;;) {
        auto choice = look_and_choose(request.reader);
        if (!choice) {
            return std::move(choice).error();
        }
        if (!choice->reader.empty()) {
            const ReaderState reader = state_of(choice->reader);
            auto files = read_files(*context_, reader, flight_, request.wants_certificate);
            const bool is_operators = files && core::card::refine_by_card_id(CardKind::patient, files->card_id) == CardKind::operator_card;
            if (!is_operators || !request.reader.empty()) {
                return files;
            }
            remember(reader, CardKind::operator_card);
            continue;
        }
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - steady_clock::now());
        if (choice->final || left.count() <= 0 || flight_.is_quitting()) {
            return why_none(std::move(choice->reason));
        }
        if (auto waited = context_->wait(states_, std::min(left, longest_wait)); !waited) {
            return std::move(waited).error();
        }
    }
}

} // namespace esente::pcsc
