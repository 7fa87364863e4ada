#include "fake_winscard.hpp"

#include <utility>

namespace esente::pcsc::test {

/// Until the card is out, the service is gone or the test is over.
void FakeWinscard::hang(Lock& lock, const Handle& handle) {
    const Handle held = handle;
    ++hanging_[held.reader];
    changed_.notify_all();
    changed_.wait(lock, [this, &held] {
        const auto slot = readers_.find(held.reader);
        return ending_ || !contexts_.at(held.context).alive || slot == readers_.end() || slot->second.counter != held.counter;
    });
    hanging_.erase(held.reader);
    await_service(lock);
}

LONG FakeWinscard::connect(SCARDCONTEXT context, const std::string& reader, SCARDHANDLE* out, DWORD* protocol) {
    const Lock lock = answered();
    if (const auto result = usable(context); result != SCARD_S_SUCCESS) {
        return result;
    }
    const auto found = readers_.find(reader);
    if (found == readers_.end()) {
        return SCARD_E_UNKNOWN_READER;
    }
    Slot& slot = found->second;
    if (hanging_.contains(reader)) {
        complain("a connection to a reader that a silent card holds never returns");
        return SCARD_E_SHARING_VIOLATION;
    }
    if (!slot.card) {
        return SCARD_E_NO_SMARTCARD;
    }
    ++connections_;
    if (slot.taken) {
        return SCARD_E_SHARING_VIOLATION;
    }
    if (slot.failing_power_ups != 0) {
        slot.failing_power_ups -= slot.failing_power_ups > 0 ? 1 : 0;
        return SCARD_W_UNRESPONSIVE_CARD;
    }
    *out = ++last_;
    *protocol = SCARD_PROTOCOL_T1;
    cards_.emplace(*out, Handle{.context = context, .reader = reader, .counter = slot.counter});
    return SCARD_S_SUCCESS;
}

/// The handle and its slot, as far as both are there.
LONG FakeWinscard::card_of(SCARDHANDLE card, Handle*& handle, Slot*& slot) {
    const auto found = cards_.find(card);
    if (found == cards_.end()) {
        complain("a card was used that was not connected");
        return SCARD_E_INVALID_HANDLE;
    }
    handle = &found->second;
    if (const auto result = usable(handle->context); result != SCARD_S_SUCCESS) {
        return result;
    }
    const auto reader = readers_.find(handle->reader);
    if (reader == readers_.end()) {
        return SCARD_E_READER_UNAVAILABLE;
    }
    slot = &reader->second;
    return slot->counter == handle->counter ? LONG{SCARD_S_SUCCESS} : LONG{SCARD_W_REMOVED_CARD};
}

LONG FakeWinscard::disconnect(SCARDHANDLE card) {
    const Lock lock = answered();
    if (cards_.erase(card) == 0) {
        complain("a card was disconnected that was not connected");
    }
    return SCARD_S_SUCCESS;
}

LONG FakeWinscard::begin(SCARDHANDLE card) {
    Lock lock = answered();
    Handle* handle = nullptr;
    Slot* slot = nullptr;
    auto result = card_of(card, handle, slot);
    if (result == SCARD_S_SUCCESS && slot->held) {
        hang(lock, *handle);
        result = card_of(card, handle, slot);
    }
    if (handle != nullptr) {
        handle->in_transaction = result == SCARD_S_SUCCESS;
    }
    return result;
}

LONG FakeWinscard::end(SCARDHANDLE card) {
    const Lock lock = answered();
    Handle* handle = nullptr;
    Slot* slot = nullptr;
    const auto result = card_of(card, handle, slot);
    if (handle != nullptr && !std::exchange(handle->in_transaction, false)) {
        complain("a transaction was ended that had not begun");
    }
    return result;
}

LONG FakeWinscard::transmit(SCARDHANDLE card, const Bytes& command, Bytes& reply) {
    Lock lock = answered();
    Handle* handle = nullptr;
    Slot* slot = nullptr;
    if (const auto result = card_of(card, handle, slot); result != SCARD_S_SUCCESS) {
        return result;
    }
    if (!handle->in_transaction) {
        complain("a command was sent outside a transaction");
    }
    if (slot->fate != Fate::none && slot->answered_before-- <= 0) {
        switch (slot->fate) {
        case Fate::service_dies:
            end_service();
            break;
        case Fate::mute:
            hang(lock, *handle);
            break;
        case Fate::pulled:
        case Fate::none:
            pull_out(*slot);
        }
        // No bytes: what a pulled card looks like.
        return usable(handle->context);
    }
    auto answer = slot->card->answer(command);
    if (!answer) {
        complain("a command that does not read free files");
    }
    reply = std::move(answer).value_or(Bytes{0x6D, 0x00});
    return SCARD_S_SUCCESS;
}

} // namespace esente::pcsc::test
