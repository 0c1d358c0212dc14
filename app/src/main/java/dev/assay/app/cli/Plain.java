package dev.assay.app.cli;

/** Text from outside for a terminal: control, format and bidirectional marks become visible. */
final class Plain {
    private Plain() {}

    static String text(String untrusted) {
        StringBuilder plain = new StringBuilder();
        untrusted
                .codePoints()
                .forEach(c -> {
                    boolean hidden =
                            Character.isISOControl(c)
                                    || Character.getType(c) == Character.FORMAT
                                    || Character.getType(c) == Character.LINE_SEPARATOR
                                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                                    || Character.getType(c) == Character.SURROGATE;
                    if (hidden) {
                        plain.append(String.format("\\u%04x", c));
                    } else {
                        plain.appendCodePoint(c);
                    }
                });
        return plain.toString();
    }
}
