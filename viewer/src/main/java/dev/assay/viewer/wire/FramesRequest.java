package dev.assay.viewer.wire;

/**
 * Which frames the console wants.
 *
 * @param step 1 or -1
 * @param pixels whether the screen picture is wanted; else the hashes are
 */
public record FramesRequest(int first, int count, int step, boolean pixels) {
    public void put(PayloadWriter to) {
        to.number(first).number(count).number(step).flag(pixels);
    }

    public static FramesRequest take(PayloadReader from) throws WireException {
        FramesRequest request =
                new FramesRequest(
                        from.number(0, Limits.MAX_FRAMES - 1),
                        from.number(0, Limits.MAX_FRAMES),
                        from.number(-1, 1),
                        from.flag());
        from.end();
        return request;
    }
}
