package dev.assay.model.provenance.c2pa.container;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The objects of a PDF by its cross-reference tables, those in object streams included. */
final class PdfObjects {
    private static final int HEAD = 1 << 12;
    private static final int UNPACKED = 24 << 20;
    private static final Pattern INTEGER = Pattern.compile("\\d{1,9}");

    private final String text;
    private final PdfTables tables;
    private final Map<Integer, PdfStream> streams = new HashMap<>();
    private int unpacked;

    private PdfObjects(String text, PdfTables tables) {
        this.text = text;
        this.tables = tables;
    }

    static PdfObjects of(String text) {
        return new PdfObjects(text, PdfTables.of(text));
    }

    /** Whether no object is where the tables say. */
    boolean isEmpty() {
        return tables.offsets().entrySet().stream()
                .noneMatch(e -> text.startsWith(e.getKey() + " ", e.getValue()));
    }

    /** The beginning of an object; empty where it is not there. */
    String object(int number) {
        PdfTables.Packed packed = tables.packed().get(number);
        if (packed != null) {
            return packed(packed);
        }
        Integer at = tables.offsets().get(number);
        if (at == null || !text.startsWith(number + " ", at)) {
            return "";
        }
        String head = text.substring(at, Math.min(text.length(), at + HEAD));
        int end = head.indexOf("endobj");
        return end < 0 ? head : head.substring(0, end);
    }

    /** The object at an index of an object stream: pairs of number and place, then the objects. */
    private String packed(PdfTables.Packed packed) {
        PdfStream stream = stream(packed.stream());
        int first = stream.number("First", 0);
        String content = stream.content();
        if (first <= 0 || first > content.length()) {
            return "";
        }
        Matcher numbers = INTEGER.matcher(content).region(0, first);
        int wanted = 2 * packed.index() + 1;
        int from = -1;
        int to = content.length();
        for (int i = 0; i <= wanted + 2 && numbers.find(); i++) {
            if (i == wanted) {
                from = first + Integer.parseInt(numbers.group());
            } else if (i == wanted + 2) {
                to = Math.min(to, first + Integer.parseInt(numbers.group()));
            }
        }
        return from < first || from >= to ? "" : content.substring(from, Math.min(to, from + HEAD));
    }

    private PdfStream stream(int number) {
        PdfStream known = streams.get(number);
        Integer at = tables.offsets().get(number);
        if (known != null || at == null || unpacked > UNPACKED) {
            return known == null ? PdfStream.NONE : known;
        }
        PdfStream stream = PdfStream.at(text, at, HEAD);
        unpacked += HEAD + stream.content().length();
        streams.put(number, stream);
        return stream;
    }

    int offset(int number) {
        return tables.offsets().getOrDefault(number, 0);
    }

    /** The integer that an object is, or -1. */
    long number(int object) {
        Matcher value = Pattern.compile("obj\\s+(\\d{1,10})\\s").matcher(object(object) + "\n");
        return value.find() ? Long.parseLong(value.group(1)) : -1;
    }

    /** The numbers of all objects. */
    Set<Integer> numbers() {
        Set<Integer> numbers = new LinkedHashSet<>(tables.offsets().keySet());
        numbers.addAll(tables.packed().keySet());
        return numbers;
    }
}
