package dev.assay.viewer.worker.decode;

import dev.assay.viewer.worker.task.BrokenFrameException;
import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** The pictures of one item, each reachable by its place in presentation order. */
interface Pictures extends AutoCloseable {
    FrameTable table();

    /** The decoded picture; stays the property of this object, valid until the next call. */
    AVFrame get(int frame) throws BrokenFrameException, IOException;

    @Override
    void close();
}
