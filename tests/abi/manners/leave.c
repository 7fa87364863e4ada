/* A host that ends with jobs running and no word to its engine, again and again, each time a little later: no crash, no hang. The host
 * stays a while in an exit handler of its own, which runs after those of all libraries: whoever works on then meets what is torn down. */
#include "loaded.h"

#include <sys/wait.h>
#include <unistd.h>

enum { runs = 40, step_us = 3000, linger_us = 100000, patience_s = 10, checks = 120, readings = 8 };

/* What the host holds until the end and never gives back. */
static struct {
    esente_engine* engine;
    esente_patient* patient;
    esente_draft* draft;
    esente_job* jobs[checks + readings];
} held;

static void linger(void) { usleep(linger_us); }

static void start_checks(void* library) {
    esente_status (*enter)(esente_engine*, const esente_entry*, esente_patient**, esente_error*) = NULL;
    esente_status (*draft_create)(const esente_prescription*, esente_draft**, esente_error*) = NULL;
    esente_status (*check)(esente_engine*, esente_patient*, esente_draft*, const esente_check*, esente_job**, esente_error*) = NULL;
    look_up(library, "esente_patient_enter", &enter);
    look_up(library, "esente_draft_create", &draft_create);
    look_up(library, "esente_check_start", &check);
    const esente_entry entry = {.struct_size = sizeof entry, .mode = ESENTE_MODE_PAPER, .patient_id = "RSSMRA80A01H501U"};
    const esente_line line = {.product = "89.7A.9", .quantity = 1};
    const esente_prescription recipe = {.struct_size = sizeof recipe,
                                        .date = 20261124,
                                        .type = 'P',
                                        .exemption = "013.250",
                                        .titolare = "VRDGNN70A01F205K",
                                        .lines = &line,
                                        .line_count = 1,
                                        .line_size = sizeof line};
    const esente_check how = {.struct_size = sizeof how};
    expect(enter(held.engine, &entry, &held.patient, NULL) == ESENTE_OK, "a patient is entered");
    expect(draft_create(&recipe, &held.draft, NULL) == ESENTE_OK, "a draft is made");
    for (int i = 0; i < checks; ++i) {
        expect(check(held.engine, held.patient, held.draft, &how, &held.jobs[i], NULL) == ESENTE_OK, "a check starts");
    }
}

static void start_readings(void* library) {
    esente_status (*identify)(esente_engine*, const esente_identify*, esente_job**, esente_error*) = NULL;
    look_up(library, "esente_identify_start", &identify);
    const esente_identify request = {.struct_size = sizeof request, .timeout_ms = 60000};
    for (int i = 0; i < readings; ++i) {
        expect(identify(held.engine, &request, &held.jobs[checks + i], NULL) == ESENTE_OK, "a reading starts");
    }
}

/* The host: lives for `life_us`, then returns from main. */
static void live(const char* path, const char* pki, unsigned port, char* folder, useconds_t life_us) {
    atexit(linger);
    alarm(patience_s);
    void* const library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    expect(library != NULL, "the library loads");
    held.engine = create_engine(library, pki, port, folder);
    start_readings(library);
    start_checks(library);
    usleep(life_us);
    exit(0);
}

int main(int count, char** words) {
    expect(count == 3 || count == 4, "usage: leave LIBRARY PKI [PORT]");
    const unsigned port = count == 4 ? (unsigned)strtoul(words[3], NULL, 10) : 1;
    char stage[] = "/tmp/esente-leave-XXXXXX";
    expect(mkdtemp(stage) != NULL, "a folder can be made");
    for (int run = 0; run < runs; ++run) {
        char folder[sizeof stage + sizeof "/host-XXXXXX"];
        snprintf(folder, sizeof folder, "%s/host-XXXXXX", stage);
        const pid_t host = fork();
        expect(host >= 0, "a host can be forked");
        if (host == 0) {
            live(words[1], words[2], port, folder, (useconds_t)(run * step_us));
        }
        int status = 0;
        expect(waitpid(host, &status, 0) == host, "the host ends");
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
            fprintf(stderr, "the host that lived for %d us ended with wait status 0x%x\n", run * step_us, (unsigned)status);
            return 1;
        }
    }
    execlp("rm", "rm", "-rf", stage, (char*)NULL);
    return 1;
}
