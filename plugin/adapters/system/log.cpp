#include "adapters/system/system.hpp"
#include "core/text.hpp"

namespace esente::system {
namespace {

constexpr std::size_t longest_line = 1000;

class Log final : public ports::LogPort {
public:
    explicit Log(std::function<void(ports::LogLevel, std::string_view)> sink) : sink_{std::move(sink)} {}

    void write(ports::LogLevel level, std::string_view text) override {
        if (sink_) {
            sink_(level, core::harmless(text, longest_line));
        }
    }

private:
    const std::function<void(ports::LogLevel, std::string_view)> sink_;
};

} // namespace

std::unique_ptr<ports::LogPort> make_log(std::function<void(ports::LogLevel, std::string_view)> sink) {
    return std::make_unique<Log>(std::move(sink));
}

} // namespace esente::system
