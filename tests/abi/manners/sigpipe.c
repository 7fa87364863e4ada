/* A host with SIGPIPE at its default and open in its mask survives a service that resets every connection. */
#include "loaded.h"

#include <arpa/inet.h>
#include <pthread.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

/* Accepts and resets, after the first bytes have come. */
static void* reset_everybody(void* listening) {
    const int door = *(const int*)listening;
    for (;;) {
        char first[16];
        const struct linger now = {.l_onoff = 1, .l_linger = 0};
        const int peer = accept(door, NULL, NULL);
        if (peer < 0) {
            return NULL;
        }
        if (recv(peer, first, sizeof first, 0) >= 0) {
            setsockopt(peer, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        }
        close(peer);
    }
}

static unsigned listen_somewhere(int* door) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    *door = socket(AF_INET, SOCK_STREAM, 0);
    expect(bind(*door, (const struct sockaddr*)&address, size) == 0 && listen(*door, 8) == 0, "a port is free");
    expect(getsockname(*door, (struct sockaddr*)&address, &size) == 0, "the port has a number");
    return ntohs(address.sin_port);
}

int main(int count, char** words) {
    expect(count == 3, "usage: sigpipe LIBRARY PKI");
    void* const library = dlopen(words[1], RTLD_NOW | RTLD_LOCAL);
    expect(library != NULL, "the library loads");
    sigset_t pipe_only;
    sigemptyset(&pipe_only);
    sigaddset(&pipe_only, SIGPIPE);
    signal(SIGPIPE, SIG_DFL);
    pthread_sigmask(SIG_UNBLOCK, &pipe_only, NULL);

    int door = -1;
    pthread_t peer;
    const unsigned port = listen_somewhere(&door);
    expect(pthread_create(&peer, NULL, reset_everybody, &door) == 0, "the peer starts");
    char folder[] = "/tmp/esente-sigpipe-XXXXXX";
    esente_engine* const engine = create_engine(library, words[2], port, folder);
    esente_status (*health)(esente_engine*, esente_job**, esente_error*) = NULL;
    esente_status (*wait)(esente_job*, uint32_t, esente_error*) = NULL;
    void (*release)(esente_job*) = NULL;
    void (*destroy)(esente_engine*) = NULL;
    look_up(library, "esente_health_start", &health);
    look_up(library, "esente_job_wait", &wait);
    look_up(library, "esente_job_release", &release);
    look_up(library, "esente_engine_destroy", &destroy);
    for (int i = 0; i < 5; ++i) {
        esente_job* job = NULL;
        expect(health(engine, &job, NULL) == ESENTE_OK, "a job starts");
        expect(wait(job, 20000, NULL) != ESENTE_PENDING, "the job ends");
        release(job);
    }
    destroy(engine);
    shutdown(door, SHUT_RDWR);
    pthread_join(peer, NULL);
    return 0;
}
