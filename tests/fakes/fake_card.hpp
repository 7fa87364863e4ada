#pragma once

#include "fakes/gate.hpp"
#include "ports/card_port.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace esente::fakes {

/// What lies in the readers and what the next readings give. Owned by the test; the fake port only refers to it.
class CardScript {
public:
    void will_read(core::Result<ports::CardFiles> files, std::shared_ptr<Gate> gate = {}) {
        const std::scoped_lock guard{lock_};
        steps_.push_back({std::move(files), std::move(gate)});
    }
    void readers_are(core::Result<std::vector<ports::ReaderView>> readers) {
        const std::scoped_lock guard{lock_};
        readers_ = std::move(readers);
    }
    /// As the port's own thread would.
    void tell(const ports::CardEvent& event) {
        std::function<void(const ports::CardEvent&)> sink;
        {
            const std::scoped_lock guard{lock_};
            sink = sink_;
        }
        if (sink) {
            sink(event);
        }
    }

    [[nodiscard]] std::vector<ports::CardRequest> requests() const {
        const std::scoped_lock guard{lock_};
        return requests_;
    }
    [[nodiscard]] std::size_t unscripted() const {
        const std::scoped_lock guard{lock_};
        return unscripted_;
    }
    [[nodiscard]] std::size_t leftovers() const {
        const std::scoped_lock guard{lock_};
        return steps_.size();
    }

private:
    friend class FakeCard;
    struct Step {
        core::Result<ports::CardFiles> files;
        std::shared_ptr<Gate> gate; ///< null: read at once
    };

    mutable std::mutex lock_;
    std::deque<Step> steps_;
    core::Result<std::vector<ports::ReaderView>> readers_{std::vector<ports::ReaderView>{}};
    std::vector<ports::CardRequest> requests_;
    std::function<void(const ports::CardEvent&)> sink_;
    std::size_t unscripted_ = 0;
};

class FakeCard final : public ports::CardPort {
public:
    explicit FakeCard(std::shared_ptr<CardScript> script) : script_{std::move(script)} {}
    ~FakeCard() override {
        const std::scoped_lock guard{script_->lock_};
        script_->sink_ = nullptr;
    }
    FakeCard(const FakeCard&) = delete;
    FakeCard& operator=(const FakeCard&) = delete;

    core::Result<std::vector<ports::ReaderView>> readers(const ports::Bound& /*bound*/) override {
        const std::scoped_lock guard{script_->lock_};
        return script_->readers_;
    }
    core::Result<ports::CardFiles> read(const ports::CardRequest& request, const ports::Bound& bound) override {
        std::unique_lock guard{script_->lock_};
        script_->requests_.push_back(request);
        if (script_->steps_.empty()) {
            ++script_->unscripted_;
            return core::failure(core::Fault::defect, "the fake card was not told what to read");
        }
        auto step = std::move(script_->steps_.front());
        script_->steps_.pop_front();
        guard.unlock();
        if (step.gate) {
            if (const auto passed = step.gate->pass(bound); !passed) {
                return passed.error();
            }
        }
        return std::move(step.files);
    }
    void watch(std::function<void(const ports::CardEvent&)> sink) override {
        const std::scoped_lock guard{script_->lock_};
        script_->sink_ = std::move(sink);
    }

private:
    std::shared_ptr<CardScript> script_;
};

} // namespace esente::fakes
