#include "adapters/system/socket_owner.hpp"

#ifdef __linux__

#include <arpa/inet.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstring>

namespace esente::system {
namespace {

struct Question {
    nlmsghdr header;
    inet_diag_req_v2 which;
};

Question question_for(std::uint16_t local, std::uint16_t remote) {
    Question question{};
    question.header.nlmsg_len = sizeof question;
    question.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    question.header.nlmsg_flags = NLM_F_REQUEST;
    question.which.sdiag_family = AF_INET;
    question.which.sdiag_protocol = IPPROTO_TCP;
    question.which.idiag_states = ~0U;
    question.which.id.idiag_sport = htons(local);
    question.which.id.idiag_dport = htons(remote);
    question.which.id.idiag_src[0] = htonl(INADDR_LOOPBACK);
    question.which.id.idiag_dst[0] = htonl(INADDR_LOOPBACK);
    question.which.id.idiag_cookie[0] = INET_DIAG_NOCOOKIE;
    question.which.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    return question;
}

std::optional<std::uint32_t> answer_from(int netlink, const Question& question) {
    std::array<std::byte, 4096> bytes{};
    if (::send(netlink, &question, sizeof question, 0) != static_cast<ssize_t>(sizeof question)) {
        return std::nullopt;
    }
    const ssize_t got = ::recv(netlink, bytes.data(), bytes.size(), MSG_DONTWAIT); // the kernel answers within the call above
    nlmsghdr header{};
    inet_diag_msg answer{};
    if (got < static_cast<ssize_t>(NLMSG_HDRLEN + sizeof answer)) {
        return std::nullopt;
    }
    std::memcpy(&header, bytes.data(), sizeof header);
    std::memcpy(&answer, bytes.data() + NLMSG_HDRLEN, sizeof answer);
    const bool found = header.nlmsg_type == SOCK_DIAG_BY_FAMILY && answer.id.idiag_sport == question.which.id.idiag_sport &&
                       answer.id.idiag_dport == question.which.id.idiag_dport;
    return found ? std::optional{answer.idiag_uid} : std::nullopt;
}

} // namespace

std::optional<std::uint32_t> socket_owner(std::uint16_t local, std::uint16_t remote) {
    const int netlink = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
    if (netlink < 0) {
        return std::nullopt;
    }
    const auto owner = answer_from(netlink, question_for(local, remote));
    ::close(netlink);
    return owner;
}

} // namespace esente::system

#else

namespace esente::system {

std::optional<std::uint32_t> socket_owner(std::uint16_t /*local*/, std::uint16_t /*remote*/) { return std::nullopt; }

} // namespace esente::system

#endif
