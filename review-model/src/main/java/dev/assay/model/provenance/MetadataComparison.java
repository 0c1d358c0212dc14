package dev.assay.model.provenance;

import dev.assay.model.provenance.Explanation.SignedValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Metadata under the signature beside what the file itself holds (EXIF, IPTC, XMP). Names are
 * compared without their prefix, values without their punctuation, times by their digits; what is
 * written in a form that cannot be compared is said to be so. Pure.
 */
public record MetadataComparison(List<Row> rows) {
    private static final int TIME_DIGITS = 14;

    public MetadataComparison {
        rows = List.copyOf(rows);
    }

    /** A value that the file holds outside the signature; hostile, bounded by whoever read it. */
    public record Embedded(String group, String name, String value) {}

    /** How a signed value stands to what the file holds. */
    public enum Standing {
        SAME("the same in the file"),
        DIFFERENT("another in the file"),
        NOT_COMPARABLE("written in another form in the file"),
        SIGNED_ONLY("not in the file");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        /** As part of a sentence. */
        public String words() {
            return words;
        }
    }

    /**
     * @param embedded what the file holds, empty where it holds nothing of that name
     */
    public record Row(SignedValue signed, List<Embedded> embedded, Standing standing) {
        public Row {
            embedded = List.copyOf(embedded);
        }
    }

    public static MetadataComparison of(List<SignedValue> signed, List<Embedded> embedded) {
        Map<String, List<Embedded>> byName = new HashMap<>();
        for (Embedded one : embedded) {
            byName.computeIfAbsent(name(one.name()), _ -> new ArrayList<>()).add(one);
        }
        List<Row> rows = new ArrayList<>();
        for (SignedValue value : signed) {
            List<Embedded> held = byName.getOrDefault(name(value.name()), List.of());
            rows.add(new Row(value, held, standing(value.value(), held)));
        }
        return new MetadataComparison(rows);
    }

    /** Values that the file gives otherwise than they were signed. */
    public List<Row> conflicts() {
        return rows.stream().filter(r -> r.standing() == Standing.DIFFERENT).toList();
    }

    private static Standing standing(String signed, List<Embedded> held) {
        if (held.isEmpty()) {
            return Standing.SIGNED_ONLY;
        }
        boolean comparable = false;
        for (Embedded one : held) {
            if (same(signed, one.value())) {
                return Standing.SAME;
            }
            comparable |= isTime(signed) == isTime(one.value()) && !isMeasure(one.value());
        }
        return comparable ? Standing.DIFFERENT : Standing.NOT_COMPARABLE;
    }

    private static boolean same(String one, String other) {
        if (isTime(one) && isTime(other)) {
            return digits(one)
                    .substring(0, TIME_DIGITS)
                    .equals(digits(other).substring(0, TIME_DIGITS));
        }
        return plain(one).equals(plain(other));
    }

    /** A date with a time of day, in whatever notation. */
    private static boolean isTime(String value) {
        return value.matches("\\s*\\d{4}[-:/]\\d{2}[-:/]\\d{2}[T ].{0,40}")
                && digits(value).length() >= TIME_DIGITS;
    }

    /** Numbers with units, fractions or degrees: readers write them each in their own way. */
    private static boolean isMeasure(String value) {
        return value.matches(".{0,200}\\d.{0,200}") && !isTime(value);
    }

    private static String digits(String value) {
        return value.replaceAll("\\D", "");
    }

    private static String name(String name) {
        return plain(name.substring(name.lastIndexOf(':') + 1));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
