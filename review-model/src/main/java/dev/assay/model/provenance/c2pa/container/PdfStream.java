package dev.assay.model.provenance.c2pa.container;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The unpacked content of one stream of a PDF: plain or deflated, with or without PNG predictors.
 * What it unpacks to is bounded; anything else gives nothing.
 *
 * @param dictionary the words before the stream
 */
record PdfStream(String dictionary, String content) {
    private static final int UNPACKED = 4 << 20;
    private static final int COLUMNS = 4_096;
    private static final Pattern STREAM = Pattern.compile("\\bstream\\r?\\n");
    private static final Pattern LENGTH = Pattern.compile("/Length\\s+(\\d{1,9})(?!\\s+\\d+\\s+R)");
    static final PdfStream NONE = new PdfStream("", "");

    /** The stream of the object that begins at {@code at}. */
    static PdfStream at(String text, int at, int head) {
        if (at < 0 || at >= text.length()) {
            return NONE;
        }
        Matcher stream = STREAM.matcher(text).region(at, Math.min(text.length(), at + head));
        if (!stream.find()) {
            return NONE;
        }
        String dictionary = text.substring(at, stream.start());
        Matcher length = LENGTH.matcher(dictionary);
        int from = stream.end();
        int end =
                length.find()
                        ? from + Integer.parseInt(length.group(1))
                        : text.indexOf("endstream", from);
        if (end < from || end > text.length()) {
            return NONE;
        }
        byte[] raw = text.substring(from, end).getBytes(StandardCharsets.ISO_8859_1);
        byte[] content = dictionary.contains("/FlateDecode") ? inflated(raw) : raw;
        int columns = number(dictionary, "Columns", 1);
        if (number(dictionary, "Predictor", 1) >= 10 && columns <= COLUMNS) {
            content = unpredicted(content, columns);
        }
        return new PdfStream(dictionary, new String(content, StandardCharsets.ISO_8859_1));
    }

    boolean isEmpty() {
        return content.isEmpty();
    }

    int number(String name, int otherwise) {
        return number(dictionary, name, otherwise);
    }

    private static int number(String dictionary, String name, int otherwise) {
        Matcher found = Pattern.compile("/" + name + "\\s+(\\d{1,9})\\b").matcher(dictionary);
        return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
    }

    private static byte[] inflated(byte[] packed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 15];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            int count = inflater.inflate(chunk);
            while (count > 0 && out.size() + count <= UNPACKED) {
                out.write(chunk, 0, count);
                count = inflater.inflate(chunk);
            }
            return count > 0 ? new byte[0] : out.toByteArray();
        } catch (DataFormatException _) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }

    /** Undoes PNG filters (of one byte a pixel) row by row. */
    private static byte[] unpredicted(byte[] rows, int columns) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] above = new byte[columns];
        for (int at = 0; at + columns < rows.length; at += columns + 1) {
            byte[] row = new byte[columns];
            for (int i = 0; i < columns; i++) {
                int left = i > 0 ? row[i - 1] & 0xff : 0;
                int corner = i > 0 ? above[i - 1] & 0xff : 0;
                int up = above[i] & 0xff;
                int add =
                        switch (rows[at]) {
                            case 1 -> left;
                            case 2 -> up;
                            case 3 -> (left + up) / 2;
                            case 4 -> paeth(left, up, corner);
                            default -> 0;
                        };
                row[i] = (byte) (rows[at + 1 + i] + add);
            }
            out.writeBytes(row);
            above = row;
        }
        return out.toByteArray();
    }

    private static int paeth(int left, int up, int corner) {
        int estimate = left + up - corner;
        int a = Math.abs(estimate - left);
        int b = Math.abs(estimate - up);
        int c = Math.abs(estimate - corner);
        if (a <= b && a <= c) {
            return left;
        }
        return b <= c ? up : corner;
    }
}
