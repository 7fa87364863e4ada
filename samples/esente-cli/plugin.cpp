#include "plugin.hpp"

#include "failure.hpp"

#include <dlfcn.h>

#include <cstring>
#include <filesystem>
#include <string>

namespace cli {
namespace {

Failure mismatch(std::string detail) { return {.fault = ESENTE_FAULT_ABI, .name = "ABI", .detail = std::move(detail)}; }

/// POSIX gives functions as void*; a copy of the bits is the portable way to a function pointer.
template <class Function> void look_up(void* library, const char* name, Function& function) {
    void* const found = dlsym(library, name);
    if (found == nullptr) {
        throw mismatch(std::string{"the library lacks "} + name);
    }
    static_assert(sizeof found == sizeof function);
    std::memcpy(&function, &found, sizeof function);
}

} // namespace

Plugin load_plugin(const std::string& path) {
    void* const library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
        const char* const why = dlerror();
        throw mismatch(why != nullptr ? why : "the library cannot be loaded");
    }
    Plugin plugin;
#define CLI_LOOK_UP(name) look_up(library, "esente_" #name, plugin.name);
    CLI_FUNCTIONS(CLI_LOOK_UP)
#undef CLI_LOOK_UP
    if (plugin.abi_version() != ESENTE_ABI_VERSION) {
        throw mismatch("the library is of another version of the interface");
    }
    return plugin;
}

std::string default_plugin() {
    std::error_code unknown;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", unknown);
    return (self.parent_path() / ".." / "lib" / "libesente.so.1").lexically_normal().string();
}

} // namespace cli
