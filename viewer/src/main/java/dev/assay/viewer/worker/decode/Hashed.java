package dev.assay.viewer.worker.decode;

import dev.assay.viewer.wire.FrameFacts;

/** A picture whose hashes are on their way. */
public final class Hashed {
    private final FrameFacts known;
    private final Hashing.Hashes hashes;

    Hashed(FrameFacts known, Hashing.Hashes hashes) {
        this.known = known;
        this.hashes = hashes;
    }

    /** Waits for the hashes. To be called once, whatever becomes of the picture. */
    public FrameFacts facts() {
        hashes.await();
        return known.with(hashes.md5().join(), hashes.sha256().join());
    }
}
