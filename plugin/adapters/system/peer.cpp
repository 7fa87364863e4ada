#include "adapters/system/socket_owner.hpp"
#include "adapters/system/system.hpp"

#include <unistd.h>

#include <array>
#include <cstdint>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

namespace esente::system {
namespace {

/// The end of an address in /proc/net/tcp (proc(5)), e.g. `:1F90 ` of `0100007F:1F90 `.
std::string port_mark(std::uint16_t port) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string mark{":0000 "};
    for (std::size_t place = 4; place > 0; --place, port = static_cast<std::uint16_t>(port >> 4U)) {
        mark[place] = digits[port & 0x0FU];
    }
    return mark;
}

/// All bytes, in large pieces: the table grows by a row for each connection, and each connection reads it.
std::string bytes_of(std::ifstream& file) {
    std::string bytes;
    std::array<char, 65536> piece{};
    do {
        file.read(piece.data(), piece.size());
        bytes.append(piece.data(), static_cast<std::size_t>(file.gcount()));
    } while (file);
    return bytes;
}

/// The user in a row: number, local, remote, state, queues, timer, retransmits, uid.
std::optional<std::uint32_t> owner_in_row(const std::string& row, const std::string& local_mark, const std::string& remote_mark) {
    std::istringstream fields{row};
    std::string number;
    std::string local;
    std::string remote;
    std::string skipped;
    std::uint32_t user = 0;
    fields >> number >> local >> remote >> skipped >> skipped >> skipped >> skipped >> user;
    const auto ends_with = [](const std::string& address, const std::string& mark) {
        return address.size() >= 5 && address.compare(address.size() - 5, 5, mark, 0, 5) == 0;
    };
    return !fields.fail() && ends_with(local, local_mark) && ends_with(remote, remote_mark) ? std::optional{user} : std::nullopt;
}

/// The user of the client's end: its local port is the client's, its remote port the server's. Only rows that hold the client's port are
/// read field by field.
std::optional<std::uint32_t> owner_in(const std::string& table, std::uint16_t client_port, std::uint16_t server_port) {
    const auto local = port_mark(client_port);
    for (auto hit = table.find(local); hit != std::string::npos; hit = table.find(local, hit + 1)) {
        const auto begin = table.rfind('\n', hit) + 1; // without one, npos + 1 is the beginning
        if (const auto user = owner_in_row(table.substr(begin, table.find('\n', hit) - begin), local, port_mark(server_port))) {
            return user;
        }
    }
    return std::nullopt;
}

class Peers final : public ports::PeerPort {
public:
    [[nodiscard]] ports::PeerOwner owner_of(std::uint16_t client_port, std::uint16_t server_port) const override {
        if (const auto user = socket_owner(client_port, server_port)) {
            return owner(*user);
        }
        // A kernel without sock_diag, or one that hides it: its table says the same, some milliseconds later.
        bool told = false;
        // A program may reach 127.0.0.1 through an IPv6 socket (RFC 4291 §2.5.5.2): its row is in the second table.
        for (const char* const path : {"/proc/self/net/tcp", "/proc/self/net/tcp6"}) {
            std::ifstream table{path};
            told = told || table.good();
            if (const auto user = owner_in(bytes_of(table), client_port, server_port)) {
                return owner(*user);
            }
        }
        return told ? ports::PeerOwner::other_user : ports::PeerOwner::unknown;
    }

private:
    static ports::PeerOwner owner(std::uint32_t user) {
        return user == ::geteuid() ? ports::PeerOwner::same_user : ports::PeerOwner::other_user;
    }
};

} // namespace

std::unique_ptr<ports::PeerPort> make_peers() { return std::make_unique<Peers>(); }

} // namespace esente::system
