package dev.assay.model.provenance.c2pa.revocation;

import java.time.Instant;

/** What stapled answers say of a certificate. */
public sealed interface Revocation {
    /** There is no answer about the certificate. */
    record NotStapled() implements Revocation {}

    /** There is an answer that proves nothing: unreadable, or signed by nobody who may. */
    record Unusable() implements Revocation {}

    /** Good at {@code asOf}. */
    record Good(Instant asOf) implements Revocation {}

    record Revoked(Instant since) implements Revocation {}

    /** The responder does not know the certificate. */
    record Unknown() implements Revocation {}
}
