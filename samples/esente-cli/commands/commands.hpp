#pragma once

#include "options.hpp"
#include "plugin.hpp"

#include <string>

namespace cli {

/// What a command says: the JSON line, the same as Italian text, and the exit status.
struct Answer {
    int exit_status = 0;
    std::string json{};
    std::string human{};
};

/// What a command needs.
struct Context {
    const Plugin& plugin;
    const Options& options;
    esente_language language = ESENTE_ITALIAN;
};

Answer version(const Context& context);
Answer identify(const Context& context);
Answer readers(const Context& context);
Answer health(const Context& context);
Answer consult(const Context& context);
Answer check(const Context& context);
Answer audit_verify(const Context& context);
Answer audit_export(const Context& context);
Answer catalogue_show(const Context& context);
Answer catalogue_verify(const Context& context);
Answer catalogue_diff(const Context& context);
/// Prints its line itself, then serves; the answer is empty.
Answer screens(const Context& context);
Answer pin_request(const Context& context);
Answer pin_status(const Context& context);
Answer pin_repeat(const Context& context);
Answer pin_cancel(const Context& context);
Answer card_request(const Context& context);
Answer counter_journal(const Context& context);

} // namespace cli
