package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;

import dev.assay.viewer.wire.FrameFault;
import dev.assay.viewer.wire.Limits;
import dev.assay.viewer.wire.MediaFacts;
import dev.assay.viewer.wire.RefusalCode;
import dev.assay.viewer.worker.task.BrokenFrameException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;

/** Opens an item: container, streams, index, first picture; or says why not. */
public final class Opener {
    private static final int STILL = 0;
    private static final int CLIP = 1;
    private static final int SOUND = 2;
    private static final long WORTH_LEAVING_OUT = 4 << 20;

    /** What may be fetched to count frames of an item whose bytes are still coming. */
    private static final long OF_AN_ARRIVING_ONE = 6 << 20;

    private static final Set<String> PICTURE_BRANDS =
            Set.of("heic", "heix", "mif1", "avif", "heim", "heis", "miaf");

    private final MediaBytes media;
    private final int threads;
    private final long budget;
    private final boolean arriving;

    /**
     * @param threads of the decoder
     * @param budget bytes of decoded pictures to keep
     */
    public Opener(MediaBytes media, int threads, long budget) {
        this(media, threads, budget, false);
    }

    /**
     * @param arriving the bytes are still coming: of a file that has no table of its samples only
     *     the beginning is counted
     */
    public Opener(MediaBytes media, int threads, long budget, boolean arriving) {
        this.media = media;
        this.threads = threads;
        this.budget = budget;
        this.arriving = arriving;
    }

    /**
     * @param wanted number of the picture stream, or -1 for the default one
     */
    public OpenMedia open(int wanted) throws RefusedException, IOException {
        if (media.length() == 0) {
            throw new RefusedException(RefusalCode.EMPTY);
        }
        WebpAnimation animation = WebpAnimation.of(media);
        if (animation != null) {
            return WebpOpener.open(media, animation, wanted, budget);
        }
        if (PdfOpener.knows(media)) {
            return PdfOpener.open(media, wanted, budget);
        }
        try (Container container = new Container(media)) {
            Streams streams = new Streams(container);
            int chosen = streams.choose(wanted);
            if (chosen >= 0) {
                return pictures(container, streams, chosen);
            }
            if (streams.sound() >= 0) {
                return sound(container, streams);
            }
            throw new RefusedException(RefusalCode.NOTHING_TO_SHOW);
        }
    }

    private OpenMedia pictures(Container container, Streams streams, int chosen)
            throws RefusedException, IOException {
        AVStream stream = container.stream(chosen);
        AVCodecParameters parameters = stream.codecpar();
        String codec = Streams.codec(stream);
        if (Decoder.find(parameters) == null) {
            throw new RefusedException(RefusalCode.UNSUPPORTED_CODEC, codec);
        }
        String format = container.format();
        boolean still = format.endsWith("_pipe") || brandOfPicture();
        PacketTable packets = packets(container, chosen, format, codec);
        long pixels = (long) parameters.width() * parameters.height();
        FrameTable table = index(packets, chosen, format, codec, pixels);
        PacketFeed feed = new PacketFeed(() -> new Container(media), packets, chosen);
        Pictures pictures = new StreamPictures(packets, table, feed, threads, budget);
        try {
            AVFrame first = first(pictures, pixels);
            boolean single =
                    table.count() == 1 && (still || Set.of("gif", "apng").contains(format));
            return new OpenMedia(
                    media,
                    facts(container, streams, chosen, first, table, single ? STILL : CLIP),
                    pictures,
                    streams.sound());
        } catch (RefusedException | IOException e) {
            pictures.close();
            throw e;
        }
    }

    /**
     * Where the container has tables of its samples and its codec needs no parsing to tell packets
     * apart, the samples of a large file are not read for the index.
     */
    private PacketTable packets(Container container, int chosen, String format, String codec)
            throws RefusedException, IOException {
        if (format.startsWith("mov") && IndexBuilder.onePictureAPacket(codec)) {
            SampleFreeBytes tables = new SampleFreeBytes(media);
            if (tables.leftOut() > WORTH_LEAVING_OUT) {
                try (Container bare = Container.tables(tables)) {
                    return PacketScan.of(bare, chosen, enough(format));
                }
            }
        }
        return PacketScan.of(container, chosen, enough(format));
    }

    private BooleanSupplier enough(String format) {
        long most = media.fetched() + OF_AN_ARRIVING_ONE;
        return () -> !arriving || format.endsWith("_pipe") || media.fetched() <= most;
    }

    private FrameTable index(
            PacketTable packets, int chosen, String format, String codec, long pixels)
            throws RefusedException, IOException {
        try {
            return new IndexBuilder(packets, chosen, format.endsWith("_pipe"))
                    .build(() -> new Container(media), format, codec, pixels);
        } catch (RefusedException e) {
            // the decoder's own bound on sizes looks like damage from outside
            throw pixels > Limits.MAX_PIXELS ? new RefusedException(RefusalCode.TOO_LARGE) : e;
        }
    }

    /** The first picture that can be decoded. */
    private AVFrame first(Pictures pictures, long pixels) throws RefusedException, IOException {
        boolean memory = false;
        for (int i = 0; i < pictures.table().count(); i++) {
            try {
                return pictures.get(i);
            } catch (BrokenFrameException e) {
                // the next one may do
                memory |= e.code() == FrameFault.MEMORY.code();
            }
        }
        if (memory) {
            throw new RefusedException(RefusalCode.MEMORY);
        }
        throw new RefusedException(
                pixels > Limits.MAX_PIXELS || pngPixels() > Limits.MAX_PIXELS
                        ? RefusalCode.TOO_LARGE
                        : RefusalCode.DAMAGED);
    }

    private ByteBuffer head(int length) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(length);
        while (head.hasRemaining() && media.read(head.position(), head) > 0) {
            // until it is full or the media ends
        }
        return head.flip();
    }

    /** What a PNG says of its size, before anything of it is unpacked. */
    private long pngPixels() throws IOException {
        ByteBuffer head = head(24);
        return head.remaining() == 24 && head.getLong(0) == 0x89504E470D0A1A0AL
                ? (head.getInt(16) & 0xffffffffL) * (head.getInt(20) & 0xffffffffL)
                : 0;
    }

    private boolean brandOfPicture() throws IOException {
        ByteBuffer head = head(12);
        if (head.remaining() < 12 || head.getInt(4) != 0x66747970) {
            return false;
        }
        byte[] brand = new byte[4];
        head.get(8, brand);
        return PICTURE_BRANDS.contains(
                new String(brand, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private static MediaFacts facts(
            Container container,
            Streams streams,
            int chosen,
            AVFrame first,
            FrameTable table,
            int kind) {
        AVStream stream = container.stream(chosen);
        Orientation orientation = Orientation.of(stream.codecpar(), first);
        AVRational own = first.sample_aspect_ratio();
        AVRational aspect = own.num() > 0 ? own : stream.sample_aspect_ratio();
        AVRational timebase = stream.time_base();
        return new MediaFacts(
                kind,
                container.format(),
                streams.describe(),
                chosen,
                Streams.codec(stream),
                first.width(),
                first.height(),
                orientation.degrees(),
                orientation.mirrored(),
                Math.max(aspect.num(), 0),
                Math.max(aspect.den(), 0),
                Pixels.name(first.format()),
                seconds(container),
                Pixels.matrix(first),
                Pixels.primaries(first),
                Pixels.transfer(first),
                Pixels.range(first),
                Math.max(timebase.num(), 1),
                Math.max(timebase.den(), 1),
                table.count(),
                table.notes() | (Screen.compresses(first) ? FrameTable.COMPRESSED_FOR_DISPLAY : 0));
    }

    private static double seconds(Container container) {
        long duration = container.context().duration();
        return duration == AV_NOPTS_VALUE || duration < 0
                ? Double.NaN
                : (double) duration / AV_TIME_BASE;
    }

    private OpenMedia sound(Container container, Streams streams) throws RefusedException {
        AVStream stream = container.stream(streams.sound());
        String codec = Streams.codec(stream);
        if (Decoder.find(stream.codecpar()) == null) {
            throw new RefusedException(RefusalCode.UNSUPPORTED_CODEC, codec);
        }
        String unknown = "unknown";
        MediaFacts facts =
                new MediaFacts(
                        SOUND,
                        container.format(),
                        streams.describe(),
                        -1,
                        codec,
                        0,
                        0,
                        0,
                        false,
                        0,
                        0,
                        "",
                        seconds(container),
                        unknown,
                        unknown,
                        unknown,
                        unknown,
                        1,
                        1,
                        0,
                        0);
        return new OpenMedia(media, facts, null, streams.sound());
    }
}
