package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fonts: the store lies in a table {@code C2PA}; box hashes name the tables in the order of the
 * file, leaving out the checksum in {@code head} that writing the table changes. Font collections
 * and packed fonts are recognised and not examined.
 */
final class Sfnt implements Format {
    private static final Set<String> PLAIN = Set.of("\0\1\0\0", "OTTO", "true");
    private static final Set<String> OTHERS = Set.of("ttcf", "wOFF", "wOF2");
    private static final int TABLES = 4_096;

    /** Where {@code head} keeps the checksum of the whole font. */
    private static final int CHECKSUM = 8;

    private static final int CHECKSUM_END = 12;
    private static final int TABLE_HEAD = 20;

    @Override
    public boolean matches(SourceReader file) throws MalformedException, EnvironmentException {
        return file.has(0, 12) && (PLAIN.contains(file.code(0)) || OTHERS.contains(file.code(0)));
    }

    private record Table(String tag, ByteRange range) {}

    @Override
    public Container read(SourceReader file) throws MalformedException, EnvironmentException {
        if (OTHERS.contains(file.code(0))) {
            return Container.unexamined("font", "Manifests in packed fonts are not examined.");
        }
        int count = file.u16(4);
        if (count > TABLES) {
            throw new MalformedException("The font has too many tables.");
        }
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long entry = 12 + 16L * i;
            ByteRange range = new ByteRange(file.u32(entry + 8), file.u32(entry + 12));
            if (!file.has(range.offset(), range.length())) {
                throw new MalformedException("The font ends inside one of its tables.");
            }
            tables.add(new Table(file.code(entry), range));
        }
        tables.sort(Comparator.comparingLong(t -> t.range().offset()));
        Store store = null;
        List<Segment> segments = new ArrayList<>();
        for (Table table : tables) {
            if (table.tag().equals("C2PA") && store == null) {
                store = store(file, table.range());
                segments.add(new Segment("C2PA", table.range()));
            } else {
                segments.addAll(segments(table));
            }
        }
        return Container.foreign("font", store, segments);
    }

    private static List<Segment> segments(Table table) {
        ByteRange range = table.range();
        if (!table.tag().equals("head") || range.length() <= CHECKSUM_END) {
            return List.of(new Segment(table.tag(), range));
        }
        long at = range.offset();
        return List.of(
                new Segment("hea0", new ByteRange(at, CHECKSUM)),
                new Segment(
                        "hea2", new ByteRange(at + CHECKSUM_END, range.length() - CHECKSUM_END)));
    }

    /** Version, reference, reserved, then offset and length of the store inside the table. */
    private static @Nullable Store store(SourceReader file, ByteRange table)
            throws MalformedException, EnvironmentException {
        if (table.length() < TABLE_HEAD) {
            throw new MalformedException("The table for the manifest store is cut off.");
        }
        long offset = file.u32(table.offset() + 12);
        long length = file.u32(table.offset() + 16);
        if (length == 0) {
            return null;
        }
        if (offset < TABLE_HEAD || offset + length > table.length()) {
            throw new MalformedException("The table for the manifest store is cut off.");
        }
        ByteRange place = new ByteRange(table.offset() + offset, length);
        return Store.whole(file.bytes(place, Store.MOST), table, place.offset());
    }
}
