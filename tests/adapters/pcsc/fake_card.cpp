#include "fake_card.hpp"

#include "fakes/scripted_card.hpp"
#include "fakes/synthetic_card.hpp"

#include <algorithm>
#include <utility>

namespace esente::pcsc::test {
namespace {

using fakes::hex;

const Bytes done = hex("90 00");

Bytes joined(Bytes first, const Bytes& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

} // namespace

void FakeCard::put(Bytes path, const std::string& content, std::size_t size) {
    Bytes file(content.begin(), content.end());
    file.resize(size, 0);
    files_.emplace(std::move(path), std::move(file));
}

FakeCard FakeCard::patients(const std::string& card_id) {
    FakeCard out{hex("3B FF 18 00 FF 81 31 FE 55 00 6B 02 09 16 17 01 11 01 43 4E 53 11 31 80 8D")};
    out.put(hex("11 00 11 02"), fakes::mario_rossi, 400);
    out.put(hex("10 00 10 03"), card_id, 16);
    return out;
}

FakeCard FakeCard::operators() { return FakeCard{hex("3B DF 18 00 81 31 FE 7D 00 6B 15 0C 01 81 01 12 01 43 4E 53 10 31 80 EB")}; }

FakeCard FakeCard::identity_card() { return FakeCard{hex("3B F4 18 00 FF 81 31 80 55 00 31 80 00 C7")}; }

FakeCard FakeCard::not_ready_for(int commands) && {
    not_ready_ = commands;
    return std::move(*this);
}

std::optional<Bytes> FakeCard::answer(const Bytes& command) {
    const bool selects = command.size() >= 5 && command[1] == 0xA4;
    const bool reads = command.size() == 5 && command[1] == 0xB0;
    if (command.empty() || command[0] != 0 || (!selects && !reads)) {
        return std::nullopt;
    }
    if (not_ready_ > 0) {
        --not_ready_;
        return hex("6A 82");
    }
    if (selects) {
        const Bytes path(command.begin() + 5, command.begin() + 5 + command[4]);
        const bool known = command[2] == 0x08 && files_.contains(path);
        selected_ = known ? path : Bytes{};
        return known ? done : hex("6A 82");
    }
    if (selected_.empty()) {
        return hex("69 86");
    }
    const Bytes& file = files_.at(selected_);
    const std::size_t offset = command[2] * 256U + command[3];
    if (offset >= file.size()) {
        return hex("6B 00");
    }
    const std::size_t wanted = command[4] == 0 ? 256 : command[4];
    return joined(fakes::part(file, offset, std::min(wanted, file.size() - offset)), done);
}

} // namespace esente::pcsc::test
