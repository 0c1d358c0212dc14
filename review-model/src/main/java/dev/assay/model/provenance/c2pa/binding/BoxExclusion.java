package dev.assay.model.provenance.c2pa.binding;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.bmff.MediaBox;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rule of a BMFF hash that leaves boxes out (specification 18.6.2). */
record BoxExclusion(String path, Cbor rule) {
    private static final int DATA_MOST = 1 << 10;
    private static final int RULES = 256;
    private static final int PARTS = 16;

    static List<BoxExclusion> all(Cbor assertion) throws MalformedException {
        List<BoxExclusion> found = new ArrayList<>();
        if (assertion.items("exclusions").size() > RULES) {
            throw new MalformedException("The BMFF hash has more rules than are examined.");
        }
        for (Cbor item : assertion.items("exclusions")) {
            String path = item.text("xpath");
            if (Math.max(item.items("data").size(), item.items("subset").size()) > PARTS) {
                throw new MalformedException("A rule of the BMFF hash is too long.");
            }
            if (path != null) {
                found.add(new BoxExclusion(path.replaceAll("\\[\\d{1,6}]", ""), item));
            }
        }
        return found;
    }

    /** The bytes of the box that are left out; empty where the rule does not fit the box. */
    List<ByteRange> excluded(MediaBox box, SourceReader file)
            throws MalformedException, EnvironmentException {
        if (!box.path().equals(path) || !fits(box, file)) {
            return List.of();
        }
        List<Cbor> subsets = rule.items("subset");
        if (subsets.isEmpty()) {
            return List.of(box.range());
        }
        List<ByteRange> parts = new ArrayList<>();
        for (Cbor subset : subsets) {
            long offset = number(subset, "offset");
            long length = number(subset, "length");
            if (offset < box.range().length()) {
                long most = box.range().length() - offset;
                parts.add(
                        new ByteRange(
                                box.range().offset() + offset,
                                length == 0 ? most : Math.min(length, most)));
            }
        }
        return parts;
    }

    private static long number(Cbor item, String field) throws MalformedException {
        Long value = item.number(field);
        if (value == null || value < 0) {
            throw new MalformedException("A rule of the BMFF hash has no offset or length.");
        }
        return value;
    }

    private boolean fits(MediaBox box, SourceReader file)
            throws MalformedException, EnvironmentException {
        Long length = rule.number("length");
        if (length != null && length != box.range().length()) {
            return false;
        }
        long header = box.payload().offset();
        Long version = rule.number("version");
        if (version != null && box.full() && file.u8(header) != version) {
            return false;
        }
        byte[] flags = rule.bytes("flags");
        if (flags != null && flags.length == 3 && box.full() && !flagged(file, header, flags)) {
            return false;
        }
        for (Cbor data : rule.items("data")) {
            byte[] value = data.bytes("value");
            long at = number(data, "offset");
            if (value == null
                    || value.length > DATA_MOST
                    || at > box.range().length() - value.length
                    || !file.matches(box.range().offset() + at, value)) {
                return false;
            }
        }
        return true;
    }

    private boolean flagged(SourceReader file, long header, byte[] flags)
            throws MalformedException, EnvironmentException {
        @Nullable Cbor exact = rule.at("exact");
        boolean loose = exact instanceof Cbor.Simple(int truth) && truth == 20;
        for (int i = 0; i < 3; i++) {
            int has = file.u8(header + 1 + i);
            int wants = flags[i] & 0xff;
            if (loose ? (has & wants) != wants : has != wants) {
                return false;
            }
        }
        return true;
    }
}
