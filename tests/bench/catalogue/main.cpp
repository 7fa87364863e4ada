// How long the embedded catalogue takes to load, as every engine does once: bench_catalogue [ROUNDS]. Median and 99th percentile.
#include "formats/catalogue_file.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

int main(int count, char** words) {
    const int rounds = count > 1 ? std::atoi(words[1]) : 200;
    if (rounds < 1) {
        return 2;
    }
    std::vector<double> took_ms;
    for (int round = 0; round < rounds; ++round) {
        const auto begun = std::chrono::steady_clock::now();
        const auto catalogue = esente::formats::embedded_catalogue();
        took_ms.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
        if (!catalogue) {
            return 1;
        }
    }
    std::sort(took_ms.begin(), took_ms.end());
    const auto at = [&](std::size_t percent) { return took_ms[(took_ms.size() - 1) * percent / 100]; };
    std::printf("catalogue load: median %.2f ms, p99 %.2f ms, %d rounds\n", at(50), at(99), rounds);
    return 0;
}
