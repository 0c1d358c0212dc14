package dev.assay.model.provenance.c2pa.cbor;

import java.util.HexFormat;
import java.util.List;

/** Writes CBOR for people, in diagnostic notation (RFC 8949 section 8), cut at a length. */
public final class CborText {
    private static final int BYTES = 64;

    private final StringBuilder out = new StringBuilder();
    private final int most;

    private CborText(int most) {
        this.most = most;
    }

    /**
     * @param most about how many characters are written
     */
    public static String of(Cbor item, int most) {
        CborText text = new CborText(most);
        text.item(item, 0);
        if (text.out.length() > most) {
            text.out.setLength(most);
            text.out.append("\u2026");
        }
        return text.out.toString();
    }

    private void item(Cbor item, int depth) {
        if (out.length() > most) {
            return;
        }
        switch (item) {
            case Cbor.Int(long value) -> out.append(value);
            case Cbor.Real(double value) -> out.append(value);
            case Cbor.Simple(int number) -> out.append(simple(number));
            case Cbor.Text(String text) -> quoted(text);
            case Cbor.Bytes(byte[] bytes) -> {
                int shown = Math.min(BYTES, bytes.length);
                out.append("h'").append(HexFormat.of().formatHex(bytes, 0, shown));
                out.append(shown < bytes.length ? "\u2026 " + bytes.length + " bytes'" : "'");
            }
            case Cbor.Tag(long number, Cbor inner) -> {
                out.append(number).append('(');
                item(inner, depth);
                out.append(')');
            }
            case Cbor.Array(List<Cbor> items) -> {
                out.append('[');
                for (int i = 0; i < items.size() && out.length() <= most; i++) {
                    line(i > 0, depth + 1);
                    item(items.get(i), depth + 1);
                }
                line(false, depth);
                out.append(']');
            }
            case Cbor.Map(List<Cbor.Entry> entries) -> {
                out.append('{');
                for (int i = 0; i < entries.size() && out.length() <= most; i++) {
                    line(i > 0, depth + 1);
                    item(entries.get(i).key(), depth + 1);
                    out.append(": ");
                    item(entries.get(i).value(), depth + 1);
                }
                line(false, depth);
                out.append('}');
            }
        }
    }

    private void quoted(String text) {
        out.append('"');
        text.chars()
                .limit(most)
                .forEach(c -> {
                    if (c == '"' || c == '\\') {
                        out.append('\\').append((char) c);
                    } else {
                        out.append(Character.isISOControl(c) ? '\ufffd' : (char) c);
                    }
                });
        out.append('"');
    }

    private static String simple(int number) {
        return switch (number) {
            case 20 -> "false";
            case 21 -> "true";
            case 22 -> "null";
            case 23 -> "undefined";
            default -> "simple(" + number + ")";
        };
    }

    private void line(boolean comma, int depth) {
        out.append(comma ? ",\n" : "\n").append("  ".repeat(depth));
    }
}
