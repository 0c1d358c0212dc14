package dev.assay.model.remote;

import dev.assay.model.item.ObjectRef;

/** Answer to writing a name that was never used. */
public sealed interface PutOutcome {
    record Stored(ObjectRef ref) implements PutOutcome {}

    /** Something lies under that name already (HTTP 412); it may be what one wrote oneself. */
    record Exists() implements PutOutcome {}

    /** Another write of that name is under way (HTTP 409); ask again. */
    record Busy() implements PutOutcome {}
}
