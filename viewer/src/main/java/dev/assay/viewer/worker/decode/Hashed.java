package dev.assay.viewer.worker.decode;

import dev.assay.viewer.wire.FrameFacts;

/** A picture that is being shown: its pixels are in place, its hashes on their way. */
public final class Showing {
    private final FrameFacts known;
    private final Hashing.Hashes hashes;

    Showing(FrameFacts known, Hashing.Hashes hashes) {
        this.known = known;
        this.hashes = hashes;
    }

    /** Waits for the hashes. To be called once, whatever becomes of the picture. */
    public FrameFacts facts() {
        hashes.await();
        return new FrameFacts(
                known.index(),
                known.width(),
                known.height(),
                known.pts(),
                known.damaged(),
                known.format(),
                known.offset(),
                known.bytes(),
                hashes.md5().join(),
                hashes.sha256().join());
    }
}
