package dev.assay.model.provenance.c2pa.claim;

import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.jumbf.Superbox;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One assertion box of a manifest.
 *
 * @param label with its instance, such as {@code c2pa.ingredient__2}
 * @param content the bytes inside, without any box header
 * @param cbor the content where it is CBOR and well-formed, else null
 */
@SuppressWarnings("ArrayRecordComponent")
public record Assertion(
        String label, Superbox box, byte[] content, @Nullable Cbor cbor, boolean wellFormed) {
    private static final Pattern INSTANCE = Pattern.compile("__\\d{1,6}");

    /** The label without its instance. */
    public String kind() {
        return INSTANCE.matcher(label).replaceFirst("");
    }

    /** Whether the kind is {@code name}, or {@code name} with a version such as {@code .v2}. */
    public boolean is(String name) {
        String kind = kind();
        String version = name + ".v";
        return kind.equals(name)
                || (kind.startsWith(version)
                        && kind.substring(version.length()).chars().allMatch(Character::isDigit));
    }

    /** The version of the kind: 1 where it says none. */
    public int version() {
        String kind = kind();
        int dot = kind.lastIndexOf(".v");
        String digits = dot < 0 ? "" : kind.substring(dot + 2);
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 1;
    }

    public boolean zeroed() {
        for (byte b : content) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
