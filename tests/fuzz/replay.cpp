// Runs a fuzz target over every file of a corpus folder and over damaged variants of each: cut at many lengths, one byte flipped at many
// places.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::vector<std::uint8_t> bytes_of(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::size_t run_damaged(std::vector<std::uint8_t> bytes) {
    constexpr std::size_t most_variants = 400;
    const std::size_t step = bytes.size() / most_variants + 1;
    std::size_t runs = 0;
    for (std::size_t at = 0; at < bytes.size(); at += step) {
        LLVMFuzzerTestOneInput(bytes.data(), at);
        const std::uint8_t kept = bytes[at];
        bytes[at] = static_cast<std::uint8_t>(~kept);
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
        bytes[at] = kept;
        runs += 2;
    }
    return runs;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("usage: replay CORPUS_DIR\n", stderr);
        return 2;
    }
    std::size_t files = 0;
    std::size_t runs = 0;
    for (const auto& entry : std::filesystem::directory_iterator{arguments[1]}) {
        const auto bytes = bytes_of(entry.path());
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
        runs += 1 + run_damaged(bytes);
        ++files;
    }
    std::printf("%zu files, %zu inputs\n", files, runs);
    return files > 0 ? 0 : 1;
}
