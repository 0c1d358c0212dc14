package dev.assay.model.evidence.report;

import java.util.List;

/** Writes HTML in which all text is text: markup comes from here alone, hidden marks are shown. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Markup of ours, as it is. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text from anywhere. */
    Html text(String text) {
        text.codePoints().forEach(this::character);
        return this;
    }

    Html element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name + ">\n");
    }

    Html element(String name, String style, String text) {
        return raw("<" + name + " class=\"" + style + "\">").text(text).raw("</" + name + ">\n");
    }

    /** A table; cells of the columns in {@code exact} are set in even width. */
    Html table(List<String> head, List<List<String>> rows, List<Integer> exact) {
        raw("<table><thead><tr>");
        head.forEach(cell -> raw("<th scope=\"col\">").text(cell).raw("</th>"));
        raw("</tr></thead><tbody>\n");
        for (List<String> row : rows) {
            raw("<tr>");
            for (int i = 0; i < row.size(); i++) {
                raw(exact.contains(i) ? "<td class=\"x\">" : "<td>").text(row.get(i)).raw("</td>");
            }
            raw("</tr>\n");
        }
        return raw("</tbody></table>\n");
    }

    /** Labels with values. */
    Html facts(List<Section.Row> rows) {
        raw("<table class=\"facts\"><tbody>\n");
        for (Section.Row row : rows) {
            raw("<tr><th scope=\"row\">").text(row.label()).raw("</th>");
            raw(row.exact() ? "<td class=\"x\">" : "<td>").text(row.value()).raw("</td></tr>\n");
        }
        return raw("</tbody></table>\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void character(int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\n' -> out.append("<br/>");
            default -> {
                int type = Character.getType(c);
                boolean hidden =
                        type == Character.CONTROL
                                || type == Character.FORMAT
                                || type == Character.SURROGATE
                                || type == Character.LINE_SEPARATOR
                                || type == Character.PARAGRAPH_SEPARATOR;
                if (hidden) {
                    out.append(String.format("\\u%04x", c));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }
}
