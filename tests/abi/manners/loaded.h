#ifndef LOADED_H
#define LOADED_H

#include <esente/esente.h>

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Ends the test with the sentence that did not hold. */
static inline void expect(int holds, const char* sentence) {
    if (!holds) {
        fprintf(stderr, "does not hold: %s\n", sentence);
        exit(1);
    }
}

/* A function of the library; the bits of a void* are the way POSIX gives a function. */
static inline void look_up(void* library, const char* name, void* function) {
    void* const found = dlsym(library, name);
    expect(found != NULL, name);
    memcpy(function, &found, sizeof found);
}

/* Creates an engine whose service is at https://127.0.0.1:port, with an audit folder of its own. */
static inline esente_engine* create_engine(void* library, const char* pki, unsigned port, char* folder) {
    static char text[4096];
    esente_status (*create)(const esente_config*, const esente_host*, esente_engine**, esente_error*) = NULL;
    look_up(library, "esente_engine_create", &create);
    expect(mkdtemp(folder) != NULL, "a folder for the audit can be made");
    snprintf(text, sizeof text,
             "{\"service\": {\"url\": \"https://127.0.0.1:%u/\", \"ca_file\": \"%s/client.pem\", \"client_certificate\": \"%s/client.pem\","
             " \"client_key\": \"%s/client.key\", \"timeout_ms\": 1500}, \"operator\": {\"codice_fiscale\": \"VRDGNN70A01F205K\","
             " \"role\": \"H\", \"organisation\": \"030321\"}, \"region\": \"030\", \"data_dir\": \"%s/data\"}",
             port, pki, pki, pki, folder);
    esente_config config = {.struct_size = sizeof config, .settings_text = text, .base_dir = folder};
    esente_error error = {.struct_size = sizeof error};
    esente_engine* engine = NULL;
    expect(create(&config, NULL, &engine, &error) == ESENTE_OK, error.detail);
    return engine;
}

#endif
