package dev.assay.app.workspace;

import java.util.List;
import java.util.Set;

/**
 * What lies in payloads, objects and vault, all of it read.
 *
 * @param findings everything that is damaged or missing
 * @param payloads read and found to answer to their commitments
 * @param erased payloads the log names that were erased, as it says
 * @param unfinished erased by the log and still here: the next opening removes them
 * @param objects read and found to be what their names say
 * @param copies local copies of items, complete or partial
 * @param chunks of them that authenticate
 * @param notHere items that were pulled and have no copy here now: evicted, erased or not yet
 *     pulled again
 */
public record StoreReport(
        List<StoreFinding> findings,
        long payloads,
        long erased,
        long unfinished,
        long objects,
        long copies,
        long chunks,
        long notHere) {
    public StoreReport {
        findings = List.copyOf(findings);
    }

    public boolean sound() {
        return findings.isEmpty();
    }

    /** Without the payloads that were erased while the stores were read. */
    StoreReport without(Set<String> erased) {
        List<StoreFinding> rest =
                findings.stream().filter(one -> !erased.contains(one.name())).toList();
        return new StoreReport(
                rest, payloads, this.erased, unfinished, objects, copies, chunks, notHere);
    }
}
