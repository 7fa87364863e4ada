// The npm package soap, from the WSDLs alone, against the service simulator: node client.js MODULES SCHEMAS PKI URL
"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { randomUUID } = require("node:crypto");

const [modules, schemas, pki, url] = process.argv.slice(2);
const soap = require(path.join(modules, "soap"));

const OPERATIONS = {
    ESE: ["consultaEsenzioni", "verificaEsenzione"],
    PIN: ["richiediPin", "statoRichiesta", "ripetiInvio", "annullaRichiesta"],
    TES: ["richiediNuovaTessera"],
    SRV: ["statoServizio"],
};
const SPECIALIST = { codiceFiscale: "VRDGNN70A01F205K", ruolo: "H", codiceAzienda: "030321" };
const GP = { codiceFiscale: "BNCLCU65C10F205A", ruolo: "F", codiceAzienda: "030321" };
const MARIO = "RSSMRA80A01H501U";

async function open(domain) {
    const client = await soap.createClientAsync(path.join(schemas, `${domain}.wsdl`), {}, url);
    const pem = (name) => fs.readFileSync(path.join(pki, name));
    client.setSecurity(new soap.ClientSSLSecurity(pem("client.key"), pem("client.pem"), pem("ca.pem")));
    return client;
}

async function call(client, operation, operator, param) {
    const messageId = randomUUID();
    const context = { messageId, operatore: operator, postazione: "npm", applicazione: { nome: "soap", versione: "1.3.0" } };
    client.clearSoapHeaders();
    client.addSoapHeader({ AppContext: context }, "", "a", "urn:esente:siss:APP:2026-11");
    const [reply, , headers] = await client[`${operation}Async`]({ attributes: { dataSetVersion: "1.0" }, param }, { timeout: 20000 });
    assert.equal(headers.AppContext.messageId, messageId, "the reply is bound to its request");
    return reply.param;
}

const verification = (codiceEsenzione) => ({
    assistito: { codiceFiscale: MARIO },
    contesto: "DICHIARAZIONE",
    codiceEsenzione,
    tipoPrescrizione: "P",
    dataPrescrizione: "2026-11-24",
});

async function main() {
    for (const [domain, wanted] of Object.entries(OPERATIONS)) {
        const client = await open(domain);
        assert.deepEqual(Object.keys(client.describe()[domain][domain]), wanted, `the operations of ${domain}`);
    }
    const client = await open("ESE");
    for (const [code, outcome] of [["013.250", "VALIDA"], ["048", "NON_RISULTA"], ["M20", "NON_VERIFICABILE"]]) {
        const { datiRisposta } = await call(client, "verificaEsenzione", SPECIALIST, verification(code));
        assert.deepEqual([datiRisposta.esitoVerifica, datiRisposta.codiceEsenzione], [outcome, code]);
    }
    const list = { assistito: { codiceFiscale: MARIO }, contesto: "PRESA_IN_CARICO", dataRiferimento: "2026-11-24" };
    const { datiRisposta } = await call(client, "consultaEsenzioni", GP, list);
    assert.equal(datiRisposta.datiCittadino.codiceFiscaleCittadino, MARIO);
    assert.equal(datiRisposta.esenzioniGodute.occorrenze, datiRisposta.esenzioniGodute.esenzione.length);
    const { esitoNegativo } = await call(client, "consultaEsenzioni", SPECIALIST, list);
    assert.equal(esitoNegativo.codiceErrore, "SEC-002");
    console.log("eight operations listed, five calls answered as the world says");
}

main().catch((error) => {
    console.error(error.message);
    process.exit(1);
});
