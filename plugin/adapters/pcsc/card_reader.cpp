#include "adapters/pcsc/card_reader.hpp"

#include "adapters/pcsc/card_search.hpp"
#include "adapters/pcsc/card_worker.hpp"
#include "adapters/pcsc/reader_watch.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace esente::pcsc {
namespace {

using core::Fault;
using core::Result;
using std::chrono::milliseconds;

constexpr milliseconds one_look{3000};      ///< for a call whose bound has ended
constexpr milliseconds card_is_stuck{3000}; ///< an exchange takes 0.2 s at most, a power-up 2 s
constexpr milliseconds card_is_mute{1000};  ///< the same when every reader is to be seen

class CardReader final : public ports::CardPort {
public:
    CardReader(ports::ThreadPort& threads, ports::LogPort& log) : threads_{threads}, log_{log}, worker_{threads} {}

    Result<std::vector<ports::ReaderView>> readers(const ports::Bound& bound) override {
        return persist<std::vector<ports::ReaderView>>(at_least_one_look(bound), card_is_mute,
                                                       [held = worker_.left_behind()](Flight& flight) {
                                                           return CardSearch{flight, held}.readers();
                                                       });
    }

    Result<ports::CardFiles> read(const ports::CardRequest& request, const ports::Bound& bound) override {
        return persist<ports::CardFiles>(at_least_one_look(bound), card_is_stuck,
                                         [held = worker_.left_behind(), request, deadline = bound.deadline](Flight& flight) {
                                             return CardSearch{flight, held}.find(request, deadline);
                                         });
    }

    void watch(std::function<void(const ports::CardEvent&)> sink) override {
        watch_.reset();
        if (sink) {
            watch_ = std::make_unique<ReaderWatch>(threads_, std::move(sink));
        }
    }

private:
    static ports::Bound at_least_one_look(const ports::Bound& bound) {
        return bound.left().count() > 0 ? bound : ports::Bound::of(one_look, bound.stop);
    }

    /// Each card that holds up a worker puts its reader out of use: asked again then, of the other readers, while there is time.
    template <class T>
    Result<T> persist(const ports::Bound& bound, milliseconds stuck_after, const std::function<Result<T>(Flight&)>& task) {
        for (;;) {
            const auto held = worker_.left_behind()->count();
            auto out = worker_.run<T>(bound, std::min(stuck_after, bound.left() * 3 / 4), task);
            const bool one_more_held = worker_.left_behind()->count() > held;
            if (!one_more_held || bound.cancelled() || bound.left().count() == 0) {
                note(out.ok() ? nullptr : &out.error());
                return out;
            }
        }
    }

    void note(const core::Error* error) {
        if (error != nullptr && error->fault != Fault::cancelled) {
            log_.write(ports::LogLevel::info, "card: " + std::string{core::fault_name(error->fault)} + ": " + error->detail);
        }
    }

    ports::ThreadPort& threads_;
    ports::LogPort& log_;
    CardWorker worker_;
    std::unique_ptr<ReaderWatch> watch_;
};

} // namespace

std::unique_ptr<ports::CardPort> make_card_reader(ports::ThreadPort& threads, ports::LogPort& log) {
    return std::make_unique<CardReader>(threads, log);
}

} // namespace esente::pcsc
