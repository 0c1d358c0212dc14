package dev.assay.model.evidence.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows for spreadsheets (RFC 4180): every cell quoted, and none that a spreadsheet takes for a
 * formula, which gets an apostrophe in front.
 */
final class Csv {
    private final StringBuilder text = new StringBuilder();

    void row(List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
    }

    String text() {
        return text.toString();
    }

    private static String cell(String content) {
        boolean formula = !content.isEmpty() && "=+-@\t\r".indexOf(content.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + content.replace("\"", "\"\"") + '"';
    }
}
