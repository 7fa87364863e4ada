#pragma once

#include "adapters/pcsc/winscard.hpp"
#include "fake_card.hpp"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace esente::pcsc::test {

/// The PC/SC service and its readers as the client library shows them. While one lives, the SCard functions of this program are its own;
/// there is one at a time. Strict: a call the real library would hang or fail upon, and whatever is still open at the end, is a failure
/// of the test. Behaviour as seen on pcscd 1.9.9.
class FakeWinscard {
public:
    static constexpr std::chrono::seconds patience{20};

    FakeWinscard();
    FakeWinscard(const FakeWinscard&) = delete;
    FakeWinscard& operator=(const FakeWinscard&) = delete;
    FakeWinscard(FakeWinscard&&) = delete;
    FakeWinscard& operator=(FakeWinscard&&) = delete;
    /// Lets every held call go and waits for the threads that made them.
    ~FakeWinscard();

    // The scene. Any thread.
    void plug(const std::string& reader);
    void unplug(const std::string& reader);
    void insert(const std::string& reader, FakeCard card);
    void pull(const std::string& reader);
    /// Present without an answer to reset until so many power-ups have failed; a negative number: for good.
    void insert_unpowered(const std::string& reader, FakeCard card, int failing_power_ups);
    /// The service ends: contexts and cards are dead, whoever waits is told so.
    void kill();
    /// A service, the first or a new one with the same readers.
    void start();
    /// The service is stopped in its tracks (SIGSTOP): whatever it is asked, SCardCancel included, returns only when it goes on.
    void freeze();
    void thaw();
    /// pcsc-lite from 2.3 on: the state of the plug-and-play reader counts all changes there ever were.
    void count_reader_changes() { counts_changes_ = true; }

    // What befalls the cards, by the number of further commands that are still answered.
    void goes_mute_after(const std::string& reader, int commands);
    void is_pulled_after(const std::string& reader, int commands);
    void kills_the_service_after(const std::string& reader, int commands);
    /// Another program: refuses the connection, or holds the card in a transaction for good.
    void is_taken_by_another(const std::string& reader);
    void is_held_by_another(const std::string& reader);

    // What the test waits for; false after `patience`.
    [[nodiscard]] bool somebody_hangs();
    /// A thread sleeps in SCardGetStatusChange.
    [[nodiscard]] bool somebody_waits();
    [[nodiscard]] bool is_forgotten(); ///< no context is open

    [[nodiscard]] std::size_t hanging() const; ///< readers with a call that does not return
    [[nodiscard]] int connections() const;
    [[nodiscard]] int waits() const; ///< that slept

    // The functions of the library.
    LONG establish(SCARDCONTEXT* out);
    LONG release(SCARDCONTEXT context);
    LONG cancel(SCARDCONTEXT context);
    LONG list(SCARDCONTEXT context, char* names, DWORD* length);
    LONG status_change(SCARDCONTEXT context, DWORD timeout, SCARD_READERSTATE* states, DWORD count);
    LONG connect(SCARDCONTEXT context, const std::string& reader, SCARDHANDLE* out, DWORD* protocol);
    LONG disconnect(SCARDHANDLE card);
    LONG begin(SCARDHANDLE card);
    LONG end(SCARDHANDLE card);
    LONG transmit(SCARDHANDLE card, const Bytes& command, Bytes& reply);

    /// The one that lives now; a call without one ends the program.
    static FakeWinscard& now();

private:
    enum class Fate : std::uint8_t { none, mute, pulled, service_dies };
    struct Slot {
        std::optional<FakeCard> card;
        std::uint32_t counter = 0;
        Fate fate = Fate::none;
        int answered_before = 0;
        int failing_power_ups = 0;
        bool taken = false;
        bool held = false;
    };
    struct Session {
        bool alive = true;
        bool cancelled = false;
    };
    struct Handle {
        SCARDCONTEXT context = 0;
        std::string reader;
        std::uint32_t counter = 0;
        bool in_transaction = false;
    };

    using Lock = std::unique_lock<std::mutex>;
    template <class Condition> bool wait_for(Condition condition);
    void complain(const std::string& about) { complaints_.push_back(about); }
    void pull_out(Slot& slot);
    void end_service();
    Lock answered();
    void await_service(Lock& lock);
    LONG usable(SCARDCONTEXT context);
    void hang(Lock& lock, const Handle& handle);
    bool fill(SCARD_READERSTATE& state, std::size_t readers_at_start) const;
    LONG states_now(SCARD_READERSTATE* states, DWORD count, std::size_t readers_at_start, bool& news) const;
    LONG card_of(SCARDHANDLE card, Handle*& handle, Slot*& slot);

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    bool running_ = true;
    bool ending_ = false;
    bool frozen_ = false;
    std::size_t unanswered_ = 0; ///< calls that wait for the service
    bool counts_changes_ = false;
    std::uint32_t reader_changes_ = 0;
    std::map<std::string, Slot> readers_;
    std::map<std::string, std::size_t> hanging_; ///< calls that do not return, by reader
    std::map<SCARDCONTEXT, Session> contexts_;
    std::map<SCARDHANDLE, Handle> cards_;
    LONG last_ = 0;
    std::size_t waiting_ = 0;
    int connections_ = 0;
    int waits_ = 0;
    std::vector<std::string> complaints_; ///< told at the end: the checks of Boost are for the thread of the test alone
};

} // namespace esente::pcsc::test
