// The exemption service of contract 2026-11 over HTTPS with required client certificates. For tests and demonstrations only.
#include "endpoint.hpp"
#include "options.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/NetSSL.h>
#include <Poco/Net/RejectCertificateHandler.h>
#include <Poco/Net/SSLManager.h>
#include <Poco/Net/SecureServerSocket.h>
#include <Poco/ThreadPool.h>

#include <csignal>
#include <exception>
#include <iostream>
#include <span>

namespace service_simulator {

namespace {

using Poco::Net::Context;

/// Waits in sigwait need the signals blocked in every thread, so this comes before any is started.
sigset_t block_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
    return set;
}

Context::Ptr tls_context(const Options& options) {
    Context::Params params;
    params.privateKeyFile = options.key;
    params.certificateFile = options.certificate;
    params.caLocation = options.client_ca;
    params.loadDefaultCAs = false;
    params.verificationMode = Context::VERIFY_STRICT;
    Context::Ptr context(new Context(Context::TLS_SERVER_USE, params));
    // POCO's extended verification would look for the client's host name in the client's certificate; the chain is checked all the same.
    context->enableExtendedCertificateVerification(false);
    context->requireMinimumProtocol(Context::PROTO_TLSV1_2);
    Poco::Net::SSLManager::instance().initializeServer(nullptr, new Poco::Net::RejectCertificateHandler(true), context);
    return context;
}

int run(std::span<char* const> arguments) {
    const auto options = parse_options(arguments);
    if (options.help) {
        std::cout << help_text();
        return 0;
    }
    const auto signals = block_signals();
    Endpoint endpoint{
        .world = WorldFile(options.world), .faults = options.faults, .log = RequestLog(options.log), .recorder = Recorder(options.record)};
    static_cast<void>(endpoint.world.read());
    Poco::Net::initializeSSL();
    const Poco::Net::SecureServerSocket socket(Poco::Net::SocketAddress("127.0.0.1", options.port), 64, tls_context(options));
    constexpr int connections = 64;
    Poco::ThreadPool pool(2, connections);
    Poco::Net::HTTPServerParams::Ptr params(new Poco::Net::HTTPServerParams);
    params->setMaxThreads(connections);
    params->setMaxKeepAliveRequests(0);
    Poco::Net::HTTPServer server(new HandlerFactory(endpoint), pool, socket, params);
    server.start();
    if (options.port == 0) {
        std::cout << "PORT " << socket.address().port() << '\n';
    }
    std::cout << "READY\n" << std::flush;
    int received = 0;
    sigwait(&signals, &received);
    endpoint.stop.set();
    server.stopAll(true);
    pool.joinAll();
    return 0;
}

} // namespace

} // namespace service_simulator

int main(int argc, char** argv) {
    try {
        return service_simulator::run({argv, static_cast<std::size_t>(argc)});
    } catch (const Poco::Exception& error) {
        std::cerr << "service-simulator: " << error.displayText() << '\n';
    } catch (const std::exception& error) {
        std::cerr << "service-simulator: " << error.what() << '\n';
    }
    return 1;
}
