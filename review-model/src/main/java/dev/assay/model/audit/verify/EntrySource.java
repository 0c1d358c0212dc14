package dev.assay.model.audit.verify;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.fault.EnvironmentException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;

/** Goes through the entries of a log in order: from {@code entries.ndjson}, or from its bundles. */
final class EntrySource {
    /** Takes one entry. */
    @FunctionalInterface
    interface Reader {
        void entry(byte[] entry) throws Objection, EnvironmentException;
    }

    private static final String LINES = "entries.ndjson";

    private final LogFolder folder;
    private final long size;

    EntrySource(LogFolder folder, long size) {
        this.folder = folder;
        this.size = size;
    }

    void read(Reader reader) throws Objection, EnvironmentException {
        if (folder.has(LINES)) {
            readLines(reader);
        } else {
            readBundles(reader);
        }
    }

    private void readLines(Reader reader) throws Objection, EnvironmentException {
        try (InputStream in =
                new BufferedInputStream(Files.newInputStream(folder.resolve(LINES)), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long count = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    if (line.size() > LogFolder.ENTRY) {
                        throw new Objection(FaultClass.FORMAT, "Entry " + count + " is too long.");
                    }
                    continue;
                }
                reader.entry(line.toByteArray());
                line.reset();
                count++;
                if (count > size) {
                    throw surplus();
                }
            }
            if (line.size() > 0) {
                reader.entry(line.toByteArray());
                count++;
            }
            if (count != size) {
                throw count > size ? surplus() : missing(count);
            }
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    private void readBundles(Reader reader) throws Objection, EnvironmentException {
        for (long first = 0; first < size; first += 256) {
            int width = (int) Math.min(256, size - first);
            String path =
                    find(folder, "entries", first / 256, width).orElseThrow(() -> missing(size));
            byte[] content =
                    folder.read(path, LogFolder.BUNDLE)
                            .orElseThrow(() ->
                                    new Objection(FaultClass.FORMAT, "A bundle is too long."));
            int at = 0;
            for (int i = 0; i < width; i++) {
                if (at + 2 > content.length) {
                    throw missing(first + i);
                }
                int length = (content[at] & 0xff) << 8 | (content[at + 1] & 0xff);
                if (at + 2 + length > content.length) {
                    throw missing(first + i);
                }
                reader.entry(Arrays.copyOfRange(content, at + 2, at + 2 + length));
                at += 2 + length;
            }
        }
    }

    /** The file that holds at least the first {@code width} of a tile: exact, full, or wider. */
    static Optional<String> find(LogFolder folder, String kind, long index, int width) {
        String exact = LogFolder.tile(kind, index, width);
        if (folder.has(exact)) {
            return Optional.of(exact);
        }
        for (int wider = 256; wider > width; wider--) {
            String path = LogFolder.tile(kind, index, wider);
            if (folder.has(path)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    private static Objection surplus() {
        return new Objection(
                FaultClass.CONTENT, "There are more entries than the checkpoint covers.");
    }

    private static Objection missing(long count) {
        return new Objection(FaultClass.CONTENT, "Entries are missing from number " + count + ".");
    }
}
