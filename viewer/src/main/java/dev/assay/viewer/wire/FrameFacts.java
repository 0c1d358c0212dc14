package dev.assay.viewer.wire;

import java.util.HexFormat;

/**
 * One decoded frame; its pixels, if asked for, lie in the shared memory.
 *
 * @param offset in the shared memory
 * @param bytes of pixels there, 0 where none were asked for
 * @param md5 lower-case hex over the native raster
 * @param sha256 the same over the same
 */
public record FrameFacts(
        int index,
        int width,
        int height,
        long pts,
        boolean damaged,
        String format,
        long offset,
        long bytes,
        String md5,
        String sha256) {
    private static final HexFormat HEX = HexFormat.of();

    public void put(PayloadWriter to) {
        to.number(index).number(width).number(height).big(pts).flag(damaged).text(format, 32);
        to.big(offset).big(bytes).bytes(HEX.parseHex(md5));
        to.bytes(HEX.parseHex(sha256));
    }

    /** Bounds every value; pixels must be of four bytes and lie inside the shared memory. */
    public static FrameFacts take(PayloadReader from) throws WireException {
        FrameFacts facts =
                new FrameFacts(
                        from.number(0, Limits.MAX_FRAMES - 1),
                        from.number(1, Limits.MAX_SIDE),
                        from.number(1, Limits.MAX_SIDE),
                        from.any(),
                        from.flag(),
                        from.text(32),
                        from.big(0, Limits.FRAME_MEMORY),
                        from.big(0, Limits.FRAME_MEMORY),
                        HEX.formatHex(from.bytes(16)),
                        HEX.formatHex(from.bytes(32)));
        from.end();
        long pixels = (long) facts.width * facts.height;
        if (pixels > Limits.MAX_PIXELS
                || (facts.bytes != 0 && facts.bytes != pixels * 4)
                || facts.offset + facts.bytes > Limits.FRAME_MEMORY) {
            throw new WireException("frame out of bounds");
        }
        return facts;
    }
}
