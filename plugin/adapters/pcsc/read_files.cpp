#include "adapters/pcsc/read_files.hpp"

#include "core/card/card_reading.hpp"

#include <utility>

namespace esente::pcsc {
namespace {

using core::Done;
using core::Fault;
using core::Result;
using core::card::CardReading;
using std::chrono::steady_clock;

std::chrono::microseconds since(steady_clock::time_point begun) {
    return std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() - begun);
}

Result<Done> read_identity(CardReading& reading, ports::CardFiles& files) {
    const auto begun = steady_clock::now();
    auto data = reading.personal_data();
    if (!data) {
        return std::move(data).error();
    }
    auto id = reading.card_id();
    if (!id) {
        return std::move(id).error();
    }
    files.personal_data = std::move(data).value();
    files.card_id = std::move(id).value();
    files.identity = since(begun);
    return Done{};
}

/// The whole file first: an applet that holds the certificate hides the other files.
Result<Done> read_certificate(CardReading& reading, ports::CardFiles& files) {
    const auto begun = steady_clock::now();
    auto whole = reading.whole_personal_data(files.personal_data);
    if (!whole && whole.error().fault != Fault::card_data) {
        return std::move(whole).error();
    }
    auto certificate = reading.certificate();
    if (!certificate) {
        return std::move(certificate).error();
    }
    files.certificate = std::move(certificate).value();
    if (whole && !files.certificate.empty()) {
        files.whole_personal_data = std::move(whole).value();
    }
    files.certificate_time = since(begun);
    return Done{};
}

Result<ports::CardFiles> read_once(const Context& context, const ReaderState& reader, Flight& flight, bool wants_certificate) {
    const auto begun = steady_clock::now();
    auto connection = Connection::open(context, reader, flight);
    if (!connection) {
        return std::move(connection).error();
    }
    ports::CardFiles files;
    files.reader = reader.name;
    files.connect = since(begun);
    CardReading reading{**connection};
    auto done = read_identity(reading, files);
    if (done && wants_certificate) {
        done = read_certificate(reading, files);
    }
    return done ? Result<ports::CardFiles>{std::move(files)} : std::move(done).error();
}

} // namespace

Result<ports::CardFiles> read_files(const Context& context, const ReaderState& reader, Flight& flight, bool wants_certificate) {
    return with_patience(flight, [&] { return read_once(context, reader, flight, wants_certificate); });
}

Result<ports::Bytes> read_card_id(const Context& context, const ReaderState& reader, Flight& flight) {
    return with_patience(flight, [&]() -> Result<ports::Bytes> {
        auto connection = Connection::open(context, reader, flight);
        if (!connection) {
            return std::move(connection).error();
        }
        return CardReading{**connection}.card_id();
    });
}

} // namespace esente::pcsc
