/* A complete host: reads the card in the reader, checks one prescription, says in Italian what may be done.
   usage: host-c SETTINGS.json PRESCRIPTION.xml; ends with 0 when the prescription may be issued. */
#include <esente/esente.h>

#include <stdio.h>

static const char* const decisions[] = {"NON VERIFICABILE", "DA CORREGGERE", "CONSENTITA CON AVVISI", "CONSENTITA"};

/* Says why something failed, to the person at the keyboard. */
static int failed(const esente_error* error) {
    const char* text = esente_fault_text(error->fault, ESENTE_USER, ESENTE_ITALIAN);
    fprintf(stderr, "%s\n  (%s %s %s)\n", *text ? text : "Errore del programma ospite.", error->name, error->key, error->detail);
    return 2;
}

/* A job is waited for here; a program with a window posts from `wake` and asks esente_next_event instead. */
static esente_status finish(esente_status started, esente_job** job, esente_error* error) {
    return started == ESENTE_OK ? esente_job_wait(*job, 30000, error) : started;
}

static esente_status read_patient(esente_engine* engine, esente_patient** patient, esente_error* error) {
    const esente_identify request = {.struct_size = sizeof request, .timeout_ms = 10000, .record_failure = 1};
    esente_job* job = NULL;
    esente_status status = finish(esente_identify_start(engine, &request, &job, error), &job, error);
    if (status == ESENTE_OK) {
        status = esente_job_patient(job, patient);
    }
    esente_job_release(job);
    return status;
}

static void tell(const esente_job* job, const esente_verdict* verdict) {
    esente_finding finding = {.struct_size = sizeof finding};
    esente_way way = {.struct_size = sizeof way};
    printf("%s\n", decisions[verdict->decision]);
    for (size_t i = 0; esente_job_finding(job, i, &finding) == ESENTE_OK; ++i) {
        printf("  [%c] %s\n      %s\n", finding.severity, finding.message, finding.remedy);
    }
    for (size_t i = 0; esente_job_way(job, i, &way) == ESENTE_OK; ++i) {
        printf("  %zu. %s %s\n", i + 1, way.text, way.value);
    }
    printf("Registrata con il numero %llu.\n", (unsigned long long)verdict->audit_sequence);
}

static int check(esente_engine* engine, esente_patient* patient, esente_draft* draft, esente_error* error) {
    const esente_check how = {.struct_size = sizeof how};
    esente_verdict verdict = {.struct_size = sizeof verdict};
    esente_job* job = NULL;
    int exit_status = 0;
    if (finish(esente_check_start(engine, patient, draft, &how, &job, error), &job, error) == ESENTE_OK &&
        esente_job_verdict(job, &verdict) == ESENTE_OK) {
        tell(job, &verdict);
        exit_status = verdict.decision == ESENTE_ALLOWED || verdict.decision == ESENTE_WARNED ? 0 : 1;
    } else {
        exit_status = failed(error);
    }
    esente_job_release(job);
    return exit_status;
}

static int run(const char* settings, const void* message, size_t size) {
    const esente_host host = {.struct_size = sizeof host, .abi_version = ESENTE_ABI_VERSION};
    const esente_config config = {
        .struct_size = sizeof config, .settings_file = settings, .application = "host-c", .application_version = "0.1"};
    esente_error error = {.struct_size = sizeof error};
    esente_engine* engine = NULL;
    esente_patient* patient = NULL;
    esente_draft* draft = NULL;
    int exit_status = 0;
    if (esente_engine_create(&config, &host, &engine, &error) != ESENTE_OK ||
        esente_draft_from_message(message, size, &draft, &error) != ESENTE_OK || read_patient(engine, &patient, &error) != ESENTE_OK) {
        exit_status = failed(&error);
    } else {
        exit_status = check(engine, patient, draft, &error);
    }
    esente_draft_release(draft);
    esente_patient_release(patient);
    esente_engine_destroy(engine);
    return exit_status;
}

int main(int count, char** words) {
    static char message[65536];
    if (count != 3 || esente_abi_version() != ESENTE_ABI_VERSION) {
        fprintf(stderr, "usage: host-c SETTINGS.json PRESCRIPTION.xml (libesente of this very version)\n");
        return 2;
    }
    FILE* file = fopen(words[2], "rb");
    if (file == NULL) {
        perror(words[2]);
        return 2;
    }
    const size_t size = fread(message, 1, sizeof message, file);
    fclose(file);
    return run(words[1], message, size);
}
