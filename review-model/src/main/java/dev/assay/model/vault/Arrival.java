package dev.assay.model.vault;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.BytesState;

/**
 * How much of an item has arrived, shared by its one writer and its readers. Readers wait here for
 * bytes that are on their way and are woken with an answer however the writing ends.
 */
final class Arrival {
    private int chunks;
    private BytesState state;
    private boolean coming;

    /**
     * @param chunks sealed chunks that are readable
     * @param coming whether a writer is at work
     */
    Arrival(int chunks, BytesState state, boolean coming) {
        this.chunks = chunks;
        this.state = state;
        this.coming = coming;
    }

    synchronized BytesState state() {
        return state;
    }

    synchronized int chunks() {
        return chunks;
    }

    synchronized void arrived(int count) {
        chunks = count;
        notifyAll();
    }

    synchronized void become(BytesState next) {
        state = next;
        notifyAll();
    }

    /** The writer has left; what is not here does not come any more. */
    synchronized void ended() {
        coming = false;
        notifyAll();
    }

    /** Returns once chunk {@code index} is readable. */
    synchronized void await(int index) throws EnvironmentException {
        while (chunks <= index) {
            if (!coming) {
                throw new EnvironmentException(
                        "vault.partial",
                        "The rest of this item has not arrived.",
                        "Pull it again; it goes on where it stopped.",
                        false,
                        null);
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EnvironmentException(
                        "vault.interrupted",
                        "Waiting for the rest of this item was stopped.",
                        "Open it again.",
                        true,
                        e);
            }
        }
    }
}
