/* A host that unloads the library without a word, jobs running, and ends: no crash, no hang. */
#include "loaded.h"

/* Held until the end, never given back. */
static esente_engine* engine;
static esente_job* job;

int main(int count, char** words) {
    expect(count == 3, "usage: unload LIBRARY PKI");
    void* const library = dlopen(words[1], RTLD_NOW | RTLD_LOCAL);
    expect(library != NULL, "the library loads");
    char folder[] = "/tmp/esente-unload-XXXXXX";
    esente_status (*identify)(esente_engine*, const esente_identify*, esente_job**, esente_error*) = NULL;
    esente_status (*next_event)(esente_engine*, esente_event*) = NULL;
    look_up(library, "esente_identify_start", &identify);
    look_up(library, "esente_next_event", &next_event);
    engine = create_engine(library, words[2], 1, folder);
    const esente_identify request = {.struct_size = sizeof request, .timeout_ms = 60000};
    expect(identify(engine, &request, &job, NULL) == ESENTE_OK, "a job starts");
    expect(dlclose(library) == 0, "the library is given back");
    esente_event event = {.struct_size = sizeof event};
    expect(next_event(engine, &event) >= 0, "its code is still there for whoever holds on to it");
    return 0;
}
