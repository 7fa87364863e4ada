#pragma once

#include "core/card/apdu.hpp"

#include <map>
#include <optional>
#include <string>

namespace esente::pcsc::test {

using core::card::Bytes;

/// A card with files: SELECT by path and READ BINARY, nothing else.
class FakeCard {
public:
    /// Mario Rossi's, without a certificate. Who does not exist.
    [[nodiscard]] static FakeCard patients(const std::string& card_id = "6120001234567006");
    /// By its answer to reset already.
    [[nodiscard]] static FakeCard operators();
    [[nodiscard]] static FakeCard identity_card();
    /// Looks like a patient's and finds none of its files for so many commands.
    [[nodiscard]] FakeCard not_ready_for(int commands) &&;

    [[nodiscard]] const Bytes& atr() const noexcept { return atr_; }
    /// The reply, status included; empty for a command that no reader of free files may send.
    [[nodiscard]] std::optional<Bytes> answer(const Bytes& command);

private:
    explicit FakeCard(Bytes atr) : atr_{std::move(atr)} {}
    void put(Bytes path, const std::string& content, std::size_t size);

    Bytes atr_;
    std::map<Bytes, Bytes> files_; ///< content by path
    Bytes selected_;
    int not_ready_ = 0;
};

} // namespace esente::pcsc::test
