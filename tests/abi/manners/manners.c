/* Loading and using the library changes nothing of the process but what POCO does on load (plugin/doc/adr/0006). */
#include "loaded.h"

#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

extern char** environ;

struct process {
    struct sigaction actions[65];
    sigset_t mask;
    char locale[256];
    char folder[4096];
    char environment[65536];
    mode_t umask;
    int threads;
};

static int thread_count(void) {
    char line[256];
    int count = -1;
    FILE* status = fopen("/proc/self/status", "r");
    while (status != NULL && fgets(line, sizeof line, status) != NULL) {
        if (strncmp(line, "Threads:", 8) == 0) {
            count = atoi(line + 8);
        }
    }
    if (status != NULL) {
        fclose(status);
    }
    return count;
}

static void look(struct process* now) {
    memset(now, 0, sizeof *now);
    for (int signal = 1; signal <= 64; ++signal) {
        sigaction(signal, NULL, &now->actions[signal]);
    }
    sigprocmask(SIG_BLOCK, NULL, &now->mask);
    snprintf(now->locale, sizeof now->locale, "%s", setlocale(LC_ALL, NULL));
    expect(getcwd(now->folder, sizeof now->folder) != NULL, "the working folder has a name");
    size_t used = 0;
    for (char** variable = environ; *variable != NULL && used < sizeof now->environment; ++variable) {
        used += (size_t)snprintf(now->environment + used, sizeof now->environment - used, "%s\n", *variable);
    }
    now->umask = umask(0);
    umask(now->umask);
    now->threads = thread_count();
}

static void expect_same(const struct process* before, const struct process* after) {
    for (int signal = 1; signal <= 64; ++signal) {
        expect(before->actions[signal].sa_handler == after->actions[signal].sa_handler, "signal dispositions stay");
    }
    expect(strcmp(before->locale, after->locale) == 0, "the locale stays");
    expect(strcmp(before->folder, after->folder) == 0, "the working folder stays");
    expect(strcmp(before->environment, after->environment) == 0, "the environment stays");
    expect(before->umask == after->umask, "the umask stays");
    expect(before->threads == after->threads, "no thread is left running");
}

/* POCO blocks SIGPIPE in the thread that loads it: that, and nothing else. */
static void expect_only_sigpipe_blocked(const struct process* before, const struct process* after) {
    for (int signal = 1; signal <= 64; ++signal) {
        if (signal != SIGPIPE) {
            expect(sigismember(&before->mask, signal) == sigismember(&after->mask, signal), "the signal mask stays, SIGPIPE apart");
        }
    }
}

static void* nothing(void* none) { return none; }

/* A sanitizer brings a thread of its own as soon as the first is started. */
static void start_a_thread(void) {
    pthread_t thread;
    expect(pthread_create(&thread, NULL, nothing, NULL) == 0 && pthread_join(thread, NULL) == 0, "a thread starts and ends");
}

int main(int count, char** words) {
    static struct process before, loaded, used;
    expect(count == 3, "usage: manners LIBRARY PKI");
    FILE* const captured = tmpfile();
    expect(captured != NULL && dup2(fileno(captured), STDOUT_FILENO) >= 0, "standard output can be captured");
    start_a_thread();
    look(&before);
    void* const library = dlopen(words[1], RTLD_NOW | RTLD_LOCAL);
    expect(library != NULL, "the library loads");
    look(&loaded);
    expect_same(&before, &loaded);
    expect_only_sigpipe_blocked(&before, &loaded);

    char folder[] = "/tmp/esente-manners-XXXXXX";
    esente_status (*start)(esente_engine*, uint64_t, const char*, esente_job**, esente_error*) = NULL;
    esente_status (*wait)(esente_job*, uint32_t, esente_error*) = NULL;
    void (*release)(esente_job*) = NULL;
    void (*destroy)(esente_engine*) = NULL;
    look_up(library, "esente_audit_verify_start", &start);
    look_up(library, "esente_job_wait", &wait);
    look_up(library, "esente_job_release", &release);
    look_up(library, "esente_engine_destroy", &destroy);
    esente_engine* const engine = create_engine(library, words[2], 1, folder);
    esente_job* job = NULL;
    expect(start(engine, 0, NULL, &job, NULL) == ESENTE_OK, "a job starts");
    expect(wait(job, 20000, NULL) == ESENTE_OK, "the job ends well");
    release(job);
    destroy(engine);
    look(&used);
    expect_same(&loaded, &used);
    expect_only_sigpipe_blocked(&loaded, &used);
    expect(lseek(STDOUT_FILENO, 0, SEEK_END) == 0, "nothing is printed");
    return 0;
}
