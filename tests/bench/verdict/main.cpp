// How long a warm verdict takes against a bare POST and a synced insert, turn by turn in one run, so that the machine's mood cancels out.
// usage: bench_verdict SETTINGS MESSAGE PATIENT REQUEST URL CA CERTIFICATE KEY SCRATCH_DB ROUNDS
#include "baseline.hpp"
#include "guard.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

std::string text_of(const char* path) {
    std::ostringstream text;
    text << std::ifstream{path, std::ios::binary}.rdbuf();
    return text.str();
}

template <class Work> double microseconds(Work work) {
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

double quantile(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

/// Resident memory in KiB; Linux only, as the whole benchmark is.
long resident_kib() {
    std::ifstream status{"/proc/self/status"};
    std::string word;
    while (status >> word) {
        if (word == "VmRSS:") {
            long kib = 0;
            status >> kib;
            return kib;
        }
    }
    return 0;
}

/// Alone, before anything else of the benchmark takes memory.
void memory_of_checks(esente_engine* engine, esente_patient* patient, esente_draft* draft, int rounds) {
    for (int i = 1; i <= rounds; ++i) {
        const esente_verdict verdict = bench::check(engine, patient, draft);
        if (i == 100 || i == 1000 || i == rounds) {
            std::printf("resident memory                   %ld KiB after %d checks (record %llu)\n", resident_kib(), i,
                        static_cast<unsigned long long>(verdict.audit_sequence));
        }
    }
}

void engine_creation(const std::string& settings) {
    std::vector<double> create;
    std::vector<double> usable;
    for (int i = 0; i < 20; ++i) {
        const auto start = Clock::now();
        const auto engine = bench::start_engine(settings);
        create.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
        esente_error error = bench::no_error();
        esente_job* started = nullptr;
        bench::expect(esente_audit_rows_start(engine.get(), 1, 1, &started, &error), error, "rows");
        const bench::Owned<esente_job> job{started};
        bench::expect(esente_job_wait(job.get(), 10'000, &error), error, "rows");
        usable.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    std::printf("engine creation, existing store   median %.2f ms; to the store's first answer %.2f ms\n", quantile(create, 0.5),
                quantile(usable, 0.5));
}

} // namespace

int main(int count, char** arguments) {
    if (count != 11) {
        std::fputs("usage: bench_verdict SETTINGS MESSAGE PATIENT REQUEST URL CA CERTIFICATE KEY SCRATCH_DB ROUNDS\n", stderr);
        return 2;
    }
    const int rounds = std::stoi(arguments[10]);
    const auto engine = bench::start_engine(arguments[1]);
    const auto draft = bench::read_draft(text_of(arguments[2]));
    const auto patient = bench::enter(engine.get(), arguments[3]);
    memory_of_checks(engine.get(), patient.get(), draft.get(), rounds);
    bench::BarePost post{{arguments[5], arguments[6], arguments[7], arguments[8]}, text_of(arguments[4])};
    bench::SyncedInsert insert{arguments[9]};

    std::vector<double> verdicts;
    std::vector<double> bare;
    std::vector<double> own;
    std::vector<double> durable;
    for (int i = 0; i < rounds; ++i) {
        esente_verdict verdict{};
        const double ours = microseconds([&] { verdict = bench::check(engine.get(), patient.get(), draft.get()); });
        const double theirs = microseconds([&] {
            post.send();
            insert.add();
        });
        if (verdict.decision != ESENTE_ALLOWED) {
            std::fputs("the benchmark's prescription was not allowed\n", stderr);
            return 1;
        }
        if (i >= 20) {
            verdicts.push_back(ours);
            bare.push_back(theirs);
            own.push_back(static_cast<double>(verdict.total_us - verdict.service_us - verdict.audit_us));
            durable.push_back(static_cast<double>(verdict.audit_us));
        }
    }
    std::printf("warm verdict                      median %.0f us, p99 %.0f us\n", quantile(verdicts, 0.5), quantile(verdicts, 0.99));
    std::printf("bare POST and synced insert       median %.0f us, p99 %.0f us\n", quantile(bare, 0.5), quantile(bare, 0.99));
    std::printf("ratio of the medians              %.2f\n", quantile(verdicts, 0.5) / quantile(bare, 0.5));
    std::printf("own work per verdict              median %.0f us, p99 %.0f us\n", quantile(own, 0.5), quantile(own, 0.99));
    std::printf("durable record                    median %.0f us, p99 %.0f us\n", quantile(durable, 0.5), quantile(durable, 0.99));
    engine_creation(arguments[1]);
    return 0;
}
