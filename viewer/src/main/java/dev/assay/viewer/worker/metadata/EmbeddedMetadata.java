package dev.assay.viewer.worker.metadata;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.xmp.XmpDirectory;
import dev.assay.viewer.wire.Limits;
import dev.assay.viewer.worker.decode.MediaBytes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads embedded metadata; a broken or unknown file simply says nothing. */
public final class EmbeddedMetadata {
    private static final String NO_VALUE = "";

    /** One statement of a file about itself. */
    public record Entry(String group, String name, String value) {}

    private EmbeddedMetadata() {}

    /**
     * @throws IOException when the console is gone
     */
    public static List<Entry> read(MediaBytes media) throws IOException {
        List<Entry> entries = new ArrayList<>();
        ByteStream stream = new ByteStream(media);
        try {
            Metadata metadata =
                    ImageMetadataReader.readMetadata(
                            new BufferedInputStream(stream), media.length());
            for (Directory directory : metadata.getDirectories()) {
                collect(directory, entries);
            }
        } catch (ImageProcessingException | RuntimeException | StackOverflowError e) {
            // a file that cannot be read this way says nothing
        } catch (IOException e) {
            stream.check();
        }
        return entries;
    }

    private static void collect(Directory directory, List<Entry> into) {
        for (Tag tag : directory.getTags()) {
            if (into.size() < Limits.MAX_METADATA) {
                String value = tag.getDescription();
                into.add(
                        new Entry(
                                directory.getName(),
                                tag.getTagName(),
                                value == null ? NO_VALUE : value));
            }
        }
        if (directory instanceof XmpDirectory xmp) {
            for (Map.Entry<String, String> property : xmp.getXmpProperties().entrySet()) {
                if (into.size() < Limits.MAX_METADATA) {
                    into.add(new Entry("XMP", property.getKey(), property.getValue()));
                }
            }
        }
    }

    /** The media as a stream; remembers when it was the console that failed. */
    private static final class ByteStream extends InputStream {
        private final MediaBytes media;
        private long position;
        private boolean gone;

        ByteStream(MediaBytes media) {
            this.media = media;
        }

        void check() throws IOException {
            if (gone) {
                throw new IOException("the console is gone");
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                int count = media.read(position, ByteBuffer.wrap(into, offset, length));
                position += Math.max(count, 0);
                return count;
            } catch (IOException e) {
                gone = true;
                throw e;
            }
        }

        @Override
        public long skip(long count) {
            long step = Math.clamp(media.length() - position, 0, Math.max(count, 0));
            position += step;
            return step;
        }
    }
}
