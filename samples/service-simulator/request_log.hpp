#pragma once

#include "request.hpp"

#include <mutex>
#include <string>

namespace service_simulator {

/// One JSON line per request received, before it is answered: tests prove with it what left the client and what did not.
class RequestLog {
public:
    /// An empty name: nothing is written.
    explicit RequestLog(std::string file) : file_(std::move(file)) {}

    /// operation, contesto, messageId, codiceFiscale, codiceEsenzione, tipoPrescrizione, dataPrescrizione, motivo, operatore, ruolo as sent
    /// (empty where the operation has none), and whether medicoTitolare, provaCarta and certificatoCartaceo were there.
    void write(const Request& request);

    /// A request that was none: `operation` is empty, `problem` says why.
    void write_unreadable(const std::string& problem);

private:
    void append(const std::string& line);

    std::string file_;
    std::mutex lock_;
};

} // namespace service_simulator
