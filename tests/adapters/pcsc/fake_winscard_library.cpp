// The functions of <winscard.h>, handed to the fake that lives.
#include "fake_winscard.hpp"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <span>

#include <boost/test/unit_test.hpp>

using esente::pcsc::test::Bytes;
using esente::pcsc::test::FakeWinscard;

namespace {

/// The library is a set of functions without an object: this is the way from them to the fake, empty between tests.
std::atomic<FakeWinscard*> living{nullptr};

} // namespace

namespace esente::pcsc::test {

FakeWinscard::FakeWinscard() {
    if (living.exchange(this) != nullptr) {
        std::abort();
    }
}

FakeWinscard::~FakeWinscard() {
    {
        const Lock lock{mutex_};
        ending_ = true;
        changed_.notify_all();
    }
    BOOST_TEST(is_forgotten(), "a context is still open");
    living = nullptr;
    for (const auto& complaint : complaints_) {
        BOOST_ERROR(complaint);
    }
}

FakeWinscard& FakeWinscard::now() {
    FakeWinscard* const fake = living;
    if (fake == nullptr) {
        std::abort();
    }
    return *fake;
}

} // namespace esente::pcsc::test

extern "C" {

const SCARD_IO_REQUEST g_rgSCardT0Pci = {SCARD_PROTOCOL_T0, sizeof(SCARD_IO_REQUEST)};
const SCARD_IO_REQUEST g_rgSCardT1Pci = {SCARD_PROTOCOL_T1, sizeof(SCARD_IO_REQUEST)};

LONG SCardEstablishContext(DWORD, LPCVOID, LPCVOID, LPSCARDCONTEXT out) { return FakeWinscard::now().establish(out); }
LONG SCardReleaseContext(SCARDCONTEXT context) { return FakeWinscard::now().release(context); }
LONG SCardCancel(SCARDCONTEXT context) { return FakeWinscard::now().cancel(context); }
LONG SCardListReaders(SCARDCONTEXT context, LPCSTR, LPSTR names, LPDWORD length) {
    return FakeWinscard::now().list(context, names, length);
}
LONG SCardGetStatusChange(SCARDCONTEXT context, DWORD timeout, SCARD_READERSTATE* states, DWORD count) {
    return FakeWinscard::now().status_change(context, timeout, states, count);
}
LONG SCardConnect(SCARDCONTEXT context, LPCSTR reader, DWORD, DWORD, LPSCARDHANDLE out, LPDWORD protocol) {
    return FakeWinscard::now().connect(context, reader, out, protocol);
}
LONG SCardDisconnect(SCARDHANDLE card, DWORD) { return FakeWinscard::now().disconnect(card); }
LONG SCardBeginTransaction(SCARDHANDLE card) { return FakeWinscard::now().begin(card); }
LONG SCardEndTransaction(SCARDHANDLE card, DWORD) { return FakeWinscard::now().end(card); }

LONG SCardTransmit(SCARDHANDLE card, const SCARD_IO_REQUEST*, LPCBYTE command, DWORD length, SCARD_IO_REQUEST*, LPBYTE reply,
                   LPDWORD room) {
    const std::span sent{command, length};
    Bytes answer;
    const LONG result = FakeWinscard::now().transmit(card, Bytes(sent.begin(), sent.end()), answer);
    if (answer.size() > *room) {
        return SCARD_E_INSUFFICIENT_BUFFER;
    }
    std::ranges::copy(answer, reply);
    *room = answer.size();
    return result;
}

} // extern "C"
