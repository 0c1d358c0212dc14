package dev.assay.app.demo.signing;

import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.digest.HashAlgorithm;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/** Puts a signed C2PA manifest into a JPEG, right behind its start. */
public final class JpegSigner {
    private static final int START = 2;
    private static final int SEGMENT_MOST = 60_000;
    private static final int REPEATED = 8;

    private final DemoAuthority authority;

    public JpegSigner(DemoAuthority authority) {
        this.authority = authority;
    }

    /**
     * @param jpeg a JPEG without a manifest
     * @return the same with a manifest that is valid for it
     */
    public byte[] sign(byte[] jpeg, SampleClaim claim) {
        if (jpeg.length < 4 || jpeg[0] != (byte) 0xff || jpeg[1] != (byte) 0xd8) {
            throw new IllegalArgumentException("not a JPEG");
        }
        ManifestMaker maker = new ManifestMaker(authority, claim);
        MessageDigest digest = HashAlgorithm.SHA256.start();
        digest.update(jpeg);
        byte[] hash = digest.digest();
        // the store's length is written inside the store: repeat until it stays the same
        int length = segments(maker.store(new ByteRange(START, 0), hash)).length;
        byte[] segments = segments(maker.store(new ByteRange(START, length), hash));
        while (segments.length != length) {
            length = segments.length;
            segments = segments(maker.store(new ByteRange(START, length), hash));
        }
        return ByteBuffer.allocate(jpeg.length + length)
                .put(jpeg, 0, START)
                .put(segments)
                .put(jpeg, START, jpeg.length - START)
                .array();
    }

    /** Cuts a store into APP11 segments (ISO 19566-5 annex D). */
    private static byte[] segments(byte[] store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        for (int sequence = 1; at < store.length; sequence++) {
            int repeated = at == 0 ? 0 : REPEATED;
            int count = Math.min(SEGMENT_MOST, store.length - at);
            out.writeBytes(
                    ByteBuffer.allocate(12)
                            .putShort((short) 0xffeb)
                            .putShort((short) (10 + repeated + count))
                            .putShort((short) 0x4a50)
                            .putShort((short) 1)
                            .putInt(sequence)
                            .array());
            out.write(store, 0, repeated);
            out.write(store, at, count);
            at += count;
        }
        return out.toByteArray();
    }
}
