#pragma once

#include "fakes/gate.hpp"
#include "ports/service_port.hpp"

#include <deque>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace esente::fakes {

/// What was asked, in which order, and what is answered next. Owned by the test; the fake port only refers to it.
class ServiceScript {
public:
    template <class Request> struct Asked {
        Request request;
        ports::ServiceCall call;
    };
    template <class Reply> struct Step {
        core::Result<Reply> reply;
        std::shared_ptr<Gate> gate; ///< null: answered at once
    };

    void will_verify(core::Result<core::VerifyReply> reply, std::shared_ptr<Gate> gate = {}) { add(verify_steps_, reply, gate); }
    void will_consult(core::Result<core::ConsultReply> reply, std::shared_ptr<Gate> gate = {}) { add(consult_steps_, reply, gate); }
    void will_say_status(core::Result<core::StatusReply> reply, std::shared_ptr<Gate> gate = {}) { add(status_steps_, reply, gate); }
    void set_health(ports::ServiceHealth health) {
        const std::scoped_lock guard{lock_};
        health_ = health;
    }

    [[nodiscard]] std::vector<Asked<core::VerifyRequest>> verified() const { return copy(verified_); }
    [[nodiscard]] std::vector<Asked<core::ConsultRequest>> consulted() const { return copy(consulted_); }
    /// Names of the operations asked, in order.
    [[nodiscard]] std::vector<std::string> order() const { return copy(order_); }
    /// Operations asked that no step was left for.
    [[nodiscard]] std::vector<std::string> unscripted() const { return copy(unscripted_); }
    [[nodiscard]] std::size_t leftovers() const {
        const std::scoped_lock guard{lock_};
        return verify_steps_.size() + consult_steps_.size() + status_steps_.size();
    }

private:
    friend class FakeService;

    template <class Reply> void add(std::deque<Step<Reply>>& steps, core::Result<Reply> reply, std::shared_ptr<Gate> gate) {
        const std::scoped_lock guard{lock_};
        steps.push_back({std::move(reply), std::move(gate)});
    }
    template <class Values> [[nodiscard]] Values copy(const Values& values) const {
        const std::scoped_lock guard{lock_};
        return values;
    }
    template <class Reply> std::future<core::Result<Reply>> next(std::deque<Step<Reply>>& steps, const char* name, ports::Bound bound) {
        order_.emplace_back(name);
        if (steps.empty()) {
            unscripted_.emplace_back(name);
            return ready<Reply>(core::failure(core::Fault::defect, "the fake service was not told what to answer"));
        }
        auto step = std::move(steps.front());
        steps.pop_front();
        if (!step.gate) {
            return ready<Reply>(std::move(step.reply));
        }
        return std::async(std::launch::async, [step = std::move(step), bound = std::move(bound)]() -> core::Result<Reply> {
            const auto passed = step.gate->pass(bound);
            return passed ? step.reply : core::Result<Reply>{passed.error()};
        });
    }
    template <class Reply> static std::future<core::Result<Reply>> ready(core::Result<Reply> reply) {
        std::promise<core::Result<Reply>> promise;
        promise.set_value(std::move(reply));
        return promise.get_future();
    }

    mutable std::mutex lock_;
    std::deque<Step<core::VerifyReply>> verify_steps_;
    std::deque<Step<core::ConsultReply>> consult_steps_;
    std::deque<Step<core::StatusReply>> status_steps_;
    std::vector<Asked<core::VerifyRequest>> verified_;
    std::vector<Asked<core::ConsultRequest>> consulted_;
    std::vector<std::string> order_;
    std::vector<std::string> unscripted_;
    ports::ServiceHealth health_;
};

class FakeService final : public ports::ServicePort {
public:
    explicit FakeService(std::shared_ptr<ServiceScript> script) : script_{std::move(script)} {}

    [[nodiscard]] ports::ServiceAbilities abilities() const noexcept override { return {}; }
    std::future<core::Result<core::VerifyReply>> verify(core::VerifyRequest request, ports::ServiceCall call) override {
        const std::scoped_lock guard{script_->lock_};
        script_->verified_.push_back({std::move(request), call});
        return script_->next(script_->verify_steps_, "verify", call.bound);
    }
    std::future<core::Result<core::ConsultReply>> consult(core::ConsultRequest request, ports::ServiceCall call) override {
        const std::scoped_lock guard{script_->lock_};
        script_->consulted_.push_back({std::move(request), call});
        return script_->next(script_->consult_steps_, "consult", call.bound);
    }
    std::future<core::Result<core::StatusReply>> status(ports::ServiceCall call) override {
        const std::scoped_lock guard{script_->lock_};
        return script_->next(script_->status_steps_, "status", call.bound);
    }
    [[nodiscard]] ports::ServiceHealth health() const override {
        const std::scoped_lock guard{script_->lock_};
        return script_->health_;
    }

private:
    std::shared_ptr<ServiceScript> script_;
};

} // namespace esente::fakes
