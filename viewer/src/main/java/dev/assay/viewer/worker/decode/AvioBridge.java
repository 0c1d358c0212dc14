package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FORCE;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXIT;
import static org.bytedeco.ffmpeg.global.avutil.av_freep;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/** Gives FFmpeg the media through callbacks; it has no other way to any byte. */
final class AvioBridge implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int SET = 0;
    private static final int CURRENT = 1;
    private static final int END = 2;

    private final MediaBytes media;
    private final Reading reading = new Reading();
    private final Seeking seeking = new Seeking();
    private final AVIOContext context;
    private long position;
    private @Nullable IOException failure;

    AvioBridge(MediaBytes media) {
        this.media = media;
        BytePointer buffer = new BytePointer(av_malloc(BUFFER));
        context = avio_alloc_context(buffer, BUFFER, 0, null, reading, null, seeking);
    }

    AVIOContext context() {
        return context;
    }

    /** Throws what went wrong in a callback, which C code cannot carry. */
    void check() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        BytePointer buffer = context.buffer();
        av_freep(new org.bytedeco.javacpp.PointerPointer<Pointer>(1).put(buffer));
        context.buffer(null);
        avio_context_free(context);
        reading.close();
        seeking.close();
    }

    private final class Reading extends Read_packet_Pointer_BytePointer_int {

        @Override
        public int call(Pointer opaque, BytePointer into, int size) {
            return read(into, size);
        }
    }

    private int read(BytePointer into, int size) {
        if (failure != null) {
            return AVERROR_EXIT();
        }
        try {
            ByteBuffer target = into.capacity(size).asByteBuffer();
            int count = media.read(position, target);
            if (count <= 0) {
                return AVERROR_EOF();
            }
            position += count;
            return count;
        } catch (IOException e) {
            failure = e;
            return AVERROR_EXIT();
        } catch (RuntimeException e) {
            // C code in between would end the process
            failure = new IOException("a defect while reading", e);
            return AVERROR_EXIT();
        }
    }

    private final class Seeking extends Seek_Pointer_long_int {
        @Override
        public long call(Pointer opaque, long offset, int whence) {
            return seek(offset, whence);
        }
    }

    private long seek(long offset, int whence) {
        long target =
                switch (whence & ~AVSEEK_FORCE) {
                    case AVSEEK_SIZE -> Long.MIN_VALUE;
                    case SET -> offset;
                    case CURRENT -> position + offset;
                    case END -> media.length() + offset;
                    default -> -1;
                };
        if (target == Long.MIN_VALUE) {
            return media.length();
        }
        if (target < 0) {
            return -22;
        }
        position = target;
        return target;
    }
}
