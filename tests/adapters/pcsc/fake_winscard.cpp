#include "fake_winscard.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <boost/test/unit_test.hpp>

namespace esente::pcsc::test {

using std::chrono::steady_clock;

template <class Condition> bool FakeWinscard::wait_for(Condition condition) {
    Lock lock{mutex_};
    return changed_.wait_for(lock, patience, condition);
}

// The scene.

void FakeWinscard::plug(const std::string& reader) {
    const Lock lock{mutex_};
    readers_.emplace(reader, Slot{});
    ++reader_changes_;
    changed_.notify_all();
}

void FakeWinscard::unplug(const std::string& reader) {
    const Lock lock{mutex_};
    pull_out(readers_.at(reader));
    readers_.erase(reader);
    ++reader_changes_;
    changed_.notify_all();
}

void FakeWinscard::insert(const std::string& reader, FakeCard card) { insert_unpowered(reader, std::move(card), 0); }

void FakeWinscard::insert_unpowered(const std::string& reader, FakeCard card, int failing_power_ups) {
    const Lock lock{mutex_};
    Slot& slot = readers_.at(reader);
    slot = Slot{.card = std::move(card), .counter = slot.counter + 1, .failing_power_ups = failing_power_ups};
    changed_.notify_all();
}

void FakeWinscard::pull(const std::string& reader) {
    const Lock lock{mutex_};
    pull_out(readers_.at(reader));
}

void FakeWinscard::pull_out(Slot& slot) {
    if (slot.card) {
        slot = Slot{.card = std::nullopt, .counter = slot.counter + 1};
    }
    changed_.notify_all();
}

void FakeWinscard::kill() {
    const Lock lock{mutex_};
    end_service();
}

void FakeWinscard::end_service() {
    running_ = false;
    for (auto& [id, session] : contexts_) {
        session.alive = false;
    }
    changed_.notify_all();
}

void FakeWinscard::start() {
    const Lock lock{mutex_};
    running_ = true;
    changed_.notify_all();
}

void FakeWinscard::freeze() {
    const Lock lock{mutex_};
    frozen_ = true;
    changed_.notify_all();
}

void FakeWinscard::thaw() {
    const Lock lock{mutex_};
    frozen_ = false;
    changed_.notify_all();
}

void FakeWinscard::goes_mute_after(const std::string& reader, int commands) {
    const Lock lock{mutex_};
    readers_.at(reader).fate = Fate::mute;
    readers_.at(reader).answered_before = commands;
}

void FakeWinscard::is_pulled_after(const std::string& reader, int commands) {
    const Lock lock{mutex_};
    readers_.at(reader).fate = Fate::pulled;
    readers_.at(reader).answered_before = commands;
}

void FakeWinscard::kills_the_service_after(const std::string& reader, int commands) {
    const Lock lock{mutex_};
    readers_.at(reader).fate = Fate::service_dies;
    readers_.at(reader).answered_before = commands;
}

void FakeWinscard::is_taken_by_another(const std::string& reader) {
    const Lock lock{mutex_};
    readers_.at(reader).taken = true;
}

void FakeWinscard::is_held_by_another(const std::string& reader) {
    const Lock lock{mutex_};
    readers_.at(reader).held = true;
}

// What the test waits for.

std::size_t FakeWinscard::hanging() const {
    const Lock lock{mutex_};
    return hanging_.size();
}

bool FakeWinscard::somebody_hangs() {
    return wait_for([this] { return !hanging_.empty(); });
}

bool FakeWinscard::somebody_waits() {
    return wait_for([this] { return waiting_ > 0; });
}

bool FakeWinscard::is_forgotten() {
    return wait_for([this] { return contexts_.empty() && unanswered_ == 0; });
}

int FakeWinscard::connections() const {
    const Lock lock{mutex_};
    return connections_;
}

int FakeWinscard::waits() const {
    const Lock lock{mutex_};
    return waits_;
}

// Contexts.

/// Every function but this is a question to the service: while that is frozen none returns.
FakeWinscard::Lock FakeWinscard::answered() {
    Lock lock{mutex_};
    await_service(lock);
    return lock;
}

void FakeWinscard::await_service(Lock& lock) {
    if (!frozen_) {
        return;
    }
    ++unanswered_;
    changed_.wait(lock, [this] { return !frozen_ || ending_; });
    --unanswered_;
    changed_.notify_all();
}

LONG FakeWinscard::establish(SCARDCONTEXT* out) {
    const Lock lock = answered();
    if (!running_) {
        return SCARD_E_NO_SERVICE;
    }
    *out = ++last_;
    contexts_.emplace(*out, Session{});
    return SCARD_S_SUCCESS;
}

LONG FakeWinscard::release(SCARDCONTEXT context) {
    const Lock lock = answered();
    if (contexts_.erase(context) == 0) {
        complain("a context was released that was none");
    }
    std::erase_if(cards_, [this, context](const auto& card) {
        const bool owned = card.second.context == context;
        if (owned) {
            complain("a card was left connected");
        }
        return owned;
    });
    changed_.notify_all();
    return SCARD_S_SUCCESS;
}

LONG FakeWinscard::usable(SCARDCONTEXT context) {
    const auto found = contexts_.find(context);
    if (found == contexts_.end()) {
        complain("a context was used that was none");
        return SCARD_E_INVALID_HANDLE;
    }
    return found->second.alive ? LONG{SCARD_S_SUCCESS} : LONG{SCARD_F_COMM_ERROR};
}

LONG FakeWinscard::cancel(SCARDCONTEXT context) {
    const Lock lock = answered();
    const auto result = usable(context);
    if (result == SCARD_S_SUCCESS && waiting_ > 0) {
        contexts_.at(context).cancelled = true;
        changed_.notify_all();
    }
    return result;
}

// Readers.

LONG FakeWinscard::list(SCARDCONTEXT context, char* names, DWORD* length) {
    const Lock lock = answered();
    if (const auto result = usable(context); result != SCARD_S_SUCCESS) {
        return result;
    }
    if (readers_.empty()) {
        return SCARD_E_NO_READERS_AVAILABLE;
    }
    std::string all;
    for (const auto& [name, slot] : readers_) {
        all += name + '\0';
    }
    all += '\0';
    if (names != nullptr) {
        if (*length < all.size()) {
            return SCARD_E_INSUFFICIENT_BUFFER;
        }
        std::ranges::copy(all, names);
    }
    *length = all.size();
    return SCARD_S_SUCCESS;
}

/// True when the state differs from the one the caller knows.
bool FakeWinscard::fill(SCARD_READERSTATE& state, std::size_t readers_at_start) const {
    const DWORD known = state.dwCurrentState;
    const auto found = readers_.find(state.szReader);
    if (found == readers_.end()) {
        const DWORD counted = counts_changes_ ? DWORD{reader_changes_} << 16U : DWORD{0};
        const bool news = readers_.size() != readers_at_start || (counts_changes_ && known >> 16U != 0 && known != counted);
        state.dwEventState = counted | (news ? DWORD{SCARD_STATE_CHANGED} : DWORD{0});
        return news;
    }
    const Slot& slot = found->second;
    const bool is_powered = slot.card && slot.failing_power_ups == 0;
    const DWORD flags = slot.card ? DWORD{SCARD_STATE_PRESENT} : DWORD{SCARD_STATE_EMPTY};
    state.dwEventState = flags | (is_powered || !slot.card ? DWORD{0} : DWORD{SCARD_STATE_MUTE}) | (DWORD{slot.counter} << 16U);
    state.cbAtr = 0;
    if (is_powered) {
        std::ranges::copy(slot.card->atr(), state.rgbAtr);
        state.cbAtr = slot.card->atr().size();
    }
    const bool news = known == SCARD_STATE_UNAWARE || known != state.dwEventState;
    state.dwEventState |= news ? DWORD{SCARD_STATE_CHANGED} : DWORD{0};
    return news;
}

LONG FakeWinscard::states_now(SCARD_READERSTATE* states, DWORD count, std::size_t readers_at_start, bool& news) const {
    news = false;
    for (DWORD i = 0; i < count; ++i) {
        const std::string name = states[i].szReader;
        if (!readers_.contains(name) && name != "\\\\?PnP?\\Notification") {
            return SCARD_E_UNKNOWN_READER;
        }
        news = fill(states[i], readers_at_start) || news;
    }
    return SCARD_S_SUCCESS;
}

LONG FakeWinscard::status_change(SCARDCONTEXT context, DWORD timeout, SCARD_READERSTATE* states, DWORD count) {
    Lock lock = answered();
    const std::size_t readers_at_start = readers_.size();
    const auto until =
        steady_clock::now() + (timeout == INFINITE ? std::chrono::milliseconds{patience} : std::chrono::milliseconds{timeout});
    for (;;) {
        if (const auto result = usable(context); result != SCARD_S_SUCCESS) {
            return result;
        }
        if (std::exchange(contexts_.at(context).cancelled, false)) {
            return SCARD_E_CANCELLED;
        }
        bool news = false;
        const auto result = states_now(states, count, readers_at_start, news);
        if (news || result != SCARD_S_SUCCESS) {
            return result;
        }
        if (timeout == 0 || steady_clock::now() >= until) {
            return SCARD_E_TIMEOUT;
        }
        ++waits_;
        ++waiting_;
        changed_.notify_all();
        changed_.wait_until(lock, until);
        --waiting_;
        await_service(lock); // news and the end of the wait come from the service alike
    }
}

} // namespace esente::pcsc::test
