package dev.assay.app.ui.words;

/** Long names, shortened in the middle: both ends tell more than either. */
public final class Middle {
    private Middle() {}

    /** {@code text} in at most {@code most} characters. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int tail = (most - 1) * 2 / 5;
        return text.substring(0, most - 1 - tail) + "\u2026" + text.substring(text.length() - tail);
    }
}
