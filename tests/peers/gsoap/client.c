/* gSOAP, from the WSDLs alone, against the service simulator: client IDENTITY CA URL. Verifies a code and asks for a list, and checks the
 * answers. */
#include "ESE.nsmap"
#include "soapH.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

static char mario[] = "RSSMRA80A01H501U";
static int failures = 0;

static void expect(const char* what, const char* wanted, const char* got) {
    if (got == NULL || strcmp(wanted, got) != 0) {
        fprintf(stderr, "gSOAP: %s is \"%s\", not \"%s\"\n", what, got == NULL ? "(none)" : got, wanted);
        ++failures;
    }
}

/* The header of a request. The role H is a specialist's, F a general practitioner's. */
static void identify(struct soap* soap, char* message_id, char* doctor, enum app__Ruolo role) {
    soap->header = soap_new_SOAP_ENV__Header(soap, 1);
    struct app__AppContext* const context = soap->header->app__AppContext_ = soap_new_app__AppContext(soap, 1);
    context->messageId = message_id;
    context->postazione = "gsoap";
    context->operatore = soap_new_app__Operatore(soap, 1);
    context->operatore->codiceFiscale = doctor;
    context->operatore->ruolo = role;
    context->operatore->codiceAzienda = "030321";
    context->applicazione = soap_new_app__Applicazione(soap, 1);
    context->applicazione->nome = "gsoap";
    context->applicazione->versione = "2.8";
}

/* The reply is bound to its request by the messageId in its header. */
static int answered(struct soap* soap, int status, const char* message_id) {
    if (status != SOAP_OK) {
        soap_print_fault(soap, stderr);
        ++failures;
        return 0;
    }
    expect("messageId", message_id,
           soap->header == NULL || soap->header->app__AppContext_ == NULL ? NULL : soap->header->app__AppContext_->messageId);
    return 1;
}

static void verify(struct soap* soap, const char* url, char* code, const char* outcome) {
    static char message_id[] = "5d1c9a70-53f4-4c62-8c59-7f2d1f0e1a10";
    ++message_id[sizeof message_id - 2]; /* another one for each call */
    struct ese__Assistito patient = {.codiceFiscale = mario};
    struct ese__VerificaEsenzioneParam param = {.assistito = &patient,
                                                .contesto = ese__ContestoVerifica__DICHIARAZIONE,
                                                .codiceEsenzione = code,
                                                .tipoPrescrizione = ese__TipoPrescrizione__P,
                                                .dataPrescrizione = "2026-11-24"};
    struct ese__VerificaEsenzione request = {.param = &param, .dataSetVersion = "1.0"};
    struct ese__VerificaEsenzioneResponse reply = {0};
    identify(soap, message_id, "VRDGNN70A01F205K", app__Ruolo__H);
    if (answered(soap, soap_call___ese__verificaEsenzione(soap, url, NULL, &request, &reply), message_id)) {
        const struct ese__DatiVerifica* const data = reply.param->union_VerificaEsenzioneResponseParam.datiRisposta;
        const int is_data =
            reply.param->__union_VerificaEsenzioneResponseParam == SOAP_UNION__ese__union_VerificaEsenzioneResponseParam_datiRisposta;
        expect("esitoVerifica", outcome, is_data ? data->esitoVerifica : NULL);
        expect("codiceEsenzione", code, is_data ? data->codiceEsenzione : NULL);
    }
}

static struct ese__ConsultaEsenzioniResponseParam* consult(struct soap* soap, const char* url, char* message_id, char* doctor,
                                                           enum app__Ruolo role) {
    struct ese__Assistito patient = {.codiceFiscale = mario};
    struct ese__ConsultaEsenzioniParam param = {
        .assistito = &patient, .contesto = ese__ContestoConsulta__PRESA_USCOREIN_USCORECARICO, .dataRiferimento = "2026-11-24"};
    struct ese__ConsultaEsenzioni request = {.param = &param, .dataSetVersion = "1.0"};
    struct ese__ConsultaEsenzioniResponse reply = {0};
    identify(soap, message_id, doctor, role);
    return answered(soap, soap_call___ese__consultaEsenzioni(soap, url, NULL, &request, &reply), message_id) ? reply.param : NULL;
}

static void consult_in_care(struct soap* soap, const char* url) {
    const struct ese__ConsultaEsenzioniResponseParam* const param =
        consult(soap, url, "5d1c9a70-53f4-4c62-8c59-7f2d1f0e1b01", "BNCLCU65C10F205A", app__Ruolo__F);
    if (param == NULL ||
        param->__union_ConsultaEsenzioniResponseParam != SOAP_UNION__ese__union_ConsultaEsenzioniResponseParam_datiRisposta) {
        expect("the answer to the patient's own doctor", "datiRisposta", "something else");
        return;
    }
    const struct ese__DatiEsenzioni* const data = param->union_ConsultaEsenzioniResponseParam.datiRisposta;
    expect("codiceFiscaleCittadino", mario, data->datiCittadino->codiceFiscaleCittadino);
    expect("occorrenze", "as many as there are",
           data->esenzioniGodute->occorrenze == data->esenzioniGodute->__sizeesenzione ? "as many as there are" : "other");
    expect("the first code", "013.250",
           data->esenzioniGodute->__sizeesenzione > 0 ? data->esenzioniGodute->esenzione[0].codiceEsenzione : NULL);
}

static void consult_without_care(struct soap* soap, const char* url) {
    const struct ese__ConsultaEsenzioniResponseParam* const param =
        consult(soap, url, "5d1c9a70-53f4-4c62-8c59-7f2d1f0e1b02", "VRDGNN70A01F205K", app__Ruolo__H);
    const int refused = param != NULL && param->__union_ConsultaEsenzioniResponseParam ==
                                             SOAP_UNION__ese__union_ConsultaEsenzioniResponseParam_esitoNegativo;
    expect("codiceErrore", "SEC-002", refused ? param->union_ConsultaEsenzioniResponseParam.esitoNegativo->codiceErrore : NULL);
}

/* gSOAP takes the client certificate and its key from one file. */
static int client(const char* identity, const char* authority, const char* url) {
    signal(SIGPIPE, SIG_IGN);
    struct soap* const soap = soap_new1(SOAP_IO_KEEPALIVE | SOAP_XML_STRICT);
    soap->connect_timeout = soap->recv_timeout = soap->send_timeout = 20;
    if (soap_ssl_client_context(soap, SOAP_SSL_REQUIRE_SERVER_AUTHENTICATION, identity, NULL, authority, NULL, NULL) != SOAP_OK) {
        soap_print_fault(soap, stderr);
        return 1;
    }
    verify(soap, url, "013.250", "VALIDA");
    verify(soap, url, "048", "NON_RISULTA");
    verify(soap, url, "M20", "NON_VERIFICABILE");
    consult_in_care(soap, url);
    consult_without_care(soap, url);
    soap_destroy(soap);
    soap_end(soap);
    soap_free(soap);
    return failures == 0 ? 0 : 1;
}

int main(int argc, char** argv) {
    if (argc != 4) {
        fprintf(stderr, "usage: client IDENTITY CA URL\n");
        return 2;
    }
    return client(argv[1], argv[2], argv[3]);
}
