#pragma once

#include "options.hpp"
#include "plugin.hpp"

namespace cli {

/// Where the first part of a PIN goes: the terminal, or the file descriptor of --first-part-fd. Never standard output, never the JSON.
class FirstPartSink {
public:
    /// Throws Failure (USAGE) when there is neither: nothing must be asked for that could not be handed over.
    explicit FirstPartSink(const Options& options);
    ~FirstPartSink();
    FirstPartSink(const FirstPartSink&) = delete;
    FirstPartSink& operator=(const FirstPartSink&) = delete;

    /// Takes it from the job, writes it and wipes it. False when it is no longer to be had.
    [[nodiscard]] bool write(const Plugin& plugin, esente_job* job) const;

private:
    int descriptor_;
    bool ours_;
};

} // namespace cli
