package dev.assay.model.provenance.c2pa.container;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The objects of a PDF by its cross-reference tables, newest first. */
record PdfObjects(String text, Map<Integer, Integer> offsets) {
    private static final int TABLES = 64;
    private static final int OBJECTS = 50_000;
    private static final int HEAD = 1 << 12;
    private static final Pattern START = Pattern.compile("startxref\\s+(\\d{1,10})\\s");
    private static final Pattern SECTION = Pattern.compile("\\G\\s*(\\d{1,8})\\s+(\\d{1,8})\\s*");
    private static final Pattern ENTRY = Pattern.compile("\\G\\s*(\\d{10})\\s(\\d{5})\\s([nf])");
    private static final Pattern PREVIOUS = Pattern.compile("/Prev\\s+(\\d{1,10})");

    static PdfObjects of(String text) {
        Map<Integer, Integer> offsets = new LinkedHashMap<>();
        Matcher start = START.matcher(text.substring(Math.max(0, text.length() - 2048)) + "\n");
        int at = -1;
        while (start.find()) {
            at = number(start.group(1));
        }
        for (int tables = 0; at >= 0 && tables < TABLES; tables++) {
            at = table(text, at, offsets);
        }
        return new PdfObjects(text, offsets);
    }

    /** Reads one table; the place of the one before it, or -1. */
    private static int table(String text, int at, Map<Integer, Integer> offsets) {
        if (!text.startsWith("xref", at)) {
            return -1;
        }
        int from = at + 4;
        Matcher section = SECTION.matcher(text);
        Matcher entry = ENTRY.matcher(text);
        while (section.find(from)) {
            int first = number(section.group(1));
            int count = number(section.group(2));
            from = section.end();
            for (int i = 0; i < count && offsets.size() < OBJECTS && entry.find(from); i++) {
                from = entry.end();
                if (entry.group(3).equals("n")) {
                    offsets.putIfAbsent(first + i, number(entry.group(1)));
                }
            }
        }
        int end = text.indexOf("startxref", from);
        String trailer = text.substring(from, end < 0 ? Math.min(text.length(), from + HEAD) : end);
        Matcher previous = PREVIOUS.matcher(trailer);
        return previous.find() ? number(previous.group(1)) : -1;
    }

    private static int number(String digits) {
        return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(digits));
    }

    /** Whether no object is where the tables say. */
    boolean isEmpty() {
        return offsets.entrySet().stream()
                .noneMatch(e -> text.startsWith(e.getKey() + " ", e.getValue()));
    }

    /** The beginning of an object from its number on; empty where it is not there. */
    String object(int number) {
        Integer at = offsets.get(number);
        if (at == null || !text.startsWith(number + " ", at)) {
            return "";
        }
        String head = text.substring(at, Math.min(text.length(), at + HEAD));
        int end = head.indexOf("endobj");
        return end < 0 ? head : head.substring(0, end);
    }

    int offset(int number) {
        return offsets.getOrDefault(number, 0);
    }

    /** The integer that an object is, or -1. */
    long number(int object) {
        Matcher value = Pattern.compile("obj\\s+(\\d{1,10})\\s").matcher(object(object) + "\n");
        return value.find() ? Long.parseLong(value.group(1)) : -1;
    }

    /** The numbers of all objects. */
    Set<Integer> numbers() {
        return offsets.keySet();
    }
}
