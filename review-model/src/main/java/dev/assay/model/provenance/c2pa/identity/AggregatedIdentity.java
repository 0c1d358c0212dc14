package dev.assay.model.provenance.c2pa.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.model.provenance.c2pa.cose.CoseSign1;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** A statement signed by somebody who collects identities (identity claims aggregation). */
@SuppressWarnings("ArrayRecordComponent")
record AggregatedIdentity(byte[] signature, Instant now) {
    private static final int MOST = 1 << 20;

    List<IdentityCode> codes() {
        CoseSign1 cose;
        try {
            cose = CoseSign1.read(signature);
        } catch (MalformedException _) {
            return List.of(IdentityCode.ICA_COSE);
        }
        byte[] payload = cose.payload();
        JsonNode credential = payload == null || payload.length > MOST ? null : json(payload);
        if (payload == null || credential == null) {
            return List.of(IdentityCode.ICA_CREDENTIAL);
        }
        JsonNode issuer = credential.path("issuer");
        Optional<PublicKey> key =
                IssuerKey.of(issuer.isObject() ? issuer.path("id").asText() : issuer.asText());
        if (key.isEmpty()) {
            return List.of(IdentityCode.ICA_ISSUER);
        }
        boolean holds =
                cose.algorithm()
                        .map(a -> a.verify(key.get(), cose.toBeSigned(payload), cose.signature()))
                        .orElse(false);
        if (!holds) {
            return List.of(IdentityCode.ICA_BROKEN);
        }
        if (after(credential.path("validFrom").asText(), now)) {
            return List.of(IdentityCode.ICA_UNTRUSTED, IdentityCode.ICA_FROM);
        }
        String until = credential.path("validUntil").asText();
        if (!until.isEmpty() && !after(until, now)) {
            return List.of(IdentityCode.ICA_UNTRUSTED, IdentityCode.ICA_UNTIL);
        }
        return List.of(IdentityCode.ICA_UNTRUSTED, IdentityCode.WELL_FORMED);
    }

    private static @org.jspecify.annotations.Nullable JsonNode json(byte[] payload) {
        try {
            return new ObjectMapper().readTree(payload);
        } catch (IOException _) {
            return null;
        }
    }

    private static boolean after(String time, Instant now) {
        try {
            return Instant.parse(time).isAfter(now);
        } catch (DateTimeParseException _) {
            return true;
        }
    }
}
