#pragma once

#include <chrono>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>

namespace service_simulator {

/// The answer a messageId got, and to whom and what.
struct Answered {
    std::string caller; ///< client certificate and operator
    std::string body;
    std::string reply; ///< the document, UTF-8
    std::chrono::sys_seconds at;
};

/// A PIN request at the counter.
struct PinRequest {
    std::string holder;
    std::string state; ///< empty: as the world says
    std::chrono::sys_seconds at;
    int repeats = 0;
};

/// What the service remembers while the process lives. Guarded by one lock that a call holds from its first look to its last change,
/// so that two identical calls at once get one answer.
struct Memory {
    std::mutex lock;
    std::map<std::string, Answered> answers; ///< by messageId
    std::deque<std::string> order;           ///< oldest first, at most max_answers
    std::set<std::string> gateway_timeouts;  ///< messageIds that had their 504-once
    std::map<std::string, PinRequest> pins;  ///< by idRichiesta
    std::set<std::string> issued_cards;      ///< ids of cards that got a PIN here
    std::set<std::string> revoked_cards;     ///< ids reported stolen or lost
    std::set<std::string> card_requests;     ///< codici fiscali with an open request for a card
    std::map<std::string, int> consults;     ///< by operator

    static constexpr std::size_t max_answers = 10000;

    void keep(const std::string& message_id, Answered answer) {
        if (answers.insert_or_assign(message_id, std::move(answer)).second) {
            order.push_back(message_id);
        }
        if (order.size() > max_answers) {
            answers.erase(order.front());
            order.pop_front();
        }
    }
};

} // namespace service_simulator
