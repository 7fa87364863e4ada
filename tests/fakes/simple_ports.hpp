#pragma once

#include "ports/log_port.hpp"
#include "ports/random_port.hpp"
#include "ports/thread_port.hpp"
#include "ports/trust_port.hpp"

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace esente::fakes {

/// Threads as they are; a test process has no signals to keep away.
class RealThreads final : public ports::ThreadPort {
public:
    [[nodiscard]] std::thread start(std::string_view /*name*/, std::function<void()> body) override { return std::thread{std::move(body)}; }
};

/// UUIDs that count from 1.
class FixedRandom final : public ports::RandomPort {
public:
    [[nodiscard]] std::string uuid() override {
        auto digits = std::to_string(++last_);
        return "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
    }

private:
    std::atomic<unsigned> last_{0};
};

/// Every line of the log, for the test to search.
class LogLines {
public:
    void add(std::string_view text) {
        const std::scoped_lock guard{lock_};
        lines_.emplace_back(text);
    }
    [[nodiscard]] std::vector<std::string> lines() const {
        const std::scoped_lock guard{lock_};
        return lines_;
    }

private:
    mutable std::mutex lock_;
    std::vector<std::string> lines_;
};

class MemoryLog final : public ports::LogPort {
public:
    explicit MemoryLog(std::shared_ptr<LogLines> lines) : lines_{std::move(lines)} {}
    void write(ports::LogLevel /*level*/, std::string_view text) override { lines_->add(text); }

private:
    std::shared_ptr<LogLines> lines_;
};

/// Trust as the test decides it: one view for every certificate, one digest for every text.
class FakeTrust final : public ports::TrustPort {
public:
    static constexpr const char* digest = "pdMkCs9GtmtZBEQ04BuV6NwHDlI=";

    explicit FakeTrust(core::card::CertificateView view) : view_{std::move(view)} {}
    [[nodiscard]] core::card::CertificateView inspect(std::span<const std::uint8_t> /*der*/, core::Instant /*at*/) const override {
        return view_;
    }
    [[nodiscard]] std::string sha1_base64(std::span<const std::uint8_t> /*data*/) const override { return digest; }
    [[nodiscard]] std::string sha256_hex(std::span<const std::uint8_t> /*data*/) const override { return std::string(64, 'a'); }

private:
    core::card::CertificateView view_;
};

} // namespace esente::fakes
