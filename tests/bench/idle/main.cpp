// How often an idle plugin wakes up while a reader and a card are present: context switches of all its threads over some seconds.
// usage: bench_idle SETTINGS SECONDS
#include "../verdict/guard.hpp"

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

namespace {

/// Times any thread of this process but the first gave up or lost its processor; Linux counts them per task.
long switches_of_other_threads() {
    long sum = 0;
    const auto self = std::filesystem::read_symlink("/proc/self").string();
    for (const auto& task : std::filesystem::directory_iterator{"/proc/self/task"}) {
        if (task.path().filename() == self) {
            continue;
        }
        std::ifstream status{task.path() / "status"};
        std::string word;
        while (status >> word) {
            if (word == "voluntary_ctxt_switches:" || word == "nonvoluntary_ctxt_switches:") {
                long count = 0;
                status >> count;
                sum += count;
            }
        }
    }
    return sum;
}

void read_the_card(esente_engine* engine) {
    esente_identify request{};
    request.struct_size = sizeof request;
    request.timeout_ms = 10'000;
    esente_error error = bench::no_error();
    esente_job* started = nullptr;
    bench::expect(esente_identify_start(engine, &request, &started, &error), error, "identify");
    const bench::Owned<esente_job> job{started};
    bench::expect(esente_job_wait(job.get(), 15'000, &error), error, "identify");
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::fputs("usage: bench_idle SETTINGS SECONDS\n", stderr);
        return 2;
    }
    const int seconds = std::stoi(arguments[2]);
    const auto engine = bench::start_engine(arguments[1]);
    read_the_card(engine.get());
    std::this_thread::sleep_for(std::chrono::seconds{2});
    const long before = switches_of_other_threads();
    std::this_thread::sleep_for(std::chrono::seconds{seconds});
    const long after = switches_of_other_threads();
    std::printf("idle, reader and card present      %.2f wake-ups per second over %d s\n", static_cast<double>(after - before) / seconds,
                seconds);
    return 0;
}
