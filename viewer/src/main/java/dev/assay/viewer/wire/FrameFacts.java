package dev.assay.viewer.wire;

import java.util.HexFormat;

/**
 * One decoded frame: its pixels in the shared memory, or its hashes, as was asked for.
 *
 * @param offset in the shared memory
 * @param bytes of pixels there, 0 where none were asked for
 * @param md5 lower-case hex over the native raster; empty where pixels were asked for
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
        to.big(offset).big(bytes).flag(hashed());
        if (hashed()) {
            to.bytes(HEX.parseHex(md5)).bytes(HEX.parseHex(sha256));
        }
    }

    /** Whether it carries hashes. */
    public boolean hashed() {
        return !md5.isEmpty();
    }

    /** Bounds every value; pixels must be of four bytes and lie inside the shared memory. */
    public static FrameFacts take(PayloadReader from) throws WireException {
        FrameFacts bare =
                new FrameFacts(
                        from.number(0, Limits.MAX_FRAMES - 1),
                        from.number(1, Limits.MAX_SIDE),
                        from.number(1, Limits.MAX_SIDE),
                        from.any(),
                        from.flag(),
                        from.text(32),
                        from.big(0, Limits.FRAME_MEMORY),
                        from.big(0, Limits.FRAME_MEMORY),
                        "",
                        "");
        FrameFacts facts =
                from.flag()
                        ? bare.with(HEX.formatHex(from.bytes(16)), HEX.formatHex(from.bytes(32)))
                        : bare;
        from.end();
        long pixels = (long) facts.width * facts.height;
        if (pixels > Limits.MAX_PIXELS
                || (facts.bytes != 0 && facts.bytes != pixels * 4)
                || facts.offset + facts.bytes > Limits.FRAME_MEMORY) {
            throw new WireException("frame out of bounds");
        }
        return facts;
    }

    /** The same frame with its hashes. */
    public FrameFacts with(String rasterMd5, String rasterSha256) {
        return new FrameFacts(
                index, width, height, pts, damaged, format, offset, bytes, rasterMd5, rasterSha256);
    }
}
