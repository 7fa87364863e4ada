#pragma once

#include "app/job.hpp"
#include "app/patient.hpp"
#include "core/operator.hpp"
#include "core/prescription.hpp"
#include "core/result.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

/// What a person sees, as far as the application knows of it: a screen is asked for, lives, and ends with a result.
namespace esente::app {

/// Where a screen begins.
enum class ScreenKind : std::uint8_t { counter = 1, patient, status };

/// How a screen ended. Zero: it has not.
enum class ScreenEnd : std::uint8_t {
    open,      ///< still there, or not opened yet
    done,      ///< the person came to the end: there is a result
    left,      ///< the person left before the end
    idle,      ///< nobody touched it for too long; what it held is gone
    replayed,  ///< its address was used a second time
    unused,    ///< its address was not used in time
    withdrawn, ///< the host took it back, or the engine ended
};

/// A screen to show.
struct ScreenOrder {
    ScreenKind kind = ScreenKind::status;
    std::optional<core::Operator> caller;            ///< who sits before it; none: the settings' operator
    std::shared_ptr<const core::Prescription> draft; ///< what is to be judged; null: the screen ends once the patient is known
    std::string expected_patient;                    ///< the patient the host has open, as text; empty if not said
};

/// What came of a screen.
struct ScreenResult {
    ScreenEnd end = ScreenEnd::open;
    std::shared_ptr<Patient> patient; ///< null unless one was identified
    std::shared_ptr<Job> verdict;     ///< a check that ended with a verdict; null if none
    std::int32_t way = -1;            ///< way forward of that verdict the person chose for the host to carry out; -1 if none
};

/// One screen, shared by whoever shows it and whoever asked for it. Any thread.
class Screen {
public:
    Screen(std::string url, std::function<void()> ended) : url_{std::move(url)}, ended_{std::move(ended)} {}

    /// `http://127.0.0.1:PORT/…`, good once and for 60 seconds.
    [[nodiscard]] const std::string& url() const noexcept { return url_; }
    [[nodiscard]] ScreenResult result() const;
    /// The first end counts; it is told once, with no lock held.
    void finish(ScreenResult result);

private:
    std::string url_;
    std::function<void()> ended_;
    mutable std::mutex lock_;
    ScreenResult result_;
};

/// Whatever can show screens: a driving adapter, lent to the engine by wiring.
class Screens {
public:
    virtual ~Screens() = default;
    /// Makes a screen; the first one starts the server. `ended` is called from any thread, once, and must only post. DEFECT with the
    /// system's error number when no port can be had. Workers only.
    virtual core::Result<std::shared_ptr<Screen>> open(ScreenOrder order, std::function<void()> ended) = 0;
    /// Ends a screen as withdrawn. Any thread; does not wait.
    virtual void close(const std::shared_ptr<Screen>& screen) = 0;
    /// Takes no more requests, ends every screen; true once every thread has ended, false when one still works at the deadline.
    [[nodiscard]] virtual bool stop(std::chrono::steady_clock::time_point deadline) = 0;
};

} // namespace esente::app
