package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BYTE;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_ENOMEM;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import dev.assay.viewer.wire.Limits;
import dev.assay.viewer.wire.RefusalCode;
import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.PointerPointer;

/** One reading of the media as a container: no protocol, no nested demuxer, bounded probing. */
final class Container implements AutoCloseable {
    private static final String PROBE_BYTES = "8000000";
    private static final String PROBE_MICROSECONDS = "8000000";

    private final AvioBridge bridge;
    private final AVFormatContext context;

    /**
     * Opens and probes.
     *
     * @throws RefusedException when it is no container of the list or its structure is unsound
     * @throws IOException when the console is gone
     */
    Container(MediaBytes media) throws RefusedException, IOException {
        this(media, 0);
        probe();
    }

    /**
     * Opens for the container's own tables alone: nothing is probed and no sample is parsed.
     *
     * @throws RefusedException as above
     * @throws IOException when the console is gone
     */
    static Container tables(SampleFreeBytes media) throws RefusedException, IOException {
        return new Container(
                media, AVFormatContext.AVFMT_FLAG_NOPARSE | AVFormatContext.AVFMT_FLAG_NOFILLIN);
    }

    private Container(MediaBytes media, int flags) throws RefusedException, IOException {
        bridge = new AvioBridge(media);
        context = avformat_alloc_context();
        context.pb(bridge.context());
        context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO | flags);
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "protocol_whitelist", "", 0);
        av_dict_set(options, "format_whitelist", AllowList.DEMUXERS, 0);
        av_dict_set(options, "codec_whitelist", AllowList.CODECS, 0);
        av_dict_set(options, "probesize", PROBE_BYTES, 0);
        av_dict_set(options, "analyzeduration", PROBE_MICROSECONDS, 0);
        av_dict_set(options, "max_streams", Integer.toString(Limits.MAX_STREAMS), 0);
        AVInputFormat guess = null;
        int opened = avformat_open_input(context, "", guess, options);
        av_dict_free(options);
        if (opened < 0) {
            // a failed opening has freed the context
            IOException failed = failure();
            bridge.close();
            if (failed != null) {
                throw failed;
            }
            throw new RefusedException(
                    opened == AVERROR_ENOMEM()
                            ? RefusalCode.MEMORY
                            : media.length() == 0 ? RefusalCode.EMPTY : Failures.opening(opened));
        }
    }

    private void probe() throws RefusedException, IOException {
        int streams = context.nb_streams();
        PointerPointer<AVDictionary> options = new PointerPointer<>(Math.max(streams, 1));
        for (int i = 0; i < streams; i++) {
            AVDictionary one = new AVDictionary(null);
            av_dict_set(one, "max_pixels", Long.toString(Limits.MAX_PIXELS), 0);
            av_dict_set(one, "threads", "1", 0);
            options.put(i, one);
        }
        int found = avformat_find_stream_info(context, options);
        for (int i = 0; i < streams; i++) {
            AVDictionary left = options.get(AVDictionary.class, i);
            if (left != null && !left.isNull()) {
                av_dict_free(left);
            }
        }
        options.close();
        IOException failed = failure();
        if (failed != null || found == AVERROR_ENOMEM()) {
            close();
            if (failed != null) {
                throw failed;
            }
            throw new RefusedException(RefusalCode.MEMORY);
        }
    }

    private @org.jspecify.annotations.Nullable IOException failure() {
        try {
            bridge.check();
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    String format() {
        return context.iformat().name().getString();
    }

    AVFormatContext context() {
        return context;
    }

    int streamCount() {
        return Math.min(context.nb_streams(), Limits.MAX_STREAMS);
    }

    AVStream stream(int number) {
        return context.streams(number);
    }

    /** Leaves all streams but one unread where the container allows it. */
    void only(int stream) {
        for (int i = 0; i < context.nb_streams(); i++) {
            if (i != stream) {
                stream(i).discard(AVDISCARD_ALL);
            }
        }
    }

    /** The next packet of any stream; false at the end or where the structure breaks off. */
    boolean read(AVPacket into) throws IOException {
        int result = av_read_frame(context, into);
        bridge.check();
        return result >= 0;
    }

    /** Goes to a time at or before {@code timestamp} of a stream; false where it cannot. */
    boolean seekTime(int stream, long timestamp) throws IOException {
        int result = av_seek_frame(context, stream, timestamp, AVSEEK_FLAG_BACKWARD);
        bridge.check();
        return result >= 0;
    }

    /** Goes to a byte of the file; false where it cannot. */
    boolean seekByte(int stream, long position) throws IOException {
        int result = av_seek_frame(context, stream, position, AVSEEK_FLAG_BYTE);
        bridge.check();
        return result >= 0;
    }

    @Override
    public void close() {
        avformat_close_input(context);
        bridge.close();
    }
}
