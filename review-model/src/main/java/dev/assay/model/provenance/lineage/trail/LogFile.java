package dev.assay.model.provenance.lineage.trail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * One log file of a trail: gzip of JSON with {@code Records}. Read as a stream and hostile: what it
 * unpacks to, how deep and how many records it has is bounded.
 *
 * @param events those about one object, in the order of the file, none of them proven yet
 * @param dataEvents whether the file holds any access to objects at all
 * @param sha256 hex digest of the unpacked content, as digest files name it
 */
public record LogFile(List<TrailEvent> events, boolean dataEvents, String sha256) {
    private static final long UNPACKED = 512L << 20;
    private static final int RECORDS = 2_000_000;
    private static final int EVENTS = 10_000;

    public LogFile {
        events = List.copyOf(events);
    }

    /**
     * @throws IOException where it is no such file, or larger than is examined
     */
    public static LogFile read(InputStream packed, String bucket, String key) throws IOException {
        MessageDigest digest = start();
        List<TrailEvent> events = new ArrayList<>();
        boolean data = false;
        try (InputStream unpacked =
                        new Bounded(
                                new GZIPInputStream(new BufferedInputStream(packed)), UNPACKED);
                DigestInputStream hashed = new DigestInputStream(unpacked, digest)) {
            JsonParser parser = new JsonFactory().createParser(hashed);
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            toRecords(parser);
            int records = 0;
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                if (++records > RECORDS) {
                    throw new IOException("too many records");
                }
                RecordFields record = RecordFields.read(parser);
                data |= record.isObject();
                if (record.isAbout(bucket, key) && events.size() < EVENTS) {
                    events.add(record.event());
                }
            }
            hashed.transferTo(OutputStream.nullOutputStream());
        } catch (DateTimeException e) {
            throw new IOException("a record without a time", e);
        }
        return new LogFile(events, data, HexFormat.of().formatHex(digest.digest()));
    }

    private static void toRecords(JsonParser parser) throws IOException {
        while (parser.nextToken() != null) {
            if (parser.currentToken() == JsonToken.FIELD_NAME
                    && parser.currentName().equals("Records")) {
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    return;
                }
            }
        }
        throw new IOException("no records");
    }

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Ends with a fault where more comes out than is examined. */
    static final class Bounded extends java.io.FilterInputStream {
        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            return one < 0 ? one : counted(one, 1);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            return count < 0 ? count : counted(count, count);
        }

        private int counted(int answer, int count) throws IOException {
            left -= count;
            if (left < 0) {
                throw new IOException("larger than is examined");
            }
            return answer;
        }
    }
}
