#pragma once

#include "fakes/gate.hpp"
#include "ports/counter_port.hpp"

#include <cstdint>
#include <cstring>
#include <deque>
#include <future>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace esente::fakes {

/// Secret memory out of the heap; knows what is still out and whether what came back had been wiped by its owner's book.
class PlainSecrets final : public ports::SecretMemoryPort {
public:
    [[nodiscard]] Block take(std::size_t bytes) override {
        const std::scoped_lock guard{lock_};
        ++out_;
        return {.data = new char[bytes](), .size = bytes, .locked = true};
    }
    void give_back(const Block& block) noexcept override {
        const std::scoped_lock guard{lock_};
        --out_;
        std::memset(block.data, 0, block.size);
        delete[] block.data;
    }
    /// Blocks not given back yet.
    [[nodiscard]] int out() const {
        const std::scoped_lock guard{lock_};
        return out_;
    }

private:
    mutable std::mutex lock_;
    int out_ = 0;
};

/// What a counter asked, and what it is answered next. Owned by the test; the fake port only refers to it.
class CounterScript {
public:
    struct Asked {
        std::string operation;
        std::string message_id;
        std::string request_id;
    };

    /// A PIN is issued under this number; `pin` is its first part.
    void will_issue(std::string request_id, std::string pin = "12", std::string puk = "34", std::shared_ptr<Gate> gate = {}) {
        add({.request_id = std::move(request_id), .pin = std::move(pin), .puk = std::move(puk), .gate = std::move(gate)});
    }
    void will_say(std::string state) { add({.state = std::move(state)}); }
    void will_give_card(std::string case_id) { add({.case_id = std::move(case_id)}); }
    void will_decline(std::string code) { add({.code = std::move(code)}); }
    void will_break(core::Fault fault, std::shared_ptr<Gate> gate = {}) { add({.fault = fault, .gate = std::move(gate)}); }

    [[nodiscard]] std::vector<Asked> asked() const {
        const std::scoped_lock guard{lock_};
        return asked_;
    }
    [[nodiscard]] core::counter::PinRequest last_pin() const {
        const std::scoped_lock guard{lock_};
        return last_pin_;
    }
    [[nodiscard]] std::size_t leftovers() const {
        const std::scoped_lock guard{lock_};
        return steps_.size();
    }
    [[nodiscard]] std::size_t unscripted() const {
        const std::scoped_lock guard{lock_};
        return unscripted_;
    }
    std::shared_ptr<PlainSecrets> secrets = std::make_shared<PlainSecrets>();

private:
    friend class FakeCounter;
    struct Step {
        std::string request_id{};
        std::string pin{};
        std::string puk{};
        std::string state{};
        std::string case_id{};
        std::string code{};
        core::Fault fault = core::Fault::defect;
        std::shared_ptr<Gate> gate{};
    };
    void add(Step step) {
        const std::scoped_lock guard{lock_};
        steps_.push_back(std::move(step));
    }
    Step next(Asked asked) {
        const std::scoped_lock guard{lock_};
        asked_.push_back(std::move(asked));
        if (steps_.empty()) {
            ++unscripted_;
            return {};
        }
        auto step = std::move(steps_.front());
        steps_.pop_front();
        return step;
    }
    [[nodiscard]] ports::SecretText secret(const std::string& text) const {
        ports::SecretText made{secrets, text.size()};
        std::memcpy(made.data(), text.data(), text.size());
        made.resize(text.size());
        return made;
    }

    mutable std::mutex lock_;
    std::deque<Step> steps_;
    std::vector<Asked> asked_;
    core::counter::PinRequest last_pin_;
    std::size_t unscripted_ = 0;
};

class FakeCounter final : public ports::CounterPort {
public:
    explicit FakeCounter(std::shared_ptr<CounterScript> script) : script_{std::move(script)} {}

    std::future<core::Result<ports::PinReply>> request_pin(core::counter::PinRequest request, ports::ServiceCall call) override {
        {
            const std::scoped_lock guard{script_->lock_};
            script_->last_pin_ = std::move(request);
        }
        return answer<ports::PinReply>("request", "", std::move(call), [this](const auto& step) -> ports::PinReply {
            return ports::PinAnswer{.request_id = step.request_id,
                                    .first_pin = script_->secret(step.pin),
                                    .first_puk = script_->secret(step.puk),
                                    .channel = "SMS",
                                    .contact_masked = "***567",
                                    .answered_at = core::instant_from_iso("2026-11-24T10:00:01Z")};
        });
    }
    std::future<core::Result<ports::StateReply>> pin_state(std::string id, ports::ServiceCall call) override {
        return state("state", std::move(id), std::move(call));
    }
    std::future<core::Result<ports::StateReply>> repeat_pin(std::string id, ports::ServiceCall call) override {
        return state("repeat", std::move(id), std::move(call));
    }
    std::future<core::Result<ports::StateReply>> cancel_pin(std::string id, std::string /*reason*/, ports::ServiceCall call) override {
        return state("cancel", std::move(id), std::move(call));
    }
    std::future<core::Result<ports::CardReply>> request_card(core::counter::CardRequest /*request*/, ports::ServiceCall call) override {
        return answer<ports::CardReply>("card", "", std::move(call), [](const auto& step) -> ports::CardReply {
            return core::counter::NewCard{.case_id = step.case_id,
                                          .provisional_number = "P1",
                                          .provisional_from = core::Date::from_iso("2026-11-24"),
                                          .provisional_to = core::Date::from_iso("2027-01-23"),
                                          .address_masked = "VIA ***",
                                          .expected = {}};
        });
    }

private:
    std::future<core::Result<ports::StateReply>> state(const char* operation, std::string id, ports::ServiceCall call) {
        return answer<ports::StateReply>(operation, std::move(id), std::move(call), [](const auto& step) -> ports::StateReply {
            return core::counter::RequestState{.state = step.state, .at = core::instant_from_iso("2026-11-24T10:05:00Z")};
        });
    }

    template <class Reply, class Make>
    std::future<core::Result<Reply>> answer(const char* operation, std::string id, ports::ServiceCall call, Make make) {
        auto step = script_->next({.operation = operation, .message_id = call.message_id, .request_id = std::move(id)});
        auto give = [step, make]() -> core::Result<Reply> {
            if (!step.code.empty()) {
                return Reply{core::DomainError{.code = step.code, .text = "testo del servizio", .value = {}}};
            }
            if (step.request_id.empty() && step.state.empty() && step.case_id.empty()) {
                return core::failure(step.fault, "as the test wants it");
            }
            return make(step);
        };
        if (!step.gate) {
            std::promise<core::Result<Reply>> promise;
            promise.set_value(give());
            return promise.get_future();
        }
        return std::async(std::launch::async, [gate = step.gate, give, bound = std::move(call.bound)]() -> core::Result<Reply> {
            const auto passed = gate->pass(bound);
            return passed ? give() : core::Result<Reply>{passed.error()};
        });
    }

    std::shared_ptr<CounterScript> script_;
};

} // namespace esente::fakes
