package dev.assay.viewer.graph;

/**
 * One fact of a graph. Title and detail may be somebody's words; whoever makes it says whose.
 *
 * @param id unique in its graph
 * @param detail one line more; may be empty
 */
public record GraphFact(String id, Lane lane, ProvenanceState state, String title, String detail) {
    private static final int LONGEST = 36;

    /** Whether any of its words holds {@code query}, whatever the case. */
    boolean matches(String query) {
        String wanted = query.toLowerCase(java.util.Locale.ROOT).strip();
        return !wanted.isEmpty()
                && (state.word() + " " + title + " " + detail + " " + id)
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(wanted);
    }

    /** Text of others in one short line: no control or direction characters, cut in the middle. */
    static String line(String text) {
        String plain =
                text.codePoints()
                        .map(c -> Character.isISOControl(c) || isDirection(c) ? ' ' : c)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                        .strip();
        int count = plain.codePointCount(0, plain.length());
        if (count <= LONGEST) {
            return plain;
        }
        int head = plain.offsetByCodePoints(0, LONGEST - 13);
        int tail = plain.offsetByCodePoints(plain.length(), -12);
        return plain.substring(0, head) + "\u2026" + plain.substring(tail);
    }

    private static boolean isDirection(int c) {
        return (c >= 0x200e && c <= 0x200f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
