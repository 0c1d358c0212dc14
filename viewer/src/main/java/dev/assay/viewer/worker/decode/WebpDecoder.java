package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_WEBP;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;

import dev.assay.viewer.wire.FrameFault;
import dev.assay.viewer.wire.Limits;
import dev.assay.viewer.worker.task.BrokenFrameException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * Decodes the pieces of an animation: each is made a still WebP of its own, which FFmpeg reads.
 * Every piece has a decoder of its own.
 */
final class WebpDecoder implements AutoCloseable {
    private static final int HEADER = 12;
    private static final int EXTENDED = 18;
    private static final int ALPHA = 0x10;
    private static final int SPARE = 64;

    private final MediaBytes media;
    private final Conversion conversion = Conversion.careful(AV_PIX_FMT_BGRA, 4);
    private final AVFrame frame = avutil.av_frame_alloc();
    private BytePointer pixels = new BytePointer(1);

    WebpDecoder(MediaBytes media) {
        this.media = media;
    }

    /** The piece as 0xAARRGGBB, colours not multiplied by alpha; valid until the next call. */
    IntBuffer decode(WebpAnimation.Piece piece) throws BrokenFrameException, IOException {
        AVCodec codec = avcodec_find_decoder(AV_CODEC_ID_WEBP);
        AVCodecContext context = avcodec_alloc_context3(codec);
        AVPacket packet = av_packet_alloc();
        try {
            context.max_pixels(Limits.MAX_PIXELS);
            context.thread_count(1);
            AVDictionary none = null;
            ByteBuffer still = still(piece);
            if (avcodec_open2(context, codec, none) < 0
                    || av_new_packet(packet, still.remaining()) < 0) {
                throw new BrokenFrameException(FrameFault.MEMORY.code());
            }
            packet.data().capacity(still.remaining()).asByteBuffer().put(still);
            int result = avcodec_send_packet(context, packet);
            if (result >= 0) {
                result = avcodec_receive_frame(context, frame);
            }
            if (result < 0) {
                throw new BrokenFrameException(Failures.decoding(result).code());
            }
            if (frame.width() != piece.width() || frame.height() != piece.height()) {
                throw new BrokenFrameException(FrameFault.UNDECODABLE.code());
            }
            return converted();
        } finally {
            avutil.av_frame_unref(frame);
            av_packet_free(packet);
            avcodec_free_context(context);
        }
    }

    private IntBuffer converted() throws BrokenFrameException {
        long bytes = (long) frame.width() * frame.height() * 4;
        if (pixels.capacity() < bytes + SPARE) {
            pixels.deallocate();
            pixels = new BytePointer(bytes + SPARE);
        }
        conversion.convert(frame, pixels);
        return new BytePointer(pixels)
                .capacity(bytes)
                .asByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer();
    }

    /** The piece's own chunks in a file of its own; a channel of alpha needs to be announced. */
    private ByteBuffer still(WebpAnimation.Piece piece) throws BrokenFrameException, IOException {
        boolean extended = !piece.opaque();
        int head = HEADER + (extended ? EXTENDED : 0);
        ByteBuffer file = ByteBuffer.allocate(head + piece.length()).order(ByteOrder.LITTLE_ENDIAN);
        file.put(name("RIFF")).putInt(head - 8 + piece.length()).put(name("WEBP"));
        if (extended) {
            file.put(name("VP8X")).putInt(10).putInt(ALPHA);
            three(file, piece.width() - 1);
            three(file, piece.height() - 1);
        }
        while (file.hasRemaining()) {
            if (media.read(piece.position() + file.position() - head, file) <= 0) {
                throw new BrokenFrameException(FrameFault.CUT_OFF.code());
            }
        }
        return file.flip();
    }

    private static void three(ByteBuffer into, int value) {
        into.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
    }

    private static byte[] name(String chunk) {
        return chunk.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        conversion.close();
        avutil.av_frame_free(frame);
        pixels.deallocate();
    }
}
