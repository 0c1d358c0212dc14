package dev.assay.model.detection;

/**
 * Where one frame's map lies in a pack's data.
 *
 * @param frame presentation index of the frame
 * @param offset from the start of the data
 * @param length of the deflated chunk in bytes
 * @param crc32 of the deflated chunk
 */
public record MapChunk(int frame, long offset, int length, long crc32) {
    public MapChunk {
        if (frame < 0 || offset < 0 || length < 0 || crc32 < 0 || crc32 > 0xffffffffL) {
            throw new IllegalArgumentException("a chunk has a place");
        }
    }
}
