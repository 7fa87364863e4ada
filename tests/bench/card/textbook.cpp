// The textbook exchange with a TS-CNS, through PC/SC and nothing else: select and read the personal data in 256 and 144 bytes, select and
// read the card id. What every other reading is measured against. Prints one JSON object: median and 99th percentile in milliseconds.
#include <winscard.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Bytes = std::vector<std::uint8_t>;
using Milliseconds = std::chrono::duration<double, std::milli>;

void require(LONG result, const char* what) {
    if (result != SCARD_S_SUCCESS) {
        throw std::runtime_error(std::string(what) + ": " + std::to_string(result));
    }
}

class Context {
public:
    Context() { require(SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &handle_), "SCardEstablishContext"); }
    ~Context() { SCardReleaseContext(handle_); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    Context(Context&&) = delete;
    Context& operator=(Context&&) = delete;
    [[nodiscard]] SCARDCONTEXT handle() const { return handle_; }

private:
    SCARDCONTEXT handle_ = 0;
};

class Card {
public:
    Card(const Context& context, const char* reader) {
        DWORD protocol = 0;
        require(SCardConnect(context.handle(), reader, SCARD_SHARE_SHARED, SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &handle_, &protocol),
                "SCardConnect");
    }
    ~Card() { SCardDisconnect(handle_, SCARD_LEAVE_CARD); }
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;
    Card(Card&&) = delete;
    Card& operator=(Card&&) = delete;

    /// Reply data; the status word must be 9000.
    [[nodiscard]] Bytes transmit(const Bytes& command) const {
        std::array<std::uint8_t, 258> reply{};
        DWORD size = reply.size();
        require(SCardTransmit(handle_, SCARD_PCI_T1, command.data(), command.size(), nullptr, reply.data(), &size), "SCardTransmit");
        if (size < 2 || reply[size - 2] != 0x90) {
            throw std::runtime_error("the card refuses the textbook exchange");
        }
        return {reply.begin(), reply.begin() + static_cast<std::ptrdiff_t>(size) - 2};
    }

private:
    SCARDHANDLE handle_ = 0;
};

std::size_t textbook_exchange(const Card& card) {
    std::size_t bytes = card.transmit({0x00, 0xA4, 0x08, 0x00, 0x04, 0x11, 0x00, 0x11, 0x02, 0x00}).size();
    bytes += card.transmit({0x00, 0xB0, 0x00, 0x00, 0x00}).size();
    bytes += card.transmit({0x00, 0xB0, 0x01, 0x00, 0x90}).size();
    bytes += card.transmit({0x00, 0xA4, 0x08, 0x00, 0x04, 0x10, 0x00, 0x10, 0x03, 0x00}).size();
    bytes += card.transmit({0x00, 0xB0, 0x00, 0x00, 0x10}).size();
    return bytes;
}

} // namespace

int main(int argc, char** argv) {
    try {
        const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 21;
        const Context context;
        const Card card(context, argc > 2 ? argv[2] : "Virtual PCD 00 00");
        std::vector<double> times;
        for (int round = 0; round < rounds; ++round) {
            const auto begun = std::chrono::steady_clock::now();
            if (textbook_exchange(card) < 400 + 16) {
                throw std::runtime_error("the card gave less than its files");
            }
            times.push_back(Milliseconds(std::chrono::steady_clock::now() - begun).count());
        }
        std::sort(times.begin(), times.end());
        std::cout << R"({"textbook_median_ms":)" << times[times.size() / 2] << R"(,"textbook_p99_ms":)"
                  << times[(times.size() - 1) * 99 / 100] << R"(,"rounds":)" << times.size() << "}\n";
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "textbook: " << error.what() << '\n';
        return 1;
    }
}
