/// usage: session_host SETTINGS STEP…; one line of output a step. An engine lives from the first step to the last. Steps: identify,
/// describe, enter MODE CF, check FILE, checks N FILE, consult, acknowledge, reload, operator CF, events, cancel FILE, cancel-card, pause
#include "host.hpp"
#include "read_file.hpp"

#include <chrono>
#include <iostream>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace {

constexpr std::uint32_t long_enough_ms = 20'000;

class Session {
public:
    explicit Session(const std::string& settings) {
        auto lent = host::sized<esente_host>();
        lent.abi_version = ESENTE_ABI_VERSION;
        lent.context = this;
        lent.wake = [](void* context) { static_cast<Session*>(context)->woken(); };
        auto config = host::sized<esente_config>();
        config.settings_file = settings.c_str();
        esente_engine* made = nullptr;
        const auto status = esente_engine_create(&config, &lent, &made, &error_);
        const std::scoped_lock guard{lock_};
        engine_.reset(made);
        if (status != ESENTE_OK) {
            std::cout << "FAILED " << error_.name << std::endl;
        }
    }
    ~Session() {
        esente_engine* last = nullptr;
        {
            const std::scoped_lock guard{lock_};
            last = engine_.release();
        }
        esente_engine_destroy(last);
    }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    [[nodiscard]] bool is_running() const { return engine_ != nullptr; }

    void identify() {
        const host::Job job = start_identify(10'000);
        if (!wait(job)) {
            return;
        }
        esente_patient* patient = nullptr;
        const auto taken = esente_job_patient(job.get(), &patient);
        patient_.reset(patient);
        auto identity = host::sized<esente_identity>();
        const auto described = taken == ESENTE_OK ? esente_patient_describe(patient, &identity) : taken;
        std::cout << "PATIENT " << described << " surname=" << identity.surname << std::endl;
    }

    void describe() {
        auto identity = host::sized<esente_identity>();
        const auto described = esente_patient_describe(patient_.get(), &identity);
        std::cout << "PATIENT " << described << " surname=" << identity.surname << std::endl;
    }

    void enter(const std::string& mode, const std::string& codice_fiscale) {
        auto entry = host::sized<esente_entry>();
        entry.mode = mode == "care" ? ESENTE_MODE_CARE : ESENTE_MODE_PAPER;
        entry.patient_id = codice_fiscale.c_str();
        esente_patient* patient = nullptr;
        const auto status = esente_patient_enter(engine_.get(), &entry, &patient, &error_);
        patient_.reset(patient);
        std::cout << "ENTERED " << status << std::endl;
    }

    /// All are started before any is waited for.
    void checks(int count, const std::string& file) {
        std::vector<host::Job> jobs;
        for (int i = 0; i < count; ++i) {
            jobs.push_back(start_check(file));
        }
        for (auto& job : jobs) {
            if (wait(job)) {
                tell(job);
                verdict_ = std::move(job);
            }
        }
    }

    void consult() {
        esente_job* made = nullptr;
        const auto caller = this->caller();
        auto how = host::sized<esente_consult>();
        how.caller = caller_.empty() ? nullptr : &caller;
        started(esente_consult_start(engine_.get(), patient_.get(), &how, &made, &error_));
        const host::Job job{made};
        if (wait(job)) {
            auto exemption = host::sized<esente_exemption>();
            std::size_t count = 0;
            while (esente_job_exemption(job.get(), count, &exemption) == ESENTE_OK) {
                ++count;
            }
            std::cout << "LIST " << count << std::endl;
        }
    }

    void acknowledge() {
        const std::string rule = first_rule('W');
        esente_job* made = nullptr;
        const auto caller = this->caller();
        started(esente_acknowledge_start(engine_.get(), verdict_.get(), rule.c_str(), ESENTE_PATIENT_CONFIRMS,
                                         caller_.empty() ? nullptr : &caller, &made, &error_));
        const host::Job job{made};
        if (wait(job)) {
            std::cout << "ACKNOWLEDGED " << rule << std::endl;
        }
    }

    void reload() {
        esente_job* made = nullptr;
        started(esente_catalogue_reload(engine_.get(), &made, &error_));
        const host::Job job{made};
        if (wait(job)) {
            esente_catalogue* catalogue = nullptr;
            auto edition = host::sized<esente_edition>();
            const bool known =
                esente_job_catalogue(job.get(), &catalogue) == ESENTE_OK && esente_catalogue_describe(catalogue, &edition) == ESENTE_OK;
            std::cout << "CATALOGUE " << known << ' ' << edition.serial << std::endl;
            esente_catalogue_release(catalogue);
        }
    }

    void operate_as(const std::string& codice_fiscale) {
        caller_ = codice_fiscale;
        std::cout << "OPERATOR" << std::endl;
    }

    void cancel_check(const std::string& file) {
        const host::Job job = start_check(file);
        std::this_thread::sleep_for(std::chrono::milliseconds{300});
        cancel(job);
    }

    void cancel_card() {
        const host::Job job = start_identify(long_enough_ms);
        std::this_thread::sleep_for(std::chrono::milliseconds{300});
        cancel(job);
    }

    void events() {
        const std::scoped_lock guard{lock_};
        std::cout << "EVENTS";
        for (const auto& event : events_) {
            std::cout << ' ' << event;
        }
        std::cout << std::endl;
    }

private:
    /// The library may call from any thread; that it holds no lock shows because the queue can be emptied here and now.
    void woken() {
        const std::scoped_lock guard{lock_};
        auto event = host::sized<esente_event>();
        while (engine_ && esente_next_event(engine_.get(), &event) == ESENTE_OK) {
            static const std::vector<const char*> names{"other", "done", "inserted", "removed", "readers"};
            const auto kind = static_cast<std::size_t>(event.kind);
            events_.emplace_back(kind < names.size() ? names[kind] : names[0]);
        }
    }

    esente_operator caller() const {
        auto caller = host::sized<esente_operator>();
        caller.codice_fiscale = caller_.c_str();
        caller.role = "H";
        caller.organisation = "030321";
        return caller;
    }

    void started(esente_status status) const {
        if (status != ESENTE_OK) {
            std::cout << "REFUSED " << status << ' ' << error_.key << ' ' << error_.detail << std::endl;
        }
    }

    host::Job start_identify(std::uint32_t timeout_ms) {
        auto request = host::sized<esente_identify>();
        request.timeout_ms = timeout_ms;
        esente_job* made = nullptr;
        started(esente_identify_start(engine_.get(), &request, &made, &error_));
        return host::Job{made};
    }

    host::Job start_check(const std::string& file) {
        const std::string message = read_file(file);
        esente_draft* draft = nullptr;
        started(esente_draft_from_message(message.data(), message.size(), &draft, &error_));
        const host::Draft owned{draft};
        auto how = host::sized<esente_check>();
        const auto caller = this->caller();
        how.caller = caller_.empty() ? nullptr : &caller;
        esente_job* made = nullptr;
        started(esente_check_start(engine_.get(), patient_.get(), draft, &how, &made, &error_));
        return host::Job{made};
    }

    bool wait(const host::Job& job) {
        if (!job) {
            return false;
        }
        const auto status = esente_job_wait(job.get(), long_enough_ms, &error_);
        if (status != ESENTE_OK) {
            std::cout << "FAILED " << error_.name << std::endl;
        }
        return status == ESENTE_OK;
    }

    void cancel(const host::Job& job) {
        const auto begun = std::chrono::steady_clock::now();
        esente_job_cancel(job.get());
        wait(job);
        const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
        std::cout << "ENDED " << (took.count() < 2000 ? "soon" : "late") << std::endl;
    }

    void tell(const host::Job& job) const {
        auto verdict = host::sized<esente_verdict>();
        const auto status = esente_job_verdict(job.get(), &verdict);
        std::cout << "VERDICT " << (status == ESENTE_OK ? verdict.decision : -1);
        auto finding = host::sized<esente_finding>();
        for (std::size_t i = 0; esente_job_finding(job.get(), i, &finding) == ESENTE_OK; ++i) {
            std::cout << ' ' << finding.severity << ':' << finding.rule;
        }
        std::cout << std::endl;
    }

    std::string first_rule(char severity) const {
        auto finding = host::sized<esente_finding>();
        for (std::size_t i = 0; esente_job_finding(verdict_.get(), i, &finding) == ESENTE_OK; ++i) {
            if (finding.severity == severity) {
                return finding.rule;
            }
        }
        return {};
    }

    std::mutex lock_;
    std::vector<std::string> events_;
    host::Engine engine_;
    host::Patient patient_;
    host::Job verdict_;
    std::string caller_;
    esente_error error_ = host::sized<esente_error>();
};

void play(Session& session, const std::vector<std::string>& words) {
    static const std::map<std::string, void (Session::*)()> plain{{"identify", &Session::identify}, {"describe", &Session::describe},
                                                                  {"consult", &Session::consult},   {"acknowledge", &Session::acknowledge},
                                                                  {"reload", &Session::reload},     {"cancel-card", &Session::cancel_card},
                                                                  {"events", &Session::events}};
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string& step = words[at];
        if (const auto found = plain.find(step); found != plain.end()) {
            (session.*found->second)();
        } else if (step == "enter") {
            session.enter(words.at(at + 1), words.at(at + 2));
            at += 2;
        } else if (step == "check") {
            session.checks(1, words.at(++at));
        } else if (step == "checks") {
            session.checks(std::stoi(words.at(at + 1)), words.at(at + 2));
            at += 2;
        } else if (step == "operator") {
            session.operate_as(words.at(++at));
        } else if (step == "cancel") {
            session.cancel_check(words.at(++at));
        } else if (step == "pause") {
            std::cout << "PAUSED" << std::endl;
            std::string line;
            std::getline(std::cin, line);
        }
    }
}

} // namespace

int main(int count, char** words) {
    if (count < 3) {
        return 2;
    }
    Session session{words[1]};
    if (session.is_running()) {
        play(session, {words + 2, words + count});
    }
    return 0;
}
