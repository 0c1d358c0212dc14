package dev.assay.viewer.worker;

import dev.assay.viewer.worker.decode.MediaBytes;
import dev.assay.viewer.worker.decode.OpenMedia;
import dev.assay.viewer.worker.decode.Opener;
import dev.assay.viewer.worker.decode.RefusedException;
import dev.assay.viewer.worker.task.BrokenFrameException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/**
 * What a worker does while it waits for its item: opens and decodes a grey picture of its own, so
 * that all it needs is loaded when the item comes.
 */
final class Rehearsal {
    private static final byte[] PICTURE =
            HexFormat.of()
                    .parseHex(
                            "89504e470d0a1a0a0000000d4948445200000010000000100802000000909168"
                                    + "36000000164944415478da6370683840126218d530aa61f86a0000a5758010a6"
                                    + "b89cee0000000049454e44ae426082");

    private Rehearsal() {}

    static void run() throws IOException {
        MediaBytes bytes =
                new MediaBytes() {
                    @Override
                    public long length() {
                        return PICTURE.length;
                    }

                    @Override
                    public int read(long position, ByteBuffer into) {
                        if (position < 0 || position >= PICTURE.length) {
                            return -1;
                        }
                        int count = (int) Math.min(PICTURE.length - position, into.remaining());
                        into.put(PICTURE, (int) position, count);
                        return count;
                    }
                };
        try (OpenMedia media = new Opener(bytes, 1, 1 << 20).open(-1)) {
            AVFrame frame = media.decode(0);
            try (BytePointer pixels = new BytePointer(media.screenBytes(frame) + 64)) {
                media.show(0, frame, pixels, 0);
            }
            media.hash(0, frame).facts();
        } catch (RefusedException | BrokenFrameException e) {
            throw new IllegalStateException("a picture that is known to be sound", e);
        }
    }
}
