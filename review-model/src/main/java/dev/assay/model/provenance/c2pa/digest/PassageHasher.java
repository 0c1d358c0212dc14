package dev.assay.model.provenance.c2pa.digest;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.ByteRange;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;

/** Hashes passages of a source in order, with one buffer, telling progress and obeying cancel. */
public final class PassageHasher {
    private static final int BUFFER = 1 << 18;

    private final ByteSource source;
    private final Progress progress;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    public PassageHasher(ByteSource source, Progress progress) {
        this.source = source;
        this.progress = progress;
    }

    /** The digest of all passages; each stretch lies inside the source. */
    public byte[] hash(HashAlgorithm algorithm, List<Passage> passages)
            throws EnvironmentException {
        MessageDigest digest = algorithm.start();
        for (Passage passage : passages) {
            switch (passage) {
                case Passage.Offset(long offset) ->
                        digest.update(ByteBuffer.allocate(8).putLong(0, offset));
                case Passage.Stretch(ByteRange range) -> feed(digest, range);
            }
        }
        return digest.digest();
    }

    private void feed(MessageDigest digest, ByteRange range) throws EnvironmentException {
        long at = range.offset();
        while (at < range.end()) {
            progress.checkCancelled();
            buffer.clear().limit((int) Math.min(BUFFER, range.end() - at));
            int read = source.read(at, buffer);
            if (read <= 0) {
                throw new EnvironmentException(
                        "item.short",
                        "The item ended before its stated length.",
                        "Pull the item again.",
                        true,
                        null);
            }
            buffer.flip();
            digest.update(buffer);
            at += read;
            progress.report(at, source.length());
        }
    }
}
