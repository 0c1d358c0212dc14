package dev.assay.model.provenance.c2pa.container;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cross-reference tables of a PDF, plain, as streams or both, of every update from the newest
 * to the oldest: what was said last counts.
 *
 * @param offsets where objects begin
 * @param packed which object stream holds an object, and at which index
 */
record PdfTables(Map<Integer, Integer> offsets, Map<Integer, Packed> packed) {
    private static final int TABLES = 64;
    private static final int OBJECTS = 50_000;
    private static final int HEAD = 1 << 12;
    private static final Pattern START = Pattern.compile("startxref\\s+(\\d{1,10})\\s");
    private static final Pattern SECTION = Pattern.compile("\\G\\s*(\\d{1,8})\\s+(\\d{1,8})\\s*");
    private static final Pattern ENTRY = Pattern.compile("\\G\\s*(\\d{10})\\s(\\d{5})\\s([nf])");
    private static final Pattern PREVIOUS = Pattern.compile("/Prev\\s+(\\d{1,10})");
    private static final Pattern HYBRID = Pattern.compile("/XRefStm\\s+(\\d{1,10})");
    private static final Pattern OBJECT = Pattern.compile("\\d{1,10}\\s+\\d{1,5}\\s+obj\\b");
    private static final Pattern WIDTHS =
            Pattern.compile("/W\\s*\\[\\s*(\\d)\\s+(\\d)\\s+(\\d)\\s*]");
    private static final Pattern INDEX = Pattern.compile("/Index\\s*\\[([\\d\\s]{1,20000})]");

    record Packed(int stream, int index) {}

    static PdfTables of(String text) {
        PdfTables tables = new PdfTables(new LinkedHashMap<>(), new LinkedHashMap<>());
        Matcher start = START.matcher(text.substring(Math.max(0, text.length() - 2048)) + "\n");
        int at = -1;
        while (start.find()) {
            at = number(start.group(1));
        }
        Set<Integer> seen = new HashSet<>();
        while (at >= 0 && seen.size() < TABLES && seen.add(at)) {
            at = tables.table(text, at);
        }
        return tables;
    }

    /** Reads one table; the place of the one before it, or -1. */
    private int table(String text, int at) {
        if (text.startsWith("xref", at)) {
            return plain(text, at);
        }
        boolean object =
                at < text.length()
                        && OBJECT.matcher(text)
                                .region(at, Math.min(text.length(), at + 32))
                                .lookingAt();
        return object ? stream(text, at) : -1;
    }

    private int plain(String text, int at) {
        int from = at + 4;
        Matcher section = SECTION.matcher(text);
        Matcher entry = ENTRY.matcher(text);
        while (section.find(from)) {
            int first = number(section.group(1));
            int count = number(section.group(2));
            from = section.end();
            for (int i = 0; i < count && size() < OBJECTS && entry.find(from); i++) {
                from = entry.end();
                if (entry.group(3).equals("n") && !packed.containsKey(first + i)) {
                    offsets.putIfAbsent(first + i, number(entry.group(1)));
                }
            }
        }
        int end = text.indexOf("startxref", from);
        String trailer = text.substring(from, end < 0 ? Math.min(text.length(), from + HEAD) : end);
        Matcher hybrid = HYBRID.matcher(trailer);
        if (hybrid.find()) {
            stream(text, number(hybrid.group(1)));
        }
        Matcher previous = PREVIOUS.matcher(trailer);
        return previous.find() ? number(previous.group(1)) : -1;
    }

    private int stream(String text, int at) {
        PdfStream stream = PdfStream.at(text, at, HEAD);
        Matcher widths = WIDTHS.matcher(stream.dictionary());
        if (stream.isEmpty() || !widths.find()) {
            return -1;
        }
        int[] width = new int[3];
        for (int i = 0; i < 3; i++) {
            width[i] = number(widths.group(i + 1));
        }
        int row = width[0] + width[1] + width[2];
        int from = 0;
        List<Integer> index = index(stream);
        for (int pair = 0; pair + 1 < index.size() && row > 0; pair += 2) {
            for (int i = 0; i < index.get(pair + 1); i++) {
                if (from + row > stream.content().length() || size() >= OBJECTS) {
                    break;
                }
                entry(stream.content(), from, width, index.get(pair) + i);
                from += row;
            }
        }
        Matcher previous = PREVIOUS.matcher(stream.dictionary());
        return previous.find() ? number(previous.group(1)) : -1;
    }

    private static List<Integer> index(PdfStream stream) {
        Matcher given = INDEX.matcher(stream.dictionary());
        List<Integer> index = new ArrayList<>();
        if (!given.find()) {
            return List.of(0, stream.number("Size", 0));
        }
        Matcher number = Pattern.compile("\\d{1,8}").matcher(given.group(1));
        while (number.find()) {
            index.add(number(number.group()));
        }
        return index;
    }

    private void entry(String content, int from, int[] width, int object) {
        long kind = width[0] == 0 ? 1 : big(content, from, width[0]);
        int first = small(big(content, from + width[0], width[1]));
        int second = small(big(content, from + width[0] + width[1], width[2]));
        if (offsets.containsKey(object) || packed.containsKey(object)) {
            return;
        }
        if (kind == 1) {
            offsets.put(object, first);
        } else if (kind == 2) {
            packed.put(object, new Packed(first, second));
        }
    }

    private static long big(String content, int from, int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = (value << 8) | (content.charAt(from + i) & 0xff);
        }
        return value;
    }

    private static int small(long value) {
        return value < 0 || value > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) value;
    }

    private int size() {
        return offsets.size() + packed.size();
    }

    private static int number(String digits) {
        return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(digits));
    }
}
