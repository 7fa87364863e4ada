#include "adapters/system/system.hpp"

#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace esente::system {
namespace {

/// The port of `0100007F:1F90`, or of an IPv6 address written the same way (proc(5), /proc/net/tcp).
std::optional<unsigned long> port_of(const std::string& address) {
    const auto colon = address.rfind(':');
    return colon == std::string::npos ? std::nullopt : std::optional{std::strtoul(address.c_str() + colon + 1, nullptr, 16)};
}

/// The user in the row of the client's end: its local port is the client's, its remote port the server's.
std::optional<unsigned long> owner_in(std::istream& table, std::uint16_t client_port, std::uint16_t server_port) {
    std::string row;
    std::getline(table, row); // the heading
    while (std::getline(table, row)) {
        std::istringstream fields{row};
        std::string number;
        std::string local;
        std::string remote;
        std::string state;
        std::string queues;
        std::string timer;
        std::string retransmits;
        unsigned long user = 0;
        if (fields >> number >> local >> remote >> state >> queues >> timer >> retransmits >> user && port_of(local) == client_port &&
            port_of(remote) == server_port) {
            return user;
        }
    }
    return std::nullopt;
}

class Peers final : public ports::PeerPort {
public:
    ports::PeerOwner owner_of(std::uint16_t client_port, std::uint16_t server_port) const override {
        bool told = false;
        // A program may reach 127.0.0.1 through an IPv6 socket (RFC 4291 §2.5.5.2): its row is in the second table.
        for (const char* const path : {"/proc/self/net/tcp", "/proc/self/net/tcp6"}) {
            std::ifstream table{path};
            told = told || table.good();
            if (const auto user = owner_in(table, client_port, server_port)) {
                return *user == ::geteuid() ? ports::PeerOwner::same_user : ports::PeerOwner::other_user;
            }
        }
        return told ? ports::PeerOwner::other_user : ports::PeerOwner::unknown;
    }
};

} // namespace

std::unique_ptr<ports::PeerPort> make_peers() { return std::make_unique<Peers>(); }

} // namespace esente::system
