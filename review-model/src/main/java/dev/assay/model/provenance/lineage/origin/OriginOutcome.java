package dev.assay.model.provenance.lineage.origin;

/** How a signed origin record came out. */
public sealed interface OriginOutcome {
    /** The signature holds, the key counts, and the record is about these bytes. */
    record Valid(String keyId, OriginStatement statement) implements OriginOutcome {}

    /** The signature holds, and the key did not count when the record was made. */
    record Expired(String keyId, OriginStatement statement, String sentence)
            implements OriginOutcome {}

    /** No key of that name is here: nothing can be said of the record. */
    record UnknownKey(String keyId) implements OriginOutcome {}

    /** The record, its signature or the bytes do not fit together. */
    record Invalid(String sentence) implements OriginOutcome {}

    /** For the person at the screen. */
    default String sentence() {
        return switch (this) {
            case Valid(String keyId, _) ->
                    "A signed origin record is about these bytes; its key is known: " + keyId + ".";
            case Expired(_, _, String why) -> why;
            case UnknownKey(String keyId) ->
                    "A signed origin record names a key that is not here: " + keyId + ".";
            case Invalid(String why) -> why;
        };
    }
}
